"""The place of the catalogue in the CMS: its addresses and the item in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from mijnomgeving.catalogus.dekking import PerZaaktype, Thema
from mijnomgeving.catalogus.onderdelen import PerOnderdeel, Verbergen
from mijnomgeving.catalogus.scherm import RECHT
from mijnomgeving.catalogus.views import Gezien, Ophalen, Overzicht


class _Item(MenuItem):
    """Shown to who may come there."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this is one."""
        return request.user.has_perm(RECHT)


class CatalogusViewSet(ViewSet):
    """`/cms/catalogus/`."""

    name = "catalogus"
    icon = "list-ul"
    menu_label = gettext_lazy("Catalogus")
    menu_order = 140
    menu_item_class = _Item
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """The overview first: the menu leads there."""
        return [
            path("", Overzicht.as_view(), name="index"),
            path("ophalen/", Ophalen.as_view(), name="ophalen"),
            path("gezien/", Gezien.as_view(), name="gezien"),
            path("dekking/", PerZaaktype.as_view(), name="dekking"),
            path("dekking/thema/", Thema.as_view(), name="thema"),
            path("dekking/onderdelen/", PerOnderdeel.as_view(), name="onderdelen"),
            path("dekking/onderdelen/verbergen/", Verbergen.as_view(), name="verbergen"),
        ]
