"""The client of the Documenten API."""

from collections.abc import Sequence

import requests

from zgw.clients.client import Client
from zgw.errors import NietGevonden, Onbruikbaar
from zgw.resources import EnkelvoudigInformatieObject as Document
from zgw.resources.parsing import uuid_of

# Open Zaak refuses any other Accept on a download.
DOWNLOAD_HEADERS = {"Accept": "*/*"}


class DocumentenClient(Client):
    """Asks for documents and their bytes."""

    api = "documenten"

    def document(self, url: str) -> Document:
        """One document."""
        return self.parse(Document.from_api, self.get(url))

    def documenten(self, urls: Sequence[str]) -> tuple[Document, ...]:
        """Several documents in one call; one by one where the register has no `_zoek`.

        Documents that do not exist, or that this client may not see, are left out.
        """
        if self.connection.offers("_zoek"):
            try:
                return self._zoek(urls)
            except (NietGevonden, Onbruikbaar) as error:
                if not isinstance(error, NietGevonden) and "405" not in error.reden:
                    raise
                self.connection.lacks("_zoek")
        return tuple(self.document(url) for url in urls)

    def _zoek(self, urls: Sequence[str]) -> tuple[Document, ...]:
        body = {"uuid__in": [str(uuid_of(url)) for url in urls]}
        answer = self.post(
            self.url("enkelvoudiginformatieobjecten/_zoek"), body, pageSize=str(len(urls))
        )
        wanted = set(urls)
        found = self.page(Document.from_api, answer).results
        return tuple(document for document in found if document.url in wanted)

    def inhoud(self, document: Document) -> requests.Response:
        """The bytes of a document, still to be read. The caller closes the answer."""
        response = self.send("GET", document.inhoud_url, headers=DOWNLOAD_HEADERS, stream=True)
        if response.status_code != requests.codes.ok:
            response.close()
            raise Onbruikbaar(self.bron, self.api, "document is nog niet compleet")
        return response
