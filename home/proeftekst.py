"""Door: a text that is being written, among the published ones, as a page would need them."""

from collections.abc import Iterable
from dataclasses import dataclass

from home import inlezen
from home.models import (
    BesluittypeTekst,
    CatalogusType,
    Organisatie,
    ResultaattypeTekst,
    StatustypeTekst,
    ZaaktypeTekst,
)
from home.models.concept import Concept
from home.sleutels import ZaaktypeKey, kandidaten, normaliseer, sleutel
from home.texts import Soort, Teksten, load

VOORBEELD = "Voorbeeld"  # Where the editor has not filled in yet what the text is about.
_MINSTENS = 2  # Fewer steps tell no story.


@dataclass(frozen=True)
class Proeftekst:
    """The words, and the zaak to show them in: of which zaaktype, with which steps and outcome.

    `stap`, `resultaat`, `besluit` (omschrijvingen) and `organisatie` (an RSIN) are "" for a text
    about something else.
    """

    key: ZaaktypeKey
    teksten: Teksten
    stappen: tuple[str, ...]
    stap: str = ""
    resultaat: str = ""
    besluit: str = ""
    organisatie: str = ""


def proeftekst(tekst: Concept) -> Proeftekst:
    """The text as it is now in the editor's form, saved or not."""
    match tekst:
        case ZaaktypeTekst():
            return _zaaktype(tekst)
        case StatustypeTekst():
            return _statustype(tekst)
        case ResultaattypeTekst():
            return _resultaattype(tekst)
        case BesluittypeTekst():
            return _besluittype(tekst)
        case Organisatie():
            return _organisatie(tekst)
    raise TypeError(f"Geen tekst van een zaak: {type(tekst).__name__}")


def _zaaktype(tekst: ZaaktypeTekst) -> Proeftekst:
    key = _key(tekst.domein, tekst.identificatie)
    eigen = sleutel(key.domein, key.identificatie)
    teksten = load({key}).met(Soort.ZAAKTYPE, eigen, inlezen.zaaktype(tekst))
    return Proeftekst(key, teksten, _stappen(key))


def _statustype(tekst: StatustypeTekst) -> Proeftekst:
    key, stap = _key(tekst.domein, tekst.zaaktype), tekst.omschrijving or VOORBEELD
    eigen = sleutel(key.domein, key.identificatie, stap)
    teksten = load({key}).met(Soort.STATUSTYPE, eigen, inlezen.statustype(tekst))
    return Proeftekst(key, teksten, _stappen(key, stap), stap=stap)


def _resultaattype(tekst: ResultaattypeTekst) -> Proeftekst:
    key, naam = _key(tekst.domein, tekst.zaaktype), tekst.omschrijving or VOORBEELD
    eigen = sleutel(key.domein, key.identificatie, naam)
    teksten = load({key}).met(Soort.RESULTAATTYPE, eigen, inlezen.resultaattype(tekst))
    return Proeftekst(key, teksten, _stappen(key), resultaat=naam)


def _besluittype(tekst: BesluittypeTekst) -> Proeftekst:
    key, naam = _key(tekst.domein, ""), tekst.omschrijving or VOORBEELD
    eigen = sleutel(key.domein, naam)
    teksten = load({key}).met(Soort.BESLUITTYPE, eigen, inlezen.besluittype(tekst))
    return Proeftekst(key, teksten, _stappen(key), besluit=naam)


def _organisatie(tekst: Organisatie) -> Proeftekst:
    key, rsin = _key("", ""), tekst.rsin or VOORBEELD
    teksten = load({key}).met(Soort.ORGANISATIE, rsin, inlezen.organisatie(tekst))
    return Proeftekst(key, teksten, _stappen(key), organisatie=rsin)


def _key(domein: str, identificatie: str) -> ZaaktypeKey:
    return ZaaktypeKey(domein, identificatie or VOORBEELD)


def _stappen(key: ZaaktypeKey, zelf: str = "") -> tuple[str, ...]:
    """The steps of the zaaktype, in order: those of the catalogue, else those that have a text."""
    namen = _zonder_dubbele([*(_uit_catalogus(key) or _met_tekst(key)), zelf])
    if len(namen) < _MINSTENS:
        namen = _zonder_dubbele(["Ontvangen", *namen, "Afgehandeld"])
    return namen


def _uit_catalogus(key: ZaaktypeKey) -> list[str]:
    rijen = CatalogusType.objects.filter(
        soort=CatalogusType.Soort.STATUSTYPE,
        sleutel__startswith=sleutel(CatalogusType.Soort.STATUSTYPE, *_plek(key), ""),
        verdwenen_sinds=None,
    )
    return list(rijen.order_by("volgnummer", "pk").values_list("omschrijving", flat=True))


def _plek(key: ZaaktypeKey) -> tuple[str, str]:
    return key.domein, key.identificatie


def _met_tekst(key: ZaaktypeKey) -> list[str]:
    rijen = StatustypeTekst.objects.filter(zaaktype_sleutel__in=kandidaten(*_plek(key)))
    return list(rijen.order_by("pk").values_list("omschrijving", flat=True))


def _zonder_dubbele(namen: Iterable[str]) -> tuple[str, ...]:
    return tuple({normaliseer(naam): naam for naam in namen if naam}.values())
