"""A Chromium for the journeys, and windows in it that remember everything that went wrong."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    StorageState,
    ViewportSize,
    sync_playwright,
)

ARGUMENTS = (
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 360, "height": 740}
# What Chromium itself says of every page that is not a 200; the tests look at the status.
_STATUS = "the server responded with a status of"


def executable() -> str | None:
    """The Chromium of this system; None for Playwright's own."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium that keeps pages for "back", as everyone's does."""
    with sync_playwright() as playwright:
        browser = _launch(playwright)
        yield browser
        browser.close()


def _launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(
        executable_path=executable(),
        args=list(ARGUMENTS),
        ignore_default_args=["--disable-back-forward-cache"],
    )


@dataclass
class Window:
    """A browser window of one visitor, with what went wrong in it."""

    context: BrowserContext
    page: Page
    complaints: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def forget(self) -> None:
        """Begin with a clean slate."""
        self.complaints.clear()

    def saw_console(self, message: ConsoleMessage) -> None:
        """Errors and warnings, violations of the CSP among them."""
        if message.type in ("error", "warning") and _STATUS not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    def saw_request(self, request: Request) -> None:
        """Every address that is not in the page itself."""
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob", "about"):
            self.hosts.add(parts.hostname or parts.scheme)

    def saw_failure(self, request: Request) -> None:
        """A request without an answer; a download always ends its navigation that way."""
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url}: {request.failure}")


def open_window(
    browser: Browser,
    base_url: str,
    *,
    state: StorageState | None = None,
    javascript: bool = True,
    **options: Any,
) -> Window:
    """A new window, with the cookies of `state`; every option of Playwright's new_context."""
    options.setdefault("viewport", WIDE)
    context = browser.new_context(
        base_url=base_url,
        storage_state=state,
        java_script_enabled=javascript,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        accept_downloads=True,
        **options,
    )
    window = Window(context, context.new_page())
    context.on("console", window.saw_console)
    context.on("request", window.saw_request)
    context.on("requestfailed", window.saw_failure)
    return window


def log_in(page: Page, naam: str) -> None:
    """Through the mock of DigiD, from the home page to the overview."""
    page.goto("/")
    page.get_by_role("banner").get_by_role("link", name="Inloggen").click()
    page.get_by_role("link", name="DigiD").click()
    page.get_by_role("button", name=naam).click()
    page.wait_for_url("**/mijn/")
