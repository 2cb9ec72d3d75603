"""An editor finds a step without text, writes it, and the citizen's portal has one gap less."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.browser import NARROW, WIDE
from tests.journeys.checks import axe, scrolls_sideways
from tests.journeys.cms import log_in_cms
from tests.journeys.conftest import OpenWindow

pytestmark = pytest.mark.journey

DEKKING = "/cms/catalogus/dekking/"
SCHERMEN = ("/cms/catalogus/", DEKKING, DEKKING + "onderdelen/?stand=gat&soort=statustype")


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["breed", "smal"])
def test_the_screens_of_the_catalogue_are_for_everybody(
    window: OpenWindow, viewport: object
) -> None:
    page = window(viewport=viewport).page
    log_in_cms(page, "redacteur")

    for path in SCHERMEN:
        page.goto(path, wait_until="networkidle")
        expect(page.locator("table.listing").first).to_be_visible()
        assert axe(page) == [], path
        assert scrolls_sideways(page) == [], path


def test_a_gap_with_a_draft_is_one_until_it_is_published(
    window: OpenWindow,
) -> None:
    page = window().page
    log_in_cms(page, "redacteur")
    page.get_by_role("link", name="Catalogus", exact=True).click()
    page.get_by_role("button", name="Haal de catalogus op").click()
    expect(page.locator(".messages")).to_contain_text("De catalogus is opgehaald. 0 nieuw")

    page.get_by_role("link", name="Dekking per zaaktype").click()
    voor = _gaten(page)
    page.get_by_role("link", name="Verhuizing doorgeven (VBSTD)").click()
    page.get_by_label("Wat leest de inwoner?").select_option("Alle gaten")
    page.get_by_role("button", name="Toon", exact=True).click()
    page.get_by_role("link", name="Gecontroleerd").click()
    expect(page.get_by_label("Naam in de catalogus")).to_have_value("Gecontroleerd")
    field = page.locator("[data-contentpath=uitleg_nu] [contenteditable=true]")
    field.click()
    page.keyboard.type("Wij kijken uw verhuizing na.")
    expect(page.locator("input[name=uitleg_nu]")).to_have_value(re.compile("verhuizing na"))
    page.get_by_role("button", name="Bewaar concept").first.click()

    expect(page.locator(".messages")).to_be_visible()
    page.goto(DEKKING)
    assert _gaten(page) == voor


def _gaten(page: Page) -> int:
    """How many there are, as the screen says."""
    zin = page.get_by_text(re.compile(r"\d+ van de \d+ onderdelen")).inner_text()
    return int(zin.split()[0])
