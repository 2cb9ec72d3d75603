"""Rules of tips in three-valued logic (Kleene): waar, onwaar, and onbekend when nobody could tell.

Pure: no database, no request, no words. A fact is named by a natural key (ADR 0005).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum

from home.sleutels import kandidaten


class Waarheid(Enum):
    """What is known of a fact or a rule."""

    WAAR = "waar"
    ONWAAR = "onwaar"
    ONBEKEND = "onbekend"


WAAR, ONWAAR, ONBEKEND = Waarheid.WAAR, Waarheid.ONWAAR, Waarheid.ONBEKEND


def niet(een: Waarheid) -> Waarheid:
    """The opposite; that of what is not known is not known either."""
    return {WAAR: ONWAAR, ONWAAR: WAAR, ONBEKEND: ONBEKEND}[een]


def alle(delen: Iterable[Waarheid]) -> Waarheid:
    """And: onwaar as soon as one is, waar only when every one is."""
    gezien = set(delen)
    if ONWAAR in gezien:
        return ONWAAR
    return ONBEKEND if ONBEKEND in gezien else WAAR


def een_van(delen: Iterable[Waarheid]) -> Waarheid:
    """Or: waar as soon as one is, onwaar only when every one is."""
    return niet(alle(niet(deel) for deel in delen))


class Soort(StrEnum):
    """The kinds of facts."""

    LOPEND = "lopend"
    STAP = "stap"
    BESLUIT = "besluit"
    THEMA = "thema"
    WIE = "wie"


INWONER, ONDERNEMER = "inwoner", "ondernemer"


@dataclass(frozen=True, slots=True)
class Feit:
    """Something that holds of a person or does not, such as: has an open zaak of this zaaktype.

    `naam` is the zaaktype, the besluittype, the slug of a thema, or who the person is. Facts are
    the same when their `sleutel` is, however they are written; "" is of a name that says nothing.
    """

    soort: Soort
    naam: str = field(compare=False)
    domein: str = field(default="", compare=False)
    stap: str = field(default="", compare=False)
    sleutel: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sleutel", next(iter(self.sleutels()), ""))

    def volgt_uit(self, ander: "Feit") -> bool:
        """Whether this fact cannot but hold when the other one does."""
        paren = {(self.soort, self.soort), (Soort.LOPEND, Soort.STAP)}
        return (self.soort, ander.soort) in paren and self.sleutel in ander.sleutels(self.soort)

    def sleutels(self, soort: Soort | None = None) -> tuple[str, ...]:
        """Those of all facts (of this kind) that follow from this one, itself first."""
        delen = (self.naam, self.stap) if (soort or self.soort) is Soort.STAP else (self.naam,)
        return kandidaten(self.domein, *delen)


class Hoe(StrEnum):
    """How the parts of a group count together."""

    ALLE = "alle"
    EEN = "een"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Groep:
    """All of these, one of these, or none of these."""

    hoe: Hoe
    delen: "tuple[Regel, ...]"


type Regel = Feit | Groep
type Weet = Callable[[Feit], Waarheid]
type Uitspraak = tuple[Feit, bool]  # A fact, and whether it holds.


@dataclass(frozen=True, slots=True)
class Kennis:
    """What is known of the facts of one kind, by their keys; `rest` holds for all others."""

    bekend: Mapping[str, Waarheid] = field(default_factory=dict)
    rest: Waarheid = ONBEKEND


NIETS = Kennis()


def kennis_van_wie(naam: str) -> Kennis:
    """Of a person who is INWONER or ONDERNEMER, and not the other."""
    return Kennis({Feit(Soort.WIE, naam).sleutel: WAAR}, ONWAAR)


@dataclass(frozen=True, slots=True)
class Feiten:
    """What is known of a person, out of what a page had already asked for; plain keys only.

    `namen` says how the page calls a zaaktype, step, besluittype or thema, by kind and key.
    """

    lopend: Kennis = NIETS
    stap: Kennis = NIETS
    besluit: Kennis = NIETS
    thema: Kennis = NIETS
    wie: Kennis = NIETS
    namen: Mapping[tuple[Soort, str], str] = field(default_factory=dict)

    def over(self, feit: Feit) -> Waarheid:
        """What is known of this fact."""
        kennis: Kennis = getattr(self, feit.soort.value)
        return kennis.bekend.get(feit.sleutel, kennis.rest) if feit.sleutel else ONBEKEND


def waarde(regel: Regel, weet: Weet) -> Waarheid:
    """The value of a rule, by what is known of its facts."""
    if isinstance(regel, Feit):
        return weet(regel)
    delen = [waarde(deel, weet) for deel in regel.delen]
    match regel.hoe:
        case Hoe.ALLE:
            return alle(delen)
        case Hoe.EEN:
            return een_van(delen)
        case Hoe.GEEN:
            return niet(een_van(delen))


def bewijs(regel: Regel, weet: Weet, *, wil: bool = True) -> tuple[Uitspraak, ...]:
    """The facts by which a rule is waar (or onwaar, when `wil` is False), each once.

    The rule must have that value; then these facts give it, whatever the others are.
    """
    return tuple(dict.fromkeys(_bewijs(regel, weet, wil)))


def _bewijs(regel: Regel, weet: Weet, wil: bool) -> Iterator[Uitspraak]:
    if isinstance(regel, Feit):
        yield regel, wil
        return
    wil_deel = wil is not (regel.hoe is Hoe.GEEN)
    nodig = WAAR if wil_deel else ONWAAR
    # One part is enough for "one of" to hold, and for "all of" not to hold; then those that do.
    for deel in regel.delen:
        if waarde(deel, weet) is nodig:
            yield from _bewijs(deel, weet, wil_deel)


def feiten_in(regel: Regel) -> Iterator[Feit]:
    """The facts that a rule is about, as often as it names them."""
    if isinstance(regel, Feit):
        yield regel
    else:
        for deel in regel.delen:
            yield from feiten_in(deel)
