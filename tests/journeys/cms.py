"""An editor of the demo at the door of the CMS."""

from playwright.sync_api import Page


def log_in_cms(page: Page, naam: str) -> None:
    """Log in as the demo account of this name; returns when the CMS has opened."""
    page.goto("/cms/")
    page.locator("input[name=username]").fill(naam)
    page.locator("input[name=password]").fill("redacteur-demo")
    page.locator("form button[type=submit]").click()
    page.wait_for_url("**/cms/")
