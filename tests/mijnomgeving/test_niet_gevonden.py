"""What a citizen may not see looks, to the byte, like what does not exist."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.http import HttpResponseBase
from django.test import Client

from tests.html import checked, content
from tests.mijnomgeving.conftest import LIJSTEN, document_url, zaak_url
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

TOKEN = re.compile(rb'(name="csrfmiddlewaretoken" value=")[A-Za-z0-9]{64}"')
ZAAK = zaak_url(bekend.PARKEER_VERLEEND)
BESLUITBRIEF = document_url(bekend.PARKEER_VERLEEND, "0/besluit/0")


def zonder_token(response: HttpResponseBase) -> bytes:
    """The body without what differs at every request: the masked CSRF token of each form."""
    assert response.status_code == 404
    body, count = TOKEN.subn(rb'\1"', content(response))
    assert count == 3  # To log out; in the dialog of the session, to stay and to log out.
    return body


def bestaat_niet(browser: Client) -> bytes:
    """The body for a zaak that does not exist."""
    return zonder_token(browser.get(f"/mijn/zaken/demo/{uuid4()}/"))


@pytest.mark.parametrize(
    "url",
    [ZAAK, document_url(bekend.PARKEER_VERLEEND, "0"), BESLUITBRIEF],
    ids=["zaak", "document", "document of a besluit"],
)
def test_what_is_of_another_citizen_does_not_exist(
    url: str, login: Callable[[str], Client], portal: DemoRegisters, inhoud: None
) -> None:
    owner = login(bekend.SUZANNE).get(url)
    assert owner.status_code == 200
    assert content(owner)

    browser = login(bekend.JAN)

    assert zonder_token(browser.get(url)) == bestaat_niet(browser)


ANDERS = {
    "unknown register": ZAAK.replace("/demo/", "/onbekend/"),
    "unknown zaak": f"/mijn/zaken/demo/{uuid4()}/",
    "malformed uuid": "/mijn/zaken/demo/123/",
    "uuid with a letter too many": f"{ZAAK[:-1]}0/",
    "upper case uuid": ZAAK[:16] + ZAAK[16:].upper(),
    "not a slug": "/mijn/zaken/de%20mo/123/",
    "traversal": "/mijn/zaken/demo/..%2f..%2f/",
    "unknown document": f"{ZAAK}documenten/{uuid4()}/",
    "document of another zaak": BESLUITBRIEF.replace(
        str(bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)),
        str(bekend.uuid_of("zaak", bekend.KLACHT_TOEGEWEZEN)),
    ),
    "malformed document": f"{ZAAK}documenten/abc/",
    "document in concept": document_url(bekend.OMGEVING_MET_DEELZAAK, "4"),
    "confidential document": document_url(bekend.OMGEVING_MET_DEELZAAK, "3"),
    "internal zaak": zaak_url(bekend.INTERN_ADRESONDERZOEK),
    "confidential zaak": zaak_url(bekend.CONFIDENTIEEL),
    "zaak to be destroyed": zaak_url(bekend.ARCHIEFDATUM_VOORBIJ),
    "page that was never there": "/mijn/geheim/",
    "page outside": "/wp-login.php",
}


@pytest.mark.parametrize("url", ANDERS.values(), ids=ANDERS)
def test_what_may_not_be_seen_is_the_same_as_what_does_not_exist(
    url: str, suzanne: Client, inhoud: None
) -> None:
    response = suzanne.get(url)

    page = checked(response, 404)
    assert zonder_token(response) == bestaat_niet(suzanne)
    assert page.kop == "Deze pagina is er niet"
    assert "English" not in page.tekst
    assert " matches " not in page.tekst
    assert response.headers["Cache-Control"] == "no-store"


def test_headers_of_a_refusal_tell_nothing(login: Callable[[str], Client], portal: object) -> None:
    browser = login(bekend.JAN)

    refused, unknown = browser.get(ZAAK), browser.get(f"/mijn/zaken/demo/{uuid4()}/")

    numbers = [one.headers.pop("X-Request-Id") for one in (refused, unknown)]
    assert numbers[0] != numbers[1]  # Random, for each request.
    assert dict(refused.headers) == dict(unknown.headers)


def test_somebody_involved_who_is_not_the_initiator_sees_nothing(
    login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    checked(login(bekend.MEHMET).get(zaak_url(bekend.OMGEVING_MET_DEELZAAK)), 404)


@pytest.mark.parametrize("url", LIJSTEN[1:])
def test_a_page_number_that_is_none_is_said_to_be_none(url: str, suzanne: Client) -> None:
    nonsense = ("abc", "0", "-1", "1.5", "٣", "9" * 20, "", " 1", "1e1", "½", "%00", "１")
    for nummer in nonsense:
        page = checked(suzanne.get(f"{url}?pagina={nummer}"), 404)
        assert "Deze pagina bestaat niet. Een paginanummer is een getal vanaf 1." in page.tekst


@pytest.mark.parametrize("nummer", ["9", "9999"])
@pytest.mark.parametrize("url", LIJSTEN[1:])
def test_a_page_number_that_is_too_high_is_told_what_the_last_one_is(
    url: str, nummer: str, suzanne: Client
) -> None:
    page = checked(suzanne.get(f"{url}?pagina={nummer}"), 404)

    assert re.search(r"Zo veel pagina’s zijn er niet\. De laatste is pagina \d\.", page.tekst)


@pytest.mark.parametrize(
    "query", ["pagina=1&pagina=2", "pagina[]=1", "x=%FF%FE", "=&&;", "pagina=1&" + "a=b&" * 900]
)
def test_no_query_is_a_failure(query: str, suzanne: Client) -> None:
    for url in (*LIJSTEN, ZAAK):
        response = suzanne.get(f"{url}?{query}")
        checked(response, response.status_code)
        assert response.status_code in (200, 404)


def test_the_second_page_is_a_page_of_its_own(
    login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    browser = login(bekend.JAN)
    first = checked(browser.get("/mijn/zaken/"))
    second = checked(browser.get("/mijn/zaken/?pagina=2"))

    assert "?pagina=2" in first.links()
    assert "?pagina=1" in second.links()
    assert "<title>Lopende zaken, pagina 2 | Voorbeeldstad</title>" in second.html
    zaken = [{one for one in page.links() if "/demo/" in one} for page in (first, second)]
    assert zaken[0]
    assert zaken[1]
    assert not zaken[0] & zaken[1]
