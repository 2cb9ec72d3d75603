"""The contents of a document: whole, in pieces, or an error."""

import gzip
import tracemalloc

import pytest
from pytest_django import Settings

from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietZichtbaar, Onbereikbaar, Onbruikbaar, TeLaat
from zgw.fanout import DOWNLOADS

SUZANNE = oracle.burger(bekend.SUZANNE)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")


def test_bytes_are_those_of_the_register(tussenpersoon: Tussenpersoon) -> None:
    bodies: list[bytes] = []
    tussenpersoon.alter = lambda a: bodies.append(a.body) if "/download" in a.path else None

    inhoud = service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)
    received = b"".join(inhoud.stukken)

    assert [received] == bodies
    assert inhoud.omvang == len(received) == inhoud.document.bestandsomvang
    assert received.startswith(b"%PDF")


def test_a_document_that_comes_packed_is_given_whole(tussenpersoon: Tussenpersoon) -> None:
    bodies: list[bytes] = []

    def packed(answer: Antwoord) -> None:
        if "/download" in answer.path:
            bodies.append(answer.body)
            answer.headers["Content-Encoding"] = "gzip"
            answer.body = gzip.compress(answer.body)

    tussenpersoon.alter = packed

    inhoud = service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)

    assert inhoud.omvang is None
    assert [b"".join(inhoud.stukken)] == bodies


@pytest.mark.parametrize("kind", ["text/html", "application/json; charset=utf-8"])
def test_a_page_of_what_stands_in_between_is_not_the_document(
    tussenpersoon: Tussenpersoon, kind: str
) -> None:
    def log_in_first(answer: Antwoord) -> None:
        if "/download" in answer.path:
            answer.headers["Content-Type"], answer.body = kind, b"<h1>Log eerst in</h1>"

    tussenpersoon.alter = log_in_first

    with pytest.raises(Onbruikbaar):
        service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)


@pytest.mark.parametrize("after", [0, 1, 5000])
def test_a_download_that_breaks_off_says_so(tussenpersoon: Tussenpersoon, after: int) -> None:
    def break_off(answer: Antwoord) -> None:
        if "/download" in answer.path:
            answer.breek_af_na = after

    tussenpersoon.alter = break_off

    with pytest.raises(Onbereikbaar):
        list(service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT).stukken)


def test_a_document_that_turns_out_to_be_empty_is_an_error(tussenpersoon: Tussenpersoon) -> None:
    def nothing(answer: Antwoord) -> None:
        if "/download" in answer.path:
            answer.status, answer.body = 204, b""

    tussenpersoon.alter = nothing

    with pytest.raises(Onbruikbaar):
        service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)


def test_a_document_that_is_not_complete_is_not_given(portal: DemoRegisters) -> None:
    anna, zaak = oracle.burger(bekend.ANNA), bekend.uuid_of("zaak", bekend.ONVOLTOOID_DOCUMENT)
    document = bekend.uuid_of("document", f"{bekend.ONVOLTOOID_DOCUMENT}/0")

    with pytest.raises(NietZichtbaar):
        service.open_inhoud(anna, "demo", zaak, document)


def test_a_big_document_passes_through_in_pieces(portal: DemoRegisters) -> None:
    anna, zaak = oracle.burger(bekend.ANNA), bekend.uuid_of("zaak", bekend.GROOT_DOCUMENT)
    document = bekend.uuid_of("document", f"{bekend.GROOT_DOCUMENT}/0")
    inhoud = service.open_inhoud(anna, "demo", zaak, document)
    total, biggest = 0, 0
    tracemalloc.start()

    try:
        for piece in inhoud.stukken:
            total, biggest = total + len(piece), max(biggest, len(piece))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert total == inhoud.omvang == 12 * 1024 * 1024
    assert biggest <= 64 * 1024
    assert peak < 4 * 1024 * 1024  # The register, which runs here too, is in this as well.


def test_a_reader_who_leaves_can_let_the_register_know(portal: DemoRegisters) -> None:
    anna, zaak = oracle.burger(bekend.ANNA), bekend.uuid_of("zaak", bekend.GROOT_DOCUMENT)
    document = bekend.uuid_of("document", f"{bekend.GROOT_DOCUMENT}/0")

    for _ in range(70):  # More often than there are connections to be had.
        inhoud = service.open_inhoud(anna, "demo", zaak, document)
        next(inhoud.stukken)
        inhoud.sluit()

    assert service.list_documenten(anna).antwoord().deel.ontbreekt == ()


def test_a_register_that_gives_another_document_than_asked_for_gives_none(
    tussenpersoon: Tussenpersoon,
) -> None:
    other = str(bekend.uuid_of("document", "VB-100302/0"))

    def swap(answer: Antwoord) -> None:
        if answer.path.endswith(str(DOCUMENT)):
            answer.body = answer.body.replace(str(DOCUMENT).encode(), other.encode())

    tussenpersoon.alter = swap

    with pytest.raises((NietZichtbaar, Onbruikbaar)):
        service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)


def test_slow_readers_leave_the_other_pages_alone(
    configured: DemoRegisters, settings: Settings
) -> None:
    """However many download at once, who comes after them waits, and pages do not."""
    reading = [service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT) for _ in range(DOWNLOADS)]
    settings.ZGW_DEADLINE = 1

    with pytest.raises(TeLaat):
        service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)
    settings.ZGW_DEADLINE = 60
    assert service.list_zaken(SUZANNE, lopend=True).antwoord().deel.ontbreekt == ()

    for _ in range(2):  # A second time frees nothing more.
        reading[0].sluit()
    again = service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)
    settings.ZGW_DEADLINE = 1
    with pytest.raises(TeLaat):
        service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)
    for one in (again, *reading):
        one.sluit()


def test_a_download_that_cannot_be_had_takes_no_place(configured: DemoRegisters) -> None:
    configured.fail("documenten", 500, path="/download")
    for _ in range(DOWNLOADS + 1):
        with pytest.raises(Onbruikbaar):
            service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)

    configured.heal()
    assert b"".join(service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT).stukken)
