"""Knows how to start a process beside the benchmark, and to end it with the benchmark."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STOP_SECONDS = 15
# What the benchmark itself was started with; what is measured gets settings of its own.
_OWN = ("DJANGO_SETTINGS_MODULE", "PORT", "VAR_DIR", "THEME", "CACHE_URL", "DATABASE_URL")


def environment(**extra: str) -> dict[str, str]:
    """Return the environment for a process that is measured."""
    kept = {name: value for name, value in os.environ.items() if name not in _OWN}
    return {**kept, "PYTHONUNBUFFERED": "1", **extra}


@contextmanager
def running(
    *arguments: str, stderr: Path | None = None, **env: str
) -> Iterator[subprocess.Popen[str]]:
    """A Python process with its input and output as pipes; it ends at the end of the block.

    What goes wrong it tells the terminal, or the file that is given for it.
    """
    with ExitStack() as stack:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment(**env),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stack.enter_context(stderr.open("w")) if stderr else None,
            text=True,
        )
        stack.callback(end, process)
        yield process


def end(process: subprocess.Popen[str]) -> None:
    """Ask a process to end, and see to it when it does not."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
