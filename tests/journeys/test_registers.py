"""The portal on the registers of a file; and what it says when that cannot be."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.journeys.browser import Window, log_in, open_window
from tests.journeys.checks import sections
from tests.journeys.portal import ROOT, Portal, free_port, run, start_portal
from tests.journeys.registers import Registers
from tests.journeys.visits import SUZANNE
from zgw.demo.bekend import ANDER_KLACHT

pytestmark = pytest.mark.journey

UNKNOWN = dict.fromkeys(("zaken", "catalogi", "documenten", "besluiten"), "onbekend")


@pytest.fixture(scope="module")
def var_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ander") / "var"


@pytest.fixture(scope="module")
def configuration(var_dir: Path) -> Iterator[Path]:
    """Registers with another filling, and the file that tells where they are."""
    path = var_dir.parent / "ander.yaml"
    serve = ["-m", "zgw.demo", "serve", "--dataset", "ander", "--port", str(free_port())]
    process = subprocess.Popen(
        [sys.executable, *serve, "--write-configuration", str(path)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    while process.poll() is None and not (path.exists() and path.stat().st_size):
        time.sleep(0.1)
    yield path
    process.terminate()
    process.wait()


@pytest.fixture(scope="module")
def other(var_dir: Path, configuration: Path) -> Iterator[Portal]:
    """A second portal beside the first, on those registers; at its start the catalogue is away."""
    Registers.from_configuration(configuration).hang_up("catalogi")
    running = start_portal(var_dir, registers=configuration)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def suzanne(browser: Browser, other: Portal) -> Iterator[Window]:
    assert other.registers is not None
    other.registers.heal()
    window = open_window(browser, other.url)
    log_in(window.page, SUZANNE)
    yield window
    window.context.close()


def test_a_catalogue_never_read_is_missing_and_comes_by_itself(
    other: Portal, browser: Browser
) -> None:
    assert other.registers is not None
    window = open_window(browser, other.url)
    log_in(window.page, SUZANNE)
    assert "niet-beschikbaar" in {state for _, state in sections(window.page)}

    other.registers.heal()
    window.page.reload()

    assert "niet-beschikbaar" not in {state for _, state in sections(window.page)}
    assert window.complaints == []
    window.context.close()


def test_a_second_portal_shows_its_own_registers_only(suzanne: Window) -> None:
    page = suzanne.page
    page.goto("/mijn/zaken/")

    expect(page.get_by_role("main")).to_contain_text(ANDER_KLACHT)
    expect(page.get_by_role("main")).not_to_contain_text("VB-")


@pytest.mark.parametrize(
    ("mistake", "named"),
    [
        ({"zgw_consumers": {"services": [{"identifier": "zaken"}]}}, "api_root"),
        ({"registersets": {"sets": [{"slug": "x", "naam": "X"} | UNKNOWN]}}, "onbekend"),
        ({"registersets": None}, "registersets"),
    ],
    ids=["a service without its address", "an unknown service", "no register sets"],
)
def test_a_mistake_in_the_file_is_named_with_its_key(
    var_dir: Path, configuration: Path, tmp_path: Path, mistake: dict[str, object], named: str
) -> None:
    path = tmp_path / "fout.yaml"
    good = yaml.safe_load(configuration.read_text(encoding="utf-8"))
    path.write_text(yaml.safe_dump({**good, **mistake}), encoding="utf-8")

    said = _refusal(var_dir.parent / "fout", path)

    assert str(path) in said
    assert named in said


def test_what_is_no_yaml_is_refused_by_name(var_dir: Path, tmp_path: Path) -> None:
    path = tmp_path / "geen.yaml"
    path.write_text("zgw_consumers: [niet af", encoding="utf-8")

    assert str(path) in _refusal(var_dir.parent / "fout", path)


def test_a_file_that_is_not_there_is_refused_by_name(var_dir: Path, tmp_path: Path) -> None:
    path = tmp_path / "bestaat-niet.yaml"

    said = _refusal(var_dir.parent / "fout", path)

    assert f"Het bestand {path} bestaat niet." in said


def _refusal(var_dir: Path, registers: Path) -> str:
    arguments = ["--port", str(free_port()), "--registers", str(registers)]
    ended = run("manage.py", "portaal", *arguments, VAR_DIR=str(var_dir))
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    return ended.stderr


def test_a_port_in_use_is_said_in_plain_dutch(portal: Portal, tmp_path: Path) -> None:
    port = portal.url.rpartition(":")[2]

    ended = run("manage.py", "portaal", "--port", port, VAR_DIR=str(tmp_path))

    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert f"Poort {port} is al in gebruik. Kies een andere" in ended.stderr
