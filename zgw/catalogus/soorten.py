"""The kinds of things in a catalogue: how one is asked for, how all are, and under which keys.

A register is believed about its own catalogue only: what it says of the types of another is not
kept.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from zgw.catalogus import bewaard
from zgw.catalogus.bewaard import Opbrengst
from zgw.catalogus.ophalen import Opdracht
from zgw.clients.catalogi import CatalogiClient, Type
from zgw.resources import (
    Besluittype,
    Catalogus,
    Informatieobjecttype,
    Resultaattype,
    Roltype,
    Statustype,
    Zaaktype,
)

ZAAKTYPELIJST = "zaaktypelijst"
CATALOGUSLIJST = "cataloguslijst"
DOCUMENTSOORTEN = "informatieobjecttypelijst"


class Zaaktypeversies(NamedTuple):
    """The addresses of all versions of a zaaktype that are alike in this."""

    catalogus_url: str
    identificatie: str
    omschrijving: str
    is_intern: bool
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Soort[T]:
    """A kind: its name in the keys, and how the client asks for the one at an address."""

    naam: str
    haal: Callable[[CatalogiClient, str], T]

    def opdracht(self, url: str) -> Opdracht:
        """What fetches the one at this address."""
        key = bewaard.key(self.naam, url)
        return Opdracht(key, lambda client: {key: self.haal(client, url)})


ZAAKTYPE = Soort[Zaaktype]("zaaktype", CatalogiClient.zaaktype)
CATALOGUS = Soort[Catalogus]("catalogus", CatalogiClient.catalogus)
# In order, by the address of their zaaktype.
STATUSTYPEN = Soort[tuple[Statustype, ...]]("statustypen", CatalogiClient.statustypen)
# For suppliers that share one between zaaktypen.
STATUSTYPE = Soort[Statustype]("statustype", CatalogiClient.statustype)
RESULTAATTYPE = Soort[Resultaattype]("resultaattype", CatalogiClient.resultaattype)
ROLTYPE = Soort[Roltype]("roltype", CatalogiClient.roltype)
BESLUITTYPE = Soort[Besluittype]("besluittype", CatalogiClient.besluittype)
INFORMATIEOBJECTTYPE = Soort[Informatieobjecttype](
    "informatieobjecttype", CatalogiClient.informatieobjecttype
)


@dataclass(frozen=True, slots=True)
class Typelijst[T]:
    """All of a kind: the name of the list, the call, and how its answer is spread over keys."""

    naam: str
    haal: Callable[[CatalogiClient], tuple[T, ...]]
    verdeel: Callable[[CatalogiClient, Iterable[T]], Opbrengst]


def zaaktypelijst(register_url: str) -> Opdracht:
    """What fetches which zaaktypen there are (Zaaktypeversies), and all zaaktypen."""
    key = bewaard.key(ZAAKTYPELIJST, register_url)
    return Opdracht(key, lambda client: _zaaktypen(client, client.zaaktypen()))


def cataloguslijst(register_url: str) -> Opdracht:
    """What fetches all catalogues of a register, together and apart."""
    key = bewaard.key(CATALOGUSLIJST, register_url)
    return Opdracht(key, lambda client: _catalogussen(client, client.catalogussen()))


def documentsoorten(register_url: str) -> Opdracht:
    """What fetches all informatieobjecttypen of a register, together and apart."""
    key = bewaard.key(DOCUMENTSOORTEN, register_url)
    return Opdracht(key, lambda client: _documentsoorten(client, client.informatieobjecttypen()))


def _zaaktypen(client: CatalogiClient, found: Iterable[Zaaktype]) -> Opbrengst:
    own = [one for one in found if client.is_own(one.url)]
    versies: dict[tuple[str, str, bool], list[Zaaktype]] = {}
    for one in own:
        is_intern = one.indicatie_intern_of_extern == "intern"
        versies.setdefault((one.catalogus_url, one.identificatie, is_intern), []).append(one)
    lijst = tuple(
        Zaaktypeversies(
            catalogus_url,
            identificatie,
            group[-1].omschrijving,
            is_intern,
            tuple(one.url for one in group),
        )
        for (catalogus_url, identificatie, is_intern), group in versies.items()
    )
    key = bewaard.key(ZAAKTYPELIJST, client.connection.base_url)
    return {**_each(ZAAKTYPE, client, own), key: lijst}


def _catalogussen(client: CatalogiClient, found: Iterable[Catalogus]) -> Opbrengst:
    return _all(CATALOGUS, CATALOGUSLIJST, client, found)


def _documentsoorten(client: CatalogiClient, found: Iterable[Informatieobjecttype]) -> Opbrengst:
    return _all(INFORMATIEOBJECTTYPE, DOCUMENTSOORTEN, client, found)


def _all[T: Type](
    soort: Soort[T], lijst: str, client: CatalogiClient, found: Iterable[T]
) -> Opbrengst:
    own = tuple(one for one in found if client.is_own(one.url))
    key = bewaard.key(lijst, client.connection.base_url)
    return {**_each(soort, client, own), key: own}


def _statustypen(client: CatalogiClient, found: Iterable[Statustype]) -> Opbrengst:
    ordered = sorted(found, key=lambda one: (one.zaaktype_url, one.volgnummer, one.is_eindstatus))
    return {
        bewaard.key(STATUSTYPEN.naam, url): tuple({one.url: one for one in group}.values())
        for url, group in groupby(ordered, key=lambda one: one.zaaktype_url)
        if client.is_own(url)
    }


def _each[T: Type](soort: Soort[T], client: CatalogiClient, found: Iterable[T]) -> Opbrengst:
    return {bewaard.key(soort.naam, one.url): one for one in found if client.is_own(one.url)}


TYPELIJSTEN: tuple[Typelijst[Any], ...] = (
    Typelijst("catalogussen", CatalogiClient.catalogussen, _catalogussen),
    Typelijst("zaaktypen", CatalogiClient.zaaktypen, _zaaktypen),
    Typelijst("statustypen", CatalogiClient.alle_statustypen, _statustypen),
    Typelijst("resultaattypen", CatalogiClient.resultaattypen, partial(_each, RESULTAATTYPE)),
    Typelijst("roltypen", CatalogiClient.roltypen, partial(_each, ROLTYPE)),
    Typelijst("besluittypen", CatalogiClient.besluittypen, partial(_each, BESLUITTYPE)),
    Typelijst("informatieobjecttypen", CatalogiClient.informatieobjecttypen, _documentsoorten),
)
