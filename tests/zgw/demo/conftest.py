"""Fixtures: demo registers, and a client that asks them with a token of its own."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import jwt
import pytest
import requests

from zgw.demo import DemoRegisters, bekend

CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}


def token() -> str:
    """Return a valid token."""
    claims = {"client_id": bekend.CLIENT_ID, "iat": int(time.time())}
    return jwt.encode(claims, bekend.SECRET, algorithm="HS256")


@dataclass
class Client:
    """Asks one instance of the demo registers."""

    demo: DemoRegisters
    session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        self.session.headers.update(CRS | {"Authorization": f"Bearer {token()}"})

    def get(self, path: str, headers: dict[str, Any] | None = None, **query: Any) -> Any:
        url = path if path.startswith("http") else self.demo.url + path
        return self.session.get(url, params=query or None, headers=headers, timeout=5)

    def post(
        self, path: str, body: Any, headers: dict[str, Any] | None = None, **query: Any
    ) -> Any:
        url = self.demo.url + path
        return self.session.post(url, json=body, params=query, headers=headers, timeout=5)

    def zoek(self, **body: Any) -> Any:
        return self.post("zaken/api/v1/zaken/_zoek", body)

    def all(self, kind: str) -> list[dict[str, Any]]:
        """Return everything in a list, paginated or not."""
        api, resource = kind.split("/")
        found = self.get(f"{api}/api/v1/{resource}").json()
        if isinstance(found, list):
            return found
        results: list[dict[str, Any]] = found["results"]
        while found["next"]:
            found = self.get(found["next"]).json()
            results += found["results"]
        return results


@pytest.fixture(scope="session")
def shared() -> Iterator[Client]:
    """Registers that no test changes."""
    with DemoRegisters() as demo, requests.Session() as session:
        yield Client(demo, session)


@pytest.fixture(scope="session")
def ander() -> Iterator[Client]:
    """The second dataset; no test changes it."""
    with DemoRegisters(dataset="ander") as demo, requests.Session() as session:
        yield Client(demo, session)


@pytest.fixture
def own() -> Iterator[Client]:
    """Registers of the test itself."""
    with DemoRegisters() as demo, requests.Session() as session:
        yield Client(demo, session)
