"""What this room adds to the CMS."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.contrib.auth.models import Permission, User
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet

from home.cms import TekstenGroup, TipViewSet
from home.models import Tip
from home.models.concept import EERSTE_VERSIE
from home.redactie import apparaten
from home.redactie.gebruikers import weiger_superusers

PROBEER_TIP = "home.probeer_tip"

register_snippet(TekstenGroup)
register_snippet(TipViewSet)

# Before those of wagtail-2fa, which have the same paths.
hooks.register("register_admin_urls", apparaten.urlpatterns, order=-1)


@hooks.register("register_permissions")
def register_permissions() -> QuerySet[Permission]:
    """What can be ticked for a group besides Wagtail's own."""
    rechten = (apparaten.MAG_WEGHALEN, PROBEER_TIP)
    van_ons = (
        Q(content_type__app_label=app, codename=codename)
        for app, codename in (recht.split(".") for recht in rechten)
    )
    return Permission.objects.filter(reduce(or_, van_ons))


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """How a history names what only happens here: to a second factor, and to a text."""
    actions.register_action(apparaten.GEKOPPELD, "App gekoppeld", "App voor inloggen gekoppeld")
    actions.register_action(apparaten.WEGGEHAALD, "App weg", "App voor inloggen weggehaald")
    actions.register_action(EERSTE_VERSIE, "Begin", "Tekst van vóór de eerste wijziging")


@hooks.register("before_bulk_action")
def spare_superusers(
    request: HttpRequest, action_type: str, objects: Iterable[object], action: object
) -> None:
    """Raises PermissionDenied when an administrator takes a superuser along in a selection."""
    weiger_superusers(request, [een for een in objects if isinstance(een, User)])


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def warn_of_a_tip_that_is_over(request: HttpRequest, instance: Model) -> None:
    """What was saved is right, and yet nobody will see it."""
    if isinstance(instance, Tip) and instance.tot and instance.tot < timezone.localdate():
        dag = date_format(instance.tot, "j F Y")
        messages.warning(request, f"Niemand ziet deze tip: de laatste dag was {dag}.")
