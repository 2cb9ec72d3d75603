"""Knows the objects that routes are tried with: everybody's, hidden ones, and what is none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from tests.zgw import oracle
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON, uuid_in
from zgw.resources import Principal

type Demos = Mapping[str, DemoRegisters]

NOTHING = str(UUID(int=0x4000_8000_0000_0000_0000, version=4))
MALFORM = "malformed"
MALFORMED = ("123", NOTHING[:-1], f"{NOTHING}0", NOTHING.replace("-", ""), "..%2f..", "%00", "é")
OTHER_KINDS = {
    "status": "zaken/statussen",
    "rol": "zaken/rollen",
    "besluit": "besluiten/besluiten",
    "zaaktype": "catalogi/zaaktypen",
    "zaakinformatieobject": "zaken/zaakinformatieobjecten",
}
# In a few of the largest groups there is nothing to learn from each member.
ENOUGH = 12


@dataclass(frozen=True, slots=True)
class Target:
    """What a route is asked for: its values, and `soort`, what is special about it.

    `who` are the names of everybody who may see it.
    """

    soort: str
    values: tuple[str, ...]
    who: frozenset[str] = frozenset()

    @property
    def malformed(self) -> bool:
        """Whether there can be no such object."""
        return self.soort == MALFORM


def nothing(kinds: tuple[str, ...], *, malformed: bool = False) -> Target:
    """What does not exist, at a register that does; or cannot, because its uuid is none."""
    if malformed:
        return Target(MALFORM, ("demo", *[NOTHING] * (len(kinds) - 2), "x"))
    return Target("does not exist", ("demo", *[NOTHING] * (len(kinds) - 1)))


def targets(demos: Demos, kinds: tuple[str, ...]) -> list[Target]:
    """Everything that a route of these kinds is tried with."""
    if kinds == ("register", "zaak"):
        found = [*_zaken(demos), *_no_zaken(demos)]
    else:
        found = [*_documenten(demos), *_no_documenten(demos)]
    return list(dict.fromkeys(found))


def involved(demos: Demos, persons: Mapping[str, Principal]) -> dict[str, frozenset[str]]:
    """By the uuid of each zaak, the names of those who asked for it, shown or not."""
    return {
        zaak["uuid"]: frozenset(
            name for name, wie in persons.items() if oracle.is_initiator(demo, wie, zaak)
        )
        for demo in demos.values()
        for zaak in oracle.zaken(demo)
    }


def _everybody(demo: DemoRegisters, zaak: JSON) -> frozenset[str]:
    persons = oracle.everybody().items()
    return frozenset(name for name, wie in persons if oracle.may_see(demo, wie, zaak))


def _zaken(demos: Demos) -> Iterator[Target]:
    for register, demo in demos.items():
        for zaak in oracle.zaken(demo):
            who = _everybody(demo, zaak)
            soort = "zaak" if who else _hidden(demo, zaak)
            yield Target(soort, (register, zaak["uuid"]), who)


def _hidden(demo: DemoRegisters, zaak: JSON) -> str:
    """Why nobody at all may see a zaak."""
    zaaktype = demo.data.require(zaak["zaaktype"])
    if zaaktype["indicatieInternOfExtern"] != "extern":
        return "intern zaaktype"
    if zaak["vertrouwelijkheidaanduiding"] not in oracle.SHOWN_LEVELS:
        return "confidential zaak"
    return "zaak past its archiefactiedatum" if zaak["einddatum"] else "zaak of nobody here"


def _no_zaken(demos: Demos) -> Iterator[Target]:
    yield nothing(("register", "zaak"))
    for register, other in _pairs(demos):
        for zaak in oracle.zaken(demos[other])[:ENOUGH]:
            yield Target("zaak of another register", (register, zaak["uuid"]))
    for zaak in oracle.zaken(demos["demo"])[:ENOUGH]:
        yield Target("unknown register", ("onbekend", zaak["uuid"]))
    for kind, stored in OTHER_KINDS.items():
        for one in list(demos["demo"].data.all(stored))[:ENOUGH]:
            yield Target(f"uuid of a {kind}", ("demo", uuid_in(one["url"])))
    for document in _of_suzanne(demos["demo"])[:ENOUGH]:
        yield Target("uuid of a document", ("demo", document[1]))
    for value in MALFORMED:
        yield Target(MALFORM, ("demo", value))


def _documenten(demos: Demos) -> Iterator[Target]:
    for register, demo in demos.items():
        for zaak in oracle.zaken(demo):
            who = _everybody(demo, zaak)
            for document in oracle.documents_of(demo, zaak):
                shown = who and oracle.is_shown(document)
                yield Target(
                    "document" if shown else f"document ({_why(document, who)})",
                    (register, zaak["uuid"], uuid_in(document["url"])),
                    who if shown else frozenset(),
                )


def _why(document: JSON, who: frozenset[str]) -> str:
    """Why nobody at all may see a document."""
    if not who:
        return "of a hidden zaak"
    if document["vertrouwelijkheidaanduiding"] not in oracle.SHOWN_LEVELS:
        return "confidential"
    return "not complete" if document["inhoud"] is None else "not definitief"


def _no_documenten(demos: Demos) -> Iterator[Target]:
    demo = demos["demo"]
    own, of_others = _of_suzanne(demo), _of(demo, bekend.JAN)
    yield nothing(("register", "zaak", "document"))
    for zaak, _ in own[:ENOUGH]:
        yield Target("document that does not exist", ("demo", zaak, NOTHING))
    for (zaak, _), (other, document) in pairwise(own):
        if zaak != other:
            yield Target("document of another own zaak", ("demo", zaak, document))
    for (zaak, document), (theirs, of_them) in zip(own, of_others, strict=False):
        yield Target("another's document at an own zaak", ("demo", zaak, of_them))
        yield Target("own document at another's zaak", ("demo", theirs, document))
        yield Target("own document at no zaak", ("demo", NOTHING, document))
        yield Target("document at another register", ("ander", zaak, document))
        yield Target("document at an unknown register", ("onbekend", zaak, document))
        yield Target("zaak in place of the document", ("demo", zaak, zaak))
    for value in MALFORMED:
        yield Target(MALFORM, ("demo", own[0][0], value))


def _of_suzanne(demo: DemoRegisters) -> list[tuple[str, str]]:
    return _of(demo, bekend.SUZANNE)


def _of(demo: DemoRegisters, bsn: str) -> list[tuple[str, str]]:
    """The uuids of zaak and document, of each document that this citizen may see."""
    wie = oracle.burger(bsn)
    return [
        (zaak["uuid"], uuid_in(document["url"]))
        for zaak in oracle.zaken(demo)
        if oracle.may_see(demo, wie, zaak)
        for document in oracle.documents_of(demo, zaak)
        if oracle.is_shown(document)
    ]


def _pairs(demos: Demos) -> list[tuple[str, str]]:
    return [(one, other) for one in demos for other in demos if one != other]
