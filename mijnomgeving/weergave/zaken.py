"""A zaak as a card or a row of a list."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from home import texts
from home.texts import Soort, Teksten, ZaaktypeKey, ZaaktypeWoorden
from mijnomgeving.weergave.fase import fase
from mijnomgeving.weergave.termijnen import komt_nog, uiterlijk_op, verwacht_op
from zgw.resources import Catalogus, Zaak, Zaakregel, Zaaktype

# What a list needs of the editors' words.
LIJST = frozenset({*texts.LIJST, Soort.ORGANISATIE})


@dataclass(frozen=True, slots=True)
class Zaakkaart:
    """A zaak in a list, as the components case_card and zaken_table take it."""

    url: str
    titel: str
    soort: str
    nummer: str
    status: str
    status_soort: str
    fase: str
    ingediend: date | None
    verwacht: date | None
    uiterlijk: date | None
    afgerond: date | None
    aandacht: str
    organisatie: str


def sleutel(zaaktype: Zaaktype, catalogus: Catalogus | None) -> ZaaktypeKey:
    """The natural key by which editors' words of a zaaktype are found."""
    return ZaaktypeKey(catalogus.domein if catalogus else "", zaaktype.identificatie)


def sleutel_van(regel: Zaakregel) -> ZaaktypeKey:
    """The same for a line of a list."""
    return sleutel(regel.zaaktype, regel.catalogus)


def zaak_url(regel: Zaakregel) -> str:
    """The page of this zaak."""
    return reverse("zaak", args=[regel.register, regel.zaak.uuid])


def soort(zaaktype: Zaaktype, key: ZaaktypeKey, teksten: Teksten) -> str:
    """The name of a zaaktype: the editor's, else the register's."""
    woorden = teksten.zaaktype(key)
    return (woorden.publieke_naam if woorden else "") or zaaktype.omschrijving or _("Zaak")


def titel(zaak: Zaak, naam_van_soort: str, woorden: ZaaktypeWoorden | None) -> str:
    """What a zaak is called: its own omschrijving, else the name of its zaaktype.

    Always that name when an editor says so.
    """
    eigen = "" if woorden and woorden.titel_is_naam else zaak.omschrijving
    return eigen or naam_van_soort


def organisatie(zaak: Zaak, teksten: Teksten, eigen: str) -> str:
    """The name of the organisation that handles the zaak; "" when it is the municipality itself."""
    woorden = teksten.organisatie(zaak.verantwoordelijke_organisatie)
    naam = woorden.naam if woorden else ""
    return "" if _bevat_woorden(naam.casefold(), eigen.casefold()) else naam


def _bevat_woorden(naam: str, woorden: str) -> bool:
    """Whole words only: Ede is no part of Waterschap Nederbetuwe, nor of Ede-Wageningen."""
    return bool(re.search(rf"(?<![\w-]){re.escape(woorden)}(?![\w-])", naam))


def kaart(regel: Zaakregel, teksten: Teksten, eigen: str, vandaag: date) -> Zaakkaart:
    """The card of a zaak. `eigen` is the name of the municipality."""
    zaak, key = regel.zaak, sleutel_van(regel)
    naam = soort(regel.zaaktype, key, teksten)
    status, status_soort = _status(regel, key, teksten)
    loopt = zaak.is_lopend and not zaak.opschorting.indicatie
    return Zaakkaart(
        url=zaak_url(regel),
        titel=titel(zaak, naam, teksten.zaaktype(key)),
        soort=naam,
        nummer=zaak.identificatie,
        status=status,
        status_soort=status_soort,
        fase=_fase(regel, key, teksten),
        ingediend=zaak.startdatum,
        verwacht=komt_nog(verwacht_op(zaak, regel.zaaktype), vandaag) if loopt else None,
        uiterlijk=uiterlijk_op(zaak, regel.zaaktype) if loopt else None,
        afgerond=zaak.einddatum,
        aandacht=_aandacht(regel, key, teksten),
        organisatie=organisatie(zaak, teksten, eigen),
    )


def kaarten(regels: Iterable[Zaakregel], eigen: str, vandaag: date) -> list[Zaakkaart]:
    """Cards for all lines, with the editors' words in a fixed number of queries."""
    regels = tuple(regels)
    teksten = texts.load({sleutel_van(regel) for regel in regels}, soorten=LIJST)
    return [kaart(regel, teksten, eigen, vandaag) for regel in regels]


def _status(regel: Zaakregel, key: ZaaktypeKey, teksten: Teksten) -> tuple[str, str]:
    if regel.zaak.einddatum:
        if regel.resultaattype is None:
            return _("Afgerond"), "neutraal"
        woorden = teksten.resultaattype(key, regel.resultaattype.omschrijving)
        label = (woorden.label if woorden else "") or regel.resultaattype.omschrijving
        return label or _("Afgerond"), "neutraal"
    if regel.zaak.opschorting.indicatie:
        return _("Staat stil"), "waarschuwing"
    if regel.statustype is None:
        return ("" if regel.status else _("Geregistreerd")), "info"
    stap = teksten.statustype(key, regel.statustype.omschrijving)
    if stap and stap.verborgen:
        return _("In behandeling"), "info"
    return (stap.label if stap else "") or regel.statustype.omschrijving, "info"


def _fase(regel: Zaakregel, key: ZaaktypeKey, teksten: Teksten) -> str:
    """How far an open zaak is; "" when its step could not be asked for."""
    if not regel.zaak.is_lopend or (regel.status and regel.statustype is None):
        return ""
    naam = regel.statustype.omschrijving if regel.statustype else ""
    return fase(regel.zaak, regel.statustype, teksten.statustype(key, naam))


def _aandacht(regel: Zaakregel, key: ZaaktypeKey, teksten: Teksten) -> str:
    if regel.statustype is None or not regel.zaak.is_lopend:
        return ""
    stap = teksten.statustype(key, regel.statustype.omschrijving)
    return stap.wat_moet_u_doen if stap and not stap.verborgen else ""
