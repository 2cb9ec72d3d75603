"""The demo content, and editors at work."""

from collections.abc import Callable, Iterator
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """Wagtail caches where sites begin; the database of the test before is gone."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def demo(db: None, settings: Settings) -> Callable[[], str]:
    """Loads the demo content once; call it to load it again. Returns what the command said."""
    settings.DEMO_ACCOUNTS = True

    def laad() -> str:
        out = StringIO()
        call_command("demo_inhoud", stdout=out)
        return out.getvalue()

    laad()
    return laad


@pytest.fixture
def redacteur(demo: object, client: Client) -> Client:
    """A browser in which the editor of the demo is logged in."""
    client.force_login(User.objects.get(username="redacteur"))
    return client
