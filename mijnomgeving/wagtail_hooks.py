"""What this room adds to the CMS."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from wagtail import hooks

from mijnomgeving.tipproef.viewset import TipproefViewSet
from mijnomgeving.toegang import geschiedenis
from mijnomgeving.toegang.viewset import ToegangViewSet

hooks.register("register_admin_viewset", ToegangViewSet)
hooks.register("register_admin_viewset", TipproefViewSet)
hooks.register("register_log_actions", geschiedenis.register)


@hooks.register("register_permissions")
def rechten() -> QuerySet[Permission]:
    """What a group in the CMS can be given."""
    return Permission.objects.filter(content_type__app_label="zgw", codename="beheer_toegang")
