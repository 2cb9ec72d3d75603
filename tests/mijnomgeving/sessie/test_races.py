"""A logout is final, whatever other requests are doing at that moment."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache.backends.locmem import LocMemCache
from pytest_django import Settings

from mijnomgeving.sessie.store import SessionStore
from mijnomgeving.sessie.vault import Onbereikbaar
from tests.mijnomgeving.sessie.wedloop import BACK, REFUSED, race, races, save_late, stored

# A sample: `make proof` runs a thousand. A database wants a connection for every thread.
RACES = {"locmem": 100, "redis": 100, "sqlite": 15, "postgres": 15}


def test_no_session_comes_back_in_races_with_a_logout(opslag):
    outcomes = races(RACES[opslag.kind])
    assert outcomes.total() == RACES[opslag.kind]
    assert outcomes[BACK] == 0
    assert not [name for name in opslag.entries() if name.endswith("inhoud")]


def claims(cookie: str) -> list[bool]:
    """What twenty requests hear that claim the same code at once."""
    granted: list[bool] = []
    race(*[lambda: granted.append(SessionStore(cookie).claim("code")) for _ in range(20)])
    return granted


def test_of_twenty_claims_at_once_one_is_granted(opslag):
    assert all(claims(stored()).count(True) == 1 for _ in range(5))


class PausingCache(LocMemCache):
    """Local memory that does something else first, just before its so-many-th operation."""

    countdown = -1
    interruption: Callable[[], None] = staticmethod(lambda: None)

    def _step(self) -> None:
        cls = type(self)
        cls.countdown -= 1
        if cls.countdown == 0:
            cls.interruption()

    def get(self, *args: Any, **kwargs: Any) -> Any:
        self._step()
        return super().get(*args, **kwargs)

    def set(self, *args: Any, **kwargs: Any) -> Any:
        self._step()
        return super().set(*args, **kwargs)

    def touch(self, *args: Any, **kwargs: Any) -> Any:
        self._step()
        return super().touch(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        self._step()
        return super().delete(*args, **kwargs)


class VergeetachtigeCache(LocMemCache):
    """Local memory that drops, without a word, that a session was ended."""

    def set(self, key: str, *args: Any, **kwargs: Any) -> None:
        if not key.endswith(":weg"):
            super().set(key, *args, **kwargs)


def test_a_logout_that_was_not_written_down_is_not_confirmed(settings: Settings):
    settings.CACHES = {"default": {"BACKEND": f"{__name__}.VergeetachtigeCache"}}
    cookie = stored()
    with pytest.raises(Onbereikbaar):
        SessionStore(cookie).flush()
    assert not SessionStore().exists(cookie)


@pytest.fixture
def pausing(settings: Settings) -> Iterator[type[PausingCache]]:
    settings.CACHES = {"default": {"BACKEND": f"{__name__}.PausingCache", "LOCATION": "pausing"}}
    PausingCache.countdown = -1
    yield PausingCache
    PausingCache.countdown = -1


@pytest.mark.parametrize("step", range(1, 9))
def test_a_logout_between_any_two_steps_of_a_save_is_final(pausing, step):
    cookie = stored()
    save = save_late(cookie)
    pausing.interruption = staticmethod(SessionStore(cookie).flush)
    pausing.countdown = step
    save()
    if pausing.countdown > 0:
        pausing.countdown = -1
        SessionStore(cookie).flush()
    assert dict(SessionStore(cookie).items()) == {}
    assert not [name for name in pausing("pausing", {})._cache if name.endswith("inhoud")]


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_save_that_a_logout_overtakes_hears_that_it_is_lost(pausing, step):
    cookie = stored()
    heard: list[str] = []
    save = save_late(cookie, heard.append)
    pausing.interruption = staticmethod(SessionStore(cookie).flush)
    pausing.countdown = step
    save()
    assert heard == [REFUSED]


@pytest.mark.parametrize("step", range(1, 9))
def test_a_save_between_any_two_steps_of_a_logout_is_lost(pausing, step):
    cookie = stored()
    pausing.interruption = staticmethod(save_late(cookie))
    leaving = SessionStore(cookie)
    pausing.countdown = step
    leaving.flush()
    pausing.countdown = -1
    assert dict(SessionStore(cookie).items()) == {}
    assert not [name for name in pausing("pausing", {})._cache if name.endswith("inhoud")]
