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
from pytest_django import Settings

from mijnomgeving.sessie.identity import bind_session, log_in
from mijnomgeving.sessie.store import SessionStore
from zgw.demo.logboek import DemoLogboek
from zgw.demo.registers import DemoRegisters
from zgw.logboek.ingesteld import bekend as logboek
from zgw.logboek.kanaal import kanaal
from zgw.registers import bekend
from zgw.resources import Kind, Principal
from zgw.toegangskeuzes import gekozen

# The machine that runs the tests is shared: a slow example is no failure.
hypothesis.settings.register_profile("gedeeld", deadline=None)
hypothesis.settings.load_profile("gedeeld")

Configure = Callable[..., None]


@pytest.fixture(autouse=True)
def _fresh_configuration() -> None:
    """What a test configures is undone without a word when it ends."""
    bekend.forget()
    logboek.forget()
    gekozen.forget()


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


@pytest.fixture(scope="session")
def _running_logboek() -> Iterator[DemoLogboek]:
    with DemoLogboek() as demo:
        yield demo


@pytest.fixture
def demologboek(_running_logboek: DemoLogboek) -> Iterator[DemoLogboek]:
    """A healthy log service that has received nothing yet; the portal does not know of it."""
    _running_logboek.heal()
    _running_logboek.forget_calls()
    _running_logboek.forget_received()
    yield _running_logboek
    _running_logboek.heal()


@pytest.fixture
def eigen_uitbak(settings: Settings, tmp_path: Path) -> Iterator[None]:
    """An outbox for this test alone: what earlier ones left to be delivered comes to no other."""
    settings.LOGBOEK_MAP = tmp_path / "logboek"
    yield
    kanaal().bezorger.stop()


@pytest.fixture
def met_logboek(
    registers: DemoRegisters,
    demologboek: DemoLogboek,
    configure: Configure,
    eigen_uitbak: None,
) -> DemoLogboek:
    """The portal configured on the demo registers and the log service."""
    configure(
        registers.configuration(slug="demo", naam="Voorbeeldstad"), demologboek.configuration()
    )
    logboek.forget()
    registers.forget_calls()
    return demologboek


@pytest.fixture
def eigen_logboek(
    registers: DemoRegisters, configure: Configure, eigen_uitbak: None
) -> Iterator[DemoLogboek]:
    """The same with a log service of this test alone: no slow call of it outlives the test."""
    with DemoLogboek() as demo:
        configure(registers.configuration(slug="demo", naam="Voorbeeldstad"), demo.configuration())
        yield demo


def burger(bsn: str) -> Principal:
    """A citizen who logged in."""
    return Principal("digid-mock", Kind.BSN, bsn, "midden", timezone.now())


@pytest.fixture
def login_als(client: Client) -> Callable[[Principal], Client]:
    """A browser in which this person or company is logged in."""

    def as_principal(wie: Principal) -> Client:
        request = RequestFactory().get("/")
        session = SessionStore(None)
        bind_session(request, session)
        log_in(request, wie)
        session.save()
        client.cookies["mijn"] = session.session_key or ""
        return client

    return as_principal


@pytest.fixture
def login(login_als: Callable[[Principal], Client]) -> Callable[[str], Client]:
    """A browser in which the citizen with this BSN is logged in."""
    return lambda bsn: login_als(burger(bsn))
