"""Nothing personal reaches the log, whoever writes it."""

import logging
import runpy
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

GUNICORN = Path(__file__).resolve().parents[2] / "gunicorn.conf.py"
ZAAK = "/mijn/zaken/demo/b8643e4b-7ae0-555b-9d7d-f455ff7165cd/"


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("bsn=999990342&x", "bsn=[weggelaten]&x"),
        ("Bsn%20999990342%22", "Bsn%20[weggelaten]%22"),
        ("'999990342'", "'[weggelaten]'"),
        ("999990343 is no BSN", "999990343 is no BSN"),
        ("1999990342 and 9999903421", "1999990342 and 9999903421"),
        (f"GET {ZAAK} failed", "GET /mijn/zaken/[weggelaten] failed"),
        (
            "?volgende=%2Fmijn%2Fzaken%2Fdemo%2Fb8%2F&x=1",
            "?volgende=%2Fmijn%2Fzaken%2F[weggelaten]&x=1",
        ),
        ("mijn/zaken/<slug:register>/<uuid:uuid>/", "mijn/zaken/<slug:register>/<uuid:uuid>/"),
    ],
)
def test_numbers_and_addresses_are_left_out(message: str, written: str, log: StringIO) -> None:
    logging.getLogger("elders").error("%s", message)

    assert log.getvalue().rstrip().endswith(f"ERROR elders {written}")


def test_a_stack_trace_is_read_too(log: StringIO) -> None:
    try:
        raise ValueError(f"999990342 {ZAAK}")
    except ValueError:
        logging.getLogger("elders").exception("stuk")

    assert "Traceback" in log.getvalue()
    assert "999990342" not in log.getvalue()
    assert "b8643e4b" not in log.getvalue()


def test_a_header_that_a_register_wrote_wrongly_is_not_worth_an_address(log: StringIO) -> None:
    logging.getLogger("urllib3.connection").warning("Failed to parse headers (url=%s)", "http://x")

    assert log.getvalue() == ""


def test_a_form_from_elsewhere_is_logged_without_its_address(log: StringIO, db: None) -> None:
    Client(enforce_csrf_checks=True).post(ZAAK)

    assert "CSRF" in log.getvalue()
    assert "b8643e4b" not in log.getvalue()


def test_gunicorn_writes_no_address_either(capfd: pytest.CaptureFixture[str]) -> None:
    choices: dict[str, Any] = {"loglevel": "warning", "errorlog": "-", "capture_output": False}
    choices |= {"accesslog": None, "syslog": False, "logconfig": None, "logconfig_json": None}
    cfg = SimpleNamespace(**choices, logconfig_dict={})
    logger = runpy.run_path(str(GUNICORN))["logger_class"](cfg)

    logger.error("Error handling request GET %s", ZAAK)

    assert "Error handling request GET /mijn/zaken/[weggelaten]" in capfd.readouterr().err
