"""The place of the screens about access in the CMS: their addresses and the item in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from mijnomgeving.toegang.uitleg import UitlegScherm
from mijnomgeving.toegang.views import RECHT, Documentsoort, Overzicht, Zaaktype


class _Item(MenuItem):
    """Shown to who may come there."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this is one."""
        return request.user.has_perm(RECHT)


class ToegangViewSet(ViewSet):
    """`/cms/toegang/`."""

    name = "toegang"
    icon = "lock"
    menu_label = gettext_lazy("Toegang")
    menu_order = 170
    menu_item_class = _Item
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """The overview first: the menu leads there."""
        return [
            path("", Overzicht.as_view(), name="index"),
            path("zaaktype/", Zaaktype.as_view(), name="zaaktype"),
            path("documentsoort/", Documentsoort.as_view(), name="documentsoort"),
            path("uitleg/", UitlegScherm.as_view(), name="uitleg"),
        ]
