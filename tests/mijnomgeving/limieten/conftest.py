"""Limits that are on, and a clock that stands still until a test moves it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from pytest_django import Settings


@dataclass
class Klok:
    """What the counting of minutes believes."""

    now: float

    def later(self, seconds: float) -> None:
        """Let time go on."""
        self.now += seconds


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Klok:
    """A clock by which minutes begin."""
    klok = Klok(time.time())
    stand_in = SimpleNamespace(time=lambda: klok.now)
    monkeypatch.setattr("django_ratelimit.core.time", stand_in)
    return klok


@pytest.fixture
def limieten(settings: Settings, klok: Klok) -> Iterator[Klok]:
    """Limits as in production, nothing counted yet."""
    settings.RATELIMIT_ENABLE = True
    caches["limieten"].clear()
    yield klok
    caches["limieten"].clear()
