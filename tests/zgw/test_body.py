"""However slow or big an answer is, it holds up no more than its page, and no worker after it."""

import gzip
import json
import time
from collections.abc import Callable

import pytest
from pytest_django import Settings

from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import fanout, service
from zgw.demo import bekend
from zgw.errors import Onbruikbaar, TeLaat
from zgw.resources import Toestand

SUZANNE = oracle.burger(bekend.SUZANNE)
BIG = 21 * 1024 * 1024
PATIENCE = 3.0  # Generous: the machine is shared.


@pytest.mark.parametrize("status", [200, 500])
def test_an_answer_that_trickles_in_frees_its_worker_at_the_deadline(
    tussenpersoon: Tussenpersoon, settings: Settings, status: int
) -> None:
    settings.ZGW_DEADLINE = 1.0

    def trickle(answer: Antwoord) -> None:
        if answer.path.startswith("/zaken/"):
            answer.status, answer.druppel = status, 0.1

    tussenpersoon.alter = trickle
    begin = time.monotonic()

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()
    # On every worker at once, so that it waits for all that are still busy.
    workers = fanout.workers(f"{tussenpersoon.url}zaken/api/v1/", "zaken")
    waiting = [workers.submit(time.sleep, 0.2) for _ in range(fanout.WORKERS["zaken"])]
    for one in waiting:
        one.result(timeout=10)

    assert [type(error) for error in page.deel.ontbreekt] == [TeLaat]
    assert time.monotonic() - begin < 1.0 + PATIENCE


def _padded(body: bytes) -> bytes:
    return json.dumps(json.loads(body) | {"vulling": "x" * BIG}).encode()


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_an_answer_without_end_is_no_answer(
    tussenpersoon: Tussenpersoon, pack: Callable[[bytes], bytes]
) -> None:
    def swell(answer: Antwoord) -> None:
        if "zaken/_zoek" in answer.path:
            answer.body = pack(_padded(answer.body))
            if pack is gzip.compress:
                answer.headers["Content-Encoding"] = "gzip"

    tussenpersoon.alter = swell

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    assert [type(error) for error in page.deel.ontbreekt] == [Onbruikbaar]


def test_a_packed_answer_is_the_same_answer(tussenpersoon: Tussenpersoon) -> None:
    before = service.list_zaken(SUZANNE, lopend=True).antwoord()

    def pack(answer: Antwoord) -> None:
        answer.body = gzip.compress(answer.body)
        answer.headers["Content-Encoding"] = "gzip"

    tussenpersoon.alter = pack

    assert service.list_zaken(SUZANNE, lopend=True).antwoord() == before


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_an_answer_that_is_packed_otherwise_is_no_answer(
    tussenpersoon: Tussenpersoon, encoding: str
) -> None:
    def claim(answer: Antwoord) -> None:
        answer.headers["Content-Encoding"] = encoding

    tussenpersoon.alter = claim

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert {type(error) for error in page.deel.ontbreekt} == {Onbruikbaar}
