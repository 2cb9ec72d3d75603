"""Nothing personal reaches the log, whoever writes it."""

import json
import logging
import runpy
import sys
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from mijngemeente.logs import VELDEN, formatter
from tests.mijngemeente.console import objecten
from zgw.resources import spoor

GUNICORN = Path(__file__).resolve().parents[2] / "gunicorn.conf.py"
UUID = "b8643e4b-7ae0-555b-9d7d-f455ff7165cd"
ZAAK = f"/mijn/zaken/demo/{UUID}/"
VORMEN = ("json", "tekst")


@pytest.fixture(autouse=True)
def _outside_a_request() -> None:
    spoor._SPOOR.set("")  # What an earlier test left on this thread.


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("bsn=999990342&x", "bsn=[weggelaten]&x"),
        ("Bsn%20999990342%22", "Bsn%20[weggelaten]%22"),
        ("'999990342'", "'[weggelaten]'"),
        ("999990343 is no BSN", "999990343 is no BSN"),
        ("1999990342 and 9999903421", "1999990342 and 9999903421"),
        ("kvk 90000001 vestiging 000037178598", "kvk [weggelaten] vestiging [weggelaten]"),
        (f"GET {ZAAK} failed", "GET /mijn/zaken/[weggelaten] failed"),
        ("?volgende=%2Fmijn%2Fzaken%2Fdemo%2Fb8%2F&x=1 x", "?[weggelaten] x"),
        ("mijn/zaken/<slug:register>/<uuid:uuid>/", "mijn/zaken/<slug:register>/<uuid:uuid>/"),
        ("^(?P<path>[a-z]+)$", "^(?P<path>[a-z]+)$"),
        (f"http://r.nl/zaken/api/v1/zaken/{UUID}", "http://r.nl/zaken/api/v1/zaken/[weggelaten]"),
        (UUID.replace("-", "").upper(), "[weggelaten]"),
        ("van s.moulin+x@voorbeeld.nl!", "van [weggelaten]!"),
        ("redis://:geheim@redis:6379/1", "redis://[weggelaten]@redis:6379/1"),
        ("Authorization: Bearer eyJ0.eyJ1.x", "Authorization: [weggelaten]"),
        ("got Bearer abcdefgh.ijk here", "got Bearer [weggelaten] here"),
        ("eyJhbGciOi.eyJpc3Mi.c2ln ok", "[weggelaten] ok"),
        ("Cookie: mijn=abc; x=y", "Cookie: [weggelaten]"),
        ("__Host-mijn=abc; x", "__Host-mijn=[weggelaten]; x"),
        ("CSRF cookie not set.", "CSRF cookie not set."),
        ("Invalid request from ip=::1: x", "Invalid request from ip=[weggelaten] x"),
        ("from 10.1.2.3, 4.2.19", "from [weggelaten], 4.2.19"),
        ("a\r\nb\u2028c\x1bd", "a\\r\\nb\\u2028c\\x1bd"),
    ],
)
def test_what_looks_personal_or_secret_is_left_out(
    message: str, written: str, log: StringIO
) -> None:
    logging.getLogger("elders").error("%s", message)

    assert log.getvalue().rstrip("\n").endswith(f"ERROR elders {written}")


def bsn(eight: int) -> str:
    """The BSN that begins with these eight digits, or the next one that there is."""
    digits = f"{eight:08d}"
    last = sum(int(one) * weight for one, weight in zip(digits, range(9, 1, -1), strict=True)) % 11
    return bsn(eight + 1) if last == 10 else f"{digits}{last}"


WORD = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=8, max_size=30)
GEHEIMEN = st.one_of(
    st.integers(1_000_000, 99_999_000).map(bsn),
    st.integers(10_000_000, 99_999_999).map(str),
    st.integers(10**11, 10**12 - 1).map(str),
    st.uuids().map(str),
    st.uuids().map(lambda one: one.hex),
    st.builds("{}@{}.nl".format, WORD, WORD),
    st.builds("eyJ{}.{}.{}".format, WORD, WORD, WORD),
)
# Whatever stands around it, save what would make it a part of another number, word or address.
ROND = st.text(st.characters(exclude_categories=["L", "N", "Cs"], exclude_characters="._%+-@~/="))


def nested(value: Any) -> st.SearchStrategy[Any]:
    """The value somewhere within lists and dictionaries, also as a key."""
    return st.recursive(
        st.just(value),
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=2),
            st.dictionaries(WORD, inner, min_size=1, max_size=2),
            inner.map(lambda one: {str(value): one}),
        ),
        max_leaves=4,
    )


@pytest.mark.parametrize("trace", ["", "0af7651916cd43dd8448eb211c80319c"])
@pytest.mark.parametrize("vorm", VORMEN)
@given(data=st.data())
def test_no_place_of_a_record_brings_it_into_the_log(
    data: st.DataObject, vorm: str, trace: str
) -> None:
    geheim = data.draw(GEHEIMEN)
    text = f"{data.draw(ROND)} {geheim} {data.draw(ROND)}"
    spoor._SPOOR.set(trace)
    deep = data.draw(nested(text))
    number = int(geheim) if geheim.isdigit() and geheim[0] != "0" else text
    record = logging.LogRecord(
        "elders", logging.ERROR, __file__, 1, f"{text} %s %s", (deep, number), fout(text)
    )
    record.stack_info = f"Stack:\n{text}"
    record.__dict__.update({"eigen": deep, "reden": deep, "fout": number, "event": text})

    line = formatter(vorm).format(record)

    assert geheim not in line
    assert trace in line
    if vorm == "json":
        assert "\n" not in line
        assert set(json.loads(line)) <= {*VAST, *VELDEN, "exc_info", "stack_info"}
    assert record.args == (deep, number)  # Another handler gets the record as it was.


VAST = ("time", "level", "logger", "message", "trace_id", "request_id")


def fout(text: str) -> Any:
    """The exc_info of an exception that quotes the text, as does the one that led to it."""
    try:
        try:
            raise KeyError(text)
        except KeyError as error:
            raise ValueError(text) from error
    except ValueError:
        return sys.exc_info()


def test_a_line_of_json_has_a_time_in_utc_and_the_names_that_machines_expect(
    regels: StringIO,
) -> None:
    logging.getLogger("elders").error("Een zin.", extra={"bron": "Stad", "eigen": "niet"})

    (line,) = objecten(regels)
    moment = datetime.fromisoformat(line.pop("time"))
    assert abs((datetime.now(UTC) - moment).total_seconds()) < 60
    assert moment.utcoffset() == UTC.utcoffset(None)
    assert line == {"level": "ERROR", "logger": "elders", "message": "Een zin.", "bron": "Stad"}


def test_a_mistake_in_a_message_costs_its_arguments_and_no_line() -> None:
    record = logging.LogRecord("x", logging.ERROR, "", 1, "%d zaken van %s", ("Moulin",), None)

    assert json.loads(formatter("json").format(record))["message"] == "%d zaken van %s"


def test_a_stack_trace_is_read_too(log: StringIO) -> None:
    logging.getLogger("elders").error("stuk", exc_info=fout(f"999990342 {ZAAK} vooraf"))

    assert "Traceback" in log.getvalue()
    assert "vooraf" in log.getvalue()
    assert "999990342" not in log.getvalue()
    assert "b8643e4b" not in log.getvalue()


@pytest.mark.parametrize("vorm", VORMEN)
def test_during_a_request_a_stack_trace_tells_where_and_not_what(vorm: str) -> None:
    spoor.begin()
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, "stuk", (), fout("Moulin"))

    line = formatter(vorm).format(record)

    assert "Moulin" not in line
    assert "builtins.KeyError: [weggelaten]" in line
    assert "builtins.ValueError: [weggelaten]" in line
    assert "raise KeyError(text)" in line


def test_a_header_that_a_register_wrote_wrongly_is_not_worth_an_address(log: StringIO) -> None:
    logging.getLogger("urllib3.connection").warning("Failed to parse headers (url=%s)", "http://x")

    assert log.getvalue() == ""


@pytest.mark.parametrize("name", ["django", "django.server", "wagtail", "home", "axes", "zgw"])
def test_no_logger_has_a_way_out_of_its_own(name: str) -> None:
    logger = logging.getLogger(name)

    assert logger.handlers == []
    assert logger.propagate


def test_a_form_from_elsewhere_is_logged_without_its_address(log: StringIO, db: None) -> None:
    Client(enforce_csrf_checks=True).post(ZAAK, headers={"referer": "https://x.nl/Moulin"})

    assert "formulier.geweigerd" in log.getvalue()
    for geheim in ("b8643e4b", "Moulin"):
        assert geheim not in log.getvalue()


@pytest.mark.parametrize("vorm", VORMEN)
def test_gunicorn_writes_no_address_either(
    vorm: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOG_FORMAT", vorm)
    choices: dict[str, Any] = {"loglevel": "warning", "errorlog": "-", "capture_output": False}
    choices |= {"accesslog": None, "syslog": False, "logconfig": None, "logconfig_json": None}
    cfg = SimpleNamespace(**choices, logconfig_dict={})
    logger = runpy.run_path(str(GUNICORN))["logger_class"](cfg)

    logger.error("Error handling request GET %s?naam=Moulin", ZAAK)

    said = capfd.readouterr().err
    assert "portaal.fout" in said
    for geheim in ("Moulin", "b8643e4b", "/mijn/"):
        assert geheim not in said
    assert said.startswith("{") == (vorm == "json")
