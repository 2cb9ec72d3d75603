"""Runs the portal as `make run` does, in processes of its own, and ends it."""

import fcntl
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.registers import Registers

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 120
STOP_SECONDS = 30
KLOK = "--config tests/journeys/gunicorn_klok.py"
# What the test run itself is set up by; a portal that a newcomer starts has none of it.
_OF_THE_TESTS = ("DJANGO_SETTINGS_MODULE", "REGISTERS", "PORT", "VAR_DIR", "THEME")


@dataclass
class Portal:
    """A running portal; `output` is what it has said so far."""

    url: str
    var_dir: Path
    process: subprocess.Popen[bytes]
    output_path: Path
    registers: Registers | None = None
    _stopped: bool = field(default=False, repr=False)

    @property
    def output(self) -> str:
        """What it said on the screen."""
        return self.output_path.read_text(encoding="utf-8")

    def wait_until_ready(self) -> None:
        """Return when it says that it is up; raises RuntimeError with its output otherwise."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            if "draait:" in self.output:
                return
            time.sleep(0.1)
        self.stop()
        raise RuntimeError(f"The portal did not start:\n{self.output[-2000:]}")

    def zet_klok(self, *, vooruit: float) -> None:
        """Let sessions believe that it is so many seconds later; 0 puts it right again."""
        path = self.var_dir / "klok"
        path.with_suffix(".nieuw").write_text(str(vooruit))
        path.with_suffix(".nieuw").rename(path)

    def stop(self, number: int = signal.SIGTERM) -> int:
        """End it as a service manager does; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(STOP_SECONDS)

    def processes(self) -> list[str]:
        """The commands of all processes that this portal started and that still run."""
        mark = f"VAR_DIR={self.var_dir}".encode()
        found = []
        for one in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (one / "environ").read_bytes().split(b"\0"):
                    found.append((one / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            except (FileNotFoundError, PermissionError, ProcessLookupError):
                continue
        return found


def start_portal(var_dir: Path, *, registers: Path | None = None, **env: str) -> Portal:
    """`manage.py portaal` on a free port; with the demo registers, unless told other ones."""
    port = free_port()
    var_dir.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "manage.py", "portaal", "--port", str(port)]
    if registers:
        command += ["--registers", str(registers)]
    output_path = var_dir / "output.txt"
    with _one_at_a_time(), output_path.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=_environment(VAR_DIR=str(var_dir), RATE_LIMITS="0", GUNICORN_CMD_ARGS=KLOK, **env),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        portal = Portal(f"http://127.0.0.1:{port}", var_dir, process, output_path)
        portal.wait_until_ready()
    portal.registers = Registers.from_configuration(registers or var_dir / "demo-registers.yaml")
    return portal


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Test processes beside each other would both find the port of the demo registers free."""
    with (Path(tempfile.gettempdir()) / "mijngemeente-journeys.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """A Python command from the root of the project, to its end."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=_environment(**env),
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )


def _environment(**extra: str) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_TESTS}
    return {**kept, "PYTHONUNBUFFERED": "1", **extra}


def free_port() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


def is_free(port: int) -> bool:
    """Whether nothing listens there."""
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) != 0


def answers(url: str) -> bool:
    """Whether there is an HTTP server."""
    try:
        with urllib.request.urlopen(url, timeout=10):  # noqa: S310  # Our own address.
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
