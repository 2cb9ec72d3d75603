"""Each call that asks for data of a person is recorded, once, and nothing else is."""

from collections.abc import Callable
from contextvars import Context, copy_context
from pathlib import Path

import pytest
import requests
from pytest_django import Settings

from tests.zgw import oracle
from tests.zgw.logboek.lezen import (
    attributes,
    geschreven,
    persoon,
    van_calls,
    van_spans,
)
from zgw import service
from zgw.clients.vastleggen import is_verzonden
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietGevonden, NietZichtbaar, ZGWError, ZonderVerantwoording
from zgw.fanout import Deadline
from zgw.logboek.activiteiten import activiteiten
from zgw.registers import registers
from zgw.resources import spoor

SUZANNE = oracle.burger(bekend.SUZANNE)


def _traced(page: Callable[[], object]) -> str:
    """Asks for a page as the portal does: within a trace."""
    trace_id = spoor.begin()
    page()
    return trace_id


def dossier(number: str = bekend.PARKEER_VERLEEND) -> None:
    found = service.zaakdossier(SUZANNE, "demo", bekend.uuid_of("zaak", number))
    for part in ("statushistorie", "afloop", "documenten", "besluiten", "gerelateerd"):
        getattr(found, part).antwoord()


def download() -> None:
    zaak = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
    document = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")
    list(service.open_inhoud(SUZANNE, "demo", zaak, document).stukken)


PAGES: dict[str, Callable[[], object]] = {
    "zaken": lambda: service.list_zaken(SUZANNE, lopend=True).antwoord(),
    "zaak": dossier,
    "documenten": lambda: service.list_documenten(SUZANNE).antwoord(),
    "besluiten": lambda: service.list_besluiten(SUZANNE).antwoord(),
    "download": download,
}


@pytest.mark.parametrize("sleutel", PAGES)
def test_each_call_of_a_page_has_its_record(sleutel: str, vast: DemoRegisters, map_: Path) -> None:
    trace_id = copy_context().run(_traced, PAGES[sleutel])

    spans, activity = geschreven(map_), activiteiten()[sleutel]
    assert van_spans(spans) == van_calls(vast.calls)
    assert max(van_spans(spans).values()) == 1
    assert any(call.api == "catalogi" for call in vast.calls)
    for span in spans:
        assert span["traceId"] == trace_id
        assert (span["name"], span["kind"], span["status"]) == (activity.naam, 3, {"code": 1})
        assert int(span["startTimeUnixNano"]) <= int(span["endTimeUnixNano"])
        found = attributes(span)
        assert found["dpl.core.processing_activity_id"] == activity.uri
        assert set(found) == {
            "dpl.core.processing_activity_id",
            "dpl.core.data_subject_id",
            "dpl.core.data_subject_id_type",
        }
        assert persoon(span, map_) == ("BSN", bekend.SUZANNE)


def test_whoever_asks_is_recorded_by_the_kind_of_their_number(
    vast: DemoRegisters, map_: Path
) -> None:
    expected = set()
    for wie in oracle.everybody().values():
        service.list_zaken(wie, lopend=True).antwoord()
        number = f"{wie.kvk}:{wie.value}" if wie.kind == "vestiging" else wie.value
        expected.add((wie.kind.upper(), number))

    assert {kind for kind, _ in expected} == {"BSN", "KVK", "RSIN", "VESTIGING"}
    assert {persoon(span, map_) for span in geschreven(map_)} == expected


def test_without_a_request_each_page_has_its_own_trace(vast: DemoRegisters, map_: Path) -> None:
    for _ in range(2):
        Context().run(dossier)

    assert len({span["traceId"] for span in geschreven(map_)}) == 2


def _hang_up(demo: DemoRegisters) -> None:
    demo.hang_up("zaken")


def _fail(demo: DemoRegisters) -> None:
    demo.fail("zaken", 500)


def _refuse(demo: DemoRegisters) -> None:
    demo.fail("zaken", 403)


@pytest.mark.parametrize("wrong", [_hang_up, _fail, _refuse])
def test_a_call_that_failed_is_recorded_as_such_and_so_is_each_retry(
    wrong: Callable[[DemoRegisters], None], eigen: DemoRegisters, map_: Path
) -> None:
    wrong(eigen)

    service.list_zaken(SUZANNE, lopend=True).antwoord()

    spans = geschreven(map_)
    assert van_spans(spans) == van_calls(eigen.calls)
    assert len(spans) == (2 if wrong is _hang_up else 1)
    assert {span["status"]["code"] for span in spans} == {2}


def test_that_a_zaak_does_not_exist_is_a_good_answer(eigen: DemoRegisters, map_: Path) -> None:
    with pytest.raises(NietZichtbaar):
        service.zaakdossier(SUZANNE, "demo", bekend.uuid_of("zaak", "bestaat niet"))

    spans = geschreven(map_)
    assert van_spans(spans) == van_calls(eigen.calls)
    assert {span["status"]["code"] for span in spans} == {1}
    assert 404 in {call.status for call in eigen.calls}


def test_a_call_that_nobody_waited_for_is_recorded_all_the_same(
    eigen: DemoRegisters, map_: Path, settings: Settings
) -> None:
    settings.ZGW_DEADLINE = 1
    eigen.slow("zaken", 1.3)

    answer = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert answer.deel.ontbreekt
    eigen.stop()  # Ends the waiting, and with it the call.
    spans = geschreven(map_, minstens=1)
    assert len(spans) == 1
    assert van_spans(spans) == van_calls(eigen.calls)


def test_a_call_that_reached_nobody_is_not_recorded(eigen: DemoRegisters, map_: Path) -> None:
    eigen.stop()

    answer = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert answer.deel.ontbreekt
    assert geschreven(map_) == []


@pytest.mark.parametrize(("request_", "sent"), [(requests.PreparedRequest(), True), (None, False)])
def test_a_header_that_means_nothing_is_one_of_an_answer_or_of_ours(
    request_: requests.PreparedRequest | None, sent: bool
) -> None:
    """Requests names the request when it was sent, as for a Content-Length of "2, 3"."""
    error = requests.exceptions.InvalidHeader("een header", request=request_)

    assert is_verzonden(error) == sent


@pytest.mark.django_db
def test_a_client_on_nobodys_account_asks_for_nothing_personal(eigen: DemoRegisters) -> None:
    (register,) = registers(Deadline.after(5))
    eigen.forget_calls()

    zaak = register.zaken.zaak_url(bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND))
    for ask in (
        lambda: register.zaken.zaak(zaak),
        lambda: register.documenten.bij(zaak),
        lambda: register.besluiten.besluiten(zaak),
    ):
        with pytest.raises(ZonderVerantwoording):
            ask()
    assert eigen.calls == ()
    assert register.catalogi.zaaktypen()


def test_a_day_of_pages_with_errors_among_them_is_recorded_exactly(
    eigen: DemoRegisters, map_: Path
) -> None:
    faults: list[Callable[[], None]] = [
        lambda: None,
        lambda: eigen.fail("documenten", 500),
        lambda: eigen.hang_up("besluiten"),
        lambda: eigen.rubbish("zaken", path="statussen"),
        lambda: eigen.without("object_filter"),
        lambda: eigen.without("_zoek"),
        lambda: eigen.without("expand"),
    ]
    for fault in faults:
        eigen.heal()
        fault()
        for page in PAGES.values():
            try:
                page()
            except (ZGWError, NietZichtbaar, NietGevonden):
                continue

    assert van_spans(geschreven(map_)) == van_calls(eigen.calls)
    assert len(eigen.calls) > 100
