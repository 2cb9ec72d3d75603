"""On paper, in forced colours, with less motion: nothing is lost. And our own letters load."""

import pytest
from playwright.sync_api import Page

from tests.journeys import checks
from tests.journeys.conftest import OpenWindow
from tests.journeys.visits import KLACHT, PARKEER, SUZANNE

pytestmark = pytest.mark.journey

PAGES = ("/mijn/", "/mijn/zaken/", KLACHT, PARKEER)
_MOVING = """
    () => [...document.querySelectorAll('body *')].filter(one => {
        const style = getComputedStyle(one);
        return [style.animationDuration, style.transitionDuration]
            .some(value => value.split(',').some(one => parseFloat(one) > 0.01));
    }).map(one => `${one.tagName} ${one.className}`)
"""


@pytest.mark.parametrize("path", PAGES)
def test_paper_holds_all_of_the_content(window: OpenWindow, path: str) -> None:
    page = window(SUZANNE).page
    page.goto(path)
    on_screen = _parts(page)

    page.emulate_media(media="print")

    assert _parts(page) == on_screen
    assert page.locator("[data-onderdeel] >> visible=true").count() > 0


def _parts(page: Page) -> list[str]:
    """All headings, dates, steps and badges in the content that can be seen."""
    parts = page.locator("main :is(h1, h2, h3, time, li, dt, dd, .nl-data-badge)")
    return [text.strip() for text in parts.filter(visible=True).all_inner_texts()]


@pytest.mark.parametrize("path", PAGES)
def test_forced_colours_keep_focus_and_content(window: OpenWindow, path: str) -> None:
    page = window(SUZANNE, forced_colors="active").page
    page.goto(path)

    assert checks.without_visible_focus(page) == []
    assert checks.axe(page) == []
    assert checks.scrolls_sideways(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_for_who_asks_for_less_motion(window: OpenWindow, path: str) -> None:
    page = window(SUZANNE, reduced_motion="reduce").page
    page.goto(path)

    assert page.evaluate(_MOVING) == []


def test_our_own_letters_load(window: OpenWindow) -> None:
    page = window(SUZANNE).page
    page.goto(KLACHT)

    loaded = page.evaluate("""
        () => document.fonts.ready.then(fonts => [...fonts]
            .filter(one => one.status === 'loaded').map(one => `${one.family} ${one.weight}`))""")
    family = page.evaluate("getComputedStyle(document.querySelector('main p')).fontFamily")

    assert loaded
    assert family.split(",")[0].strip("\"'") in " ".join(loaded)
