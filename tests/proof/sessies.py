"""The part of the proof that attacks sessions: races with a logout, and forged cookies."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import redis
from django.test import override_settings

from tests.mijngemeente.console import console
from tests.mijnomgeving.sessie import vervalsing, wedloop
from tests.mijnomgeving.sessie.adressen import REDIS
from zgw.resources import Kind, Principal

SEED = 20261125
BURGER = Principal(
    "digid-mock", Kind.BSN, "999990342", "midden", datetime(2026, 11, 25, tzinfo=UTC)
)


def has_redis() -> bool:
    """Whether there is a Redis to race on."""
    with redis.Redis.from_url(REDIS) as server:
        try:
            return bool(server.ping())
        except redis.ConnectionError:
            return False


@contextmanager
def _on_redis() -> Iterator[None]:
    prefix = f"sessie-bewijs-{os.getpid()}"
    cache = {"BACKEND": "mijngemeente.caches.Redis", "LOCATION": REDIS, "KEY_PREFIX": prefix}
    with override_settings(CACHES={"default": cache}):
        yield
    with redis.Redis.from_url(REDIS) as server:
        for name in server.scan_iter(f"{prefix}:*"):
            server.delete(name)


def races(number: int) -> Counter[str]:
    """How so many races ended, two threads each, on Redis."""
    with _on_redis():
        return wedloop.races(number)


def cookies(number: int, share: int) -> tuple[Counter[str], list[str]]:
    """Tries so many forged cookies and changed entries; each share does others."""
    with console():
        return vervalsing.attempts(number, BURGER, f"{SEED} {share}")
