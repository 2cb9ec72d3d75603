"""Fixtures: an outbox of the test itself, and a log service."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from pytest_django import Settings

from tests.conftest import Configure
from tests.zgw.logboek.logdienst import Logdienst
from zgw.demo.registers import DemoRegisters
from zgw.logboek.ingesteld import bekend
from zgw.logboek.kanaal import kanaal


@pytest.fixture
def map_(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    """The folder of the log, of this test alone."""
    settings.LOGBOEK_MAP = tmp_path / "logboek"
    settings.ZGW_DEADLINE = 60
    bekend.forget()
    yield settings.LOGBOEK_MAP
    kanaal().stop()
    bekend.forget()


@pytest.fixture
def vast(map_: Path, registers: DemoRegisters, configure: Configure) -> DemoRegisters:
    """Healthy registers; what is asked of them is recorded in `map_`."""
    configure(registers.configuration())
    registers.forget_calls()
    return registers


@pytest.fixture
def eigen(map_: Path, configured: DemoRegisters) -> DemoRegisters:
    """The same, with registers of the test itself: it may make them go wrong."""
    configured.forget_calls()
    return configured


@pytest.fixture
def logdienst() -> Iterator[Logdienst]:
    """A log service that takes everything."""
    with Logdienst() as dienst:
        yield dienst


@pytest.fixture
def geleverd(
    map_: Path, registers: DemoRegisters, configure: Configure, logdienst: Logdienst
) -> Iterator[None]:
    """Registers and a log service, both configured by file."""
    configure(registers.configuration(), logdienst.configuration())
    cache.clear()
    registers.forget_calls()
    yield
    cache.clear()
