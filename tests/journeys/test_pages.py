"""Every page, and every section in every state, is usable by everyone at every width."""

import re
import shutil
import sqlite3
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import yaml
from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import Browser, StorageState, ViewportSize

from tests.journeys import checks
from tests.journeys.browser import NARROW, WIDE, Window, log_in, open_window
from tests.journeys.portal import ROOT, Portal, start_portal
from tests.journeys.registers import Registers
from tests.journeys.visits import PARKEER, SUZANNE, VISITS, WITHOUT_PAGE, Visit
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

pytestmark = pytest.mark.journey

TOESTANDEN = ("geladen", "leeg", "niet-beschikbaar")
# For the platform, for editors, and files: no pages for citizens.
NOT_FOR_CITIZENS = ("health/", "cms/", "bestanden/", "media/")
REFLOW: ViewportSize = {"width": 320, "height": 256}  # 1280 by 1024 at 400 %.
SEEN: set[tuple[str, str]] = set()


@pytest.fixture(scope="module", params=VISITS, ids=str)
def window(
    request: pytest.FixtureRequest,
    browser: Browser,
    portal: Portal,
    _registers: Registers,
    logboek: Registers,
    states: Callable[[str], StorageState],
) -> Iterator[Window]:
    """The page of a visit, opened once for all checks of it."""
    visit: Visit = request.param
    state = states(visit.naam) if visit.naam else None
    for api, path in visit.faults:
        for demo in (_registers, logboek):
            demo.hang_up(api, path=path)
    window = open_window(browser, portal.url, state=state)
    response = window.page.goto(visit.path)
    for demo in (_registers, logboek):
        demo.heal()
    assert response is not None
    assert response.status == visit.status
    yield window
    window.context.close()


def test_axe_has_no_finding_on_a_wide_screen(window: Window) -> None:
    window.page.set_viewport_size(WIDE)

    SEEN.update(checks.sections(window.page))

    assert checks.axe(window.page) == []


def test_axe_has_no_finding_on_a_phone(window: Window) -> None:
    window.page.set_viewport_size(NARROW)

    assert checks.axe(window.page) == []


def test_nothing_scrolls_sideways_at_400_percent(window: Window) -> None:
    window.page.set_viewport_size(REFLOW)

    assert checks.scrolls_sideways(window.page) == []
    assert checks.clipped_by_text_spacing(window.page) == []
    assert checks.small_targets(window.page) == []


def test_the_keyboard_is_seen_everywhere(window: Window) -> None:
    window.page.set_viewport_size(WIDE)

    assert checks.without_visible_focus(window.page) == []
    assert checks.small_targets(window.page) == []


def test_the_browser_has_no_complaint_and_asks_nobody_else(window: Window) -> None:
    assert window.complaints == []
    assert window.hosts == {"127.0.0.1"}


@pytest.mark.parametrize("path", ["/", "/inloggen/", "/health/live", "/static/img/icoon.svg"])
def test_the_server_names_no_version_and_the_portal_its_policy(portal: Portal, path: str) -> None:
    request = urllib.request.Request(  # noqa: S310  # Our own address.
        portal.url + path, headers={"Accept-Encoding": "gzip, br"}
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        headers = answer.headers

    assert not re.search(r"\d", headers.get("Server", ""))
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert len(headers.get_all("Content-Security-Policy")) == 1
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert path.startswith("/static/") or headers["Content-Encoding"] is None


@pytest.fixture
def unrecorded(portal: Portal, tmp_path: Path) -> Iterator[Portal]:
    """A portal on registers that lost the outcome of the parkeervergunning."""
    shutil.copytree(portal.var_dir, tmp_path / "var")
    with DemoRegisters() as demo:
        zaak = demo.data.require_one("zaken/zaken", identificatie=bekend.PARKEER_VERLEEND)
        demo.data.require(zaak["resultaat"])["zaak"] = ""
        zaak["resultaat"] = None
        path = tmp_path / "registers.yaml"
        path.write_text(yaml.safe_dump(demo.configuration()), encoding="utf-8")
        running = start_portal(tmp_path / "var", registers=path)
        yield running
        running.stop()


def test_axe_has_no_finding_on_an_outcome_that_nobody_recorded(
    browser: Browser, unrecorded: Portal
) -> None:
    window = open_window(browser, unrecorded.url)
    log_in(window.page, SUZANNE)
    window.page.goto(PARKEER)
    found = checks.sections(window.page)
    SEEN.update(found)

    assert ("resultaat", "leeg") in found
    assert checks.axe(window.page) == []
    window.page.set_viewport_size(NARROW)
    assert checks.axe(window.page) == []
    window.context.close()


def test_every_section_was_seen_in_every_state() -> None:
    known = {
        onderdeel
        for template in (ROOT / "mijnomgeving" / "templates").rglob("*.html")
        for onderdeel in re.findall(
            r'data-onderdeel="([a-z]+)" data-toestand="{{', template.read_text(encoding="utf-8")
        )
    }

    assert known
    missing = {(one, state) for one in known for state in TOESTANDEN} - SEEN
    assert missing == set()


def test_every_url_pattern_has_a_page_in_the_list() -> None:
    names = set(_names(get_resolver().url_patterns))

    assert names - WITHOUT_PAGE == {visit.route for visit in VISITS}


def test_every_page_of_the_editors_is_in_the_list(portal: Portal) -> None:
    with closing(sqlite3.connect(portal.var_dir / "mijngemeente.sqlite3")) as database:
        rows = database.execute(
            "SELECT url_path FROM wagtailcore_page WHERE live AND depth > 1"
        ).fetchall()
    paths = {"/" + path.split("/", 2)[2] for (path,) in rows}

    assert paths <= {visit.path for visit in VISITS}


def _names(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[str]:
    for one in patterns:
        route = prefix + str(one.pattern).removeprefix("^")
        if route.startswith(NOT_FOR_CITIZENS):
            continue
        if isinstance(one, URLResolver):
            yield from _names(one.url_patterns, route)
        elif not str(one.name or "").startswith("wagtailcore_"):
            yield one.name or route
