"""What the screens of the catalogue share: who may come, filter, order and pages of a list."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView, View
from wagtail.admin.auth import permission_required
from wagtail.admin.ui.tables import BaseColumn, Column, Table
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.redactie.terug import terug

RECHT = "home.beheer_catalogus"
PER_PAGINA = 50
CIJFERS = 15  # Of a number that a row can have.
beveiligd = method_decorator([never_cache, permission_required(RECHT)], name="dispatch")


@beveiligd
class Lijst(WagtailAdminTemplateMixin, TemplateView):
    """A list with a filter above it; a subclass says what is in it."""

    header_icon = "list-ul"
    naam = "index"
    gewone_volgorde = ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """From the start of the CMS to here."""
        boven = [] if self.naam == "index" else [(reverse("catalogus:index"), _("Catalogus"))]
        stappen = [*boven, ("", self.get_page_title())]
        return [*self.breadcrumbs_items, *({"url": url, "label": naam} for url, naam in stappen)]

    @cached_property
    def filter(self) -> forms.Form:
        """The form above the list, with what was asked for."""
        raise NotImplementedError

    @cached_property
    def gevraagd(self) -> dict[str, Any]:
        """What the filter asks for; a field that makes no sense asks for nothing."""
        self.filter.is_valid()
        return {veld: self.filter.cleaned_data.get(veld, "") for veld in self.filter.fields}

    @cached_property
    def volgorde(self) -> str:
        """The name of the order, with "-" in front when it is turned around."""
        gevraagd = self.request.GET.get("ordering", "")
        return gevraagd if gevraagd.removeprefix("-") in self.volgordes() else self.gewone_volgorde

    def volgordes(self) -> Iterable[str]:
        """The orders that can be asked for."""
        raise NotImplementedError

    def rijen(self) -> Any:
        """The rows that the filter leaves, in order: a sequence or a queryset."""
        raise NotImplementedError

    def kolommen(self) -> Sequence[BaseColumn]:
        """What is told of each row."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """One page of the list as a table."""
        paginator = Paginator(self.rijen(), PER_PAGINA)
        bladzijde = paginator.get_page(self.request.GET.get("p"))
        return super().get_context_data(
            filter=self.filter,
            is_gefilterd=any(self.gevraagd.values()),
            naam=self.naam,
            tabel=Table(
                self.kolommen(),
                bladzijde.object_list,
                ordering=self.volgorde,
                caption=self.get_page_title(),
            ),
            bladzijde=bladzijde,
            bladzijden=paginator.get_elided_page_range(bladzijde.number),
            aantal=paginator.count,
            hier=self.request.get_full_path(),
            media=self.filter.media,
            **kwargs,
        )


def gesorteerd[T](
    rijen: Iterable[T], volgorde: str, sleutels: Mapping[str, Callable[[T], Any]]
) -> list[T]:
    """The rows in this order; those that are alike stay as they were."""
    sleutel = sleutels[volgorde.removeprefix("-")]
    return sorted(rijen, key=sleutel, reverse=volgorde.startswith("-"))


class Vinkje(Column):
    """A box to choose a row by; none where it has no number."""

    cell_template_name = "mijnomgeving/catalogus/vinkje.html"

    def __init__(self, nummer: Callable[[Any], int | None], naam: Callable[[Any], str]) -> None:
        super().__init__("kies", label=_("Kies"), accessor=nummer)
        self._naam = naam

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """With the name of the row, for who cannot see it."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return {**context, "nummer": context["raw_value"], "naam": self._naam(instance)}


@beveiligd
class Actie(View):
    """Does something by POST, and goes back to the list."""

    http_method_names = ["post", "options"]
    lijst = "index"

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Back to where the form was."""
        self.doe(request)
        return redirect(terug(request) or reverse(f"catalogus:{self.lijst}"))

    def doe(self, request: HttpRequest) -> None:
        """What it is for."""
        raise NotImplementedError


def gekozen(request: HttpRequest, veld: str = "kies") -> list[int]:
    """The numbers of the rows that were chosen; what can be no number of a row is left out."""
    gegeven = request.POST.getlist(veld)
    return [
        int(een) for een in gegeven if een.isascii() and een.isdecimal() and len(een) <= CIJFERS
    ]
