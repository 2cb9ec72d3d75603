"""The portal says in one Dutch sentence why it does not start, before it touches anything."""

import fcntl
import os
import runpy
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from mijnomgeving.management.processen import start, until_ended
from tests.journeys.portal import Portal, free_port
from tests.mijngemeente.test_settings import ROOT, manage


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("MOCK_PERSONEN", "123456789", "MOCK_PERSONEN: '123456789' is geen geldig BSN"),
        ("ZGW_DEADLINE", "acht", "Omgevingsvariabele ZGW_DEADLINE is een getal, niet 'acht'."),
        (
            "ZGW_MAX_VERTROUWELIJKHEID",
            "vertrouwlijk",
            "Omgevingsvariabele ZGW_MAX_VERTROUWELIJKHEID moet een van deze zijn: openbaar, ",
        ),
    ],
)
def test_a_wrong_variable_is_told_without_a_stack_trace(
    name: str, value: str, words: str, tmp_path: Path
) -> None:
    code, said = manage("portaal", tmp_path=tmp_path, **{name: value})

    assert code == 1
    assert said.startswith(words)
    assert said.count("\n") == 1


@pytest.mark.parametrize("port", ["99999", "0", "abc", "", "-1", "8000.5", "²", "9" * 5000])
def test_a_port_that_is_none_is_told(port: str, tmp_path: Path) -> None:
    code, said = manage("portaal", f"--port={port}", tmp_path=tmp_path / "var")

    assert code == 1
    assert said.startswith("CommandError: PORT moet een getal van 1 tot en met 65535 zijn")
    assert "Traceback" not in said
    assert not (tmp_path / "var").exists()


def test_a_file_that_is_not_there_is_told_before_anything_is_made(tmp_path: Path) -> None:
    code, said = manage("portaal", "--registers", "weg.yaml", tmp_path=tmp_path / "var")

    assert (code, said) == (1, "CommandError: Het bestand weg.yaml bestaat niet.\n")
    assert not (tmp_path / "var").exists()


def test_a_port_in_use_is_told_with_a_command_that_works(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code, said = manage("portaal", "--port", str(port), tmp_path=tmp_path)

    assert code == 1
    assert f"Poort {port} is al in gebruik" in said
    assert f"make run PORT={port + 1} VAR_DIR=var2" in said


def test_a_second_portal_stays_out_of_the_folder_of_the_first(tmp_path: Path) -> None:
    with (tmp_path / "portaal.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        code, said = manage("portaal", "--port", "18765", tmp_path=tmp_path)

    assert code == 1
    assert f"In {tmp_path} draait al een portaal." in said
    assert "make run PORT=18765 VAR_DIR=var2" in said
    assert not list(tmp_path.glob("*.sqlite3"))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()

    code, said = manage("portaal", "--port", "18765", tmp_path=tmp_path / "bestand" / "var")

    assert code == 1
    assert "is niet te gebruiken" in said
    assert "Traceback" not in said


def test_ctrl_c_while_django_starts_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(arguments: list[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("django.core.management.execute_from_command_line", interrupted)

    with pytest.raises(SystemExit, match="130"):
        runpy.run_path(str(ROOT / "manage.py"), run_name="__main__")

    assert capsys.readouterr().out.strip() == "Gestopt."


@pytest.mark.parametrize("made", ["portaal.lock", "demo-registers.yaml"])
def test_ctrl_c_before_it_runs_ends_everything_quietly(made: str, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "manage.py", "portaal", "--port", str(free_port())],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    while process.poll() is None and not (tmp_path / made).exists():
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=60)

    assert said.decode().strip() == "Gestopt."
    assert process.returncode == 0
    assert Portal("", tmp_path, process, tmp_path).processes() == []


def test_what_is_planned_is_done_while_the_portal_runs() -> None:
    keren: list[int] = []
    with ExitStack() as processes:
        process = start(processes, [sys.executable, "-c", "import time; time.sleep(2)"])
        until_ended(process, lambda: keren.append(1), elke=0.2)

    assert len(keren) >= 2
