"""Registers that are watched, and made to go wrong."""

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests

from zgw.demo import Call, DemoRegisters, bekend, sequential_round_trips

ZAKEN = "zaken/api/v1/zaken"
TYPES = "catalogi/api/v1/zaaktypen"


def test_a_slow_api_waits_and_the_others_do_not(own: Any) -> None:
    own.demo.slow("zaken", 0.2)
    begin = time.monotonic()
    own.get(TYPES)
    assert time.monotonic() - begin < 0.2

    assert own.get(ZAKEN).status_code == 200
    assert time.monotonic() - begin >= 0.2


@pytest.mark.parametrize("status", [403, 404, 429, 500, 503])
def test_a_failing_api_answers_with_an_error_body(own: Any, status: int) -> None:
    own.demo.fail("zaken", status, path="statussen")

    answer = own.get("zaken/api/v1/statussen")

    assert answer.status_code == answer.json()["status"] == status
    assert own.get(ZAKEN).status_code == 200


def test_a_register_that_hangs_up_gives_no_answer(own: Any) -> None:
    own.demo.hang_up("documenten")

    with pytest.raises(requests.ConnectionError):
        own.get("documenten/api/v1/enkelvoudiginformatieobjecten")
    assert own.demo.calls[-1].status == 0


def test_rubbish_is_html_with_a_200(own: Any) -> None:
    own.demo.rubbish("*")

    answer = own.get(ZAKEN)

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/html"


def test_a_register_can_ignore_the_person_filter(own: Any) -> None:
    own.demo.ignore_person_filter()
    name = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"

    assert own.zoek(**{name: bekend.PIET, "einddatum__isnull": True}).json()["count"] == 63
    assert own.get("zaken/api/v1/rollen", **{name.removeprefix("rol__"): bekend.PIET}).json()[
        "count"
    ]


def test_a_register_can_lack_what_is_not_of_the_standard(own: Any) -> None:
    documents = "documenten/api/v1/enkelvoudiginformatieobjecten"
    for feature in ("_zoek", "expand", "object_filter"):
        own.demo.without(feature)

    assert own.zoek(identificatie="x").status_code == 405
    assert own.get(ZAKEN, expand="status").status_code == 400
    assert own.get(documents, objectinformatieobjecten__object="x").status_code == 400


def test_only_such_features_can_be_lacking(own: Any) -> None:
    with pytest.raises(KeyError, match="paging"):
        own.demo.without("paging")


def test_heal_undoes_everything(own: Any) -> None:
    own.demo.fail("*", 500)
    own.demo.without("_zoek")

    own.demo.heal()

    assert own.zoek(identificatie="x").status_code == 200


def test_a_stopped_register_refuses_and_comes_back_on_the_same_port(own: Any) -> None:
    url = own.demo.url
    own.get(ZAKEN)

    own.demo.stop()
    with pytest.raises(requests.ConnectionError):
        own.get(ZAKEN)
    own.demo.start()

    assert own.demo.url == url
    assert own.get(ZAKEN).status_code == 200


def test_a_call_remembers_what_was_asked_but_no_secret(own: Any) -> None:
    own.demo.forget_calls()
    own.zoek(identificatie=bekend.PARKEER_VERLEEND)
    answer = own.get(ZAKEN, identificatie="x")

    zoek, get = own.demo.calls

    assert (zoek.api, zoek.method, zoek.path) == ("zaken", "POST", f"/{ZAKEN}/_zoek")
    assert bekend.PARKEER_VERLEEND.encode() in zoek.body_bytes
    assert (get.query, get.status, get.answer_size) == ("identificatie=x", 200, len(answer.content))
    assert get.headers["accept-crs"] == "EPSG:4326"
    assert "authorization" not in get.headers
    assert "Bearer" not in repr(own.demo.calls)


def _call(began: float, ended: float) -> Call:
    return Call(
        api="zaken",
        method="GET",
        path="/",
        query="",
        body_bytes=b"",
        headers={},
        status=200,
        answer_size=0,
        began=began,
        ended=ended,
    )


@pytest.mark.parametrize(
    ("spans", "length"),
    [
        ([], 0),
        ([(0, 1)], 1),
        ([(0, 2), (1, 3), (1.5, 4)], 1),
        ([(0, 1), (1, 2), (2, 3)], 3),
        ([(0, 5), (0, 1), (2, 3), (4, 6)], 3),
        ([(0, 1), (0, 1), (2, 9), (2, 3), (9.5, 10)], 3),
    ],
)
def test_round_trips_are_the_longest_chain(spans: list[tuple[float, float]], length: int) -> None:
    assert sequential_round_trips(_call(*span) for span in spans) == length


def test_calls_made_together_are_one_round_trip(own: Any) -> None:
    own.demo.slow("*", 0.1)
    own.demo.forget_calls()
    with ThreadPoolExecutor(5) as pool:
        list(pool.map(lambda _: requests.get(own.demo.url + ZAKEN, timeout=5).close(), range(5)))

    assert len(own.demo.calls) == 5
    assert sequential_round_trips(own.demo.calls) == 1


def test_faults_can_be_set_and_calls_seen_over_http(own: Any) -> None:
    def control(path: str, body: Any) -> int:
        return int(
            own.session.post(f"{own.demo.url}_demo/{path}", json=body, timeout=5).status_code
        )

    assert control("fault", {"kind": "fail", "api": "zaken", "value": 503}) == 200
    assert own.get(ZAKEN).status_code == 503
    assert control("heal", {}) == 200
    assert own.get(ZAKEN).status_code == 200
    (call, _) = own.get("_demo/calls").json()
    assert (call["status"], call["api"]) == (503, "zaken")
    assert control("forget", {}) == 200
    assert own.get("_demo/calls").json() == []


def test_connections_are_counted_and_can_be_seen_over_http(own: Any) -> None:
    def count() -> dict[str, int]:
        found: dict[str, int] = own.get("_demo/connections").json()
        return found

    own.get(ZAKEN)
    assert count() == {"accepted": 1, "open": 1, "most": 1}
    with ThreadPoolExecutor(5) as pool, requests.Session() as other:
        list(pool.map(lambda _: requests.get(own.demo.url, timeout=5).close(), range(5)))
        other.get(own.demo.url, timeout=5)
        counted = count()
        assert counted["accepted"] == 7
        assert 2 <= counted["most"] <= 7
        own.session.post(f"{own.demo.url}_demo/forget", timeout=5)
        assert count()["accepted"] == 0
    until = time.monotonic() + 30
    while count()["open"] > 1 and time.monotonic() < until:
        time.sleep(0.02)
    assert count()["open"] == 1


@pytest.mark.parametrize("body", [{}, [], {"kind": "earthquake"}, {"kind": "slow", "value": "x"}])
def test_a_wrong_fault_is_refused(own: Any, body: Any) -> None:
    answer = own.session.post(f"{own.demo.url}_demo/fault", json=body, timeout=5)

    assert answer.status_code == 400


def test_an_unknown_command_or_path_is_not_found(shared: Any) -> None:
    for path in ("_demo/x", "", "zaken", "zaken/api/v1/onzin", "zaken/api/v1/zaken/x/y/z"):
        assert shared.get(path).status_code == 404


def test_the_root_of_an_api_lists_its_resources(shared: Any) -> None:
    body = shared.get("besluiten/api/v1/").json()

    assert body["besluiten"] == f"{shared.demo.url}besluiten/api/v1/besluiten"


def test_the_configuration_names_services_and_a_register_set() -> None:
    demo = DemoRegisters(port=9123)

    body = demo.configuration("proef", "Proefstad")

    assert [service["api_type"] for service in body["zgw_consumers"]["services"]] == [
        "zrc",
        "ztc",
        "drc",
        "brc",
    ]
    assert body["zgw_consumers"]["services"][0]["api_root"] == f"{demo.url}zaken/api/v1/"
    assert body["registersets"]["sets"][0]["zaken"] == "proef-zaken"
