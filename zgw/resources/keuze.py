"""What a beheerder can choose about access: for which type, and what."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self

from zgw.errors import ZGWError


class Typesleutel(NamedTuple):
    """A zaaktype or informatieobjecttype over all its versions and in all registers (ADR 0005).

    `domein` of its catalogus and its own name, without difference in case, width or whitespace;
    "" is a part that is not known.
    """

    domein: str
    naam: str

    @classmethod
    def of(cls, domein: str, naam: str) -> Self:
        """The key of these names."""
        return cls(_normaal(domein), _normaal(naam))

    @property
    def is_volledig(self) -> bool:
        """Whether both parts are known."""
        return bool(self.domein and self.naam)

    def kan_zijn(self, other: "Typesleutel") -> bool:
        """Whether this is that one, as far as is known of it."""
        return self.domein in ("", other.domein) and self.naam in ("", other.naam)


def _normaal(deel: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", deel).casefold().split())


@dataclass(frozen=True, slots=True)
class Zaaktypekeuze:
    """What was chosen for one zaaktype.

    `rollen` are those that open its zaken beside initiator, in place of those of the portal; None
    for those of the portal. `max_vertrouwelijkheid` never widens that of the portal; "" for none.
    """

    getoond: bool = True
    vanaf: date | None = None
    rollen: tuple[str, ...] | None = None
    max_vertrouwelijkheid: str = ""

    @property
    def is_te_zoeken(self) -> bool:
        """Whether a search can be told all of it, by leaving out what is not shown."""
        return not self.getoond or (
            self.vanaf is None and self.rollen is None and not self.max_vertrouwelijkheid
        )


ALS_HET_PORTAAL = Zaaktypekeuze()


@dataclass(frozen=True, slots=True)
class GevondenType:
    """A type over all its versions, by the names in its catalogus, and the registers that have it.

    `registers` is () for one that was chosen for, and is not found any more.
    """

    domein: str
    naam: str
    omschrijving: str
    registers: tuple[str, ...]
    is_intern: bool = False

    @property
    def sleutel(self) -> Typesleutel:
        """By which the rule knows it."""
        return Typesleutel.of(self.domein, self.naam)


@dataclass(frozen=True, slots=True)
class Typeoverzicht:
    """All types of all catalogues, with what was chosen for them; `ontbreekt` could not be asked.

    A zaaktype without a choice is as the portal; a document type is shown unless it is `verborgen`.
    """

    zaaktypen: tuple[GevondenType, ...]
    documentsoorten: tuple[GevondenType, ...]
    keuzes: dict[Typesleutel, Zaaktypekeuze]
    verborgen: frozenset[Typesleutel]
    max_vertrouwelijkheid: str
    extra_rollen: tuple[str, ...]
    ontbreekt: tuple[ZGWError, ...]
