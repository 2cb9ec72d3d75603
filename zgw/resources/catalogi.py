"""Resources of the Catalogi API: what kinds of zaken, statussen and besluiten there are."""

from dataclasses import dataclass
from typing import Self

from zgw.resources.parsing import Duur, Json, duur, number, required, text


@dataclass(frozen=True, slots=True)
class Catalogus:
    """A catalogue; `domein` and `rsin` are its natural key."""

    url: str
    domein: str
    rsin: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `catalogussen`."""
        return cls(required(data, "url"), text(data, "domein"), text(data, "rsin"))


@dataclass(frozen=True, slots=True)
class Zaaktype:
    """One version of a kind of zaak; `identificatie` is the same over its versions."""

    url: str
    catalogus_url: str
    identificatie: str
    omschrijving: str
    onderwerp: str
    indicatie_intern_of_extern: str
    vertrouwelijkheidaanduiding: str
    doorlooptijd: Duur | None
    servicenorm: Duur | None

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `zaaktypen`."""
        return cls(
            url=required(data, "url"),
            catalogus_url=text(data, "catalogus"),
            identificatie=text(data, "identificatie"),
            omschrijving=text(data, "omschrijving"),
            onderwerp=text(data, "onderwerp"),
            indicatie_intern_of_extern=text(data, "indicatieInternOfExtern"),
            vertrouwelijkheidaanduiding=text(data, "vertrouwelijkheidaanduiding"),
            doorlooptijd=duur(data, "doorlooptijd"),
            servicenorm=duur(data, "servicenorm"),
        )


@dataclass(frozen=True, slots=True)
class Statustype:
    """A step that a zaak of a zaaktype can reach. `volgnummer` orders them; 0 when missing."""

    url: str
    zaaktype_url: str
    omschrijving: str
    statustekst: str
    volgnummer: int
    is_eindstatus: bool
    doorlooptijd: Duur | None

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `statustypen`."""
        return cls(
            url=required(data, "url"),
            zaaktype_url=text(data, "zaaktype"),
            omschrijving=text(data, "omschrijving"),
            statustekst=text(data, "statustekst"),
            volgnummer=number(data, "volgnummer") or 0,
            is_eindstatus=data.get("isEindstatus") is True,
            doorlooptijd=duur(data, "doorlooptijd"),
        )


@dataclass(frozen=True, slots=True)
class Resultaattype:
    """A way in which a zaak can end."""

    url: str
    omschrijving: str
    toelichting: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `resultaattypen`."""
        return cls(required(data, "url"), text(data, "omschrijving"), text(data, "toelichting"))


@dataclass(frozen=True, slots=True)
class Roltype:
    """A part that somebody can have in zaken of a zaaktype, such as aanvrager."""

    url: str
    omschrijving: str
    omschrijving_generiek: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `roltypen`."""
        return cls(
            required(data, "url"), text(data, "omschrijving"), text(data, "omschrijvingGeneriek")
        )


@dataclass(frozen=True, slots=True)
class Besluittype:
    """A kind of besluit; `reactietermijn` is the time to object."""

    url: str
    catalogus_url: str
    omschrijving: str
    reactietermijn: Duur | None

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `besluittypen`."""
        return cls(
            required(data, "url"),
            text(data, "catalogus"),
            text(data, "omschrijving"),
            duur(data, "reactietermijn"),
        )


@dataclass(frozen=True, slots=True)
class Informatieobjecttype:
    """A kind of document."""

    url: str
    catalogus_url: str
    omschrijving: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `informatieobjecttypen`."""
        return cls(required(data, "url"), text(data, "catalogus"), text(data, "omschrijving"))
