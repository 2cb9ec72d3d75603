"""One register stops: every page comes, says what is missing, and recovers by itself."""

import pytest
from playwright.sync_api import expect

from tests.journeys.checks import sections
from tests.journeys.conftest import OpenWindow
from tests.journeys.registers import Registers
from tests.journeys.visits import KLACHT, PARKEER, SUZANNE

pytestmark = pytest.mark.journey

LISTS = ("/mijn/", "/mijn/zaken/", "/mijn/zaken/afgerond/", "/mijn/documenten/", "/mijn/besluiten/")
# Per API: the pages on which something is missing, and the words that say what.
MISSING = {
    "documenten": {
        "/mijn/documenten/": "de documenten van deze zaak",
        KLACHT: "de documenten van deze zaak",
        PARKEER: "de documenten van deze zaak",
    },
    "besluiten": {
        "/mijn/besluiten/": "besluiten",
        KLACHT: "de besluiten over deze zaak",
        PARKEER: "de besluiten over deze zaak",
    },
    "zaken": {
        "/mijn/": "uw zaken",
        "/mijn/zaken/": "uw zaken",
        "/mijn/zaken/afgerond/": "uw zaken",
        "/mijn/documenten/": "uw documenten",
        "/mijn/besluiten/": "uw besluiten",
        KLACHT: "Dat ligt aan ons",
        PARKEER: "Dat ligt aan ons",
    },
    # What was read once is remembered; test_registers.py stops it before that.
    "catalogi": {},
}


@pytest.mark.parametrize("api", MISSING)
def test_pages_say_what_a_stopped_register_leaves_out(
    window: OpenWindow, registers: Registers, api: str, javascript: bool
) -> None:
    page = window(SUZANNE, javascript=javascript).page
    if api == "catalogi":
        for path in (*LISTS, KLACHT, PARKEER):
            page.goto(path)
    registers.hang_up(api)

    for path in (*LISTS, KLACHT, PARKEER):
        response = page.goto(path)
        assert response is not None
        whole = api == "zaken" and path in (KLACHT, PARKEER)
        assert response.status == (503 if whole else 200)
        words = MISSING[api].get(path)
        if words:
            expect(page.get_by_role("main")).to_contain_text("Dit kunnen wij nu niet laten zien")
            expect(page.get_by_role("main")).to_contain_text(words)
        else:
            assert "niet-beschikbaar" not in {state for _, state in sections(page)}

    registers.heal()
    for path in (*LISTS, KLACHT, PARKEER):
        response = page.goto(path)
        assert response is not None
        assert response.status == 200
        assert "niet-beschikbaar" not in {state for _, state in sections(page)}


def test_try_again_works_once_the_register_is_back(
    window: OpenWindow, registers: Registers, javascript: bool
) -> None:
    page = window(SUZANNE, javascript=javascript).page
    registers.hang_up("documenten")
    page.goto(KLACHT)
    part = page.locator("[data-onderdeel=documenten]")
    expect(part).to_have_attribute("data-toestand", "niet-beschikbaar")

    registers.heal()
    part.get_by_role("link", name="Probeer opnieuw").click()

    expect(part).to_have_attribute("data-toestand", "geladen")
