"""A citizen follows a zaak from login to logout; others see nothing of it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import log_in, open_window
from tests.journeys.conftest import OpenWindow
from tests.journeys.portal import Portal
from tests.journeys.registers import Registers
from tests.journeys.visits import JAN, KLACHT, PARKEER, PIET, SUZANNE
from zgw.demo.bekend import PARKEER_VERLEEND, uuid_of

pytestmark = pytest.mark.journey

BESLUITBRIEF = uuid_of("document", f"{PARKEER_VERLEEND}/0/besluit/0")


def test_a_citizen_follows_zaken_downloads_a_besluit_and_leaves_nothing_behind(
    window: OpenWindow, registers: Registers, javascript: bool
) -> None:
    page = window(javascript=javascript).page
    log_in(page, SUZANNE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Overzicht")
    expect(page.get_by_role("main")).to_contain_text("Hallo Suzanne Moulin")

    _read_the_klacht(page)
    content = _download_the_besluit(page)
    assert content == registers.download(BESLUITBRIEF)
    assert content.startswith(b"%PDF-")

    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("main")).to_contain_text("U bent uitgelogd.")
    for _ in range(4):
        page.go_back()
        _shows_nothing_of_suzanne(page)


def _read_the_klacht(page: Page) -> None:
    page.get_by_role("link", name="Bekijk al uw 5 lopende zaken").click()
    page.get_by_role("link", name="Klacht over het ophalen van gft in de Lindelaan").click()
    now = page.locator("[data-onderdeel=statushistorie] [aria-current=step]")
    expect(now).to_have_count(1)
    expect(now).to_contain_text("Uw klacht heeft een behandelaar")
    expect(page.locator("[data-onderdeel=statushistorie] ol > li")).to_have_count(5)


def _download_the_besluit(page: Page) -> bytes:
    menu = page.get_by_role("navigation", name="Mijn menu")
    menu.get_by_role("link", name="Afgeronde zaken").click()
    page.get_by_role("link", name="Parkeervergunning bewoner Lindelaan 12").click()
    besluit = page.locator("[data-onderdeel=besluiten] article")
    expect(besluit).to_contain_text("bezwaar maken tot en met")
    with page.expect_download() as download:
        besluit.get_by_role("link", name="Downloaden").click()
    return Path(download.value.path()).read_bytes()


def _shows_nothing_of_suzanne(page: Page) -> None:
    text = page.content()
    assert [word for word in ("Moulin", "VB-1001", "Lindelaan", "Uitloggen") if word in text] == []


def test_a_page_kept_for_back_is_gone_after_logout_in_another_tab(
    browser: Browser, portal: Portal, javascript: bool
) -> None:
    window = open_window(browser, portal.url, javascript=javascript)
    log_in(window.page, SUZANNE)
    window.page.goto(KLACHT)
    window.page.goto("/")  # The klacht is now the page before.
    other = window.context.new_page()
    other.goto("/mijn/")
    other.get_by_role("button", name="Uitloggen").click()
    expect(other.get_by_role("main")).to_contain_text("U bent uitgelogd.")

    window.page.go_back()

    _shows_nothing_of_suzanne(window.page)
    window.context.close()


def test_somebody_without_zaken_reads_that_there_are_none(
    window: OpenWindow, javascript: bool
) -> None:
    page = window(PIET, javascript=javascript).page

    page.goto("/mijn/")
    expect(page.locator("[data-onderdeel=zaken]")).to_have_attribute("data-toestand", "leeg")
    expect(page.get_by_role("main")).to_contain_text("geen lopende zaken")
    page.get_by_role("link", name="Bekijk uw afgeronde zaken").click()
    expect(page.locator("[data-onderdeel=zaken]")).to_have_attribute("data-toestand", "leeg")


def test_another_citizens_zaak_is_the_page_of_a_zaak_that_does_not_exist(
    window: OpenWindow, javascript: bool
) -> None:
    page = window(PIET, javascript=javascript).page
    owner = window(SUZANNE, javascript=javascript).page
    unknown = PARKEER.replace(PARKEER[-13:-1], "000000000000")

    found = [_shown(page, path) for path in (PARKEER, unknown)]

    assert found[0] == found[1]
    assert found[0][0] == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
    page.get_by_role("link", name="Naar uw overzicht").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Overzicht")
    assert _shown(owner, PARKEER)[0] == 200


def _shown(page: Page, path: str) -> tuple[int, str]:
    response = page.goto(path)
    assert response is not None
    return response.status, page.get_by_role("main").inner_html()


def test_sixty_zaken_are_paged_through_with_volgende(window: OpenWindow, javascript: bool) -> None:
    page = window(JAN, javascript=javascript).page

    seen = [_walk(page, path) for path in ("/mijn/zaken/", "/mijn/zaken/afgerond/")]

    for count, zaken in seen:
        assert len(zaken) == len(set(zaken)) == count
    assert sum(count for count, _ in seen) > 2 * 20


def _walk(page: Page, path: str) -> tuple[int, list[str]]:
    """How many zaken a list says it has, and the addresses it gives, by its own links."""
    page.goto(path)
    count = int(page.get_by_text("de nieuwste bovenaan").inner_text().split()[0])
    found: list[str] = []
    while True:
        links = page.locator("tbody th a").all()
        found += [link.get_attribute("href") or "" for link in links]
        further = page.get_by_role("link", name="Volgende")
        if not further.count():
            return count, found
        further.click()
        page.wait_for_load_state()


def test_a_zaak_asked_for_before_login_opens_after_it(window: OpenWindow, javascript: bool) -> None:
    page = window(javascript=javascript).page
    page.goto(KLACHT)

    page.get_by_role("main").get_by_role("link", name="DigiD").click()
    page.get_by_role("button", name=SUZANNE).click()

    page.wait_for_url(f"**{KLACHT}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Klacht over het ophalen")
