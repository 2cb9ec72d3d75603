"""Citizens on a portal with demo registers and the words of the demo's editors."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from io import StringIO
from typing import Protocol

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

LIJSTEN = (
    "/mijn/",
    "/mijn/zaken/",
    "/mijn/zaken/afgerond/",
    "/mijn/documenten/",
    "/mijn/besluiten/",
)


class Blocker(Protocol):
    """The guard of pytest-django before the database."""

    def unblock(self) -> AbstractContextManager[None]:
        """Let the database be used for a while."""
        ...


def zaak_url(nummer: str, register: str = "demo", dataset: str = "standaard") -> str:
    """The page of a zaak of the demo."""
    return reverse("zaak", args=[register, bekend.uuid_of("zaak", nummer, dataset=dataset)])


def document_url(nummer: str, plaats: str, register: str = "demo") -> str:
    """The download of a document: `plaats` is its place in the zaak, such as "0"."""
    zaak = bekend.uuid_of("zaak", nummer)
    document = bekend.uuid_of("document", f"{nummer}/{plaats}")
    return reverse("document", args=[register, zaak, document])


@pytest.fixture(scope="module")
def _inhoud(django_db_setup: None, django_db_blocker: Blocker) -> Iterator[None]:
    """The demo content, loaded once for a module.

    It lies in a transaction around those of the tests, which an SQLite in memory allows.
    """
    atomic = transaction.atomic()
    cache.clear()  # Wagtail caches where sites begin.
    with django_db_blocker.unblock():
        atomic.__enter__()
        call_command("demo_inhoud", stdout=StringIO())
    yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        atomic.__exit__(None, None, None)
    cache.clear()


@pytest.fixture
def inhoud(_inhoud: None, db: None) -> None:
    """The pages and texts of the demo's editors, for all tests of a module that asks for them."""


@pytest.fixture
def suzanne(portal: DemoRegisters, login: Callable[[str], Client]) -> Client:
    """A browser in which Suzanne is logged in, on the shared demo registers."""
    return login(bekend.SUZANNE)


@pytest.fixture(autouse=True)
def _geduld(settings: Settings) -> None:
    """On a busy machine a healthy register may take its time."""
    settings.ZGW_DEADLINE = 60


@pytest.fixture
def haast(settings: Settings) -> None:
    """Pages that wait two seconds for registers, for tests with silent ones."""
    settings.ZGW_DEADLINE = 2


@pytest.fixture
def eigen(configure: Callable[..., None]) -> Iterator[DemoRegisters]:
    """Registers of this test alone, to change what is in them."""
    cache.clear()
    with DemoRegisters() as demo:
        configure(demo.configuration(slug="demo", naam="Voorbeeldstad"))
        yield demo
    cache.clear()
