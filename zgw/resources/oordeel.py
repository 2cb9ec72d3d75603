"""What the rule of access says: shown, or not shown because of one of these things."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Beletsel(StrEnum):
    """Why something is not shown. Each is one condition of the rule."""

    MACHTIGING = "de machtiging geldt niet voor deze zaak"
    ROL = "deze persoon heeft geen rol die de zaak mag zien"
    INTERN = "het zaaktype is intern"
    VERBORGEN = "zaken van dit zaaktype worden niet getoond"
    BEGONNEN = "de zaak begon eerder dan de gekozen datum"
    VERTROUWELIJK = "te vertrouwelijk"
    VERNIETIGD = "de archiefactiedatum is voorbij"
    NIET_DEFINITIEF = "het document is niet definitief"
    SOORT = "documenten van deze soort worden niet getoond"
    GEEN_INHOUD = "het document is nog niet compleet"


class Stand(StrEnum):
    """Whether a condition is met; ONBEKEND when something of it cannot be had or read."""

    VOLDAAN = "voldaan"
    NIET_VOLDAAN = "niet voldaan"
    ONBEKEND = "onbekend"

    @classmethod
    def of(cls, voldaan: bool) -> "Stand":
        """Of a condition of which everything is known."""
        return cls.VOLDAAN if voldaan else cls.NIET_VOLDAAN


@dataclass(frozen=True, slots=True)
class Oordeel:
    """All conditions of the rule with how they stand, in the order of the rule.

    Closed by default: only when every one of them is met is something shown.
    """

    standen: Mapping[Beletsel, Stand]

    @property
    def getoond(self) -> bool:
        """Whether it may be shown."""
        return set(self.standen.values()) == {Stand.VOLDAAN}

    @property
    def beletsel(self) -> Beletsel | None:
        """The first condition that is surely not met, so that it stays away whatever else is."""
        for beletsel, stand in self.standen.items():
            if stand is Stand.NIET_VOLDAAN:
                return beletsel
        return None

    @property
    def is_onzeker(self) -> bool:
        """Whether it is not shown only because something cannot be had: then a page says so."""
        return not self.getoond and self.beletsel is None
