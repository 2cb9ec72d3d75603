"""What a whole catalogue says, type by type, for who must know all of it at once."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from zgw.errors import ZGWError
from zgw.resources.parsing import Duur, Json, duur, grens, number, required, text, texts


class Typesoort(StrEnum):
    """The kinds of types that somebody can write about."""

    ZAAKTYPE = "zaaktype"
    STATUSTYPE = "statustype"
    RESULTAATTYPE = "resultaattype"
    BESLUITTYPE = "besluittype"
    INFORMATIEOBJECTTYPE = "informatieobjecttype"


@dataclass(frozen=True, slots=True)
class Typeversie:
    """One type as a catalogue has it, in one version; what its kind does not have is empty."""

    url: str
    catalogus_url: str
    zaaktype_url: str
    identificatie: str
    omschrijving: str
    statustekst: str
    toelichting: str
    volgnummer: int
    doorlooptijd: Duur | None
    is_einde: bool
    is_intern: bool
    is_concept: bool
    begin: date | None
    einde: date | None
    zaaktype_urls: tuple[str, ...]

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of any of the five lists of types."""
        return cls(
            url=required(data, "url"),
            catalogus_url=text(data, "catalogus"),
            zaaktype_url=text(data, "zaaktype"),
            identificatie=text(data, "identificatie"),
            omschrijving=text(data, "omschrijving"),
            statustekst=text(data, "statustekst"),
            toelichting=text(data, "toelichting"),
            volgnummer=number(data, "volgnummer") or 0,
            doorlooptijd=duur(data, "doorlooptijd") or duur(data, "reactietermijn"),
            is_einde=data.get("isEindstatus") is True,
            is_intern=text(data, "indicatieInternOfExtern") == "intern",
            is_concept=data.get("concept") is True,
            begin=grens(data, "beginGeldigheid"),
            einde=grens(data, "eindeGeldigheid"),
            zaaktype_urls=texts(data, "zaaktypen"),
        )

    def rang(self, dag: date) -> tuple[bool, bool, date]:
        """The version with the highest is the current one: valid on `dag`, begun, the newest."""
        begun = self.begin is None or self.begin <= dag
        ended = self.einde is not None and self.einde < dag
        return (begun and not ended, begun, self.begin or date.min)


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A type over all its versions, in the words of the current one.

    `zaaktype` is the identificatie of its zaaktype, or its own; `zaaktypen` are those of a
    besluittype. `is_huidig` is False when only older versions have it. `tekst` is the statustekst
    of a statustype, and the toelichting of the others.
    """

    soort: Typesoort
    domein: str
    zaaktype: str
    omschrijving: str
    tekst: str
    volgnummer: int
    doorlooptijd: Duur | None
    is_einde: bool
    is_intern: bool
    is_huidig: bool
    versies: int
    zaaktypen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cataloguslezing:
    """What came of the catalogues of one register set.

    Of the kinds in `heel` all types are there; of the others some or all may be missing, and
    `ontbreekt` says why.
    """

    slug: str
    naam: str
    typen: tuple[Gelezen, ...]
    heel: frozenset[Typesoort]
    ontbreekt: tuple[ZGWError, ...]
