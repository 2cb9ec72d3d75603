"""One portal and one Chromium for all journeys; windows that must stay without complaints."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, StorageState

from tests.journeys.browser import Window, chromium, log_in, open_window
from tests.journeys.portal import Portal, start_portal
from tests.journeys.registers import Registers

type OpenWindow = Callable[..., Window]


@pytest.fixture(scope="package")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """The portal with the demo registers, as `make run` starts it."""
    running = start_portal(tmp_path_factory.mktemp("portal") / "var")
    yield running
    running.stop()


@pytest.fixture(scope="package")
def _registers(portal: Portal) -> Registers:
    assert portal.registers is not None
    return portal.registers


@pytest.fixture(scope="package")
def logboek(portal: Portal) -> Registers:
    """The log service of the demo; it is watched and disturbed as the registers are."""
    return Registers.from_configuration(portal.var_dir / "demo-logboek.yaml")


@pytest.fixture
def registers(_registers: Registers) -> Iterator[Registers]:
    """The demo registers behind the portal; healthy before and after."""
    yield _registers
    _registers.heal()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium; every window has its own cookies."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="package")
def states(browser: Browser, portal: Portal) -> Callable[[str], StorageState]:
    """The cookies of a person who logged in, once for all journeys that do not log out."""
    known: dict[str, StorageState] = {}

    def of(naam: str) -> StorageState:
        if naam not in known:
            window = open_window(browser, portal.url)
            log_in(window.page, naam)
            known[naam] = window.context.storage_state()
            window.context.close()
        return known[naam]

    return of


@pytest.fixture
def window(
    browser: Browser, portal: Portal, states: Callable[[str], StorageState]
) -> Iterator[OpenWindow]:
    """Opens windows: `window("Suzanne Moulin", javascript=False)`; without a name, not logged in.

    At the end nothing may have gone wrong in them, and nobody else was asked for anything.
    """
    opened: list[Window] = []

    def open_one(naam: str = "", *, url: str = "", **options: Any) -> Window:
        state = states(naam) if naam else None
        opened.append(open_window(browser, url or portal.url, state=state, **options))
        return opened[-1]

    yield open_one
    for one in opened:
        one.context.close()
    assert [complaint for one in opened for complaint in one.complaints] == []
    assert set().union(*(one.hosts for one in opened)) <= {"127.0.0.1"}


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def javascript(request: pytest.FixtureRequest) -> bool:
    """Every journey is made twice."""
    found: bool = request.param
    return found
