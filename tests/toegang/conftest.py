"""Fixtures: a portal on two registers, with the words of the demo's editors."""

import time
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.cache import cache
from django.core.management import call_command
from pytest_django import Settings

from tests.conftest import Configure
from tests.mijngemeente.console import console
from tests.toegang.matrix import Matrix
from tests.toegang.viewers import standstill
from zgw.demo.registers import DemoRegisters


@pytest.fixture
def matrix(registers: DemoRegisters, configure: Configure, settings: Settings) -> Iterator[Matrix]:
    """The access matrix of this portal."""
    settings.ZGW_DEADLINE = 60
    call_command("demo_inhoud", stdout=StringIO())
    with DemoRegisters(dataset="ander") as ander, console() as log, standstill(time.time()):
        configure(
            registers.configuration(slug="demo", naam="Voorbeeldstad"),
            ander.configuration(slug="ander", naam="Anderstad"),
        )
        yield Matrix({"demo": registers, "ander": ander}, log)
    cache.clear()
