"""What the citizen reads in the log: who looked up which kind of data, when and what for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self

from django.utils import timezone

from zgw.resources.parsing import Json, Unusable, moment, part, parts, required, text
from zgw.resources.samenstelling import Deel
from zgw.resources.zwijgend import Zwijgend

PERSOON = "persoon"
LEESBAAR = ("normaal", "opgeheven")


class Herkomst(StrEnum):
    """From where something was looked up."""

    ZELF = "zelf"  # By the person, in this portal.
    BEHEER = "beheer"  # By an administrator of the municipality, in this portal.
    ANDER = "ander"  # In another system that logs at the same place.


@dataclass(frozen=True, slots=True, repr=False)
class VerwerktObject(Zwijgend):
    """A line of the read API of Verwerkingenlogging (VNG): whom a look-up was about, and what.

    `systeem` is "" where the log does not tell.
    """

    objecttype: str
    soort: str
    nummer: str
    gegevens: tuple[str, ...]
    tijdstip: datetime
    vertrouwelijkheid: str
    actie: str
    handeling: str
    verwerking: str
    activiteit: str
    systeem: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `verwerkte-objecten`."""
        actie = part(data, "verwerkingsactie")
        soorten = (text(one, "soortGegeven") for one in parts(data, "verwerkteSoortenGegevens"))
        return cls(
            objecttype=required(data, "objecttype").lower(),
            soort=required(data, "soortObjectId").upper(),
            nummer=required(data, "objectId"),
            gegevens=tuple(soort for soort in soorten if soort),
            tijdstip=_tijdstip(actie),
            vertrouwelijkheid=required(actie, "vertrouwelijkheid"),
            actie=text(actie, "actieNaam"),
            handeling=text(actie, "handelingNaam"),
            verwerking=text(actie, "verwerkingNaam"),
            activiteit=text(actie, "verwerkingsactiviteitUrl"),
            systeem=text(actie, "systeem"),
        )

    @property
    def is_leesbaar(self) -> bool:
        """Whether the person may know of it: not while an investigation must stay secret."""
        return self.vertrouwelijkheid in LEESBAAR


def _tijdstip(actie: Json) -> datetime:
    found = moment(actie, "tijdstip")
    if found is None:
        raise Unusable("tijdstip")
    return timezone.make_aware(found) if timezone.is_naive(found) else found


@dataclass(frozen=True, slots=True, repr=False)
class Inzageregel(Zwijgend):
    """One look-up of data about the person. `tijdstip` is aware; a text is "" when not known.

    `doel` and `gegevens` are the municipality's own words for what this portal does, and those of
    the log for what another system did.
    """

    tijdstip: datetime
    herkomst: Herkomst
    systeem: str
    doel: str
    gegevens: str


@dataclass(frozen=True, slots=True)
class Inzage:
    """The look-ups in a period, newest first.

    `aangeboden` is False when the municipality has no log that can be read; `afgekapt` is True when
    there are more look-ups than were fetched.
    """

    deel: Deel[tuple[Inzageregel, ...]]
    aangeboden: bool = True
    afgekapt: bool = False
