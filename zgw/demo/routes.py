"""Knows which paths the four APIs have, and what each says of itself in its headers."""

from dataclasses import dataclass
from typing import Literal, Self

from zgw.demo.endpoints import ENDPOINTS
from zgw.demo.errors import Fout
from zgw.demo.request import JSON_TYPE, PROBLEM_TYPE, Request

type Shape = Literal["root", "list", "detail", "zoek", "download", "below"]

VERSIONS = {"zaken": "1.5.1", "catalogi": "1.3.1", "documenten": "1.4.2", "besluiten": "1.1.0"}
CRS = "EPSG:4326"
_ALLOW: dict[Shape, str] = {
    "root": "GET, HEAD, OPTIONS",
    "list": "GET, POST, HEAD, OPTIONS",
    "detail": "GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
    "zoek": "POST, OPTIONS",
    "download": "GET, HEAD, OPTIONS",
    "below": "GET, POST, HEAD, OPTIONS",
}
_BELOW_ZAAK = ("besluiten", "zaakeigenschappen")
SECURITY_HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@dataclass(frozen=True, kw_only=True)
class Route:
    """What a path stands for."""

    api: str
    kind: str = ""
    shape: Shape = "root"
    uuid: str = ""
    below: str = ""

    @classmethod
    def find(cls, path: str) -> Self | None:
        """Return the route of a path, or None when Open Zaak has no such path."""
        api, *rest = path.strip("/").split("/")
        if api not in VERSIONS or rest[:2] != ["api", "v1"]:
            return None
        parts = rest[2:]
        if not parts:
            return cls(api=api)
        kind = f"{api}/{parts[0]}"
        if kind not in ENDPOINTS:
            return None
        return cls._inside(api, kind, parts[1:])

    @classmethod
    def _inside(cls, api: str, kind: str, parts: list[str]) -> Self | None:
        match parts:
            case []:
                return cls(api=api, kind=kind, shape="list")
            case ["_zoek"] if ENDPOINTS[kind].search:
                return cls(api=api, kind=kind, shape="zoek")
            case [uuid]:
                return cls(api=api, kind=kind, shape="detail", uuid=uuid)
            case [uuid, "download"] if kind == "documenten/enkelvoudiginformatieobjecten":
                return cls(api=api, kind=kind, shape="download", uuid=uuid)
            case [uuid, below] if kind == "zaken/zaken" and below in _BELOW_ZAAK:
                return cls(api=api, kind=kind, shape="below", uuid=uuid, below=below)
            case _:
                return None

    @property
    def needs_crs(self) -> bool:
        """Whether `Accept-Crs` is demanded here."""
        return self.shape in ("list", "detail", "zoek") and ENDPOINTS[self.kind].needs_crs

    @property
    def media_types(self) -> tuple[str, ...]:
        """The media types that may be asked for; errors can be problem+json in some places."""
        if self.kind == "zaken/zaken" and self.shape != "below":
            return (JSON_TYPE,)
        if self.kind == "documenten/enkelvoudiginformatieobjecten":
            return (JSON_TYPE,)
        return (JSON_TYPE, PROBLEM_TYPE)

    def headers(self) -> dict[str, str]:
        """Return the headers that every answer on this path has."""
        vary = "Accept, origin, Cookie" if len(self.media_types) > 1 else "origin, Cookie"
        headers = {"Vary": vary, "Allow": _ALLOW[self.shape], "API-version": VERSIONS[self.api]}
        if self.needs_crs:
            headers["Content-Crs"] = CRS
        return headers | SECURITY_HEADERS


def check_crs(request: Request) -> None:
    """Raise 412 or 406 unless the request names the one coordinate system there is."""
    names = ["Accept-Crs"]
    if request.method in ("POST", "PUT", "PATCH"):
        names.append("Content-Crs")
    for name in names:
        value = request.header(name)
        if value is None:
            raise Fout(412, detail=f"'{name}' header ontbreekt")
        if value != CRS:
            raise Fout(406, detail=f"CRS '{value}' is niet ondersteund")
