"""Each kind of cache to store sessions in, with a view of all that lies in it; and a clock."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import redis
from django.core.cache.backends.locmem import LocMemCache
from django.core.management import call_command
from django.db import connection
from pytest_django import Settings

from mijnomgeving.sessie import clock
from zgw.resources import Kind, Principal

REDIS = "redis://127.0.0.1:6379/15"
BSN = "999990342"


@dataclass
class Opslag:
    """A cache and `entries`, all that is stored in it, as raw bytes by name."""

    entries: Callable[[], dict[str, bytes]]

    def dump(self) -> bytes:
        return b"\n".join(name.encode() + b" " + raw for name, raw in self.entries().items())


def _locmem(settings: Settings) -> Iterator[Opslag]:
    name = "sessie-test"
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": name,
            "OPTIONS": {"MAX_ENTRIES": 100_000},
        }
    }
    stored: dict[str, bytes] = vars(LocMemCache(name, {}))["_cache"]
    yield Opslag(lambda: dict(stored))
    stored.clear()


def _redis(settings: Settings) -> Iterator[Opslag]:
    server = redis.Redis.from_url(REDIS)
    try:
        server.ping()
    except redis.ConnectionError:
        server.close()
        pytest.skip(f"Geen Redis op {REDIS}: deze test is niet uitgevoerd.")
    prefix = f"sessie-test-{os.getpid()}"
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS,
            "KEY_PREFIX": prefix,
        }
    }

    def entries() -> dict[str, bytes]:
        found = {name: server.get(name) for name in server.scan_iter(f"{prefix}:*")}
        return {name.decode(): raw for name, raw in found.items() if isinstance(raw, bytes)}

    yield Opslag(entries)
    for name in server.scan_iter(f"{prefix}:*"):
        server.delete(name)
    server.close()


def _database(settings: Settings) -> Iterator[Opslag]:
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "sessie_test",
        }
    }
    call_command("createcachetable")

    def entries() -> dict[str, bytes]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT cache_key, value FROM sessie_test")
            return {name: raw.encode() for name, raw in cursor.fetchall()}

    yield Opslag(entries)


KINDS = {"locmem": _locmem, "redis": _redis, "database": _database}


@pytest.fixture(params=KINDS)
def opslag(request: pytest.FixtureRequest, settings: Settings) -> Iterator[Opslag]:
    """Every kind of cache in turn."""
    if request.param == "database":
        request.getfixturevalue("db")
    yield from KINDS[request.param](settings)


@pytest.fixture(params=["locmem", "redis"])
def draden(request: pytest.FixtureRequest, settings: Settings) -> Iterator[Opslag]:
    """The caches that threads share in a test."""
    yield from KINDS[request.param](settings)


@pytest.fixture
def geheugen(settings: Settings) -> Iterator[Opslag]:
    """Local memory, for what does not depend on the kind of cache."""
    yield from _locmem(settings)


class Klok:
    """Time that passes only when a test says so."""

    def __init__(self) -> None:
        self.tijd = datetime(2026, 11, 22, 9, 0, tzinfo=UTC).timestamp()

    def verder(self, *, uren: int = 0, minuten: int = 0, seconden: float = 0) -> None:
        self.tijd += uren * 3600 + minuten * 60 + seconden


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Klok:
    """Replaces the time source of sessions."""
    klok = Klok()
    monkeypatch.setattr(clock, "now", lambda: klok.tijd)
    return klok


@pytest.fixture
def burger() -> Principal:
    """A citizen who logged in."""
    return Principal(
        means="digid-mock",
        kind=Kind.BSN,
        value=BSN,
        level="midden",
        moment=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
    )
