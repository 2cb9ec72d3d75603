"""Each kind of cache to store sessions in, with a view of all that lies in it; and a clock."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import redis
from dj_database_url import parse
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.core.management import call_command
from django.db import OperationalError, connections, router
from pytest_django import Settings

from mijnomgeving.sessie import clock
from tests.mijnomgeving.conftest import Blocker
from tests.mijnomgeving.sessie.adressen import POSTGRES, REDIS
from zgw.resources import Kind, Principal

ALIAS = "sessies"
SQLITE = {"transaction_mode": "IMMEDIATE", "timeout": 20}  # As the settings have it.
BSN = "999990342"


@dataclass
class Opslag:
    """A kind of cache and `entries`, all that is stored in it, as raw bytes by name."""

    kind: str
    entries: Callable[[], dict[str, bytes]]
    expires: Callable[[str], float]  # The moment (since 1970) of a name of Django's cache.

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
    expiry: dict[str, float] = vars(LocMemCache(name, {}))["_expire_info"]
    yield Opslag("locmem", lambda: dict(stored), lambda one: expiry[cache.make_key(one)])
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
            "BACKEND": "mijngemeente.caches.Redis",
            "LOCATION": REDIS,
            "KEY_PREFIX": prefix,
        }
    }

    def entries() -> dict[str, bytes]:
        found = {name: server.get(name) for name in server.scan_iter(f"{prefix}:*")}
        return {name.decode(): raw for name, raw in found.items() if isinstance(raw, bytes)}

    def expires(name: str) -> float:
        return time.time() + float(str(server.ttl(cache.make_key(name))))

    yield Opslag("redis", entries, expires)
    for name in server.scan_iter(f"{prefix}:*"):
        server.delete(name)
    server.close()


class _Eigen:
    """Sends the table of sessions to a database of its own, outside the transaction of a test."""

    def db_for_read(self, model: type, **hints: object) -> str | None:
        return ALIAS if model.__name__ == "CacheEntry" else None

    db_for_write = db_for_read

    def allow_migrate_model(self, db: str, model: type) -> bool:
        return db == ALIAS


def _database(settings: Settings, url: str) -> Iterator[Opslag]:
    table = f"sessie_test_{os.getpid()}"
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": table,
            "OPTIONS": {"MAX_ENTRIES": 100_000},
        }
    }
    options = {} if url.startswith("postgres") else SQLITE
    added = {**connections.settings, ALIAS: {**parse(url), "OPTIONS": options}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(connections.settings, ALIAS, connections.configure_settings(added)[ALIAS])
        patch.setitem(vars(router), "routers", [_Eigen()])
        connection = connections[ALIAS]
        try:
            connection.ensure_connection()
        except OperationalError:
            pytest.skip(f"Geen database op {url}: deze test is niet uitgevoerd.")
        call_command("createcachetable", database=ALIAS)

        def entries() -> dict[str, bytes]:
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT cache_key, value FROM {table}")  # noqa: S608  # Ours.
                return {name: raw.encode() for name, raw in cursor.fetchall()}

        def expires(name: str) -> float:
            with connection.cursor() as cursor:
                query = f"SELECT expires FROM {table} WHERE cache_key = %s"  # noqa: S608  # Ours.
                cursor.execute(query, [cache.make_key(name)])
                found = cursor.fetchone()[0]
            moment = datetime.fromisoformat(found) if isinstance(found, str) else found
            return float(moment.replace(tzinfo=moment.tzinfo or UTC).timestamp())

        yield Opslag(url.partition(":")[0], entries, expires)
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE {table}")
        connection.close()
        del connections[ALIAS]


def _sqlite(settings: Settings) -> Iterator[Opslag]:
    with tempfile.TemporaryDirectory() as folder:
        yield from _database(settings, f"sqlite:///{folder}/sessies.sqlite3")


def _postgres(settings: Settings) -> Iterator[Opslag]:
    yield from _database(settings, POSTGRES)


KINDS = {"locmem": _locmem, "redis": _redis, "sqlite": _sqlite, "postgres": _postgres}
DATABASES = ("sqlite", "postgres")


@pytest.fixture(params=KINDS)
def opslag(
    request: pytest.FixtureRequest, settings: Settings, django_db_blocker: Blocker
) -> Iterator[Opslag]:
    """Every kind of cache in turn."""
    with django_db_blocker.unblock() if request.param in DATABASES else nullcontext():
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
