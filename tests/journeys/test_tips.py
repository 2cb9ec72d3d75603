"""A citizen chooses for personal tips and goes back on it; an editor tries tips out."""

import pytest
from playwright.sync_api import expect

from tests.journeys import checks
from tests.journeys.browser import NARROW, WIDE
from tests.journeys.cms import log_in_cms
from tests.journeys.conftest import OpenWindow
from tests.journeys.visits import SUZANNE

pytestmark = pytest.mark.journey
BOUWPLAN = "Praat met uw buren over uw bouwplan"


def test_a_citizen_chooses_for_tips_and_stops(window: OpenWindow, javascript: bool) -> None:
    page = window(SUZANNE, javascript=javascript).page
    page.goto("/mijn/")
    tip = page.get_by_role("article").filter(has_text=BOUWPLAN)
    expect(tip).to_have_count(0)

    page.get_by_role("button", name="Ja, toon tips bij mijn zaken").click()

    expect(tip).to_contain_text("U ziet deze tip omdat u een lopende zaak heeft: ")
    [cookie] = [one for one in page.context.cookies() if one["name"] == "tips"]
    assert (cookie["value"], cookie["path"], cookie["sameSite"]) == ("ja", "/mijn/", "Lax")
    if javascript:  # axe is a script.
        for size in (WIDE, NARROW):
            page.set_viewport_size(size)
            assert checks.axe(page) == []
            assert checks.scrolls_sideways(page) == []
            assert checks.small_targets(page) == []

    page.get_by_role("button", name="Stop met tips bij mijn zaken").click()

    expect(tip).to_have_count(0)
    assert not [one for one in page.context.cookies() if one["name"] == "tips"]


def test_an_editor_sees_why_a_tip_does_or_does_not_appear(window: OpenWindow) -> None:
    page = window().page
    log_in_cms(page, "redacteur")
    page.get_by_role("link", name="Tips uitproberen").click()
    rij = page.get_by_role("row").filter(has_text=BOUWPLAN)
    expect(rij).to_contain_text("De regel klopt niet.")

    page.get_by_label(
        "Heeft een lopende zaak: Uw aanvraag voor een omgevingsvergunning"
    ).select_option("Niet op te halen")
    page.get_by_role("button", name="Probeer uit").click()
    expect(rij).to_contain_text("Niet te zeggen, dus niet getoond.")
    rij.get_by_role("link", name=BOUWPLAN).click()
    expect(rij).to_contain_text("U ziet deze tip omdat")

    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        assert checks.axe(page) == []
    page.set_viewport_size(WIDE)
    page.goto("/cms/snippets/home/tip/")
    page.get_by_role("link", name="Bezig met een evenement?").first.click()
    expect(page.get_by_role("heading", name="Bij wie past deze tip?")).to_be_visible()
    # Wagtail's own screen begins with a heading of the second level.
    assert [one for one in checks.axe(page) if "level-one heading" not in one] == []
