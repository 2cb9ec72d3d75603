"""Knows one visit to a page: what came, and after how long."""

import http.client
import time
from dataclasses import dataclass

_TIMEOUT_SECONDS = 60
_PIECE = 1024 * 1024
NOT_AVAILABLE = b'data-toestand="niet-beschikbaar"'


@dataclass(frozen=True)
class Visit:
    """A page that came in; `first` and `whole` are seconds since before the connection was made.

    `first` is when the first piece of the body was there, and `start` is that piece.
    """

    status: int
    first: float
    whole: float
    size: int
    start: bytes
    is_complete: bool


def visit(port: int, path: str, cookie: str, *, only_first: bool = False) -> Visit:
    """Ask for a page as a citizen; with `only_first` leave after its first piece.

    Raises OSError or HTTPException when no answer comes.
    """
    began = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_TIMEOUT_SECONDS)
    try:
        connection.request("GET", path, headers={"Cookie": f"mijn={cookie}"})
        answer = connection.getresponse()
        start = answer.read1(_PIECE)
        first = time.monotonic() - began
        size, has_gap = len(start), NOT_AVAILABLE in start
        while not only_first and (piece := answer.read1(_PIECE)):
            size += len(piece)
            has_gap = has_gap or NOT_AVAILABLE in piece
    finally:
        connection.close()
    whole = time.monotonic() - began
    is_complete = answer.status == http.client.OK and not has_gap
    return Visit(answer.status, first, whole, size, start, is_complete)
