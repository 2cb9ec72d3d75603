"""Fixtures: a portal on registers of which anything can go wrong."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests.conftest import Configure
from tests.faults.proxy import FaultProxy
from tests.faults.trial import Trial
from tests.mijngemeente.console import console
from zgw.demo.registers import DemoRegisters


@pytest.fixture
def trial(registers: DemoRegisters, configure: Configure) -> Iterator[Trial]:
    """A trial on the shared demo registers."""
    with FaultProxy(registers) as proxy, console() as log:
        configure(proxy.configuration())
        yield Trial(registers, proxy, log)
    cache.clear()
