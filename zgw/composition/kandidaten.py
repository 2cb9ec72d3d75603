"""Finds zaken that may be shown: asked of every register in every way, merged, newest first.

What comes back is not trusted yet: `zaakregels` checks each zaak that a page will show.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from math import ceil

from zgw.clients.client import Resultaten
from zgw.clients.zaken import GevondenZaak
from zgw.composition import typen
from zgw.composition.lookup import Lookup
from zgw.composition.zoekvragen import persoonsfilters
from zgw.errors import NietGevonden, ZGWError
from zgw.fanout import Vraag
from zgw.registers import Register
from zgw.resources.parsing import Json

PER_PAGINA = 20
MAX_PAGE_SIZE = 500  # Of Open Zaak; it gives no error on more, just no more.


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


def find(
    lookup: Lookup, *, lopend: bool | None, pagina: int, expand: tuple[str, ...]
) -> Kandidaten:
    """The candidates for a page. `lopend` None means both open and closed zaken.

    The first page is asked for with all its details; for a deeper one, the registers first tell
    which zaken come before it.
    """
    vragen = [
        (register, vraag)
        for register in lookup.registers
        for vraag in _vragen(lookup, register, lopend, pagina, expand if pagina == 1 else ())
    ]
    found: dict[str, Kandidaat] = {}
    totaal, ontbreekt = 0, dict[str, ZGWError]()
    for register, vraag in vragen:
        answer = vraag.of_fout()
        if isinstance(answer, NietGevonden):
            continue  # A page beyond the last one.
        if isinstance(answer, ZGWError):
            ontbreekt[register.slug] = answer
            continue
        totaal = totaal + answer.totaal
        for one in answer.results:
            if lopend is None or one.zaak.is_lopend == lopend:
                found.setdefault(one.zaak.url, Kandidaat(register, one))
    newest = sorted(found.values(), key=_newest, reverse=True)
    page = tuple(newest[(pagina - 1) * PER_PAGINA : pagina * PER_PAGINA])
    return Kandidaten(page, totaal, tuple(ontbreekt.values()))


def _vragen(
    lookup: Lookup, register: Register, lopend: bool | None, pagina: int, expand: tuple[str, ...]
) -> list[Vraag[Resultaten[GevondenZaak]]]:
    until = pagina * PER_PAGINA
    size = min(until, MAX_PAGE_SIZE)
    return [
        register.ask(
            register.zaken,
            partial(register.zaken.zoek, body, expand=expand, page=page, page_size=size),
        )
        for body in _filters(lookup, register, lopend)
        for page in range(1, ceil(until / size) + 1)
    ]


def _filters(lookup: Lookup, register: Register, lopend: bool | None) -> list[Json]:
    common: Json = {
        "ordering": "-startdatum,-identificatie",
        "maximaleVertrouwelijkheidaanduiding": lookup.regels.max_vertrouwelijkheid,
    }
    if lopend is not None:
        common["einddatum__isnull"] = "true" if lopend else "false"
    persoon = persoonsfilters(lookup.wie, lookup.regels)
    intern = typen.interne_zaaktypen(register) if persoon else ()
    if intern:
        common["zaaktype__not_in"] = list(intern)
    return [{**one, **common} for one in persoon]


def _newest(kandidaat: Kandidaat) -> tuple[date, str]:
    zaak = kandidaat.gevonden.zaak
    return zaak.startdatum or date.min, zaak.identificatie
