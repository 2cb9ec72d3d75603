"""Watches and disturbs running demo registers over HTTP, and downloads as an API client does."""

import json
import time
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import jwt
import yaml

from zgw.demo import bekend


@dataclass(frozen=True)
class Registers:
    """The demo registers at `url`, which ends in a slash."""

    url: str

    @classmethod
    def from_configuration(cls, path: Path) -> Self:
        """Those of a configuration file that the registers wrote themselves."""
        services = yaml.safe_load(path.read_text(encoding="utf-8"))["zgw_consumers"]["services"]
        parts = urllib.parse.urlsplit(services[0]["api_root"])
        return cls(f"{parts.scheme}://{parts.netloc}/")

    def hang_up(self, api: str, *, path: str = "") -> None:
        """Let an API close each connection without an answer."""
        self._control("fault", {"kind": "hang_up", "api": api, "path": path})

    def slow(self, api: str, seconds: float) -> None:
        """Let an API wait before it answers."""
        self._control("fault", {"kind": "slow", "api": api, "value": seconds})

    def heal(self) -> None:
        """Let everything go right again."""
        self._control("heal")

    def calls(self) -> list[dict[str, Any]]:
        """The calls that came in."""
        with urllib.request.urlopen(f"{self.url}_demo/calls") as answer:  # noqa: S310
            found: list[dict[str, Any]] = json.load(answer)
        return found

    def download(self, uuid: object) -> bytes:
        """The contents of a document, as the Documenten API gives them to a client."""
        claims = {"client_id": bekend.CLIENT_ID, "iat": int(time.time())}
        token = jwt.encode(claims, bekend.SECRET, algorithm="HS256")
        address = f"{self.url}documenten/api/v1/enkelvoudiginformatieobjecten/{uuid}/download"
        request = urllib.request.Request(  # noqa: S310  # The demo registers.
            address, headers={"Authorization": f"Bearer {token}", "Accept-Crs": "EPSG:4326"}
        )
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            found: bytes = answer.read()
        return found

    def _control(self, order: str, body: dict[str, object] | None = None) -> None:
        request = urllib.request.Request(  # noqa: S310
            f"{self.url}_demo/{order}", data=json.dumps(body or {}).encode(), method="POST"
        )
        with urllib.request.urlopen(request):  # noqa: S310
            pass
