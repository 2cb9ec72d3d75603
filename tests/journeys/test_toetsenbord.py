"""With the keyboard alone: skip link, menu on a phone, logout."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import NARROW, log_in, open_window
from tests.journeys.conftest import OpenWindow
from tests.journeys.portal import Portal
from tests.journeys.visits import KLACHT, PIET, SUZANNE

pytestmark = pytest.mark.journey
MAX_TABS = 60


def test_the_skip_link_comes_first_and_leads_to_the_content(
    window: OpenWindow, javascript: bool
) -> None:
    page = window(SUZANNE, javascript=javascript).page
    page.goto(KLACHT)

    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Naar de inhoud")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    # The next stop is inside the content, past header and menu.
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_on_a_phone_opens_with_the_keyboard(window: OpenWindow, javascript: bool) -> None:
    page = window(SUZANNE, javascript=javascript, viewport=NARROW).page
    page.goto("/mijn/")
    link = page.get_by_role("link", name="Documenten", exact=True)
    expect(link).to_be_hidden()

    _tab_to(page, "Menu")
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    _tab_to(page, "Documenten")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Documenten")


def test_a_citizen_logs_out_with_the_keyboard(
    browser: Browser, portal: Portal, javascript: bool
) -> None:
    window = open_window(browser, portal.url, javascript=javascript)
    log_in(window.page, PIET)

    _tab_to(window.page, "Uitloggen")
    window.page.keyboard.press("Enter")

    expect(window.page.get_by_role("main")).to_contain_text("U bent uitgelogd.")
    window.context.close()


def test_tab_goes_through_a_zaak_in_the_order_of_reading(window: OpenWindow) -> None:
    page = window(SUZANNE).page
    page.goto(KLACHT)
    total = page.locator("a[href], button, summary").filter(visible=True).count()
    places = []
    for _ in range(total):
        page.keyboard.press("Tab")
        places.append(
            page.evaluate("""
            [...document.querySelectorAll('a[href], button, summary')]
                .indexOf(document.activeElement)""")
        )

    assert -1 not in places
    assert places == sorted(places)


def _tab_to(page: Page, label: str) -> None:
    for _ in range(MAX_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText").strip().startswith(label):
            return
    pytest.fail(f"Tab never comes to {label}")
