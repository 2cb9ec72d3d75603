"""Every page of the citizen: who may come in, and whether its HTML is right."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import get_resolver

from mijnomgeving import urls
from tests.html import checked
from tests.mijnomgeving.conftest import LIJSTEN, document_url, zaak_url
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

PERSONEN = (
    bekend.SUZANNE, bekend.JAN, bekend.FATIMA, bekend.PIET, bekend.MEHMET, bekend.ANNA,
    bekend.WILLEM, bekend.LISA,
)  # fmt: skip
ZAAK = zaak_url(bekend.PARKEER_VERLEEND)
DOWNLOAD = document_url(bekend.PARKEER_VERLEEND, "0")
INZAGE = "/mijn/inzage/"


def test_every_page_of_the_urlconf_is_visited_here() -> None:
    names = {pattern.name for pattern in urls.urlpatterns if hasattr(pattern, "name")}

    visited = {get_resolver().resolve(url).url_name for url in (*LIJSTEN, ZAAK, DOWNLOAD, INZAGE)}

    assert visited == names


@pytest.mark.parametrize("url", [*LIJSTEN, ZAAK, DOWNLOAD, INZAGE])
def test_somebody_who_is_not_logged_in_is_sent_to_the_login_page_and_back(
    url: str, client: Client, portal: DemoRegisters
) -> None:
    response = client.get(url)

    volgende = "" if url == "/mijn/" else f"?volgende={url}"
    assert response.status_code == 302
    assert response.headers["Location"] == f"/inloggen/{volgende}"
    assert response.content == b""
    assert portal.calls == ()


def test_a_page_number_survives_the_login(client: Client, portal: DemoRegisters) -> None:
    response = client.get("/mijn/zaken/?pagina=2&x=1")

    assert response.headers["Location"] == "/inloggen/?volgende=/mijn/zaken/%3Fpagina%3D2"


@pytest.mark.parametrize("bsn", PERSONEN)
def test_every_list_of_every_citizen_is_a_good_page(
    bsn: str, login: Callable[[str], Client], portal: DemoRegisters, inhoud: None
) -> None:
    browser = login(bsn)
    for url in LIJSTEN:
        checked(browser.get(url))


@pytest.mark.parametrize("bsn", PERSONEN)
def test_every_zaak_in_the_lists_of_a_citizen_is_a_good_page(
    bsn: str, login: Callable[[str], Client], portal: DemoRegisters, inhoud: None
) -> None:
    browser = login(bsn)
    found = []
    for url in ("/mijn/zaken/", "/mijn/zaken/afgerond/"):
        found += [one for one in checked(browser.get(url)).links() if "/demo/" in one]

    for url in found[:12]:
        page = checked(browser.get(url))
        current = [one for one in page.stappen() if one.get("aria-current") == "step"]
        if page.onderdelen("statushistorie")[0].toestand == "geladen":
            assert len(current) == 1
        assert "niet-beschikbaar" not in str(page.toestanden())


def test_the_pages_before_login_are_good_pages(client: Client, db: None, inhoud: None) -> None:
    for url in ("/", "/inloggen/"):
        checked(client.get(url))


@pytest.mark.parametrize("method", ["head", "options", "post", "put", "delete", "patch"])
def test_an_unusual_method_is_no_failure(
    method: str, suzanne: Client, portal: DemoRegisters
) -> None:
    for url in (*LIJSTEN, ZAAK, DOWNLOAD, INZAGE):
        response = getattr(suzanne, method)(url)
        assert response.status_code in (200, 405), url
        if response.streaming:
            list(response)


def test_a_browser_in_another_language_gets_the_same_good_page(
    suzanne: Client, portal: DemoRegisters
) -> None:
    page = checked(suzanne.get("/mijn/zaken/", headers={"accept-language": "en-US,en;q=0.9"}))

    assert page.kop == "Lopende zaken"


def test_the_zaak_in_the_menu_is_under_the_list_that_it_stands_in(
    suzanne: Client, portal: DemoRegisters
) -> None:
    def marked(url: str) -> list[str | None]:
        tree = checked(suzanne.get(url)).tree
        return [a.get("href") for a in tree.iter("a") if a.get("aria-current") == "page"]

    assert marked("/mijn/besluiten/") == ["/mijn/besluiten/"]
    assert marked(zaak_url(bekend.KLACHT_TOEGEWEZEN)) == ["/mijn/zaken/"]
    assert marked(ZAAK) == ["/mijn/zaken/afgerond/"]
