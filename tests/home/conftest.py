"""The demo content, and editors at work."""

from collections.abc import Callable, Iterator
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from home.demo.accounts import maak_accounts


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
def accounts(db: None) -> None:
    """The accounts of the demo, without its content."""
    maak_accounts("redacteur-demo")


@pytest.fixture
def als(accounts: None) -> Callable[[str], Client]:
    """A browser in which someone of the demo is logged in, by the name of the account."""

    def ingelogd(naam: str) -> Client:
        client = Client()
        client.force_login(User.objects.get(username=naam))
        return client

    return ingelogd


@pytest.fixture
def redacteur(demo: object, als: Callable[[str], Client]) -> Client:
    """A browser in which the editor of the demo is logged in."""
    return als("redacteur")


@pytest.fixture
def tweede_factor(settings: Settings) -> None:
    """The second factor enforced, as it is outside development."""
    settings.CMS_TWEEDE_FACTOR = settings.WAGTAIL_2FA_REQUIRED = True
