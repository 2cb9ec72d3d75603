"""Fixtures: registers that a test may change, and a proxy in front of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from django.core.cache import cache

from tests.conftest import Configure
from tests.zgw.bestand import Rows, contract, rows, run
from tests.zgw.tussenpersoon import Tussenpersoon
from zgw.demo.registers import DemoRegisters


@pytest.fixture
def configured(configure: Configure) -> Iterator[DemoRegisters]:
    """Registers of the test itself, with the portal configured on them as `demo`."""
    with DemoRegisters() as demo:
        configure(demo.configuration(slug="demo", naam="Voorbeeldstad"))
        cache.clear()
        yield demo
    cache.clear()


@pytest.fixture
def ander() -> Iterator[DemoRegisters]:
    """Registers of another municipality; not configured yet."""
    with DemoRegisters(dataset="ander") as demo:
        yield demo


@pytest.fixture
def tussenpersoon(registers: DemoRegisters, configure: Configure) -> Iterator[Tussenpersoon]:
    """A proxy before healthy registers that can alter answers; the portal is configured on it."""
    with Tussenpersoon(registers) as proxy:
        configure(proxy.configuration())
        cache.clear()
        registers.forget_calls()
        yield proxy
    cache.clear()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the administrator keeps the file of the registers."""
    return tmp_path / "registers.yaml"


@pytest.fixture
def earlier(db: None, path: Path) -> Rows:
    """Registers that worked, before somebody makes a mistake."""
    path.write_text(yaml.safe_dump(contract("eerder", "http://127.0.0.1:8/")))
    run("registers", path)
    return rows()
