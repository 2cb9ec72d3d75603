"""The end of a session as a person meets it: warned in time, asked, and never left exposed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.journeys import checks
from tests.journeys.browser import NARROW, WIDE, Window, log_in
from tests.journeys.conftest import OpenWindow
from tests.journeys.portal import Portal
from tests.journeys.visits import KLACHT, SUZANNE

pytestmark = pytest.mark.journey
MINUUT = 60.0
WAARSCHUWING = 13 * MINUUT + 2  # Seconds after which the page must have warned.


class Klok:
    """Puts the clocks of the portal and of a browser forward together."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._vooruit = 0.0

    def verder(self, seconden: float, page: Page | None = None) -> None:
        """So many seconds pass, in the browser of this page too."""
        self._vooruit += seconden
        self._portal.zet_klok(vooruit=self._vooruit)
        if page:
            page.clock.fast_forward(int(seconden * 1000))


@pytest.fixture
def klok(portal: Portal) -> Iterator[Klok]:
    """Right again when the test ends."""
    yield Klok(portal)
    portal.zet_klok(vooruit=0)


@pytest.fixture
def suzanne(window: OpenWindow) -> Window:
    """A window in which Suzanne just logged in and looks at her klacht."""
    opened = window()
    opened.page.clock.install()
    opened.page.goto(f"/digid/mock/?volgende={KLACHT}")
    opened.page.get_by_role("button", name=SUZANNE).click()
    opened.page.wait_for_url(KLACHT)
    return opened


def venster(page: Page) -> Locator:
    """The warning."""
    return page.get_by_role("alertdialog", name="Wilt u ingelogd blijven?")


def _size(one: Locator) -> tuple[float, float]:
    box = one.bounding_box()
    assert box
    return box["width"], box["height"]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_two_minutes_ahead_a_person_is_asked_and_can_stay_with_one_key(
    suzanne: Window, klok: Klok, size: ViewportSize
) -> None:
    page = suzanne.page
    page.set_viewport_size(size)
    klok.verder(12 * MINUUT + 50, page)
    page.clock.run_for(2000)
    expect(page.locator("dialog")).to_be_hidden()
    klok.verder(12, page)

    expect(venster(page)).to_be_visible()
    expect(venster(page)).to_have_accessible_description(
        "U hebt een tijd niets gedaan op deze site. Over 2 minuten loggen wij u uit. "
        "Zo kan niemand anders uw gegevens zien."
    )
    stay, leave = venster(page).get_by_role("button").all()
    expect(stay).to_be_focused()
    assert _size(stay) == _size(leave)
    assert checks.axe(page) == []
    assert checks.scrolls_sideways(page) == []
    assert checks.small_targets(page) == []
    page.keyboard.press("Tab")
    expect(leave).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(venster(page)).to_be_hidden()
    klok.verder(12 * MINUUT, page)
    assert page.request.get("/sessie/").json()["inactief"] > MINUUT


def test_the_time_that_is_left_is_said_twice_and_not_more(suzanne: Window, klok: Klok) -> None:
    page = suzanne.page
    klok.verder(WAARSCHUWING, page)
    expect(venster(page)).to_be_visible()
    said = venster(page).get_by_role("status")
    expect(said).to_be_empty()
    klok.verder(62, page)
    expect(said).to_have_text("1 minuut")
    klok.verder(10, page)
    expect(venster(page)).not_to_contain_text("2 minuten")
    expect(said).to_have_text("1 minuut")
    klok.verder(30, page)
    expect(said).to_have_text("20 seconden")


def test_escape_gives_the_page_back_and_the_person_stays(suzanne: Window, klok: Klok) -> None:
    page = suzanne.page
    link = page.get_by_role("link", name="Documenten", exact=True).first
    link.focus()
    klok.verder(WAARSCHUWING, page)
    expect(venster(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(venster(page)).to_be_hidden()
    expect(link).to_be_focused()
    assert page.request.get("/sessie/").json()["inactief"] > 14 * MINUUT


def test_a_person_can_log_out_as_easily(suzanne: Window, klok: Klok) -> None:
    page = suzanne.page
    klok.verder(WAARSCHUWING, page)
    venster(page).get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("main")).to_contain_text("U bent uitgelogd.")


def test_at_the_end_the_screen_is_cleared_and_login_leads_back(suzanne: Window, klok: Klok) -> None:
    page = suzanne.page
    klok.verder(15 * MINUUT + 2, page)  # As when a computer wakes up.

    expect(page).to_have_url(f"/inloggen/?volgende={KLACHT}&melding=verlopen")
    expect(page.get_by_role("main")).to_contain_text("U bent uitgelogd, omdat u een tijd niets")
    page.go_back()
    expect(page.get_by_role("main")).not_to_contain_text("Lindelaan")
    page.goto(f"/inloggen/?volgende={KLACHT}&melding=verlopen")
    page.get_by_role("link", name="DigiD").click()
    page.get_by_role("button", name=SUZANNE).click()
    expect(page).to_have_url(KLACHT)


def test_without_the_network_the_screen_is_cleared_all_the_same(
    suzanne: Window, klok: Klok
) -> None:
    page = suzanne.page
    suzanne.context.set_offline(True)
    klok.verder(WAARSCHUWING, page)
    venster(page).get_by_role("button", name="Blijf ingelogd").click()
    expect(venster(page).get_by_role("alert")).to_contain_text("Controleer uw internet")
    with page.expect_event("requestfailed", lambda one: "/sessie/einde/" in one.url):
        klok.verder(2 * MINUUT, page)
    expect(page.get_by_text("Lindelaan")).to_have_count(0)
    suzanne.forget()  # Of the failures that were asked for.


def test_who_is_busy_in_another_window_is_not_disturbed(suzanne: Window, klok: Klok) -> None:
    page, other = suzanne.page, suzanne.context.new_page()
    klok.verder(10 * MINUUT, page)
    other.goto("/mijn/zaken/")
    with page.expect_response("**/sessie/"):
        klok.verder(3 * MINUUT + 2, page)
    page.clock.run_for(2000)
    expect(page.locator("dialog")).to_be_hidden()

    klok.verder(10 * MINUUT, page)
    expect(venster(page)).to_be_visible()
    expect(venster(other)).to_be_visible()
    venster(other).get_by_role("button", name="Blijf ingelogd").click()
    page.clock.run_for(11_000)
    expect(venster(page)).to_be_hidden()


def test_after_a_logout_in_another_window_nothing_stays_on_the_screen(suzanne: Window) -> None:
    page, other = suzanne.page, suzanne.context.new_page()
    other.goto("/mijn/")
    other.get_by_role("button", name="Uitloggen").click()
    expect(other.get_by_role("main")).to_contain_text("U bent uitgelogd.")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page).to_have_url(f"/inloggen/?volgende={KLACHT}")


def test_before_the_two_hours_are_over_a_person_hears_that_it_ends(
    suzanne: Window, klok: Klok
) -> None:
    page = suzanne.page
    for _ in range(9):
        klok.verder(13 * MINUUT)
        assert page.request.get("/mijn/bestaat-niet/").status == 404
    page.goto(KLACHT)
    klok.verder(MINUUT + 2, page)

    last = page.get_by_role("alertdialog", name="U bent bijna 2 uur ingelogd")
    expect(last).to_have_accessible_description(
        "Langer kan niet. Over 2 minuten loggen wij u uit. Daarna kunt u opnieuw inloggen."
    )
    assert [one.inner_text() for one in last.get_by_role("button").all()] == [
        "Terug naar de pagina",
        "Uitloggen",
    ]
    assert checks.axe(page) == []
    page.keyboard.press("Escape")
    page.clock.run_for(3000)
    expect(last).to_be_hidden()
    klok.verder(2 * MINUUT, page)
    expect(page).to_have_url(f"/inloggen/?volgende={KLACHT}&melding=verlopen")


def test_on_a_public_page_the_person_becomes_a_visitor(suzanne: Window, klok: Klok) -> None:
    page = suzanne.page
    page.goto("/contact/")
    klok.verder(WAARSCHUWING, page)
    expect(venster(page)).to_be_visible()
    klok.verder(2 * MINUUT, page)
    expect(page.get_by_role("banner").get_by_role("link", name="Inloggen")).to_be_visible()
    expect(page).to_have_url("/contact/")


def test_without_javascript_the_page_says_until_when_and_goes_at_the_end(
    window: OpenWindow, klok: Klok
) -> None:
    page = window(javascript=False).page
    log_in(page, SUZANNE)
    expect(page.locator(".mg-tot")).to_contain_text("U blijft ingelogd tot ")
    expect(page.get_by_role("dialog")).to_have_count(0)

    klok.verder(14 * MINUUT + 58)
    page.goto("/mijn/zaken/?achtergrond=1")
    klok.verder(5)
    expect(page.get_by_role("main")).to_contain_text("U bent uitgelogd, omdat", timeout=10_000)
    expect(page).to_have_url("/inloggen/?volgende=/mijn/zaken/&melding=verlopen")
