"""Opens the contents of a document, after the same checks as the list."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

import requests

from zgw.composition import besluitregels
from zgw.composition.dossier import Ronde, check
from zgw.composition.lookup import Lookup
from zgw.errors import NietGevonden, NietZichtbaar, Onbereikbaar
from zgw.registers import Register
from zgw.resources import EnkelvoudigInformatieObject as Document
from zgw.resources import Inhoud, Principal
from zgw.toegang import beletsel_document

CHUNK_BYTES = 64 * 1024


def open_inhoud(wie: Principal, register_slug: str, zaak: UUID, document: UUID) -> Inhoud:
    """The bytes of a document of this zaak, or of a besluit on it.

    Raises NietZichtbaar when there is no such document for this person, ZGWError when a register
    cannot be asked.
    """
    lookup = Lookup.of(wie)
    register = lookup.register(register_slug)
    documenten = register.documenten
    ronde = Ronde.start(register, zaak)
    url = documenten.url(f"enkelvoudiginformatieobjecten/{document}")
    vraag = register.ask(documenten, partial(documenten.document, url))
    check(lookup, ronde)
    if not _is_linked(register, ronde, url):
        raise NietZichtbaar
    try:
        found = vraag.antwoord()
        if found.url != url or beletsel_document(found, lookup.regels):
            raise NietZichtbaar
        response = documenten.inhoud(found)
    except NietGevonden:
        raise NietZichtbaar from None
    return _inhoud(register, found, response)


def _is_linked(register: Register, ronde: Ronde, url: str) -> bool:
    """Whether the document hangs on the zaak, or else on a besluit on it.

    Raises ZGWError when that cannot be told.
    """
    links = ronde.informatieobjecten.antwoord()
    if any(one.informatieobject_url == url and one.zaak_url == ronde.url for one in links.items):
        return True
    given = ronde.besluiten.antwoord()
    besluiten = [one for one in given.items if one.zaak_url == ronde.url]
    asked = [one.antwoord() for one in besluitregels.ask_links(register, besluiten).values()]
    if any(link.informatieobject_url == url for found in asked for link in found.items):
        return True
    for fout in (links.fout, given.fout, *(found.fout for found in asked)):
        if fout:
            raise fout  # The link may be the one that cannot be read.
    return False


def _inhoud(register: Register, document: Document, response: requests.Response) -> Inhoud:
    # Of an answer that was packed all the same, the length is not that of the bytes that come.
    is_packed = "Content-Encoding" in response.headers
    length = "" if is_packed else response.headers.get("Content-Length", "")
    return Inhoud(
        document=document,
        stukken=_stukken(register, response),
        omvang=int(length) if length.isdecimal() else None,
        sluit=response.close,
    )


def _stukken(register: Register, response: requests.Response) -> Iterator[bytes]:
    """The bytes in pieces. Raises Onbereikbaar when the register stops before the end."""
    try:
        yield from response.iter_content(CHUNK_BYTES)
    except requests.RequestException:
        raise Onbereikbaar(register.naam, register.documenten.api) from None
    finally:
        response.close()
