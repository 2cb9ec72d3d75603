"""What lies in Redis counts only when this portal wrote it."""

import os
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from pytest_django import Settings

from mijngemeente.caches import Ondertekend, Redis
from zgw.resources import Zaaktype

REDIS = "redis://127.0.0.1:6379/13"
ZAAKTYPE = Zaaktype.from_api({"url": "x"})
PREFIX = f"caches-test-{os.getpid()}"


@pytest.fixture
def cache() -> Iterator[Redis]:
    """A cache in a Redis that is there."""
    found = Redis(REDIS, {"KEY_PREFIX": PREFIX})
    try:
        found.set("een", 1)
    except redis.ConnectionError:
        pytest.skip(f"Geen Redis op {REDIS}: deze test is niet uitgevoerd.")
    yield found
    found.delete_many(["een", "kwaad"])


class Kwaad:
    """Runs a command where it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        return os.mkdir, (self.path,)


@pytest.mark.parametrize("before", [b"", b"x" * 32])
def test_what_another_wrote_is_nothing_and_runs_nothing(
    cache: Redis, tmp_path: Path, before: bytes
) -> None:
    bad = before + pickle.dumps(Kwaad(tmp_path / "kwaad"))
    with redis.Redis.from_url(REDIS) as other:
        other.set(cache.make_and_validate_key("kwaad"), bad)

    assert cache.get("kwaad") is None
    assert cache.get_many(["kwaad"]) == {"kwaad": None}
    assert not (tmp_path / "kwaad").exists()


def test_every_changed_byte_is_noticed() -> None:
    written = Ondertekend().dumps({"a": b"iets"})

    for place in range(len(written)):
        changed = bytearray(written)
        changed[place] ^= 1
        assert Ondertekend().loads(bytes(changed)) is None


@pytest.mark.parametrize(
    "value", [3, -3, True, None, b"\0", "1", ["a"], Zaaktype.from_api({"url": "x"})]
)
def test_what_we_wrote_comes_back(cache: Redis, value: object) -> None:
    cache.set("een", value)

    assert cache.get("een") == value
    assert type(cache.get("een")) is type(value)


def test_a_count_goes_up(cache: Redis) -> None:
    cache.set("een", 1)

    assert cache.incr("een", 4) == 5
    assert cache.get("een") == 5


def test_a_key_that_was_replaced_still_counts(settings: Settings) -> None:
    before = Ondertekend().dumps("iets")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een heel andere sleutel dan zojuist"

    assert Ondertekend().loads(before) == "iets"
    settings.SECRET_KEY_FALLBACKS = []
    assert Ondertekend().loads(before) is None
