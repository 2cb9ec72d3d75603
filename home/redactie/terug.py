"""The way back to the list from which an editor came, and a form filled in on arrival."""

from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from wagtail.snippets.views.snippets import CreateView, EditView

NAAM = "terug"
# The fields of natural keys; nothing else can be filled in by an address.
SLEUTELVELDEN = ("domein", "zaaktype", "identificatie", "omschrijving")


def terug(request: HttpRequest) -> str:
    """The list that the form or the address names; "" unless it is a screen of the CMS."""
    gegeven: QueryDict
    for gegeven in (request.POST, request.GET):
        adres = gegeven.get(NAAM, "")
        if adres.startswith("/cms/") and url_has_allowed_host_and_scheme(adres, None):
            return adres
    return ""


def met_terug(adres: str, lijst: str) -> str:
    """The address of a form that knows the way back to a list."""
    if not lijst:
        return adres
    return f"{adres}{'&' if '?' in adres else '?'}{urlencode({NAAM: lijst})}"


class _Terug:
    """After saving, back to the list; a draft stays open, and keeps the way back."""

    request: HttpRequest

    @cached_property
    def terug(self) -> str:
        """The list, or ""."""
        return terug(self.request)

    def get_edit_url(self) -> str:
        """Keeps the way back."""
        return met_terug(super().get_edit_url(), self.terug)  # type: ignore[misc]  # A mixin.

    def get_success_url(self) -> str:
        """The list, unless the form stays open."""
        adres: str = super().get_success_url()  # type: ignore[misc]  # A mixin.
        return self.terug if self.terug and adres != self.get_edit_url() else adres


class Maken(_Terug, CreateView):
    """A new text; `?zaaktype=…&omschrijving=…` fills in what it is about."""

    def get_add_url(self) -> str:
        """Keeps the way back."""
        return met_terug(super().get_add_url(), self.terug)

    def get_initial_form_instance(self) -> Any:
        """With the key that the address names."""
        tekst = super().get_initial_form_instance() or self.model()
        for veld in SLEUTELVELDEN:
            if veld in self.request.GET and hasattr(tekst, veld):
                setattr(tekst, veld, self.request.GET[veld])
        return tekst


class Wijzigen(_Terug, EditView):
    """A text that is there."""
