"""While a register is slow, the page is there: head, menu and h1, and that we are waiting."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.journeys.browser import NARROW, WIDE
from tests.journeys.checks import sections
from tests.journeys.conftest import OpenWindow
from tests.journeys.registers import Registers
from tests.journeys.visits import KLACHT, SUZANNE

pytestmark = pytest.mark.journey

WACHT = "Een ogenblik. Wij halen uw gegevens op."
TRAAG = 3.0


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_slow_register_does_not_keep_the_page_away(
    window: OpenWindow, registers: Registers, javascript: bool, size: ViewportSize, tmp_path: Path
) -> None:
    page = window(SUZANNE, javascript=javascript, viewport=size).page
    page.goto("/mijn/")
    registers.slow("zaken", TRAAG)
    begin = time.monotonic()

    page.goto("/mijn/", wait_until="commit")
    expect(page.get_by_role("heading", level=1)).to_have_text("Overzicht")
    expect(page.get_by_role("button", name="Uitloggen")).to_be_visible()
    expect(page.get_by_text(WACHT)).to_be_visible()
    waiting = time.monotonic() - begin
    assert not sections(page)

    expect(page.get_by_role("main")).to_contain_text("Hallo Suzanne Moulin")
    assert waiting < TRAAG <= time.monotonic() - begin
    expect(page.get_by_text(WACHT)).to_be_hidden()
    expect(page.get_by_role("contentinfo")).to_be_visible()


def test_what_a_zaak_waits_for_comes_below_what_is_known(
    window: OpenWindow, registers: Registers, javascript: bool
) -> None:
    page = window(SUZANNE, javascript=javascript).page
    page.goto(KLACHT)
    registers.slow("documenten", TRAAG)

    page.goto(KLACHT, wait_until="commit")

    expect(page.locator("[data-onderdeel=besluiten]")).to_be_visible()
    expect(page.get_by_text(WACHT)).to_be_visible()
    expect(page.locator("[data-onderdeel=documenten]")).to_have_count(0)
    expect(page.locator("[data-onderdeel=documenten]")).to_be_visible()
    expect(page.get_by_text(WACHT)).to_be_hidden()
