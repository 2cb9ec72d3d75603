"""The ports by which records leave: to a log over OTLP, or into a file for development."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import requests
from ape_pie.exceptions import InvalidURLError
from urllib3.exceptions import HTTPError

from zgw.clients import body
from zgw.clients.connection import Connection
from zgw.fanout import Deadline
from zgw.logboek.span import verzoek

CONNECT_SECONDS, LEVER_SECONDS = 3.05, 10.0
MAX_ANSWER_BYTES = 64 * 1024
GEWEIGERD = (400, 413, 422)  # About these records; any other status is about the service.


class NietGeleverd(Exception):
    """The log has not taken them, and may later. The text names a reason, nothing personal."""


class Afgewezen(Exception):
    """The log will not take one or more of these, now or later."""


class Haven(Protocol):
    """A way out."""

    def lever(self, spans: Sequence[bytes]) -> None:
        """Returns when the log has all of them. Raises NietGeleverd or Afgewezen."""


class Otlp:
    """To a log that speaks OTLP over HTTP with JSON."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lever(self, spans: Sequence[bytes]) -> None:
        """See Haven. Only a whole answer in JSON counts: what stands in between says other things.

        The service drops a span that it already has, so sending twice does no harm.
        """
        deadline = Deadline.after(LEVER_SECONDS)
        try:
            response = self._connection.request(
                "POST",
                f"{self._connection.base_url}v1/traces",
                data=verzoek(list(spans)),
                headers={"Content-Type": "application/json", "Accept-Encoding": "identity"},
                timeout=(CONNECT_SECONDS, LEVER_SECONDS),
                allow_redirects=False,
                stream=True,
            )
            answer = body.read(response, deadline, limit=MAX_ANSWER_BYTES)
        except body.Unreadable:
            raise NietGeleverd("onleesbaar antwoord") from None
        except (OSError, InvalidURLError, HTTPError, ValueError) as error:  # Of a header, too.
            raise NietGeleverd(type(error).__name__) from None
        _judge(response.status_code, answer)


def _judge(status: int, answer: bytes) -> None:
    if status in GEWEIGERD:
        raise Afgewezen(f"status {status}")
    if status != requests.codes.ok:
        raise NietGeleverd(f"status {status}")
    try:
        found = json.loads(answer)
    except (ValueError, RecursionError):
        raise NietGeleverd("geen JSON") from None
    if not isinstance(found, dict):
        raise NietGeleverd("geen antwoord van OTLP")
    partial = found.get("partialSuccess") or {}
    # int64 is a text in JSON of protobuf; many services write a number all the same.
    if not isinstance(partial, dict) or str(partial.get("rejectedSpans") or 0) != "0":
        raise Afgewezen("een deel")


class Ndjson:
    """To a file with one span per line, for development and for who collects logs by file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def lever(self, spans: Sequence[bytes]) -> None:
        """See Haven. They are on disk when this returns."""
        try:
            with open(self._path, "ab", buffering=0, opener=_eigen) as file:
                _schrijf(file.fileno(), b"".join(one + b"\n" for one in spans))
        except OSError as error:
            raise NietGeleverd(type(error).__name__) from None


def _schrijf(number: int, regels: bytes) -> None:
    """All of it, on disk; or nothing, so that what is sent again does not follow half a line."""
    begin, rest = os.fstat(number).st_size, memoryview(regels)
    try:
        while rest:
            rest = rest[os.write(number, rest) :]
        os.fsync(number)
    except OSError:
        os.ftruncate(number, begin)
        raise


def _eigen(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
