"""Fixtures of the tests that look at the portal from outside."""

from collections.abc import Callable, Iterator
from io import StringIO

import pytest
from django.test import Client

from tests.mijngemeente.console import console
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What the handler writes during the test, as text."""
    with console() as said:
        yield said


@pytest.fixture
def regels() -> Iterator[StringIO]:
    """What the handler writes during the test, as JSON."""
    with console("json") as said:
        yield said


@pytest.fixture
def suzanne(portal: DemoRegisters, login: Callable[[str], Client]) -> Client:
    """A browser in which Suzanne is logged in, on the shared demo registers."""
    return login(bekend.SUZANNE)
