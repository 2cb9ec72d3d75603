"""Starts processes beside the command, and ends them with it."""

import os
import subprocess  # nosec B404  # It starts our own programs only.
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import ExitStack

from django.conf import settings
from django.core.management.base import CommandError

START_SECONDS = 60
STOP_SECONDS = 20  # More than gunicorn takes to let pages end.


def start(processes: ExitStack, command: list[str], **env: str) -> subprocess.Popen[bytes]:
    """A process that ends when `processes` does, or with the whole group when that is killed."""
    # The command is ours, and no shell reads it.
    process = subprocess.Popen(  # noqa: S603  # nosec B603
        command,
        cwd=settings.ROOT,
        env={**os.environ, "VAR_DIR": str(settings.VAR_DIR), **env},
        stdout=subprocess.DEVNULL,
    )
    processes.callback(_stop, process)
    return process


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    """Returns when there is an answer. Raises CommandError when none comes."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            # Our own address.
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310  # nosec B310
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise CommandError("Het portaal start niet. Kijk hierboven naar de foutmelding.")


def until_ended(process: subprocess.Popen[bytes], doe: Callable[[], None], *, elke: float) -> None:
    """Waits until the process ends, and does this meanwhile, every so many seconds."""
    while True:
        try:
            process.wait(elke)
        except subprocess.TimeoutExpired:
            doe()
        else:
            return
