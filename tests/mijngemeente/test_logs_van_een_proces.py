"""All that a running portal writes is JSON without persons, whoever of its parts writes it."""

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.journeys.portal import free_port
from tests.mijngemeente.test_settings import ROOT

UUID = "b8643e4b-7ae0-555b-9d7d-f455ff7165cd"
HOST = "Host: 127.0.0.1"
VERZOEKEN = [
    f"GET /mijn/zaken/demo/{UUID}/?naam=Moulin HTTP/1.1\r\n{HOST}",
    f"GET /?naam=Moulin HTTP/1.1\r\n{HOST}",  # There are no tables: a mistake of ours.
    "GET / HTTP/1.1\r\nHost: Moulin.example",
    f"GET /mijn/zaken/demo/{UUID} HTTP/9.9\r\n{HOST}",
    f"GET / HTTP/1.1\r\n{HOST}\r\nMoulin 999990342: x",
    "999990342 Moulin",
]


def ask(port: int, words: str) -> bytes:
    """What the portal answers to these words."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(f"{words}\r\nConnection: close\r\n\r\n".encode())
        return connection.makefile("rb").read()


def test_every_line_is_an_object_without_persons(tmp_path: Path) -> None:
    port = free_port()
    env = {
        "PATH": os.environ["PATH"],
        "VAR_DIR": str(tmp_path),
        "PORT": str(port),
        "DJANGO_SETTINGS_MODULE": "mijngemeente.settings.development",
        "LOG_FORMAT": "json",
    }
    errors = tmp_path / "log"
    with errors.open("wb") as log:
        portal = subprocess.Popen([sys.executable, "-m", "gunicorn"], cwd=ROOT, env=env, stderr=log)
    try:
        wait_for(port, portal)
        answers = [ask(port, one) for one in VERZOEKEN]
    finally:
        portal.terminate()
        portal.wait(30)

    said = errors.read_text()
    lines: list[dict[str, Any]] = [json.loads(one) for one in said.splitlines()]
    assert [answer.split(b" ", 2)[1] for answer in answers[:3]] == [b"302", b"500", b"400"]
    assert {one["logger"] for one in lines} >= {"gunicorn.error", "django.request"}
    events = [one["event"] for one in lines if "event" in one and one["level"] != "INFO"]
    assert events == ["portaal.fout"] + 4 * ["verzoek.verdacht"]
    for geheim in ("Moulin", "999990342", UUID, "127.0.0.1"):
        assert geheim not in said


def wait_for(port: int, portal: subprocess.Popen[bytes]) -> None:
    """Returns when it listens; fails when it ends first."""
    until = time.monotonic() + 60
    while time.monotonic() < until and portal.poll() is None:
        try:
            ask(port, f"GET /health/live HTTP/1.1\r\n{HOST}")
        except ConnectionError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the portal did not start")
