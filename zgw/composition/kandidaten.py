"""Finds zaken that may be shown: asked of every register in every way, merged, newest first.

What comes back is not trusted yet: `zaakregels` checks each zaak that a page will show.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from zgw.clients.client import GEEN_LIJST, Resultaten
from zgw.clients.zaken import GevondenZaak
from zgw.composition import typen
from zgw.composition.lookup import Lookup
from zgw.composition.zoekvragen import persoonsfilters
from zgw.errors import NietGevonden, ZGWError, uniek
from zgw.fanout import Vraag
from zgw.registers import Register
from zgw.resources.parsing import Json

PER_PAGINA = 20


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A zaak that a register gave, and which register that was."""

    register: Register
    gevonden: GevondenZaak


@dataclass(frozen=True, slots=True)
class Kandidaten:
    """The zaken of one page, over all registers; `totaal` over all pages, as they count."""

    zaken: tuple[Kandidaat, ...]
    totaal: int
    ontbreekt: tuple[ZGWError, ...]


@dataclass(frozen=True, slots=True)
class Zoektocht:
    """The searches under way in one register."""

    register: Register
    vragen: tuple[Vraag[Resultaten[GevondenZaak]], ...]


def ask(
    lookup: Lookup, *, lopend: bool | None, pagina: int, expand: tuple[str, ...]
) -> tuple[Zoektocht, ...]:
    """Starts the searches for a page, from 1. `lopend` None means both open and closed zaken.

    The first page is asked for with all its details; for a deeper one, the registers first tell
    which zaken come before it.
    """
    filters = _filters(lookup, lopend)
    registers = lookup.registers if filters else ()
    return tuple(
        _start(register, intern, filters, expand if pagina == 1 else (), pagina * PER_PAGINA)
        for register, intern in zip(registers, typen.interne_zaaktypen(registers), strict=True)
    )


def answered(zoektochten: Sequence[Zoektocht], *, lopend: bool | None, pagina: int) -> Kandidaten:
    """The candidates for the page, once all registers answered or its deadline has passed."""
    tot = pagina * PER_PAGINA
    gevonden: list[Kandidaat] = []
    totaal, ontbreekt = 0, list[ZGWError]()
    for zoektocht in zoektochten:
        found, count = _answered(zoektocht, lopend, ontbreekt)
        gevonden += found
        totaal += count
    newest = sorted(gevonden, key=_newest, reverse=True)
    page = tuple(newest[tot - PER_PAGINA : tot])
    return Kandidaten(page, totaal, uniek(ontbreekt))


def _start(
    register: Register,
    intern: typen.InterneZaaktypen,
    filters: Sequence[Json],
    expand: tuple[str, ...],
    tot: int,
) -> Zoektocht:
    return Zoektocht(
        register,
        tuple(
            register.ask(register.zaken, partial(_search, register, intern, body, expand, tot))
            for body in filters
        ),
    )


def _search(
    register: Register,
    intern: typen.InterneZaaktypen,
    body: Json,
    expand: tuple[str, ...],
    tot: int,
) -> Resultaten[GevondenZaak]:
    """On a worker, so that waiting for one catalogue holds up one register only."""
    if urls := intern.urls():
        body = {**body, "zaaktype__not_in": list(urls)}
    try:
        return register.zaken.zoek(body, expand=expand, tot=tot)
    except NietGevonden:  # A list is always there, also when it is empty.
        raise register.zaken.onbruikbaar(GEEN_LIJST) from None


def _answered(
    zoektocht: Zoektocht, lopend: bool | None, ontbreekt: list[ZGWError]
) -> tuple[list[Kandidaat], int]:
    """The zaken of one register, and how many there are in all, as far as can be told."""
    found: dict[str, Kandidaat] = {}
    counted, given, more = 0, 0, False
    for vraag in zoektocht.vragen:
        answer = vraag.of_fout()
        if isinstance(answer, ZGWError):
            ontbreekt.append(answer)
            continue
        counted, more = counted + answer.totaal, more or answer.has_next
        for one in answer.results:
            if lopend is None or one.zaak.is_lopend == lopend:
                given += 1
                found.setdefault(one.zaak.url, Kandidaat(zoektocht.register, one))
    # A company can be found in several fields: what came twice counts once.
    return list(found.values()), counted - (given - len(found)) if more else len(found)


def _filters(lookup: Lookup, lopend: bool | None) -> list[Json]:
    common: Json = {
        "ordering": "-startdatum,-identificatie",
        "maximaleVertrouwelijkheidaanduiding": lookup.regels.max_vertrouwelijkheid,
    }
    personen = persoonsfilters(lookup.wie, lookup.regels)
    return [{**one, **common, **deel} for one in personen for deel in _delen(lookup, lopend)]


def _delen(lookup: Lookup, lopend: bool | None) -> list[Json]:
    """Parts that together hold every zaak that may be shown, so that pages are full.

    A closed zaak is shown until its archiefactiedatum; no filter says "later than, or none".
    """
    gisteren = lookup.vandaag - timedelta(days=1)
    open_, dicht = {"einddatum__isnull": "true"}, {"einddatum__isnull": "false"}
    gesloten = [
        {**dicht, "archiefactiedatum__isnull": "true"},
        {**dicht, "archiefactiedatum__gt": gisteren.isoformat()},
    ]
    if lopend is None:
        return [open_, *gesloten]
    return [open_] if lopend else gesloten


def _newest(kandidaat: Kandidaat) -> tuple[date, str]:
    zaak = kandidaat.gevonden.zaak
    return zaak.startdatum or date.min, zaak.identificatie
