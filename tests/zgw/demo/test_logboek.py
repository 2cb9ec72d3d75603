"""The demo log service: strict about what it takes, and true to the API by which it is read."""

import copy
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from zgw.demo import bekend
from zgw.demo.logboek import LEZEN, SCHRIJVEN, DemoLogboek
from zgw.demo.logboek.sleutel import Sleutel
from zgw.logboek.zegel import sleutel_bytes, zegel

ROOT = Path(__file__).parents[3]
TOKEN = {"Authorization": f"Bearer {bekend.LOGBOEK_TOKEN}"}
TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
VANDAAG = date.today()
VRAAG = {
    "objecttype": "persoon",
    "soortObjectId": "BSN",
    "objectId": bekend.SUZANNE,
    "beginDatum": (VANDAAG - timedelta(days=365)).isoformat(),
    "eindDatum": (VANDAAG + timedelta(days=1)).isoformat(),
}

type Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def logboek(demologboek: DemoLogboek) -> Iterator[DemoLogboek]:
    """The one that all tests share, as if new."""
    yield demologboek
    demologboek.forget_received()


def span(bsn: str = bekend.SUZANNE, span_id: str = SPAN) -> dict[str, Any]:
    sealed = zegel(sleutel_bytes(Sleutel().openbaar), bsn)
    attributes = {
        "dpl.core.processing_activity_id": "https://voorbeeldstad.example/activiteit",
        "dpl.core.data_subject_id": sealed,
        "dpl.core.data_subject_id_type": "BSN",
    }
    return {
        "traceId": TRACE,
        "spanId": span_id,
        "name": "Zaken tonen",
        "kind": 3,
        "startTimeUnixNano": "1700000000000000000",
        "endTimeUnixNano": "1700000000100000000",
        "status": {"code": 1},
        "attributes": [
            {"key": key, "value": {"stringValue": value}} for key, value in attributes.items()
        ],
    }


def export(*spans: dict[str, Any]) -> dict[str, Any]:
    name = {"key": "service.name", "value": {"stringValue": "MijnGemeente"}}
    scope = {"scope": {"name": "mijngemeente"}, "spans": list(spans)}
    return {"resourceSpans": [{"resource": {"attributes": [name]}, "scopeSpans": [scope]}]}


def deliver(logboek: DemoLogboek, body: object, **headers: str) -> requests.Response:
    url = f"{logboek.url}v1/traces"
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    sent = {"Content-Type": "application/json", **TOKEN, **headers}
    return requests.post(url, data=data, headers=sent, timeout=5)


def read(logboek: DemoLogboek, **changes: str | None) -> requests.Response:
    params = {**VRAAG, **changes}
    url = f"{logboek.url}verwerkingen/api/v1/verwerkte-objecten"
    return requests.get(url, params=params, headers=TOKEN, timeout=5)


def test_a_record_is_kept_once_and_its_data_subject_opened(logboek: DemoLogboek) -> None:
    first = deliver(logboek, export(span(), span(bekend.JAN, "00f067aa0ba902b7")))
    again = deliver(logboek, export(span()))

    assert (first.status_code, first.json()) == (200, {})
    assert again.status_code == 200
    received = logboek.received()
    assert [(one.soort, one.nummer) for one in received] == [
        ("BSN", bekend.SUZANNE),
        ("BSN", bekend.JAN),
    ]
    assert bekend.SUZANNE not in received[0].verzegeld
    assert received[0].einde - received[0].begin == 100_000_000
    assert logboek.dubbel() == 1
    assert logboek.klachten() == ()


WRONG: dict[str, Change] = {
    "traceId of zeros": lambda one: one.update(traceId="0" * 32),
    "spanId too short": lambda one: one.update(spanId="abc"),
    "spanId in capitals": lambda one: one.update(spanId=SPAN.upper()),
    "no name": lambda one: one.pop("name"),
    "empty name": lambda one: one.update(name=""),
    "another kind": lambda one: one.update(kind=2),
    "times as numbers": lambda one: one.update(startTimeUnixNano=1700000000000000000),
    "ends before it begins": lambda one: one.update(endTimeUnixNano="1"),
    "status 0": lambda one: one["status"].update(code=0),
    "status as a bool": lambda one: one["status"].update(code=True),
    "no status": lambda one: one.pop("status"),
    "no data subject": lambda one: one["attributes"].pop(1),
    "another type of number": lambda one: one["attributes"][2]["value"].update(stringValue="A"),
    "a number as value": lambda one: one["attributes"][2].update(value={"intValue": "1"}),
    "an attribute twice": lambda one: one["attributes"].append(one["attributes"][0]),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_delivery_with_one_wrong_record_is_refused_as_a_whole(
    logboek: DemoLogboek, what: str
) -> None:
    wrong = copy.deepcopy(span(span_id="00f067aa0ba902b7"))
    WRONG[what](wrong)

    answer = deliver(logboek, export(span(), wrong))

    assert answer.status_code == 400
    assert answer.json()["code"] == 3
    assert logboek.received() == ()
    assert len(logboek.klachten()) == 1


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"resourceSpans": 1}', b"\xff"])
def test_what_is_no_delivery_is_refused(logboek: DemoLogboek, body: bytes) -> None:
    assert deliver(logboek, body).status_code == 400


def test_what_a_record_need_not_say_is_taken_and_told(logboek: DemoLogboek) -> None:
    odd = span()
    odd["attributes"].append({"key": "zaak.titel", "value": {"stringValue": "Klacht"}})
    odd["events"] = []

    assert deliver(logboek, export(odd)).status_code == 200

    assert len(logboek.received()) == 1
    assert logboek.klachten() == ("onbekend veld: events", "onbekend attribuut: zaak.titel")


def test_a_number_in_the_clear_is_told(logboek: DemoLogboek) -> None:
    bare = span()
    bare["attributes"][1]["value"]["stringValue"] = bekend.SUZANNE

    assert deliver(logboek, export(bare)).status_code == 200

    assert logboek.received()[0].nummer == ""
    assert logboek.klachten() == ("niet te openen: dpl.core.data_subject_id",)


def test_only_who_has_the_token_delivers_and_reads(logboek: DemoLogboek) -> None:
    assert deliver(logboek, export(span()), Authorization="Bearer x").status_code == 401
    url = f"{logboek.url}verwerkingen/api/v1/verwerkte-objecten"
    assert requests.get(url, params=VRAAG, timeout=5).status_code == 401
    assert deliver(logboek, export(span()), **{"Content-Type": "text/plain"}).status_code == 415
    assert requests.get(f"{logboek.url}v1/traces", timeout=5).status_code == 405
    assert requests.get(f"{logboek.url}elders", timeout=5).status_code == 404
    assert logboek.received() == ()


def test_look_ups_are_read_newest_first_and_of_one_person_only(logboek: DemoLogboek) -> None:
    deliver(logboek, export(span()))

    found = read(logboek, beginDatum="2000-01-01").json()

    assert found["count"] == len(found["results"]) > 5
    assert {one["objectId"] for one in found["results"]} == {bekend.SUZANNE}
    moments = [one["verwerkingsactie"]["tijdstip"] for one in found["results"]]
    assert moments == sorted(moments, reverse=True)
    assert found["results"][-1]["verwerkingsactie"]["actieNaam"] == "Zaken tonen"
    assert found["results"][-1]["verwerkingsactie"]["verwerkingId"].replace("-", "") == TRACE


def test_systems_and_users_are_told_only_when_asked_for(logboek: DemoLogboek) -> None:
    bare = read(logboek).json()["results"][0]["verwerkingsactie"]
    full = read(logboek, beperkteSet="false").json()["results"][0]["verwerkingsactie"]

    assert full.keys() - bare.keys() == {"systeem", "gebruiker", "gegevensbron"}


def test_what_must_stay_secret_is_not_given(logboek: DemoLogboek) -> None:
    found = read(logboek).json()["results"]

    assert {one["verwerkingsactie"]["vertrouwelijkheid"] for one in found} == {"normaal"}


def test_a_long_list_comes_in_pages(logboek: DemoLogboek) -> None:
    first = read(logboek, objectId=bekend.JAN).json()
    second = requests.get(first["next"], headers=TOKEN, timeout=5).json()

    assert len(first["results"]) == 100
    assert first["count"] == len(first["results"]) + len(second["results"])
    assert second["next"] is None
    assert second["previous"]
    assert read(logboek, objectId=bekend.JAN, page="3").status_code == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"objecttype": "zaak"},
        {"objecttype": None},
        {"objectId": ""},
        {"eindDatum": None},
        {"beginDatum": "gisteren"},
        {"beperkteSet": "nee"},
        {"bsn": "1"},
    ],
)
def test_a_question_that_is_not_in_order_is_refused(
    logboek: DemoLogboek, changes: dict[str, str | None]
) -> None:
    answer = read(logboek, **changes)

    assert answer.status_code == 400
    assert answer.json()["invalidParams"]


def test_it_can_be_made_to_go_wrong(logboek: DemoLogboek) -> None:
    logboek.fail(SCHRIJVEN, 503)
    assert deliver(logboek, export(span())).status_code == 503
    assert read(logboek).status_code == 200
    logboek.rubbish(LEZEN)
    assert read(logboek).headers["Content-Type"] == "text/html"
    logboek.heal()
    assert deliver(logboek, export(span())).status_code == 200


def test_it_goes_down_and_comes_back_with_what_it_had() -> None:
    with DemoLogboek() as own:
        deliver(own, export(span()))
        own.stop()
        with pytest.raises(requests.ConnectionError):
            read(own)
        own.start()
        assert read(own).status_code == 200
        assert len(own.received()) == 1


def test_its_screen_shows_the_seal_and_no_number(logboek: DemoLogboek) -> None:
    marked = span()
    marked["name"] = "<script>alert(1)</script>"
    deliver(logboek, export(marked))
    deliver(logboek, b"{}")

    html = requests.get(logboek.url, timeout=5).text

    assert "&lt;script&gt;alert(1)" in html
    assert "<script" not in html
    assert logboek.received()[0].verzegeld[:24] in html
    assert bekend.SUZANNE not in html
    assert "geweigerd: resourceSpans" in html


def test_the_command_writes_the_configuration_and_ends_cleanly(tmp_path: Path) -> None:
    path = tmp_path / "var" / "logboek.yaml"
    command = [sys.executable, "-m", "zgw.demo", "logboek", "--port", "0"]
    with subprocess.Popen(
        [*command, "--write-configuration", str(path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        status = requests.get(url, timeout=5).status_code
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 0
    configured = yaml.safe_load(path.read_text())
    assert status == 200
    assert configured["logboek"]["sleutel"] == Sleutel().openbaar
    assert [one["api_root"] for one in configured["zgw_consumers"]["services"]] == [
        url,
        f"{url}verwerkingen/api/v1/",
    ]
