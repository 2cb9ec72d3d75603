"""One line in the log for every request, and a number by which to find it."""

import re
from collections.abc import Iterator
from io import StringIO
from unittest.mock import patch

import pytest
from django.http import HttpRequest, StreamingHttpResponse
from django.test import Client, RequestFactory

from mijngemeente.verzoek import Verzoeken
from tests.html import checked, content
from tests.mijngemeente.console import objecten
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

NUMMER = re.compile(r"\d{4}-\d{4}-\d{4}")


def test_a_request_is_one_line_without_its_address(suzanne: Client, regels: StringIO) -> None:
    zaak = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
    shown = suzanne.get(f"/mijn/zaken/demo/{zaak}/?pagina=1", headers={"user-agent": "Mozilla"})

    assert objecten(regels) == []  # The page has not been read to its end.
    content(shown)

    (line,) = objecten(regels)
    assert isinstance(line.pop("duration_ms"), int)
    assert re.fullmatch(r"[0-9a-f]{32}", line.pop("trace_id"))
    assert line.pop("request_id") == shown.headers["X-Request-Id"]
    assert line.pop("time")
    assert line == {
        "level": "INFO",
        "logger": "mijngemeente.verzoek",
        "message": "Een verzoek is beantwoord.",
        "route": "zaak",
        "method": "GET",
        "status": 200,
    }


def test_all_lines_of_a_request_share_its_trace_and_number(
    suzanne: Client, portal: DemoRegisters, regels: StringIO
) -> None:
    portal.rubbish("zaken")
    for _ in range(2):
        content(suzanne.get("/mijn/zaken/"))

    lines = objecten(regels)
    assert {one["logger"] for one in lines} >= {"mijngemeente.verzoek", "zgw.clients.client"}
    own = [one for one in lines if one["logger"] == "mijngemeente.verzoek"]
    assert len({one["trace_id"] for one in own}) == 2
    assert len({one["request_id"] for one in own}) == 2


def test_the_number_of_a_browser_is_not_taken_over(
    client: Client, db: None, regels: StringIO
) -> None:
    numbers = {
        client.get("/inloggen/", headers={"x-request-id": bekend.SUZANNE}).headers["X-Request-Id"]
        for _ in range(20)
    }

    assert len(numbers) == 20
    assert all(NUMMER.fullmatch(one) for one in numbers)
    assert bekend.SUZANNE not in regels.getvalue()


def test_what_nobody_wants_to_read_is_no_line(client: Client, db: None, regels: StringIO) -> None:
    for url in ("/health/live", "/health/ready", "/static/img/icoon.svg", "/static/weg.css"):
        content(client.get(url))

    assert regels.getvalue() == ""


def test_a_method_that_does_not_exist_is_not_quoted(
    client: Client, db: None, regels: StringIO
) -> None:
    client.generic("MOULIN", "/inloggen/")

    assert [one["method"] for one in objecten(regels)] == ["-"]


def test_the_line_comes_when_the_last_byte_has_gone(db: None, regels: StringIO) -> None:
    read: list[bytes] = []

    def pieces() -> Iterator[bytes]:
        yield b"een"
        assert regels.getvalue() == ""
        yield b"twee"

    request = RequestFactory().get("/")
    response = Verzoeken(lambda _: StreamingHttpResponse(pieces()))(request)
    assert isinstance(response, StreamingHttpResponse)
    read.extend(response)
    assert regels.getvalue() == ""
    response.close()
    response.close()

    assert read == [b"een", b"twee"]
    assert len(objecten(regels)) == 1


@pytest.mark.parametrize(
    ("headers", "status"), [({"host": "kwaad.example"}, 400), ({}, 500)], ids=["400", "500"]
)
def test_a_page_about_trouble_shows_the_number_to_name_by_telephone(
    headers: dict[str, str], status: int, client: Client, db: None
) -> None:
    client.raise_request_exception = False
    with patch("wagtail.models.Page.serve", side_effect=RuntimeError("stuk")):
        response = client.get("/", headers=headers)

    nummer = response.headers["X-Request-Id"]
    assert f"Nummer van dit bezoek: {nummer}" in checked(response, status).tekst


def test_a_form_that_expired_shows_the_number(db: None) -> None:
    response = Client(enforce_csrf_checks=True).post("/uitloggen/")

    assert response.headers["X-Request-Id"] in checked(response, 403).tekst


def test_a_register_that_is_away_shows_the_number(suzanne: Client, portal: DemoRegisters) -> None:
    portal.fail("zaken", 500)
    response = suzanne.get(f"/mijn/zaken/demo/{bekend.uuid_of('zaak', bekend.PARKEER_VERLEEND)}/")

    assert response.headers["X-Request-Id"] in checked(response, 503).tekst


def test_a_page_that_is_not_there_shows_none(client: Client, db: None) -> None:
    """All of those are the same, to the byte."""
    assert not NUMMER.search(checked(client.get("/bestaat/niet/"), 404).html)


def test_the_number_is_the_same_within_a_request(rf: RequestFactory) -> None:
    seen: list[str] = []

    def view(request: HttpRequest) -> StreamingHttpResponse:
        seen.append(getattr(request, "bezoeknummer", ""))
        return StreamingHttpResponse([])

    response = Verzoeken(view)(rf.get("/"))

    assert seen == [response.headers["X-Request-Id"]]
