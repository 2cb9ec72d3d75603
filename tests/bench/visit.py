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
        pieces = [answer.read1(_PIECE)]
        first = time.monotonic() - began
        while not only_first and (piece := answer.read1(_PIECE)):
            pieces.append(piece)
    finally:
        connection.close()
    whole = time.monotonic() - began
    is_complete = answer.status == http.client.OK and not _has_gap(answer, b"".join(pieces))
    return Visit(answer.status, first, whole, pieces[0], is_complete)


def _has_gap(answer: http.client.HTTPResponse, body: bytes) -> bool:
    """Whether a section is not there, or the end: what a page lacks makes it cheaper."""
    is_page = answer.headers.get_content_type() == "text/html"
    return NOT_AVAILABLE in body or (is_page and not body.rstrip().endswith(b"</html>"))
