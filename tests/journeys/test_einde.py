"""Ctrl-C and SIGTERM end everything that was started."""

import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from tests.journeys.portal import STOP_SECONDS, Portal, answers, is_free, start_portal

pytestmark = pytest.mark.journey


@pytest.fixture
def own(portal: Portal, tmp_path: Path) -> Portal:
    """A portal of its own, on a copy of what the first had set up."""
    shutil.copytree(portal.var_dir, tmp_path / "var")
    return start_portal(tmp_path / "var")


def test_ctrl_c_ends_the_portal_and_its_registers(own: Portal) -> None:
    os.killpg(own.process.pid, signal.SIGINT)  # As a terminal does: the whole group.

    assert own.process.wait(STOP_SECONDS) == 0
    assert "Gestopt." in own.output
    assert "Traceback" not in own.output
    _assert_all_gone(own)


def test_sigterm_ends_the_portal_and_its_registers(own: Portal) -> None:
    assert own.stop(signal.SIGTERM) == 0
    assert "Traceback" not in own.output
    _assert_all_gone(own)


def test_a_portal_runs_as_separate_processes(portal: Portal) -> None:
    commands = " ".join(portal.processes())

    assert "gunicorn" in commands
    assert "zgw.demo" in commands
    assert answers(portal.url)


def _assert_all_gone(portal: Portal) -> None:
    until = time.monotonic() + STOP_SECONDS
    while portal.processes() and time.monotonic() < until:
        time.sleep(0.1)
    assert portal.processes() == []
    assert portal.registers is not None
    for url in (portal.url, portal.registers.url):
        assert is_free(int(url.rstrip("/").rpartition(":")[2]))
