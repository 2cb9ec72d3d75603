"""A step from draft to the citizen and back: written, seen, submitted, approved, rolled back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.checks import WCAG, axe
from tests.journeys.cms import log_in_cms
from tests.journeys.conftest import OpenWindow
from tests.journeys.visits import SUZANNE, zaak_path
from zgw.demo import bekend

pytestmark = pytest.mark.journey
PARKEER = zaak_path(bekend.PARKEER_VERLEEND)
STAP = "In behandeling"
NU, STRAKS, GEWEEST = "Wij kijken nu", "Straks kijken wij", "Wij hebben gekeken"


def test_a_step_is_written_seen_approved_read_and_rolled_back(window: OpenWindow) -> None:
    citizen, redacteur, eindredacteur = (window(naam).page for naam in (SUZANNE, "", ""))
    citizen.goto(PARKEER)
    status = citizen.locator("[data-onderdeel=statushistorie]")
    expect(status).not_to_contain_text(GEWEEST)

    log_in_cms(redacteur, "redacteur")
    edit = _open_the_step(redacteur)
    assert axe(redacteur, WCAG) == []
    for veld, tekst in (("nu", NU), ("straks", STRAKS), ("geweest", GEWEEST)):
        _type(redacteur, f"uitleg_{veld}", tekst)
    _see_each_moment(redacteur)
    redacteur.get_by_role("button", name="Meer acties").click()
    redacteur.get_by_role("button", name="Stuur door naar").click()
    expect(redacteur.locator(".messages")).to_contain_text("ingediend ter goedkeuring")
    citizen.reload()
    expect(status).not_to_contain_text(GEWEEST)

    log_in_cms(eindredacteur, "eindredacteur")
    expect(eindredacteur.get_by_role("main")).to_contain_text("In afwachting van jouw beoordeling")
    eindredacteur.goto(edit)
    eindredacteur.get_by_role("button", name="Meer acties").click()
    eindredacteur.get_by_role("button", name="Goedkeuren en publiceren").click()
    expect(eindredacteur.locator(".messages")).to_contain_text("bijgewerkt")
    citizen.reload()
    expect(status).to_contain_text(GEWEEST)

    _roll_back(eindredacteur, edit)
    citizen.reload()
    expect(status).not_to_contain_text(GEWEEST)


def _open_the_step(page: Page) -> str:
    page.goto("/cms/snippets/home/statustypetekst/?zaaktype=PARKEER")
    page.get_by_role("link", name=STAP, exact=True).first.click()
    page.wait_for_load_state("networkidle")
    return page.url


def _type(page: Page, veld: str, tekst: str) -> None:
    page.locator(f"[data-contentpath={veld}] [contenteditable=true]").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(tekst)
    # The editor hands the text to the form a moment later.
    expect(page.locator(f"input[name={veld}]")).to_have_value(re.compile(tekst))


def _see_each_moment(page: Page) -> None:
    """On the width of a phone, which is where the preview begins."""
    page.locator("[data-side-panel-toggle=preview]").click()
    panel = page.locator("[data-side-panel=preview]")
    stappen = panel.frame_locator("iframe").first.locator("[data-onderdeel=statushistorie]")
    for moment, tekst in (("nu", NU), ("straks", STRAKS), ("geweest", GEWEEST)):
        panel.get_by_label("Voorvertoning modus").select_option(moment)
        expect(stappen).to_contain_text(tekst, timeout=15_000)
        expect(stappen.get_by_role("listitem")).not_to_have_count(0)
    breedte = panel.frame_locator("iframe").first.locator("html").evaluate("() => innerWidth")
    assert breedte == 375


def _roll_back(page: Page, edit: str) -> None:
    """To the words from before anybody changed them."""
    page.goto(edit.replace("/edit/", "/history/"))
    rij = page.get_by_role("row").filter(has_text="Tekst van vóór de eerste wijziging")
    rij.get_by_role("button", name="Acties").click()
    page.get_by_role("link", name="Beoordeel deze versie").click()
    page.get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name=re.compile("Publiceer deze versie")).click()
    expect(page.locator(".messages")).to_contain_text("gepubliceerd")
