"""Resources of the Zaken API: a zaak, its statussen, its resultaat, and its links."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self
from uuid import UUID

from zgw.resources.parsing import (
    Json,
    datum,
    grens,
    moment,
    onleesbaar,
    part,
    required,
    text,
    texts,
    uuid_of,
)
from zgw.resources.zwijgend import Zwijgend


@dataclass(frozen=True, slots=True, repr=False)
class Opschorting(Zwijgend):
    """Whether the zaak stands still for a while, and why."""

    indicatie: bool
    reden: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From the part `opschorting` of a zaak."""
        return cls(data.get("indicatie") is True, text(data, "reden"))


@dataclass(frozen=True, slots=True, repr=False)
class Verlenging(Zwijgend):
    """Why the term was extended."""

    reden: str

    @classmethod
    def from_api(cls, data: Json) -> Self | None:
        """From the part `verlenging` of a zaak; None when it gives no reason."""
        reden = text(data, "reden")
        return cls(reden) if reden else None


@dataclass(frozen=True, slots=True, repr=False)
class Zaak(Zwijgend):
    """A zaak as its register has it. Dates are calendar dates of the municipality.

    `zaaktype_url` is "" when the register does not tell; then it cannot be told either whether the
    zaak may be shown. `archiefactiedatum_onleesbaar` when that date, or the einddatum, is there and
    cannot be read.
    """

    url: str
    uuid: UUID
    identificatie: str
    omschrijving: str
    toelichting: str
    zaaktype_url: str
    status_url: str
    resultaat_url: str
    verantwoordelijke_organisatie: str
    vertrouwelijkheidaanduiding: str
    startdatum: date | None
    einddatum: date | None
    einddatum_gepland: date | None
    uiterlijke_einddatum_afdoening: date | None
    archiefactiedatum: date | None
    archiefactiedatum_onleesbaar: bool
    opschorting: Opschorting
    verlenging: Verlenging | None
    hoofdzaak_url: str
    deelzaken_urls: tuple[str, ...]
    relevante_zaken_urls: tuple[str, ...]

    @property
    def plaats(self) -> tuple[date, str]:
        """By which lists are ordered, the highest first."""
        return self.startdatum or date.min, self.identificatie

    @property
    def is_lopend(self) -> bool:
        """A zaak is lopend until it has an einddatum."""
        return self.einddatum is None

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `zaken`."""
        url = required(data, "url")
        return cls(
            url=url,
            uuid=uuid_of(url),
            identificatie=text(data, "identificatie"),
            omschrijving=text(data, "omschrijving"),
            toelichting=text(data, "toelichting"),
            zaaktype_url=text(data, "zaaktype"),
            status_url=text(data, "status"),
            resultaat_url=text(data, "resultaat"),
            verantwoordelijke_organisatie=text(data, "verantwoordelijkeOrganisatie"),
            vertrouwelijkheidaanduiding=text(data, "vertrouwelijkheidaanduiding"),
            startdatum=datum(data, "startdatum"),
            einddatum=datum(data, "einddatum"),
            einddatum_gepland=datum(data, "einddatumGepland"),
            uiterlijke_einddatum_afdoening=datum(data, "uiterlijkeEinddatumAfdoening"),
            archiefactiedatum=grens(data, "archiefactiedatum"),
            archiefactiedatum_onleesbaar=_archief_onleesbaar(data),
            opschorting=Opschorting.from_api(part(data, "opschorting")),
            verlenging=Verlenging.from_api(part(data, "verlenging")),
            hoofdzaak_url=text(data, "hoofdzaak"),
            deelzaken_urls=texts(data, "deelzaken"),
            relevante_zaken_urls=_relevante(data),
        )


def _relevante(data: Json) -> tuple[str, ...]:
    """The URLs of relevant zaken: of objects in the standard, bare ones at some suppliers."""
    value = data.get("relevanteAndereZaken")
    links = value if isinstance(value, list) else []
    urls = (text(one, "url") if isinstance(one, dict) else one for one in links)
    return tuple(url for url in urls if url and isinstance(url, str))


def _archief_onleesbaar(data: Json) -> bool:
    has_bad_end = datum(data, "einddatum") is None and grens(data, "einddatum") is not None
    return has_bad_end or onleesbaar(data, "archiefactiedatum", "einddatum")


@dataclass(frozen=True, slots=True, repr=False)
class Status(Zwijgend):
    """A step that a zaak reached. `datum_status_gezet` may lack a time of day at some suppliers."""

    url: str
    zaak_url: str
    statustype_url: str
    datum_status_gezet: datetime | None
    statustoelichting: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `statussen`."""
        return cls(
            text(data, "url"),
            text(data, "zaak"),
            required(data, "statustype"),
            moment(data, "datumStatusGezet"),
            text(data, "statustoelichting"),
        )


@dataclass(frozen=True, slots=True, repr=False)
class Resultaat(Zwijgend):
    """How a zaak ended."""

    url: str
    zaak_url: str
    resultaattype_url: str
    toelichting: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `resultaten`."""
        return cls(
            text(data, "url"),
            text(data, "zaak"),
            required(data, "resultaattype"),
            text(data, "toelichting"),
        )


@dataclass(frozen=True, slots=True)
class ZaakInformatieObject:
    """The link between a zaak and a document."""

    zaak_url: str
    informatieobject_url: str

    @classmethod
    def from_api(cls, data: Json) -> Self:
        """From JSON of `zaakinformatieobjecten`."""
        return cls(
            text(data, "zaak"),
            required(data, "informatieobject"),
        )
