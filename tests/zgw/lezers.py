"""Knows which client reads what, and has it read any bytes as the answer of a register."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from io import BytesIO
from typing import Any
from uuid import UUID

from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter, HTTPAdapter
from urllib3 import HTTPResponse

from tests.zgw import oracle
from zgw.clients.besluiten import BesluitenClient
from zgw.clients.catalogi import CatalogiClient
from zgw.clients.connection import Connection
from zgw.clients.documenten import DocumentenClient
from zgw.clients.zaken import GevondenZaak, ZakenClient
from zgw.clients.zoekvraag import Zoekvraag
from zgw.demo import bekend
from zgw.errors import ZGWError
from zgw.fanout import Deadline
from zgw.logboek.activiteiten import Activiteit
from zgw.logboek.span import Betrokkene
from zgw.logboek.verantwoording import Verantwoording
from zgw.resources import EnkelvoudigInformatieObject, Rol, Zaak, Zaaktype
from zgw.toegang import (
    Documentfeiten,
    Regels,
    Zaakfeiten,
    eigen_rol,
    oordeel_document,
    oordeel_zaak,
)

ROOT = "http://127.0.0.1:8090"
ZAAK = UUID("a106d2d5-7317-483a-96b5-98427a799405")
ANY = f"{ROOT}/zaken/api/v1/zaken/{ZAAK}"
MANY_SECONDS = 24 * 60 * 60
WIE = oracle.burger(bekend.SUZANNE)
REGELS = Regels("zaakvertrouwelijk")


class Gunstig:
    """Accepts whatever is recorded."""

    def neem_aan(self, inhoud: bytes) -> None:
        """It is accepted."""

    def controleer(self) -> None:
        """It will be."""


ACTIVITEIT = Activiteit("zaak", "https://voorbeeldstad.example/zaak", "Lezen", "Proef", "Niets")
VERANTWOORDING = Verantwoording(ACTIVITEIT, Betrokkene("verzegeld", "BSN"), "1" * 32, Gunstig())


class Vast(BaseAdapter):
    """Whatever is asked, the answer is these bytes."""

    def __init__(self) -> None:
        super().__init__()
        self.body = b""

    def send(self, request: PreparedRequest, **kwargs: Any) -> Response:  # type: ignore[override]  # All of its options are for sockets.
        """The answer, as requests gives it."""
        raw = HTTPResponse(
            body=BytesIO(self.body),
            headers={"Content-Type": "application/json"},
            status=200,
            preload_content=False,
        )
        return HTTPAdapter().build_response(request, raw)

    def close(self) -> None:
        """There is nothing to close."""


@dataclass(frozen=True, slots=True)
class Clients:
    """A client per API; all get the answer that is set."""

    zaken: ZakenClient
    catalogi: CatalogiClient
    documenten: DocumentenClient
    besluiten: BesluitenClient
    vast: Vast

    @classmethod
    def make(cls) -> "Clients":
        """New ones, that have learned nothing yet."""
        vast, deadline = Vast(), Deadline.after(MANY_SECONDS)

        def connection(api: str) -> Connection:
            one = Connection(f"{ROOT}/{api}/api/v1/")
            one.mount(one.base_url, vast)
            return one

        return cls(
            zaken=ZakenClient(connection("zaken"), "Test", deadline, VERANTWOORDING),
            catalogi=CatalogiClient(connection("catalogi"), "Test", deadline),
            documenten=DocumentenClient(connection("documenten"), "Test", deadline, VERANTWOORDING),
            besluiten=BesluitenClient(connection("besluiten"), "Test", deadline, VERANTWOORDING),
            vast=vast,
        )


VRAAG = Zoekvraag({"x": "y"}, {"x": "y", "z": "z"}, lambda _: True)

type Read = Callable[[Clients, str], object]

# By kind of resource and shape: who reads it. The text is the address it was asked at.
LIJSTEN: Mapping[str, Read] = {
    "zaken": lambda c, _: c.zaken.zoek(VRAAG, expand=("status", "rollen"), tot=20),
    "statussen": lambda c, url: c.zaken.statussen(url),
    "resultaten": lambda c, url: c.zaken.resultaten(url),
    "rollen": lambda c, url: c.zaken.rollen(url),
    "zaakinformatieobjecten": lambda c, url: c.zaken.zaakinformatieobjecten(url),
    "zaaktypen": lambda c, _: c.catalogi.zaaktypen(),
    "statustypen": lambda c, url: c.catalogi.statustypen(url),
    "enkelvoudiginformatieobjecten": lambda c, url: c.documenten.documenten([url]),
    "besluiten": lambda c, url: c.besluiten.besluiten(url),
    "besluitinformatieobjecten": lambda c, url: c.besluiten.besluitinformatieobjecten(url),
}
DETAILS: Mapping[str, Read] = {
    "zaken": lambda c, url: c.zaken.zaak(url),
    "statussen": lambda c, url: c.zaken.status(url),
    "catalogussen": lambda c, url: c.catalogi.catalogus(url),
    "zaaktypen": lambda c, url: c.catalogi.zaaktype(url),
    "statustypen": lambda c, url: c.catalogi.statustype(url),
    "resultaattypen": lambda c, url: c.catalogi.resultaattype(url),
    "besluittypen": lambda c, url: c.catalogi.besluittype(url),
    "informatieobjecttypen": lambda c, url: c.catalogi.informatieobjecttype(url),
    "enkelvoudiginformatieobjecten": lambda c, url: c.documenten.document(url),
}
APIS = {
    **dict.fromkeys(("enkelvoudiginformatieobjecten",), "documenten"),
    **dict.fromkeys(("besluiten", "besluitinformatieobjecten"), "besluiten"),
    **dict.fromkeys(("catalogussen", "zaaktypen", "statustypen", "resultaattypen"), "catalogi"),
    **dict.fromkeys(("besluittypen", "informatieobjecttypen"), "catalogi"),
}


def base(kind: str) -> str:
    """Where resources of this kind are, up to their uuid."""
    return f"{ROOT}/{APIS.get(kind, 'zaken')}/api/v1/{kind}/"


def read(clients: Clients, how: Read, url: str, body: bytes) -> object:
    """What the client makes of these bytes; None when it says that they are no use.

    Whatever it does make can be written on a page and held against the rule of access. Any
    other exception than a ZGWError comes through.
    """
    clients.vast.body = body
    try:
        found = how(clients, url)
    except ZGWError as error:
        str(error).encode()
        return None
    for value in _values(found):
        _use(value)
    return found


def _values(found: object) -> Iterator[object]:
    yield found
    if isinstance(found, tuple | list):
        for one in found:
            yield from _values(one)
    elif is_dataclass(found):
        for field in fields(found):
            yield from _values(getattr(found, field.name))


def _use(value: object) -> None:
    """As pages use it; the results do not matter."""
    vandaag = date(2026, 11, 25)
    if isinstance(value, str):
        value.encode()
    if isinstance(value, Zaak | Zaaktype | Rol | EnkelvoudigInformatieObject):
        repr(value).encode()
    if isinstance(value, EnkelvoudigInformatieObject):
        oordeel_document(Documentfeiten(value), REGELS.voor(ZAAKTYPE, None), REGELS)
    if isinstance(value, Rol):
        eigen_rol(WIE, value.zaak_url, [value], REGELS.alle_rollen, vandaag)
    if isinstance(value, GevondenZaak):
        feiten = Zaakfeiten(value.zaak.url, value.zaak, value.rollen or (), ZAAKTYPE, None)
        oordeel_zaak(WIE, feiten, REGELS, vandaag)
    if isinstance(value, Zaaktype):
        for duur in (value.doorlooptijd, value.servicenorm):
            if duur:
                duur.na(vandaag)


ZAAKTYPE = Zaaktype.from_api({"url": ANY, "indicatieInternOfExtern": "extern"})
