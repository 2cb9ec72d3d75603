"""Processes that share a Redis ask the catalogue once between them, and start whatever it does."""

import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from tests.journeys.portal import free_port
from tests.zgw.catalogusproces import (
    PAGE,
    ROOT,
    SECONDS,
    empty_redis,
    environment,
    manage,
    redis_answers,
    said,
)
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

WARM = "from zgw import service; service.warm_in_background().join(); print('verder')"
LISTS = 7

needs_redis = pytest.mark.skipif(not redis_answers(), reason="Er is geen Redis op 127.0.0.1:6379")


@pytest.fixture(scope="module")
def _running() -> Iterator[DemoRegisters]:
    with DemoRegisters() as running:
        yield running


@pytest.fixture(scope="module")
def _configured(_running: DemoRegisters, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a portal that knows these registers, and has not been used yet."""
    folder = tmp_path_factory.mktemp("ingesteld")
    path = folder / "registers.yaml"
    path.write_text(yaml.safe_dump(_running.configuration()))
    for arguments in (("migrate", "zgw"), ("migrate", "zgw_consumers"), ("registers", str(path))):
        process = manage(folder, *arguments, CACHE_URL="locmem")
        told = said(process)
        assert process.returncode == 0, told
    return folder


@pytest.fixture
def demo(_running: DemoRegisters) -> DemoRegisters:
    """Healthy registers that have not been asked anything."""
    _running.heal()
    _running.forget_calls()
    return _running


@pytest.fixture
def var_dir(demo: DemoRegisters, _configured: Path, tmp_path: Path) -> Path:
    """The folder of a portal of this test itself."""
    return Path(shutil.copytree(_configured, tmp_path / "var"))


@pytest.fixture
def shared() -> Iterator[None]:
    with empty_redis():
        yield


def shell(var_dir: Path, code: str, **env: str) -> "subprocess.Popen[str]":
    return manage(var_dir, "shell", "-v", "0", "-c", code, **env)


def asked(demo: DemoRegisters) -> list[str]:
    return sorted(f"{call.path}?{call.query}" for call in demo.calls if call.api == "catalogi")


def until(is_so: Callable[[], bool]) -> bool:
    end = time.monotonic() + SECONDS
    while not is_so() and time.monotonic() < end:
        time.sleep(0.1)
    return is_so()


@needs_redis
def test_two_processes_at_once_ask_each_type_once(
    demo: DemoRegisters, var_dir: Path, shared: None
) -> None:
    demo.slow("catalogi", 1.0)
    code = PAGE.format(bsn=bekend.SUZANNE)
    two = [shell(var_dir, code, START=str(number), ZGW_DEADLINE="60") for number in (1, 2)]
    assert until(lambda: len(list(var_dir.glob("klaar-*"))) == len(two))

    (var_dir / "start").touch()
    answers = [said(process) for process in two]

    assert answers[0] == answers[1]
    assert answers[0].endswith("()\n"), answers
    assert asked(demo)
    assert len(asked(demo)) == len(set(asked(demo)))


@needs_redis
def test_of_the_processes_of_a_server_one_warms(
    demo: DemoRegisters, var_dir: Path, shared: None
) -> None:
    port = free_port()
    env = {"PORT": str(port), "WEB_CONCURRENCY": "2"}
    settings = {"DJANGO_SETTINGS_MODULE": "mijngemeente.settings.development"}
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn"],
        cwd=ROOT,
        env=environment(var_dir, **env, **settings),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert until(lambda: answers(f"http://127.0.0.1:{port}/health/live"))
        assert until(lambda: len(asked(demo)) >= LISTS)
        time.sleep(3)  # So that the other one would have begun.
    finally:
        server.terminate()
        server.wait(SECONDS)

    assert len(asked(demo)) == len(set(asked(demo))) == LISTS


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=10):  # noqa: S310 - Our own address.
            return True
    except OSError:
        return False


@needs_redis
def test_emptying_reaches_the_other_processes(
    demo: DemoRegisters, var_dir: Path, shared: None
) -> None:
    assert "roltypen: " in said(manage(var_dir, "catalogus", "verwarm"))
    code = PAGE.format(bsn=bekend.SUZANNE)
    (var_dir / "start").touch()
    demo.forget_calls()

    known = said(shell(var_dir, code, START="1"))
    assert asked(demo) == []
    said(manage(var_dir, "catalogus", "leeg"))
    assert said(shell(var_dir, code, START="2")) == known

    assert asked(demo)


def test_a_start_while_the_registers_are_away_goes_on_and_says_so(
    demo: DemoRegisters, var_dir: Path
) -> None:
    demo.hang_up("catalogi")

    told = said(shell(var_dir, WARM, CACHE_URL="locmem"))

    assert told.count("Catalogus niet of niet helemaal verwarmd") == 1
    assert "Voorbeeldstad (catalogi): Onbereikbaar" in told
    assert told.endswith("verder\n")
    assert "Traceback" not in told


def test_a_start_without_a_database_goes_on_and_says_so(tmp_path: Path) -> None:
    told = said(shell(tmp_path, WARM, CACHE_URL="locmem"))

    assert "Geen catalogus verwarmd: OperationalError." in told
    assert told.endswith("verder\n")
    assert "Traceback" not in told


def test_a_start_without_registers_or_cache_goes_on_and_says_so(
    demo: DemoRegisters, var_dir: Path
) -> None:
    without_cache = said(shell(var_dir, WARM, CACHE_URL="redis://127.0.0.1:1/0"))
    empty = "from zgw.models import RegisterSet; RegisterSet.objects.all().delete(); "
    without_registers = said(shell(var_dir, empty + WARM, CACHE_URL="locmem"))

    assert "Geen catalogus verwarmd: ConnectionError." in without_cache
    assert "Geen catalogus verwarmd: er zijn nog geen registers ingesteld." in without_registers
    for told in (without_cache, without_registers):
        assert told.endswith("verder\n")
        assert "Traceback" not in told
    assert asked(demo) == []
