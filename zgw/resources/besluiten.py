"""Resources of the Besluiten API: a besluit and the documents it is written down in."""

from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from zgw.resources.parsing import Json, datum, required, text, uuid_of
from zgw.resources.zwijgend import Zwijgend


@dataclass(frozen=True, slots=True, repr=False)
class Besluit(Zwijgend):
    """A besluit on a zaak. `uiterlijke_reactiedatum` is the last day to object, when known."""

    url: str
    uuid: UUID
    identificatie: str
    zaak_url: str
    besluittype_url: str
    datum: date | None
    ingangsdatum: date | None
    vervaldatum: date | None
    verzenddatum: date | None
    publicatiedatum: date | None
    uiterlijke_reactiedatum: date | None
    toelichting: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `besluiten`."""
        url = required(data, "url")
        return cls(
            url=url,
            uuid=uuid_of(url),
            identificatie=text(data, "identificatie"),
            zaak_url=text(data, "zaak"),
            besluittype_url=text(data, "besluittype"),
            datum=datum(data, "datum"),
            ingangsdatum=datum(data, "ingangsdatum"),
            vervaldatum=datum(data, "vervaldatum"),
            verzenddatum=datum(data, "verzenddatum"),
            publicatiedatum=datum(data, "publicatiedatum"),
            uiterlijke_reactiedatum=datum(data, "uiterlijkeReactiedatum"),
            toelichting=text(data, "toelichting"),
        )


@dataclass(frozen=True, slots=True)
class BesluitInformatieObject:
    """The link between a besluit and a document."""

    besluit_url: str
    informatieobject_url: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `besluitinformatieobjecten`."""
        return cls(text(data, "besluit"), required(data, "informatieobject"))
