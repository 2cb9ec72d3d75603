"""The kinds of things in a catalogue: how one is asked for, how all are, and under which keys.

A register is believed about its own catalogue only: what it says of the types of another is not
kept.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

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

INTERN = "intern"


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


def intern(register_url: str) -> Opdracht:
    """What fetches the addresses of the zaaktypen that are never shown, and all zaaktypen."""
    key = bewaard.key(INTERN, register_url)
    return Opdracht(key, lambda client: _zaaktypen(client, client.zaaktypen()))


def _zaaktypen(client: CatalogiClient, found: Iterable[Zaaktype]) -> Opbrengst:
    own = [one for one in found if client.is_own(one.url)]
    hidden = tuple(one.url for one in own if one.indicatie_intern_of_extern == "intern")
    key = bewaard.key(INTERN, client.connection.base_url)
    return {**_each(ZAAKTYPE, client, own), key: hidden}


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
    Typelijst("catalogussen", CatalogiClient.catalogussen, partial(_each, CATALOGUS)),
    Typelijst("zaaktypen", CatalogiClient.zaaktypen, _zaaktypen),
    Typelijst("statustypen", CatalogiClient.alle_statustypen, _statustypen),
    Typelijst("resultaattypen", CatalogiClient.resultaattypen, partial(_each, RESULTAATTYPE)),
    Typelijst("roltypen", CatalogiClient.roltypen, partial(_each, ROLTYPE)),
    Typelijst("besluittypen", CatalogiClient.besluittypen, partial(_each, BESLUITTYPE)),
    Typelijst(
        "informatieobjecttypen",
        CatalogiClient.informatieobjecttypen,
        partial(_each, INFORMATIEOBJECTTYPE),
    ),
)
