"""Gunicorn as the portal has it, with a clock for sessions that a journey can put forward.

BEDRIJF_VAN, a BSN and a KvK number with a colon between them, lets that test person of the mock log
in as that company, as eHerkenning would.
"""

import os
from dataclasses import replace
from pathlib import Path
from runpy import run_path
from typing import Any

globals().update(run_path("gunicorn.conf.py"))
_WARM = globals()["post_worker_init"]


def post_worker_init(worker: object) -> None:
    """As it was; and sessions go by the clock plus the seconds in the file `klok`."""
    from mijnomgeving.sessie import clock

    path, now = Path(os.environ["VAR_DIR"]) / "klok", clock.now
    clock.now = lambda: now() + (float(path.read_text()) if path.exists() else 0.0)
    if bedrijf := os.environ.get("BEDRIJF_VAN"):
        _as_company(*bedrijf.split(":"))
    _WARM(worker)


def _as_company(bsn: str, kvk: str) -> None:
    from mijnomgeving.inloggen import mock
    from zgw.resources import Kind

    as_person = vars(mock)["_principal"]

    def principal(persoon: Any) -> Any:
        found = as_person(persoon)
        return replace(found, kind=Kind.KVK, value=kvk) if persoon.bsn == bsn else found

    vars(mock)["_principal"] = principal
