"""`/cms/catalogus/`: what the catalogues hold, and what is new, changed or gone since."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.ui.tables import BaseColumn, Column, StatusTagColumn

from home import catalogus
from home.models import CatalogusBron, CatalogusType
from mijnomgeving.catalogus.filters import MERKEN, SOORTEN, catalogusfilter
from mijnomgeving.catalogus.overname import haal_op
from mijnomgeving.catalogus.scherm import Actie, Lijst, Vinkje, gekozen
from zgw.errors import GeenRegisters

Merk = CatalogusType.Merk
_ZOEKT_IN = ("omschrijving", "zaaktype", "tekst")
_VOLGORDES = {
    "naam": ("omschrijving", "zaaktype"),
    "soort": ("soort", "omschrijving"),
    "zaaktype": ("zaaktype", "soort", "volgnummer"),
    "merk": ("gemerkt", "omschrijving"),
}


class Overzicht(Lijst):
    """All types, the marked ones first."""

    page_title = gettext_lazy("Catalogus")
    template_name = "mijnomgeving/catalogus/overzicht.html"

    @cached_property
    def filter(self) -> forms.Form:
        """By kind, mark and catalogus."""
        domeinen = CatalogusType.objects.order_by("domein").values_list("domein", flat=True)
        return catalogusfilter(self.request.GET, list(domeinen.distinct()))

    def volgordes(self) -> Iterable[str]:
        """What can be sorted by."""
        return _VOLGORDES

    def rijen(self) -> QuerySet[CatalogusType]:
        """What the filter leaves."""
        wens = self.gevraagd
        rijen = CatalogusType.objects.all()
        for veld, gevraagd in (("soort", "soort"), ("merk", "merk"), ("domein", "catalogus")):
            if wens[gevraagd]:
                rijen = rijen.filter(**{veld: wens[gevraagd]})
        if zoek := wens["zoek"]:
            vragen = (Q(**{f"{veld}__icontains": zoek}) for veld in _ZOEKT_IN)
            rijen = rijen.filter(next(vragen) | next(vragen) | next(vragen))
        return self._op_volgorde(rijen)

    def _op_volgorde(self, rijen: QuerySet[CatalogusType]) -> QuerySet[CatalogusType]:
        if not self.volgorde:
            bekeken = ExpressionWrapper(Q(merk=Merk.GEEN), output_field=BooleanField())
            gewoon = CatalogusType._meta.ordering or ()
            return rijen.alias(bekeken=bekeken).order_by("bekeken", *gewoon, "pk")
        teken = "-" if self.volgorde.startswith("-") else ""
        velden = _VOLGORDES[self.volgorde.removeprefix("-")]
        return rijen.order_by(*(f"{teken}{veld}" for veld in velden), "pk")

    def kolommen(self) -> Sequence[BaseColumn]:
        """What it is, where it belongs, and what happened to it."""
        return [
            Vinkje(lambda rij: rij.pk if rij.merk else None, lambda rij: _("Kies %s") % rij),
            Column("naam", label=_("Naam"), accessor=str, sort_key="naam"),
            Column("soort", label=_("Soort"), accessor=_soort, sort_key="soort"),
            Column("zaaktype", label=_("Zaaktype"), sort_key="zaaktype"),
            Column("domein", label=_("Catalogus")),
            StatusTagColumn(
                "merk",
                label=_("Wat is er nieuw?"),
                accessor=_merk,
                sort_key="merk",
                primary=_is_merk,
            ),
            Column("wat", label=_("Uitleg"), accessor=_uitleg),
            Column("versies", label=_("Versies")),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With where it came from, and how much has not been looked at yet."""
        tellingen = CatalogusType.objects.exclude(merk=Merk.GEEN).order_by()
        geteld = dict(tellingen.values_list("merk").annotate(Count("pk")))
        merken = [(een.value, naam, geteld.get(een, 0)) for een, naam in MERKEN.items()]
        return super().get_context_data(
            bronnen=[(bron, bron_in_woorden(bron)) for bron in catalogus.bronnen()],
            merken=[een for een in merken if een[2]],
            **kwargs,
        )


def _soort(rij: CatalogusType) -> str:
    return str(SOORTEN[CatalogusType.Soort(rij.soort)])


def _merk(rij: CatalogusType) -> str:
    return str(MERKEN[Merk(rij.merk)]) if rij.merk else "–"


def _is_merk(rij: CatalogusType) -> bool:
    return bool(rij.merk)


def _uitleg(rij: CatalogusType) -> str:
    """Since when, and what; for who reads it at a glance."""
    zinnen = []
    if rij.verdwenen_sinds:
        zinnen.append(_("Verdwenen op %s. Uw tekst is bewaard.") % dag(rij.verdwenen_sinds))
    elif rij.merk and rij.gemerkt:
        zinnen.append(_("Sinds %s.") % dag(rij.gemerkt))
    if rij.wat and rij.merk:
        zinnen.append(_("Anders: %s.") % rij.wat)
    if not rij.huidig and not rij.verdwenen_sinds:
        zinnen.append(_("Alleen in een oude versie."))
    return " ".join(zinnen)


def dag(moment: Any) -> str:
    """A day as people write it."""
    return date_format(localtime(moment), "j F Y")


def bron_in_woorden(bron: CatalogusBron) -> str:
    """How it went with a register set."""
    moment = date_format(localtime(bron.gevraagd), "j F Y H:i")
    if not bron.fout:
        return _("opgehaald op %(moment)s: %(aantal)d typen") % {
            "moment": moment,
            "aantal": bron.aantal,
        }
    zin = _("niet helemaal opgehaald op %(moment)s: het register %(fout)s.") % {
        "moment": moment,
        "fout": bron.fout,
    }
    if bron.geheel is None:
        return zin
    vorige = date_format(localtime(bron.geheel), "j F Y H:i")
    return zin + " " + _("Het laatst in zijn geheel op %s.") % vorige


class Ophalen(Actie):
    """Brings the catalogues in, as they are now."""

    def doe(self, request: HttpRequest) -> None:
        """Tells how much was new, and which register did not tell all."""
        try:
            uitslag = haal_op()
        except GeenRegisters:
            zin = _("Er zijn nog geen registers. Vraag de beheerder van de techniek.")
            messages.error(request, zin)
            return
        if uitslag.ontbreekt:
            zin = _("Niet alles is opgehaald bij %s. Wat daar vandaan kwam, blijft staan.")
            messages.warning(request, f"{zin % uitslag.ontbreekt} {uitslag}")
        else:
            messages.success(request, _("De catalogus is opgehaald. %s") % uitslag)


class Gezien(Actie):
    """Clears marks: of the rows that were chosen, or of all."""

    def doe(self, request: HttpRequest) -> None:
        """Tells how many."""
        nummers = None if "alles" in request.POST else gekozen(request)
        if nummers == []:
            zin = _("U hebt niets gekozen. Zet een vinkje bij wat u hebt gezien.")
            messages.warning(request, zin)
            return
        aantal = catalogus.markeer_gezien(nummers)
        messages.success(
            request,
            ngettext("%d merk is weg.", "%d merken zijn weg.", aantal) % aantal,
        )
