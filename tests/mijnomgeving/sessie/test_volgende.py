"""Where a person goes after logging in: never outside /mijn/."""

import pytest

from mijnomgeving.sessie.volgende import login_url, safe_volgende

ZAAK = "/mijn/zaken/openzaak/5e2b1b1e-3c55-4f0e-9a3a-1f1f4b7f0d11/"


@pytest.mark.parametrize("wish", ["/mijn/", "/mijn/zaken/", ZAAK, f"{ZAAK}documenten/1/"])
def test_a_page_of_the_person_is_kept(wish):
    assert safe_volgende(wish) == wish


@pytest.mark.parametrize(
    "wish",
    [
        "",
        "/",
        "/cms/",
        "/uitloggen/",
        "/mijn",
        "/mijnen/",
        "mijn/",
        "https://kwaad.example/mijn/",
        "//kwaad.example/mijn/",
        "///kwaad.example/mijn/",
        "/\\kwaad.example/mijn/",
        "\\\\kwaad.example/mijn/",
        "http:/mijn/",
        "http:///mijn/",
        "javascript:alert(1)//mijn/",
        "data:text/html,/mijn/",
        " /mijn/",
        "\t//kwaad.example/mijn/",
        "/mijn/../cms/",
        "/mijn/%2e%2e/cms/",
        "/mijn/..%2fcms/",
        "/mijn//kwaad.example/",
        "/mijn/\\..\\cms/",
        "/mijn/@kwaad.example/",
        "/mijn/\r\nSet-Cookie: a=b/",
        "/mijn/\n",
        "/mijn/zaken/\x00",
        "/mijn/zaken;x/",
        "https://[/mijn/",
    ],
)
def test_anything_else_becomes_the_overview(wish):
    assert safe_volgende(wish) == "/mijn/"


@pytest.mark.parametrize(
    ("wish", "goal"),
    [
        ("/mijn/zaken/?pagina=2", "/mijn/zaken/?pagina=2"),
        ("/mijn/zaken/?bsn=999990342", "/mijn/zaken/"),
        ("/mijn/zaken/?pagina=2&zoek=moulin#kop", "/mijn/zaken/?pagina=2"),
        ("/mijn/zaken/?pagina=x", "/mijn/zaken/"),
        ("/mijn/zaken/?pagina=1234567", "/mijn/zaken/"),
        ("/mijn/zaken/?pagina=%D9%A3", "/mijn/zaken/"),
    ],
)
def test_of_a_query_only_the_page_number_is_kept(wish, goal):
    assert safe_volgende(wish) == goal


def test_a_login_url_says_nothing_that_it_was_not_told():
    assert login_url() == "/inloggen/"
    assert login_url(volgende="/mijn/zaken/") == "/inloggen/?volgende=/mijn/zaken/"
    assert login_url(melding="verlopen") == "/inloggen/?melding=verlopen"
