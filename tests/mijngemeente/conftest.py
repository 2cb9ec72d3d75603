"""Fixtures of the tests that look at the portal from outside."""

from collections.abc import Iterator
from io import StringIO

import pytest

from tests.mijngemeente.console import console


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What the handler writes during the test."""
    with console() as said:
        yield said
