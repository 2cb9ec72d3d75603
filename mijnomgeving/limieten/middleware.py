"""Holds every request to its limit: logging in by address, pages and downloads by person."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from mijnomgeving.limieten.adres import origin_of
from mijnomgeving.limieten.merk import mark, person_mark
from mijnomgeving.limieten.paginas import te_veel
from mijnomgeving.limieten.telling import Limiet, seconds_to_wait
from mijnomgeving.sessie.identity import principal_of

# All below these begins or answers a login, of a citizen or an editor.
INLOGGEN = (
    "/inloggen/",
    "/digid/",
    "/eherkenning/",
    "/oidc/",
    "/cms/login/",
    "/cms/2fa/",
    "/cms/password_reset/",
    # Wagtail's pages and documents with a password.
    "/_util/",
    "/bestanden/authenticate_with_password/",
)
MIJN = "/mijn/"
DOWNLOADS = frozenset({"document"})


class Limieten:
    """Answers 429 to who asks too often; before the view, so that nothing is done or lost."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        """The page that asks to wait, or None to go on."""
        if not settings.RATELIMIT_ENABLE:
            return None
        if request.path.startswith(INLOGGEN):
            return self._of_address(request)
        if request.path.startswith(MIJN):
            return self._of_person(request)
        return None

    def _of_address(self, request: HttpRequest) -> HttpResponse | None:
        """Each page of a login counts by itself: one login takes several."""
        limiet = Limiet("inloggen", settings.RATE_LIMIT_INLOGGEN)
        merk = mark("adres", origin_of(request))
        seconds = seconds_to_wait(request, limiet, merk, onderdeel=_route(request))
        return None if seconds is None else te_veel(request, limiet.groep, seconds)

    def _of_person(self, request: HttpRequest) -> HttpResponse | None:
        principal = principal_of(request)
        if principal is None:
            return None
        match = request.resolver_match
        if match is not None and match.url_name in DOWNLOADS:
            limiet = Limiet("downloads", settings.RATE_LIMIT_DOWNLOADS)
        else:
            limiet = Limiet("paginas", settings.RATE_LIMIT_PAGINAS)
        seconds = seconds_to_wait(request, limiet, person_mark(principal))
        return None if seconds is None else te_veel(request, limiet.groep, seconds)


def _route(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.route if match is not None else ""
