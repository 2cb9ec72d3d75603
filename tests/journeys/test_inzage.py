"""A citizen reads what was looked up about them, also without JavaScript."""

import time
import urllib.request

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import log_in, open_window
from tests.journeys.portal import Portal
from tests.journeys.registers import Registers
from tests.journeys.visits import SUZANNE

pytestmark = pytest.mark.journey

WACHT_SECONDS = 20


@pytest.mark.parametrize("javascript", [True, False])
def test_what_a_citizen_just_did_stands_in_the_log(
    browser: Browser, portal: Portal, logboek: Registers, javascript: bool
) -> None:
    window = open_window(browser, portal.url, javascript=javascript)
    page = window.page
    log_in(page, SUZANNE)
    page.goto("/mijn/zaken/")
    page.goto("/mijn/inzage/")
    _reload_until(page, "U bekeek in MijnGemeente een lijst met uw zaken.")

    page.get_by_label("Wie keek").select_option("Alleen anderen")
    page.get_by_label("Hoe lang terug").select_option("1 jaar")
    page.get_by_role("button", name="Laat zien").click()

    main = page.get_by_role("main")
    expect(main).to_contain_text("Gemeentelijke belastingen")
    expect(main).not_to_contain_text("U zelf, via deze website")
    expect(page.get_by_label("Hoe lang terug")).to_have_value("365")
    assert window.complaints == []
    window.context.close()


def test_the_screen_tells_where_the_log_of_the_demo_is(portal: Portal, logboek: Registers) -> None:
    assert f"wordt vastgelegd in het logboek van de demo: {logboek.url}" in portal.output
    with urllib.request.urlopen(logboek.url) as answer:  # noqa: S310  # The demo.
        assert b"Logboek van de demo" in answer.read()


def _reload_until(page: Page, text: str) -> None:
    """What was looked up is delivered to the log in the background."""
    until = time.monotonic() + WACHT_SECONDS
    while text not in page.get_by_role("main").inner_text() and time.monotonic() < until:
        page.wait_for_timeout(200)
        page.reload()
    expect(page.get_by_role("main")).to_contain_text(text)
