"""What an editor writes, and what a register records, is on the page at the next reload."""

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import Page, expect

from tests.home.totp import code
from tests.journeys.cms import log_in_cms
from tests.journeys.conftest import OpenWindow
from tests.journeys.portal import Portal, run
from tests.journeys.registers import Registers
from tests.journeys.visits import ANNA, KLACHT, SUZANNE, zaak_path
from zgw.demo.bekend import ZONDER_OMSCHRIJVING

pytestmark = pytest.mark.journey


def test_a_citizen_reads_what_an_editor_has_just_written(
    window: OpenWindow, javascript: bool
) -> None:
    text = f"Nieuwe uitleg van de redactie ({'met' if javascript else 'zonder'} JavaScript)."
    citizen = window(SUZANNE, javascript=javascript).page
    citizen.goto(KLACHT)
    step = citizen.locator("[data-onderdeel=statushistorie] [aria-current=step]")
    expect(step).not_to_contain_text(text)

    cms = window().page  # The CMS itself needs JavaScript.
    log_in_cms(cms, "eindredacteur")
    _explain_the_step(cms, text)

    citizen.reload()
    expect(step).to_contain_text(text)


CMS = (
    "/cms/pages/",
    "/cms/images/add/",
    "/cms/documents/multiple/add/",
    "/cms/snippets/home/tip/add/",
    "/cms/account/",
)


def test_the_browser_has_no_complaint_of_the_cms(window: OpenWindow, portal: Portal) -> None:
    """Violations of the policy and requests to others: the fixture of windows refuses them."""
    page = window().page
    log_in_cms(page, "redacteur")
    for path in CMS:
        response = page.goto(path, wait_until="networkidle")
        assert response is not None
        assert response.ok, path

    page.goto(f"/cms/pages/{_contact_page(portal)}/edit/")
    page.locator("[data-side-panel-toggle=preview]").click()
    preview = page.frame_locator("[data-side-panel=preview] iframe").first
    expect(preview.get_by_role("heading", level=1)).to_have_text("Contact")
    page.locator("[contenteditable=true]").first.click()
    page.keyboard.type("Nieuw begin. ")
    page.keyboard.press("ControlOrMeta+k")
    expect(page.get_by_role("dialog").first).to_contain_text("Welkom")


def _contact_page(portal: Portal) -> int:
    with closing(sqlite3.connect(portal.var_dir / "mijngemeente.sqlite3")) as database:
        (number,) = database.execute(
            "SELECT id FROM wagtailcore_page WHERE slug = 'contact'"
        ).fetchone()
    return int(number)


def test_an_editor_sets_up_an_app_with_what_the_page_shows(window: OpenWindow) -> None:
    cms = window().page
    log_in_cms(cms, "vormgever")

    cms.goto("/cms/2fa/devices/new")
    expect(cms.get_by_alt_text("QR-code")).to_have_js_property("naturalWidth", 215)
    cms.get_by_label("Uw wachtwoord").fill("redacteur-demo")
    cms.get_by_label("Code uit uw app").fill(code(cms.locator("code").inner_text()))
    cms.get_by_role("button", name="Koppelen").click()

    expect(cms.get_by_text("Uw app is gekoppeld.")).to_be_visible()


def _explain_the_step(page: Page, text: str) -> None:
    page.goto("/cms/snippets/home/statustypetekst/?zaaktype=KLACHT")
    page.get_by_role("link", name="Aan behandelaar toegewezen").first.click()
    field = page.locator("[data-contentpath=uitleg_nu] [contenteditable=true]")
    field.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)
    # The editor hands the text to the form a moment later.
    expect(page.locator("input[name=uitleg_nu]")).to_have_value(re.compile(re.escape(text)))
    page.get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name="Publiceren").click()
    page.wait_for_url("**/cms/snippets/home/statustypetekst/**")
    expect(page.locator(".messages")).to_contain_text("gepubliceerd")


def test_a_citizen_sees_a_zaak_move_on(
    window: OpenWindow, registers: Registers, javascript: bool
) -> None:
    page = window(ANNA, javascript=javascript).page
    page.goto(zaak_path(ZONDER_OMSCHRIJVING))
    step = page.locator("[data-onderdeel=statushistorie] [aria-current=step] h3")
    before = step.inner_text()

    moved = run("-m", "zgw.demo", "verder", ZONDER_OMSCHRIJVING, "--url", registers.url)

    assert moved.returncode == 0, moved.stderr
    page.reload()
    expect(step).not_to_have_text(before)
