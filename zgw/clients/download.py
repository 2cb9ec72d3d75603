"""The bytes of a document on their way, in one of the places that an API has for downloads."""

from collections.abc import Iterator
from threading import BoundedSemaphore
from typing import Self

import requests

from zgw.errors import Onbereikbaar

CHUNK_BYTES = 64 * 1024
# How long a register may pause in the middle: the deadline of a page says nothing about that.
STREAM_SECONDS = 30.0


class Plaats:
    """A place that is taken until it is given free, once."""

    def __init__(self, plaatsen: BoundedSemaphore) -> None:
        self._taken = [plaatsen]

    def vrij(self) -> None:
        """Gives it free; doing so twice does no harm."""
        while self._taken:
            self._taken.pop().release()


class Download:
    """An answer of which the body is still to be read. Whoever has it closes it, in any event."""

    def __init__(self, response: requests.Response, bron: str, api: str, plaats: Plaats) -> None:
        self._response = response
        self._bron = bron
        self._api = api
        self._plaats = plaats
        self._vervolg = self._lees()
        self._eerste = b""

    @property
    def omvang(self) -> int | None:
        """How many bytes will come; None when that cannot be told."""
        headers = self._response.headers
        # Of an answer that was packed all the same, the length is not that of the bytes that come.
        length = "" if "Content-Encoding" in headers else headers.get("Content-Length", "")
        return int(length) if length.isdecimal() else None

    def begin(self) -> Self:
        """Reads the first piece: without it there is no download. Raises Onbereikbaar."""
        self._eerste = next(self._vervolg, b"")
        return self

    def stukken(self) -> Iterator[bytes]:
        """The bytes in pieces. Raises Onbereikbaar when the register stops before the end."""
        yield self._eerste
        yield from self._vervolg

    def sluit(self) -> None:
        """Ends it: the register need not send on. Doing so twice does no harm."""
        self._response.close()
        self._plaats.vrij()

    def _lees(self) -> Iterator[bytes]:
        try:
            yield from self._response.iter_content(CHUNK_BYTES)
        except requests.RequestException:
            raise Onbereikbaar(self._bron, self._api) from None
        finally:
            self.sluit()
