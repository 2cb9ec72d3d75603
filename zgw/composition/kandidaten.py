"""Finds zaken that may be shown: asked of every register in every way, merged, newest first.

What comes back is not trusted yet: `zaakregels` checks each zaak that a page will show.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from zgw.clients.client import GEEN_LIJST
from zgw.clients.zaken import GevondenZaak, Resultaten, is_refused
from zgw.clients.zoekvraag import Zoekvraag
from zgw.composition.verborgen import VerborgenZaaktypen, verborgen_zaaktypen
from zgw.composition.zoekvragen import Gezocht, Persoonsvraag, persoonsvragen
from zgw.errors import NietGevonden, ZGWError, uniek
from zgw.fanout import Vraag
from zgw.registers import Register

PER_PAGINA = 20

type Zoekactie = Vraag[Resultaten]


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A zaak that a register gave, and which register that was.

    `fout` tells why not all of its rollen could be had.
    """

    register: Register
    gevonden: GevondenZaak
    fout: ZGWError | None = None


@dataclass(frozen=True, slots=True)
class Kandidaten:
    """The zaken of one page, over all registers; `totaal` over all pages, as they count.

    `exact` when that is certain of what the registers count, `is_gefilterd` when they count
    nothing that filters should leave out; `onleesbaar` tells by register how many are unreadable.
    `voorbij` when the page lies beyond the last one: then the zaken are those of the last, by which
    it can be told whether the register is to be believed.
    """

    zaken: tuple[Kandidaat, ...]
    totaal: int
    exact: bool
    is_gefilterd: bool
    onleesbaar: Mapping[Register, int]
    ontbreekt: tuple[ZGWError, ...]
    voorbij: bool = False


@dataclass(frozen=True, slots=True)
class Veldvraag:
    """The searches under way by one field in which the person can stand."""

    veld: str
    vragen: tuple[Zoekactie, ...]


@dataclass(frozen=True, slots=True)
class Zoektocht:
    """The searches under way in one register."""

    register: Register
    velden: tuple[Veldvraag, ...]

    @property
    def vragen(self) -> tuple[Zoekactie, ...]:
        """All of them."""
        return tuple(vraag for veld in self.velden for vraag in veld.vragen)


def ask(gezocht: Gezocht, *, pagina: int, expand: tuple[str, ...]) -> tuple[Zoektocht, ...]:
    """Starts the searches for a page, from 1.

    The first page is asked for with all its details; for a deeper one, the registers first tell
    which zaken come before it.
    """
    lookup = gezocht.lookup
    personen = persoonsvragen(lookup.wie, lookup.regels)
    registers = lookup.registers if personen else ()
    wide, tot = (expand if pagina == 1 else ()), pagina * PER_PAGINA
    return tuple(
        _start(verborgen, gezocht, personen, wide, tot)
        for verborgen in verborgen_zaaktypen(registers, lookup.regels)
    )


def answered(zoektochten: Sequence[Zoektocht], gezocht: Gezocht, pagina: int) -> Kandidaten:
    """The candidates for the page, once all registers answered or its deadline has passed."""
    tot = pagina * PER_PAGINA
    ontbreekt: list[ZGWError] = []
    oogst = [_answered(one, gezocht, ontbreekt) for one in zoektochten]
    newest = sorted((zaak for one in oogst for zaak in one.zaken), key=_plaats, reverse=True)
    page = newest[tot - PER_PAGINA : tot]
    return Kandidaten(
        zaken=tuple(page or newest[-PER_PAGINA:]),
        totaal=sum(one.totaal for one in oogst),
        exact=all(one.exact for one in oogst),
        is_gefilterd=all(one.is_gefilterd for one in oogst),
        onleesbaar={key: one for each in oogst for key, one in each.onleesbaar.items()},
        ontbreekt=uniek(ontbreekt),
        voorbij=bool(newest) and not page,
    )


def _start(
    verborgen: VerborgenZaaktypen,
    gezocht: Gezocht,
    personen: Sequence[Persoonsvraag],
    expand: tuple[str, ...],
    tot: int,
) -> Zoektocht:
    register = verborgen.register

    def start(vraag: Zoekvraag) -> Zoekactie:
        call = partial(_search, verborgen, vraag, expand, tot)
        return register.ask(register.zaken, call)

    offered = [one for one in personen if register.zaken.connection.offers(one.naam)]
    # Never none at all: then nobody would have been asked.
    velden = (
        Veldvraag(one.naam, tuple(map(start, gezocht.vragen(one)))) for one in offered or personen
    )
    return Zoektocht(register, tuple(velden))


def _search(
    verborgen: VerborgenZaaktypen, vraag: Zoekvraag, expand: tuple[str, ...], tot: int
) -> Resultaten:
    """On a worker, so that waiting for one catalogue holds up one register only."""
    urls, is_all = verborgen.urls()
    zaken = verborgen.register.zaken
    if urls:
        filters = {**vraag.filters, "zaaktype__not_in": sorted(urls)}
        vraag = Zoekvraag(vraag.persoon, filters, vraag.klopt)
    try:
        found = zaken.zoek(vraag, expand=expand, tot=tot)
    except NietGevonden:  # A list is always there, also when it is empty.
        raise zaken.onbruikbaar(GEEN_LIJST) from None
    return _without(found, urls, is_all=is_all)


def _without(found: Resultaten, urls: frozenset[str], *, is_all: bool) -> Resultaten:
    """Without zaken of these zaaktypen, which some registers give all the same, and count along.

    What a register counts beyond what it gave is right only when it left them out itself.
    """
    items = found.lijst.items
    kept = tuple(one for one in items if one.zaak.zaaktype_url not in urls)
    is_heard = found.is_gefilterd and len(kept) == len(items)
    return replace(
        found,
        lijst=replace(found.lijst, items=kept),
        is_gefilterd=is_all and (is_heard or not found.has_next),
    )


def _answered(zoektocht: Zoektocht, gezocht: Gezocht, ontbreekt: list[ZGWError]) -> Kandidaten:
    """The zaken of one register, and how many there are in all, as far as can be told."""
    register = zoektocht.register
    antwoorden = _antwoorden(zoektocht, ontbreekt)
    found: dict[str, Kandidaat] = {}
    given, kept = 0, 0
    for one in (one for antwoord in antwoorden for one in antwoord.lijst.items):
        given += 1
        if gezocht.houd(one):
            kept += 1
            found.setdefault(one.zaak.url, Kandidaat(register, one))
    onleesbaar = frozenset(key for one in antwoorden for key in one.lijst.onleesbaar)
    more = any(one.has_next for one in antwoorden)
    # A company can be found in several fields: what came twice counts once.
    counted = sum(one.totaal for one in antwoorden) - (kept - len(found))
    return Kandidaten(
        zaken=tuple(found.values()),
        totaal=counted if more else len(found),
        exact=all(one.exact for one in antwoorden) and (given == len(found) or not more),
        is_gefilterd=all(one.is_gefilterd for one in antwoorden),
        onleesbaar={register: len(onleesbaar)} if onleesbaar else {},
        ontbreekt=(),
    )


def _antwoorden(zoektocht: Zoektocht, ontbreekt: list[ZGWError]) -> list[Resultaten]:
    """What came back; what did not is noted.

    A register may not know a field in which others keep companies; as long as it knows one of them,
    that is no fault.
    """
    found: list[Resultaten] = []
    refused: dict[str, ZGWError] = {}
    known = 0
    for one in zoektocht.velden:
        answers = [vraag.of_fout() for vraag in one.vragen]
        errors = [answer for answer in answers if isinstance(answer, ZGWError)]
        found += [answer for answer in answers if not isinstance(answer, ZGWError)]
        if errors and all(is_refused(error) for error in errors) and len(errors) == len(answers):
            refused[one.veld] = errors[0]
        else:
            known += 1
            ontbreekt.extend(errors)
    if not known:
        ontbreekt.extend(refused.values())
    for veld in refused if found else ():
        zoektocht.register.zaken.connection.lacks(veld)
    return found


def _plaats(kandidaat: Kandidaat) -> tuple[date, str]:
    return kandidaat.gevonden.zaak.plaats
