"""Browsers at the door of the login pages."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from mijnomgeving.sessie import clock

SUZANNE = "999990342"


@pytest.fixture(autouse=True)
def lokaal(settings: Settings) -> Iterator[None]:
    """The mock is on, and sessions lie in memory of their own."""
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": "inloggen-test",
        }
    }
    settings.DIGID_MOCK = True
    settings.LOGIN_MIDDELEN = ["mijnomgeving.inloggen.mock.DIGID_MOCK"]
    yield
    cache.clear()


@pytest.fixture
def browser() -> Client:
    """A browser on this computer."""
    return Client(SERVER_NAME="127.0.0.1")


@pytest.fixture
def kies() -> Callable[..., str]:
    """Choose a test person at the mock; gives the URL that it sends the browser back to."""

    def kies(browser: Client, bsn: str = SUZANNE, volgende: str = "") -> str:
        response = browser.post("/digid/mock/", {"bsn": bsn, "volgende": volgende})
        assert response.status_code == 302
        return response.headers["Location"]

    return kies


@pytest.fixture
def wacht(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Let so many seconds pass for sessions and codes."""

    def wacht(seconds: float) -> None:
        later = clock.now() + seconds
        monkeypatch.setattr(clock, "now", lambda: later)

    return wacht
