"""Knows HTTP/1.1 on a bare socket: one request in, one answer out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from io import BufferedReader

JSON_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class Request:
    """What came in; `target` is path and query, names of headers are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes out; its length is put in its headers when it is rendered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def with_headers(self, **headers: str) -> "Answer":
        """The same with these headers; `Content_Type` stands for Content-Type."""
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        return replace(self, headers={**self.headers, **more})

    def head(self, **headers: str) -> bytes:
        """Status line and headers, up to the body; without a length of its own."""
        try:
            phrase = HTTPStatus(self.status).phrase
        except ValueError:
            phrase = "Unknown"
        lines = [f"HTTP/1.1 {self.status} {phrase}"]
        lines += [
            f"{name}: {value}" for name, value in self.with_headers(**headers).headers.items()
        ]
        return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace")

    def rendered(self) -> bytes:
        """The whole answer as it goes over the wire."""
        if self.status in (204, 304):
            return self.head()
        return self.head(Content_Length=str(len(self.body))) + self.body


def read_request(reader: BufferedReader) -> Request | None:
    """The next request on a connection; None when there are no more."""
    line = reader.readline().decode("latin-1").split()
    if len(line) != 3:
        return None
    headers: dict[str, str] = {}
    while (header := reader.readline().decode("latin-1").rstrip("\r\n")) != "":
        name, _, value = header.partition(":")
        headers[name.strip().lower()] = value.strip()
    body = reader.read(int(headers.get("content-length") or 0))
    return Request(line[0], line[1], headers, body)
