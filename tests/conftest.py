"""What all tests share: demo registers on a real socket, and a portal configured on them."""

from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import hypothesis
import pytest
import yaml
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client, RequestFactory
from django.utils import timezone

from mijnomgeving.sessie.identity import bind_session, log_in
from mijnomgeving.sessie.store import SessionStore
from zgw.demo.registers import DemoRegisters
from zgw.registers import bekend
from zgw.resources import Kind, Principal

# The machine that runs the tests is shared: a slow example is no failure.
hypothesis.settings.register_profile("gedeeld", deadline=None)
hypothesis.settings.load_profile("gedeeld")

Configure = Callable[..., None]


@pytest.fixture(autouse=True)
def _fresh_configuration() -> None:
    """What a test configures is undone without a word when it ends."""
    bekend.forget()


@pytest.fixture(scope="session")
def _running_registers() -> Iterator[DemoRegisters]:
    with DemoRegisters() as demo:
        yield demo


@pytest.fixture
def registers(_running_registers: DemoRegisters) -> Iterator[DemoRegisters]:
    """Healthy demo registers without remembered calls. Tests that change data start their own."""
    _running_registers.heal()
    _running_registers.forget_calls()
    cache.clear()
    yield _running_registers
    _running_registers.heal()
    cache.clear()


@pytest.fixture
def configure(db: None, tmp_path: Path) -> Configure:
    """Configures register sets by the YAML file, as an administrator does."""

    def run(*configurations: dict[str, object]) -> None:
        together: dict[str, object] = {}
        for one in configurations:
            together = merged(together, one)
        path = tmp_path / "registers.yaml"
        path.write_text(yaml.safe_dump(together))
        call_command("registers", str(path), stdout=StringIO())

    return run


def merged(first: dict[str, object], second: dict[str, object]) -> dict[str, object]:
    """Two configuration files as one: their lists of services and sets joined."""
    result = dict(first)
    for key, value in second.items():
        known = result.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            result[key] = merged(known, value)
        elif isinstance(known, list) and isinstance(value, list):
            result[key] = known + value
        else:
            result[key] = value
    return result


@pytest.fixture
def portal(registers: DemoRegisters, configure: Configure) -> DemoRegisters:
    """The portal configured on the demo registers as register set `demo`."""
    configure(registers.configuration(slug="demo", naam="Voorbeeldstad"))
    registers.forget_calls()
    return registers


def burger(bsn: str) -> Principal:
    """A citizen who logged in."""
    return Principal("digid-mock", Kind.BSN, bsn, "midden", timezone.now())


@pytest.fixture
def login(client: Client) -> Callable[[str], Client]:
    """A browser in which the citizen with this BSN is logged in."""

    def as_citizen(bsn: str) -> Client:
        request = RequestFactory().get("/")
        session = SessionStore(None)
        bind_session(request, session)
        log_in(request, burger(bsn))
        session.save()
        client.cookies["mijn"] = session.session_key or ""
        return client

    return as_citizen
