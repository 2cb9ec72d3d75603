"""Starts the servers of the demo beside the portal, each in a process of its own."""

import sys
import time
from contextlib import ExitStack
from pathlib import Path

import yaml
from django.conf import settings
from django.core.management.base import CommandError

from mijnomgeving.management.processen import START_SECONDS, start
from mijnomgeving.management.voorwaarden import is_vrij, willekeurige_poort

PORTS = {"serve": 9000, "logboek": 9001}


def start_demo(processes: ExitStack, command: str, naam: str, bezet: int) -> tuple[Path, str]:
    """Runs `python -m zgw.demo <command>`; its configuration file, and where it listens.

    On its usual port, unless that is taken or is `bezet`, the one that the portal will use.
    """
    path: Path = settings.VAR_DIR / naam
    path.unlink(missing_ok=True)
    usual = PORTS[command]
    port = usual if usual != bezet and is_vrij(usual) else willekeurige_poort()
    options = ["--port", str(port), "--write-configuration", str(path)]
    demo = start(processes, [sys.executable, "-m", "zgw.demo", command, *options])
    until = time.monotonic() + START_SECONDS
    while not path.exists() or not path.stat().st_size:
        if demo.poll() is not None or time.monotonic() > until:
            raise CommandError("De demo start niet.")
        time.sleep(0.05)
    return path, f"http://127.0.0.1:{port}/"


def noemt_logboek(path: Path) -> bool:
    """Whether this file, which has been found to be in order, configures a log service."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    return bool(found.get("logboek_config_enable"))
