"""What is stored in a register does nothing in a browser: no script, no request, no dialog."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Dialog

from tests.journeys.browser import NARROW, WIDE, log_in, open_window
from tests.journeys.portal import Portal, start_portal
from tests.journeys.visits import OMGEVING, PARKEER, SUZANNE
from tests.opmaak.fields import fields, filled, mark
from tests.opmaak.payloads import PAYLOADS
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw.demo.registers import DemoRegisters

pytestmark = pytest.mark.journey

# Every field has another payload, and no field has none.
TEXTS = list(PAYLOADS.values())


def _fill(name: str, value: str) -> str:
    if not fields()[name]:
        return value
    place = list(fields()).index(name)
    return f"{mark(name)} {TEXTS[place % len(TEXTS)]} {PAYLOADS['picture']}"


def _alter(answer: Antwoord) -> None:
    if answer.body[:1] in (b"{", b"["):
        answer.body = json.dumps(filled(json.loads(answer.body), _fill)).encode()


@pytest.fixture
def full_of_markup(portal: Portal, tmp_path: Path) -> Iterator[Portal]:
    """A portal on registers in which somebody stored markup wherever there is a text."""
    shutil.copytree(portal.var_dir, tmp_path / "var")
    with DemoRegisters() as demo, Tussenpersoon(demo) as proxy:
        proxy.alter = _alter
        path = tmp_path / "registers.yaml"
        path.write_text(yaml.safe_dump(proxy.configuration()), encoding="utf-8")
        running = start_portal(tmp_path / "var", registers=path)
        yield running
        running.stop()


def test_markup_in_a_register_does_nothing_in_a_browser(
    browser: Browser, full_of_markup: Portal
) -> None:
    window = open_window(browser, full_of_markup.url)
    dialogs: list[str] = []
    asked: list[str] = []

    def close(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    window.page.on("dialog", close)
    window.context.on("request", lambda one: asked.append(one.url))
    log_in(window.page, SUZANNE)

    for path in (
        "/mijn/",
        "/mijn/zaken/",
        "/mijn/documenten/",
        "/mijn/besluiten/",
        PARKEER,
        OMGEVING,
    ):
        window.page.goto(path)
        for size in (WIDE, NARROW):
            window.page.set_viewport_size(size)
        assert "onerror=zqx(1)" in window.page.inner_text("main"), path

    assert dialogs == []
    assert window.complaints == []
    assert window.hosts == {"127.0.0.1"}
    assert not [one for one in asked if "zqx" in one]
    window.context.close()
