"""`make schermen`: the pictures of the portal in docs/schermen/."""

import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, ViewportSize

from tests.journeys.browser import chromium, log_in, open_window
from tests.journeys.portal import ROOT, Portal, start_portal
from tests.journeys.visits import KLACHT, PARKEER

FOLDER = ROOT / "docs" / "schermen"
PAGES = {
    "home": "/",
    "overzicht": "/mijn/",
    "lijst": "/mijn/zaken/",
    "zaak-lopend": KLACHT,
    "zaak-afgerond": PARKEER,
    "inzage": "/mijn/inzage/",
}
PERSONS = {"lijst": "Jan de Vries"}
WIDTHS = {1280: 900, 360: 740}
COLORS = 128
BIJNA = 13 * 60 + 2.0  # Seconds without activity after which the page warns.
TRAAG = 5.0  # Seconds that a register takes, in the pictures of waiting.


def main() -> int:
    """Write all pictures, of a portal that is started for it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        portal = start_portal(Path(folder) / "var")
        try:
            for width, height in WIDTHS.items():
                _pictures(browser, portal.url, width, height)
                _waiting(browser, portal, width, height)
                _session_ends(browser, portal, width, height)
        finally:
            portal.stop()
    return 0


def _pictures(browser: Browser, url: str, width: int, height: int) -> None:
    for name, path in PAGES.items():
        window = open_window(browser, url, viewport={"width": width, "height": height})
        if name != "home":
            log_in(window.page, PERSONS.get(name, "Suzanne Moulin"))
        window.page.goto(path)
        window.page.evaluate("document.fonts.ready")
        _save(window.page.screenshot(full_page=True), FOLDER / f"{name}-{width}.png")
        window.context.close()


def _waiting(browser: Browser, portal: Portal, width: int, height: int) -> None:
    """The overview while a register takes five seconds: after 0.1 second, and after one."""
    assert portal.registers is not None
    page = open_window(browser, portal.url, viewport={"width": width, "height": height}).page
    log_in(page, "Suzanne Moulin")
    portal.registers.slow("zaken", TRAAG)
    begin = time.monotonic()
    page.goto("/mijn/", wait_until="commit")
    for milliseconds in (100, 1000):
        page.wait_for_timeout(max(0, milliseconds - 1000 * (time.monotonic() - begin)))
        _save(page.screenshot(), FOLDER / f"wachten-{milliseconds}ms-{width}.png")
    portal.registers.heal()
    page.context.close()


def _session_ends(browser: Browser, portal: Portal, width: int, height: int) -> None:
    """The overview two minutes before its session ends; and what it says without scripts."""
    size: ViewportSize = {"width": width, "height": height}
    page = open_window(browser, portal.url, viewport=size).page
    page.clock.install()
    log_in(page, "Suzanne Moulin")
    portal.zet_klok(vooruit=BIJNA)
    page.clock.fast_forward(int(BIJNA * 1000))
    page.get_by_role("alertdialog").wait_for()
    _save(page.screenshot(), FOLDER / f"sessie-loopt-af-{width}.png")
    portal.zet_klok(vooruit=0)
    page.context.close()
    page = open_window(browser, portal.url, viewport=size, javascript=False).page
    log_in(page, "Suzanne Moulin")
    _save(page.screenshot(), FOLDER / f"sessie-zonder-javascript-{width}.png")
    page.context.close()


def _save(picture: bytes, path: Path) -> None:
    """With few colours: a page of text needs no more, and the repository stays small."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    image.quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
