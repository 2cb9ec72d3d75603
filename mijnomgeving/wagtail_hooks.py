"""What this room adds to the CMS."""

from django.contrib.auth.models import Permission
from django.db.models import Q, QuerySet
from wagtail import hooks

from mijnomgeving.catalogus.scherm import RECHT
from mijnomgeving.catalogus.viewset import CatalogusViewSet
from mijnomgeving.toegang import geschiedenis
from mijnomgeving.toegang.viewset import ToegangViewSet

hooks.register("register_admin_viewset", CatalogusViewSet)
hooks.register("register_admin_viewset", ToegangViewSet)
hooks.register("register_log_actions", geschiedenis.register)


@hooks.register("register_permissions")
def rechten() -> QuerySet[Permission]:
    """What a group in the CMS can be given."""
    namen = [("zgw", "beheer_toegang"), RECHT.split(".")]
    passend = [Q(content_type__app_label=app, codename=codename) for app, codename in namen]
    return Permission.objects.filter(passend[0] | passend[1])
