"""Gunicorn as the portal has it, with a clock for sessions that a journey can put forward."""

import os
from pathlib import Path
from runpy import run_path

globals().update(run_path("gunicorn.conf.py"))
_WARM = globals()["post_worker_init"]


def post_worker_init(worker: object) -> None:
    """As it was; and sessions go by the clock plus the seconds in the file `klok`."""
    from mijnomgeving.sessie import clock

    path, now = Path(os.environ["VAR_DIR"]) / "klok", clock.now
    clock.now = lambda: now() + (float(path.read_text()) if path.exists() else 0.0)
    _WARM(worker)
