"""`/cms/catalogus/dekking/onderdelen/`: every step, outcome and besluit, straight to its editor."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.ui.tables import BaseColumn, Column, StatusTagColumn, TitleColumn

from home import samen
from home.dekking import Onderdeel, Zaaktypedekking
from home.models import CatalogusType
from home.redactie.terug import met_terug
from mijnomgeving.catalogus.dekking import Gedekt, mag_schrijven
from mijnomgeving.catalogus.filters import GAT, SOORTEN, STANDEN, onderdeelfilter
from mijnomgeving.catalogus.scherm import Actie, Vinkje, gekozen, gesorteerd

Soort = CatalogusType.Soort
_GETOOND = 160  # Characters of a text of the register; who wants more opens the form.

type Rij = tuple[Zaaktypedekking, Onderdeel]

_SORTEER: dict[str, Callable[[Rij], Any]] = {
    "naam": lambda rij: rij[1].type.omschrijving.casefold(),
    "soort": lambda rij: Soort.values.index(rij[1].type.soort),
    "zaaktype": lambda rij: rij[0].zelf.type.omschrijving.casefold(),
    "stand": lambda rij: rij[1].stand.value,
}


class PerOnderdeel(Gedekt):
    """One row for each type that a text can be about."""

    naam = "onderdelen"
    page_title = gettext_lazy("Dekking per onderdeel")
    template_name = "mijnomgeving/catalogus/onderdelen.html"
    gewone_volgorde = "zaaktype"

    @cached_property
    def filter(self) -> forms.Form:
        """By zaaktype, kind, what a citizen reads, thema and catalogus."""
        return onderdeelfilter(self.request.GET, self.dekking)

    def volgordes(self) -> Iterable[str]:
        """What can be sorted by."""
        return _SORTEER

    def rijen(self) -> Sequence[Rij]:
        """What the filter leaves, in order."""
        gevonden = (rij for rij in self.dekking.onderdelen if self.past(rij[0]) and self._past(rij))
        return gesorteerd(gevonden, self.volgorde, _SORTEER)

    def _past(self, rij: Rij) -> bool:
        zaaktype, deel = rij
        wens = self.gevraagd
        if wens["zaaktype"] not in ("", zaaktype.zelf.type.zaaktype):
            return False
        if wens["soort"] not in ("", deel.type.soort):
            return False
        return deel.is_gat if wens["stand"] == GAT else wens["stand"] in ("", deel.stand)

    def kolommen(self) -> Sequence[BaseColumn]:
        """What it is, and what a citizen reads about it now."""
        return [
            Vinkje(_stap, lambda rij: _("Kies %s") % rij[1].type),
            TitleColumn(
                "naam", label=_("Naam"), accessor=_naam, get_url=self._redactie, sort_key="naam"
            ),
            Column("soort", label=_("Soort"), accessor=_soort, sort_key="soort"),
            Column("zaaktype", label=_("Zaaktype"), accessor=_zaaktype, sort_key="zaaktype"),
            StatusTagColumn(
                "stand",
                label=_("Wat leest de inwoner?"),
                accessor=lambda rij: str(STANDEN[rij[1].stand]),
                primary=lambda rij: rij[1].is_gat,
                sort_key="stand",
            ),
            Column("uitleg", label=_("Uitleg"), accessor=_uitleg),
        ]

    def _redactie(self, rij: Rij) -> str | None:
        """The form of its text, with the key filled in; None for who may not write."""
        deel = rij[1]
        model = f"{deel.type.soort}tekst"
        doe = "change" if deel.tekst else "add"
        if not self.request.user.has_perm(f"home.{doe}_{model}"):
            return None
        hier = self.request.get_full_path()
        if deel.tekst:
            naam = f"wagtailsnippets_home_{model}:edit"
            return met_terug(reverse(naam, args=[deel.tekst.pk]), hier)
        vraag = urlencode(_sleutel(deel.type))
        return met_terug(f"{reverse(f'wagtailsnippets_home_{model}:add')}?{vraag}", hier)


def _sleutel(een: CatalogusType) -> dict[str, str]:
    """The fields of the form that say what the text is about."""
    if een.soort == Soort.ZAAKTYPE:
        return {"domein": een.domein, "identificatie": een.zaaktype}
    eigen = {"domein": een.domein, "omschrijving": een.omschrijving}
    return eigen if een.soort == Soort.BESLUITTYPE else {**eigen, "zaaktype": een.zaaktype}


def _stap(rij: Rij) -> int | None:
    return rij[1].type.pk if rij[1].type.soort == Soort.STATUSTYPE else None


def _naam(rij: Rij) -> str:
    return str(rij[1].type)


def _soort(rij: Rij) -> str:
    return str(SOORTEN[Soort(rij[1].type.soort)])


def _zaaktype(rij: Rij) -> str:
    return str(rij[0].zelf.type)


def _uitleg(rij: Rij) -> str:
    """The words that a citizen falls back to, and which moments of a step have none."""
    deel = rij[1]
    zinnen = []
    if deel.tekst and deel.tekst.label:
        zinnen.append(_("Heet voor de inwoner: %s.") % deel.tekst.label)
    if deel.stand == "register":
        zinnen.append(_("Register: “%s”.") % Truncator(deel.type.tekst).chars(_GETOOND))
    if deel.mist and deel.stand == "eigen":
        momenten = ", ".join(str(_MOMENTEN[een]) for een in deel.mist)
        zinnen.append(_("Nog geen tekst voor: %s.") % momenten)
    if deel.tekst and deel.tekst.algemeen and deel.type.domein:
        zinnen.append(_("De tekst geldt voor alle catalogi."))
    if not deel.type.huidig:
        zinnen.append(_("Alleen in een oude versie."))
    return " ".join(zinnen)


_MOMENTEN = {
    "nu": gettext_lazy("nu"),
    "geweest": gettext_lazy("geweest"),
    "straks": gettext_lazy("straks"),
}


class Verbergen(Actie):
    """Hides the steps that were chosen, or shows them again."""

    lijst = "onderdelen"

    def doe(self, request: HttpRequest) -> None:
        """Tells how many; somebody who may not write about steps, changes nothing."""
        if not mag_schrijven(request, "statustypetekst"):
            return
        nummers, keuze = gekozen(request), request.POST.get("verborgen")
        if not nummers or keuze not in ("ja", "nee"):
            messages.warning(request, _("Er is niets veranderd. Zet een vinkje bij stappen."))
            return
        aantal = samen.zet_verborgen(nummers, verborgen=keuze == "ja")
        if keuze == "ja":
            zin = ngettext("%d stap is nu verborgen.", "%d stappen zijn nu verborgen.", aantal)
        else:
            zin = ngettext("%d stap is weer te zien.", "%d stappen zijn weer te zien.", aantal)
        messages.success(request, zin % aantal)
