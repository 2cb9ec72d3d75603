"""`make schermen`: the pictures of the portal in docs/schermen/."""

import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tests.journeys.browser import chromium, log_in, open_window
from tests.journeys.portal import ROOT, start_portal
from tests.journeys.visits import KLACHT, PARKEER

FOLDER = ROOT / "docs" / "schermen"
PAGES = {
    "home": "/",
    "overzicht": "/mijn/",
    "lijst": "/mijn/zaken/",
    "zaak-lopend": KLACHT,
    "zaak-afgerond": PARKEER,
}
PERSONS = {"lijst": "Jan de Vries"}
WIDTHS = {1280: 900, 360: 740}
COLORS = 128


def main() -> int:
    """Write all pictures, of a portal that is started for it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        portal = start_portal(Path(folder) / "var")
        try:
            for width, height in WIDTHS.items():
                _pictures(browser, portal.url, width, height)
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


def _save(picture: bytes, path: Path) -> None:
    """With few colours: a page of text needs no more, and the repository stays small."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    image.quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
