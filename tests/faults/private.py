"""Knows the words that may not be on somebody's page, and those that may not be in any log."""

import re
from collections.abc import Iterator
from typing import Any

from tests.zgw import oracle
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON
from zgw.resources import Principal

WORDS = ("omschrijving", "toelichting", "identificatie", "titel", "statustoelichting", "uuid")
NUMBERS = ("inpBsn", "kvkNummer", "innNnpId", "vestigingsNummer")
NAMES = ("geslachtsnaam", "statutaireNaam", "handelsnaam")
SHORTEST = 5
IN_LOGS = re.compile(r"(?:VB|OD|AND)-\d{6}|[0-9a-f]{8}-[0-9a-f]{4}-|/mijn/zaken/demo/|Bearer|eyJ")


def of_others(demo: DemoRegisters, wie: Principal, shown: str) -> tuple[str, ...]:
    """What is of other people, or kept from this person.

    Less what is in `shown`, all healthy pages of this person: words that two people share (a
    document called Aanvraagformulier) tell nothing.
    """
    words = set()
    for zaak in oracle.zaken(demo):
        may = oracle.may_see(demo, wie, zaak)
        if not may:
            words |= set(of_zaak(demo, zaak))
        for document in oracle.documents_of(demo, zaak):
            if not may or not oracle.is_shown(document):
                words |= set(words_of(document))
    words |= set(oracle.PERSONEN.values()) | {wie.value, bekend.SECRET}
    return tuple(sorted(one for one in words if len(one) >= SHORTEST and one not in shown))


def of_anybody(demo: DemoRegisters) -> tuple[str, ...]:
    """What is of any person or zaak, and in no log."""
    words = set(oracle.PERSONEN.values()) | {bekend.SECRET}
    for zaak in oracle.zaken(demo):
        words |= set(of_zaak(demo, zaak))
        for document in oracle.documents_of(demo, zaak):
            words |= set(words_of(document))
    return tuple(sorted(one for one in words if len(one) > SHORTEST))


def found(words: tuple[str, ...], *texts: str) -> str:
    """The first of the words that stands in a text; "" when none does."""
    return next((word for text in texts for word in words if word in text), "")


def of_zaak(demo: DemoRegisters, zaak: JSON) -> Iterator[str]:
    """What is in a zaak, and who asked for it."""
    data, url = demo.data, zaak["url"]
    yield from words_of(zaak)
    for kind in ("zaken/statussen", "zaken/resultaten", "besluiten/besluiten"):
        for one in data.select(kind, zaak=url):
            yield from words_of(one)
    for rol in data.select("zaken/rollen", zaak=url):
        if rol["omschrijvingGeneriek"] == "initiator":
            yield from _texts(rol["betrokkeneIdentificatie"], (*NUMBERS, *NAMES))


def words_of(resource: JSON) -> Iterator[str]:
    """What somebody wrote in a resource, and its uuid."""
    yield from _texts(resource, WORDS)
    yield resource["url"].rsplit("/", 1)[1]


def _texts(resource: dict[str, Any], names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        value = resource.get(name)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str):
                yield one.strip()
