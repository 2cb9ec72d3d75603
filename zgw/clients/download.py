"""The bytes of a document on their way, in one of the places that an API has for downloads."""

from collections.abc import Callable, Iterator

import requests

from zgw.errors import Onbereikbaar

CHUNK_BYTES = 64 * 1024
# A download lasts as long as its reader takes. This many at once leave enough threads and
# connections of the process for pages.
MAX_DOWNLOADS = 32


class Download:
    """An answer of which the body is still to be read. Whoever has it closes it, in any event."""

    def __init__(
        self, response: requests.Response, bron: str, api: str, *, vrij: Callable[[], None]
    ) -> None:
        """`vrij` gives its place free."""
        self._response = response
        self._bron = bron
        self._api = api
        self._vrij: Callable[[], None] | None = vrij

    @property
    def omvang(self) -> int | None:
        """How many bytes will come; None when that cannot be told."""
        headers = self._response.headers
        # Of an answer that was packed all the same, the length is not that of the bytes that come.
        length = "" if "Content-Encoding" in headers else headers.get("Content-Length", "")
        return int(length) if length.isdecimal() else None

    def stukken(self) -> Iterator[bytes]:
        """The bytes in pieces. Raises Onbereikbaar when the register stops before the end."""
        try:
            yield from self._response.iter_content(CHUNK_BYTES)
        except requests.RequestException:
            raise Onbereikbaar(self._bron, self._api) from None
        finally:
            self.sluit()

    def sluit(self) -> None:
        """Ends it: the register need not send on. Doing so twice does no harm."""
        self._response.close()
        vrij, self._vrij = self._vrij, None
        if vrij:
            vrij()
