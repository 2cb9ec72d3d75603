"""How long an editor stays logged in, and where: below /cms/ and nowhere else."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseBase

SINDS = "cms_sinds"  # When this editor logged in, and was last active: seconds of the epoch.
ACTIEF = "cms_actief"
_NAUWKEURIG = 60  # Seconds; noting activity more often would write to the database every time.
# An open editor asks every ten seconds who else is in it. That is no sign of a person.
_ACHTERGROND = "/cms/editing-sessions/"


@receiver(user_logged_in)
def begin(sender: object, request: HttpRequest, user: User, **kwargs: object) -> None:
    """Sets the clock of this login."""
    request.session[SINDS] = request.session[ACTIEF] = int(time.time())


class RedactieSessie:
    """Ends a session in time. Outside /cms/ an editor is a visitor, whatever cookie comes along."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(settings.SESSION_COOKIE_PATH):
            request.user = AnonymousUser()
        elif request.user.is_authenticated:
            _bewaak(request)
        return self.get_response(request)


def _bewaak(request: HttpRequest) -> None:
    """Logs out who came too late; a session without a clock is not trusted."""
    nu = int(time.time())
    actief = request.session.get(ACTIEF, 0)
    te_lang = nu - request.session.get(SINDS, 0) >= settings.SESSION_COOKIE_AGE
    if te_lang or nu - actief >= settings.CMS_SESSIE_INACTIEF:
        logout(request)
    elif nu - actief >= _NAUWKEURIG and not request.path_info.startswith(_ACHTERGROND):
        request.session[ACTIEF] = nu
