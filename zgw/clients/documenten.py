"""The client of the Documenten API."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import batched

import requests

from zgw.clients.client import Client
from zgw.clients.lijst import Lijst
from zgw.errors import Geweigerd, NietGevonden, Onbruikbaar
from zgw.resources import EnkelvoudigInformatieObject as Document
from zgw.resources.parsing import has_uuid, uuid_of

# Open Zaak refuses any other Accept on a download. Uncompressed, so that Content-Length is the
# number of bytes that will come.
DOWNLOAD_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity"}
PER_ZOEK = 100  # The usual size of a page.
# How a register says that it cannot search by uuid.
GEEN_ZOEK = ("status 400", "status 404", "status 405", "status 501")


class DocumentenClient(Client):
    """Asks for documents and their bytes."""

    api = "documenten"

    def document(self, url: str) -> Document:
        """One document."""
        return self.parse(Document.from_api, self.get(url))

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
        zoek = self.url("enkelvoudiginformatieobjecten/_zoek")
        found = self.every(Document.from_api, lambda paging: self.post(zoek, body, **paging))
        return replace(found, items=tuple(one for one in found.items if one.url in urls))

    def inhoud(self, document: Document) -> requests.Response:
        """The bytes of a document, still to be read. The caller closes the answer.

        Only from the document's own address: `inhoud` of a register that errs may be another's.
        """
        if document.inhoud_url.partition("?")[0] != f"{document.url}/download":
            raise self.onbruikbaar("inhoud van een ander document")
        response = self.send("GET", document.inhoud_url, headers=DOWNLOAD_HEADERS, stream=True)
        if response.status_code != requests.codes.ok:
            response.close()
            raise Onbruikbaar(self.bron, self.api, "document is nog niet compleet")
        return response


def _joined(batches: Sequence[Lijst[Document]]) -> Lijst[Document]:
    return Lijst(
        tuple(one for batch in batches for one in batch.items),
        fout=next((batch.fout for batch in batches if batch.fout), None),
    )
