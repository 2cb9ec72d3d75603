"""What this room adds to the CMS."""

from collections.abc import Iterable

from django.contrib.auth.models import Permission, User
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet

from home.cms import TekstenGroup, TipViewSet
from home.models.concept import EERSTE_VERSIE
from home.redactie import apparaten
from home.redactie.gebruikers import weiger_superusers

register_snippet(TekstenGroup)
register_snippet(TipViewSet)

# Before those of wagtail-2fa, which have the same paths.
hooks.register("register_admin_urls", apparaten.urlpatterns, order=-1)


@hooks.register("register_permissions")
def register_permissions() -> QuerySet[Permission]:
    """What can be ticked for a group besides Wagtail's own."""
    app, codename = apparaten.MAG_WEGHALEN.split(".")
    return Permission.objects.filter(content_type__app_label=app, codename=codename)


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
