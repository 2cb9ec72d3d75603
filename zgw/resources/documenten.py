"""A document of the Documenten API."""

from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from zgw.resources.parsing import Json, datum, number, required, text, uuid_of
from zgw.resources.zwijgend import Zwijgend


@dataclass(frozen=True, slots=True, repr=False)
class EnkelvoudigInformatieObject(Zwijgend):
    """A document: what it is, not what is in it. `bestandsomvang` is in bytes, None when unknown.

    `inhoud_url` is empty while the register has not received all of it.
    """

    url: str
    uuid: UUID
    titel: str
    auteur: str
    status: str
    vertrouwelijkheidaanduiding: str
    formaat: str
    bestandsnaam: str
    bestandsomvang: int | None
    inhoud_url: str
    creatiedatum: date | None
    ontvangstdatum: date | None
    verzenddatum: date | None
    informatieobjecttype_url: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `enkelvoudiginformatieobjecten`."""
        url = required(data, "url")
        return cls(
            url=url,
            uuid=uuid_of(url),
            titel=text(data, "titel"),
            auteur=text(data, "auteur"),
            status=text(data, "status"),
            vertrouwelijkheidaanduiding=text(data, "vertrouwelijkheidaanduiding"),
            formaat=text(data, "formaat"),
            bestandsnaam=text(data, "bestandsnaam"),
            bestandsomvang=number(data, "bestandsomvang"),
            inhoud_url=text(data, "inhoud"),
            creatiedatum=datum(data, "creatiedatum"),
            ontvangstdatum=datum(data, "ontvangstdatum"),
            verzenddatum=datum(data, "verzenddatum"),
            informatieobjecttype_url=text(data, "informatieobjecttype"),
        )
