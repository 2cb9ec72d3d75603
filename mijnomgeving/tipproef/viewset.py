"""The place of the try-out of tips in the CMS: its address and the item in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from mijnomgeving.tipproef.views import RECHT, Proefscherm


class _Item(MenuItem):
    """Shown to who may come there."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this is one."""
        return request.user.has_perm(RECHT)


class TipproefViewSet(ViewSet):
    """`/cms/tips/proef/`."""

    name = "tipproef"
    url_prefix = "tips/proef"
    icon = "help"
    menu_label = gettext_lazy("Tips uitproberen")
    menu_name = "tipproef"  # One that begins as another's lights up with it.
    menu_order = 161
    menu_item_class = _Item
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """One screen."""
        return [path("", Proefscherm.as_view(), name="index")]
