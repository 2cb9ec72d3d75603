"""The filters above the lists of the catalogue."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.dekking import Dekking
from home.models import CatalogusType

GEEN_THEMA = "geen"
GAT = "gat"
Soort = CatalogusType.Soort
SOORTEN = {
    Soort.ZAAKTYPE: gettext_lazy("Zaaktype"),
    Soort.STATUSTYPE: gettext_lazy("Stap"),
    Soort.RESULTAATTYPE: gettext_lazy("Resultaat"),
    Soort.BESLUITTYPE: gettext_lazy("Besluit"),
    Soort.INFORMATIEOBJECTTYPE: gettext_lazy("Soort document"),
}
MERKEN = {
    CatalogusType.Merk.NIEUW: gettext_lazy("Nieuw"),
    CatalogusType.Merk.GEWIJZIGD: gettext_lazy("Gewijzigd"),
    CatalogusType.Merk.VERDWENEN: gettext_lazy("Verdwenen"),
}
STANDEN = {
    "eigen": gettext_lazy("Eigen tekst"),
    "register": gettext_lazy("Tekst uit het register"),
    "leeg": gettext_lazy("Geen tekst"),
    "verborgen": gettext_lazy("Verborgen"),
}

type Keuzes = Iterable[tuple[str, object]]


def _keuze(label: str, keuzes: Keuzes) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[("", _("Alles")), *keuzes])


def _zoek() -> forms.CharField:
    return forms.CharField(label=_("Zoek"), required=False, max_length=100)


class _Filter(forms.Form):
    """A filter that nobody has to fill in."""

    def __init__(self, data: QueryDict, **velden: forms.Field) -> None:
        super().__init__(data)
        self.fields.update(velden)


def catalogusfilter(data: QueryDict, domeinen: Iterable[str]) -> forms.Form:
    """For all types."""
    return _Filter(
        data,
        zoek=_zoek(),
        soort=_keuze(_("Soort"), [(soort.value, naam) for soort, naam in SOORTEN.items()]),
        merk=_keuze(_("Wat is er nieuw?"), [(merk.value, naam) for merk, naam in MERKEN.items()]),
        catalogus=_keuze(_("Catalogus"), [(een, een) for een in domeinen if een]),
    )


def zaaktypefilter(data: QueryDict, dekking: Dekking) -> forms.Form:
    """For coverage by zaaktype."""
    gaten = [("met", _("Met gaten")), ("zonder", _("Zonder gaten"))]
    return _Filter(
        data,
        zoek=_zoek(),
        thema=_themas(dekking),
        catalogus=_catalogi(dekking),
        gaten=_keuze(_("Gaten"), gaten),
    )


def onderdeelfilter(data: QueryDict, dekking: Dekking) -> forms.Form:
    """For coverage of each step, outcome and besluit."""
    soorten = [(soort.value, naam) for soort, naam in SOORTEN.items() if soort in _GEDEKT]
    namen = {een.zelf.type.zaaktype: een.zelf.type.omschrijving for een in dekking.zaaktypen}
    zaaktypen = sorted(namen.items(), key=lambda een: een[1].casefold())
    return _Filter(
        data,
        zaaktype=_keuze(_("Zaaktype"), zaaktypen),
        soort=_keuze(_("Soort"), soorten),
        stand=_keuze(_("Wat leest de inwoner?"), [(GAT, _("Alle gaten")), *STANDEN.items()]),
        thema=_themas(dekking),
        catalogus=_catalogi(dekking),
    )


_GEDEKT = (Soort.ZAAKTYPE, Soort.STATUSTYPE, Soort.RESULTAATTYPE, Soort.BESLUITTYPE)


def _themas(dekking: Dekking) -> forms.ChoiceField:
    themas = [(str(pk), titel) for pk, titel in dekking.themas.items()]
    return _keuze(_("Thema"), [(GEEN_THEMA, _("Zonder thema")), *themas])


def _catalogi(dekking: Dekking) -> forms.ChoiceField:
    return _keuze(_("Catalogus"), [(een, een) for een in dekking.catalogi if een])
