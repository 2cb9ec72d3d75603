"""The client of the Documenten API."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import batched
from typing import Any

import requests

from zgw.clients.client import CONNECT_SECONDS, Client
from zgw.clients.download import STREAM_SECONDS, Download, Plaats
from zgw.clients.lijst import Lijst
from zgw.errors import Geweigerd, NietGevonden, Onbruikbaar, TeLaat
from zgw.resources import EnkelvoudigInformatieObject as Document
from zgw.resources.parsing import has_uuid, uuid_of

# Open Zaak refuses any other Accept on a download. Uncompressed, so that Content-Length is the
# number of bytes that will come.
DOWNLOAD: Mapping[str, Any] = {
    "headers": {"Accept": "*/*", "Accept-Encoding": "identity"},
    "timeout": (CONNECT_SECONDS, STREAM_SECONDS),
    "stream": True,
}
BIJ = "objectinformatieobjecten__object"
EIO = "enkelvoudiginformatieobjecten"
PAGES = ("text/html", "application/xhtml+xml", "application/json", "application/problem+json")
PER_ZOEK = 100  # The usual size of a page.
# How a register says that it cannot search by uuid.
GEEN_ZOEK = ("status 400", "status 404", "status 405", "status 501")


class DocumentenClient(Client):
    """Asks for documents and their bytes."""

    api = "documenten"

    def document(self, url: str) -> Document:
        """One document."""
        return self.parse(Document.from_api, self.get(url))

    def bij(self, object_url: str) -> Lijst[Document]:
        """The first documents (up to 100) that a zaak or besluit links to, without their links.

        Experimental in the standard. Raises NietGevonden where the register does not offer it.
        """
        if not self.connection.offers(BIJ):
            raise NietGevonden(self.bron, self.api)
        try:
            data = self.get(self.url(EIO), objectinformatieobjecten__object=object_url)
        except Onbruikbaar as error:
            if error.reden.startswith("status 400"):
                self.connection.lacks(BIJ)
            raise
        return self.lijst(Document.from_api, dict(enumerate(self.blad(data).items)))

    def negeert_bij(self) -> None:
        """Remember that `bij` gave documents of something else."""
        self.connection.lacks(BIJ)

    def documenten(self, urls: Sequence[str]) -> Lijst[Document]:
        """Several documents in one call; one by one where the register has no `_zoek`.

        Documents that do not exist, or that this client may not see, are left out: who asks must
        count.
        """
        named = [url for url in urls if has_uuid(url)]
        found = self._found(named)
        if len(named) < len(urls):
            return replace(found, fout=self.onbruikbaar("adres van een document onbruikbaar"))
        return found

    def _found(self, urls: Sequence[str]) -> Lijst[Document]:
        if self.connection.offers("_zoek"):
            try:
                return _joined([self._zoek(batch) for batch in batched(urls, PER_ZOEK)])
            except Onbruikbaar as error:
                if not error.reden.startswith(GEEN_ZOEK):
                    raise
                self.connection.lacks("_zoek")
        return self._one_by_one(urls)

    def _one_by_one(self, urls: Sequence[str]) -> Lijst[Document]:
        found: list[Document] = []
        fout: Onbruikbaar | None = None
        for url in urls:
            try:
                found.append(self.document(url))
            except NietGevonden:
                continue
            except Onbruikbaar as error:
                fout = error
            except Geweigerd as error:
                if error.reden != "permission_denied":
                    raise
        if fout and not found:
            raise fout
        return Lijst(tuple(one for one in found if one.url in urls), fout=fout)

    def _zoek(self, urls: Sequence[str]) -> Lijst[Document]:
        """Without a `pageSize`, which not every register takes: a page holds as many by default."""
        body = {"uuid__in": [str(uuid_of(url)) for url in urls]}
        zoek = self.url(f"{EIO}/_zoek")
        found = self.every(Document.from_api, lambda paging: self.post(zoek, body, **paging))
        return replace(found, items=tuple(one for one in found.items if one.url in urls))

    def plaats(self) -> Plaats:
        """A place for a download. Raises TeLaat when there is none before the deadline."""
        plaatsen = self.connection.downloads
        if not plaatsen.acquire(timeout=self.deadline.remaining()):
            raise TeLaat(self.bron, self.api)
        return Plaats(plaatsen)

    def inhoud(self, document: Document, plaats: Plaats) -> Download:
        """The bytes of a document, of which the first have come. The caller closes it.

        Only from the document's own address: `inhoud` of a register that errs may be another's.
        """
        if document.inhoud_url.partition("?")[0] != f"{document.url}/download":
            raise self.onbruikbaar("inhoud van een ander document")
        with ExitStack() as unless_it_comes:
            unless_it_comes.callback(plaats.vrij)
            response = self.send("GET", document.inhoud_url, **DOWNLOAD)
            unless_it_comes.callback(response.close)
            if reden := _bezwaar(response, document):
                raise self.onbruikbaar(reden)
            found = Download(response, self.bron, self.api, plaats).begin()
            unless_it_comes.pop_all()
        return found


def _bezwaar(response: requests.Response, document: Document) -> str:
    """Why this cannot be the contents of the document; "" when it can.

    A register gives bytes of any kind as octet-stream, or by their own kind. A page or a message
    of what stands in between would else be saved as if it were the document.
    """
    if response.status_code != requests.codes.ok:
        return "document is nog niet compleet"
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return "iets anders dan een document" if kind in PAGES and kind != document.formaat else ""


def _joined(batches: Sequence[Lijst[Document]]) -> Lijst[Document]:
    return Lijst(
        tuple(one for batch in batches for one in batch.items),
        fout=next((batch.fout for batch in batches if batch.fout), None),
    )
