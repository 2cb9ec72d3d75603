"""Error pages and health, as the platform and a citizen in trouble see them."""

from collections.abc import Callable
from io import StringIO
from unittest.mock import patch

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from mijnomgeving.views import fouten
from tests.html import checked

ENGLISH = ("Server Error", "Not Found", "Forbidden", "Bad Request", "Traceback", "error")


@pytest.mark.parametrize(
    ("view", "status", "kop"),
    [
        (lambda r: fouten.ongeldig(r, SuspiciousOperation("x")), 400, "Dit verzoek klopt niet"),
        (lambda r: fouten.geen_toegang(r, PermissionDenied("x")), 403, "U hebt hier geen toegang"),
        (
            fouten.formulier_verlopen,
            403,
            "Dit formulier is verlopen. Ga terug en probeer opnieuw",
        ),
        (fouten.storing, 500, "Er ging iets mis bij ons"),
    ],
)
def test_a_page_for_trouble_needs_no_database(
    view: Callable[[HttpRequest], HttpResponse], status: int, kop: str
) -> None:
    """Pytest would refuse any question to the database here."""
    page = checked(view(RequestFactory().get("/mijn/")), status)

    assert page.kop == kop
    assert "Wat kunt u nu doen?" in page.tekst
    assert not [word for word in ENGLISH if word in page.tekst]


def test_a_page_that_is_not_there(client: Client, db: None) -> None:
    page = checked(client.get("/bestaat/niet/"), 404)

    assert page.kop == "Deze pagina is er niet"


@pytest.mark.parametrize("url", ["/bestanden/999/x.pdf", "/inloggen/onbekend/", "/mijn/onbekend/"])
def test_what_is_not_there_is_told_in_dutch_only(url: str, client: Client, db: None) -> None:
    page = checked(client.get(url, follow=True), 404)

    assert "Wij hebben deze pagina niet gevonden" in page.tekst
    assert "matches" not in page.tekst


def test_an_unknown_host_is_refused_in_dutch(client: Client, db: None) -> None:
    page = checked(client.get("/", headers={"host": "kwaad.example"}), 400)

    assert "kwaad" not in page.html


def test_a_form_from_elsewhere_is_refused_in_dutch(db: None) -> None:
    page = checked(Client(enforce_csrf_checks=True).post("/uitloggen/"), 403)

    assert "CSRF" not in page.html


def test_a_mistake_of_ours_is_a_page_without_its_cause(client: Client, db: None) -> None:
    client.raise_request_exception = False
    with patch("wagtail.models.Page.serve", side_effect=RuntimeError("geheim")):
        page = checked(client.get("/"), 500)

    assert page.kop == "Er ging iets mis bij ons"
    assert "geheim" not in page.html


def test_the_log_names_a_page_by_its_route(client: Client, log: StringIO) -> None:
    client.raise_request_exception = False
    with patch("mijnomgeving.sessie.identity.principal_of", side_effect=RuntimeError("stuk")):
        client.get("/mijn/zaken/demo/b8643e4b-7ae0-555b-9d7d-f455ff7165cd/")

    assert "event=portaal.fout route=zaak " in log.getvalue()
    assert "b8643e4b" not in log.getvalue()


def test_the_process_lives_without_a_database(client: Client) -> None:
    response = client.get("/health/live")

    assert (response.status_code, response.content) == (200, b"ok")
    assert "Set-Cookie" not in response.headers


def test_the_process_is_ready_when_the_database_answers(client: Client, db: None) -> None:
    response = client.get("/health/ready")

    assert (response.status_code, response.content) == (200, b"ok")


def test_the_process_is_not_ready_without_a_database(client: Client, db: None) -> None:
    with patch.object(connection, "cursor", side_effect=DatabaseError("geheim")):
        response = client.get("/health/ready")

    assert (response.status_code, response.content) == (503, b"database")


@pytest.mark.parametrize("url", ["/health/live", "/health/ready"])
def test_the_platform_may_ask_with_head(url: str, client: Client, db: None) -> None:
    assert client.head(url).status_code == 200
