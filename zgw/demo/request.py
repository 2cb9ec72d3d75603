"""Knows what one request asks, and what an answer consists of."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, urlsplit

from zgw.demo.errors import Fout
from zgw.demo.store import BASE, JSON

JSON_TYPE = "application/json"
PROBLEM_TYPE = "application/problem+json"


@dataclass(frozen=True, kw_only=True)
class Request:
    """A request to one of the APIs; `base` is the scheme and host that the client used."""

    method: str
    target: str
    base: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        """The path without query string."""
        return urlsplit(self.target).path

    @property
    def query_string(self) -> str:
        """The query string as it was sent."""
        return urlsplit(self.target).query

    @property
    def query(self) -> dict[str, str]:
        """The query parameters; of a parameter sent twice the last one counts."""
        return dict(parse_qsl(self.query_string, keep_blank_values=True))

    @property
    def api(self) -> str:
        """The API this is for: the first part of the path."""
        return self.path.strip("/").split("/")[0]

    @property
    def reads(self) -> bool:
        """Whether this only asks; HEAD asks what GET asks."""
        return self.method in ("GET", "HEAD")

    def header(self, name: str) -> str | None:
        """Return the value of a header, whatever its case."""
        return self.headers.get(name.lower())

    def accepts(self, *offered: str) -> str:
        """Return the media type to answer with, or raise the 406 of Open Zaak."""
        ranges = (self.header("Accept") or "*/*").split(",")
        wanted = [entry.split(";")[0].strip() for entry in ranges]
        for name in wanted:
            for offer in offered:
                if name in ("*/*", offer, f"{offer.split('/')[0]}/*"):
                    return offer
        raise Fout(406)

    def json(self) -> JSON:
        """Return the JSON object in the body, or raise the 400 or 415 of Open Zaak."""
        content_type = (self.header("Content-Type") or "").split(";")[0].strip()
        if content_type != JSON_TYPE:
            detail = f'Ongeldige media type "{content_type}" in aanvraag.'
            raise Fout(415, detail=detail)
        try:
            body = json.loads(self.body or b"{}")
        except ValueError as error:
            raise Fout(400, code="parse_error", detail=f"JSON parse error - {error}") from error
        if not isinstance(body, dict):
            raise Fout(400)
        return self._without_host(body)

    def _without_host(self, body: JSON) -> JSON:
        return {name: own_url(value, self.base) for name, value in body.items()}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What goes back: JSON, or bytes in pieces; `size` is the length of the pieces together."""

    status: int = 200
    json: object = None
    content_type: str = JSON_TYPE
    headers: Mapping[str, str] = field(default_factory=dict)
    pieces: Iterator[bytes] | None = None
    size: int = 0

    def rendered(self, base: str) -> "Answer":
        """Return the answer with its JSON as bytes, for a client that uses this base."""
        if self.pieces is not None or self.json is None:
            return self
        body = render(self.json, base)
        headers = {name: value.replace(BASE, base) for name, value in self.headers.items()}
        return replace(self, pieces=iter([body]), size=len(body), headers=headers)

    def wire_headers(self) -> dict[str, str]:
        """Return all headers, with type and length of the body where there can be one."""
        if self.status in (204, 304):
            return dict(self.headers)
        own = {"Content-Type": self.content_type, "Content-Length": str(self.size)}
        return own | dict(self.headers)


def own_url(value: object, base: str) -> object:
    """Replace scheme and host of this register by the store's own name, in lists as well."""
    if isinstance(value, list):
        return [own_url(entry, base) for entry in value]
    if isinstance(value, str) and value.startswith(f"{base}/"):
        return BASE + value.removeprefix(base)
    return value


def render(value: object, base: str) -> bytes:
    """Return the JSON of a value of the store, with the URLs as this client sees them."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace(BASE, base).encode()
