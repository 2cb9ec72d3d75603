"""Logging in and out, the same for every means."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from mijnomgeving.inloggen.meldingen import MELDINGEN

pytestmark = [pytest.mark.urls("tests.mijnomgeving.sessie.urls"), pytest.mark.django_db]


def test_the_login_page_names_the_organisation_in_h1_and_title(browser, settings: Settings):
    settings.WAGTAIL_SITE_NAME = "Voorbeeldstad"
    page = browser.get("/inloggen/").content.decode()
    assert "<title>Inloggen bij Voorbeeldstad" in page
    assert ">Inloggen bij Voorbeeldstad</h1>" in page


def test_the_login_page_offers_the_configured_means(browser):
    page = browser.get("/inloggen/?volgende=/mijn/zaken/").content.decode()
    assert 'href="/digid/mock/?volgende=/mijn/zaken/"' in page
    assert "Inloggen met DigiD" in page


def test_without_means_the_login_page_says_so(browser, settings: Settings):
    settings.LOGIN_MIDDELEN = []
    page = browser.get("/inloggen/").content.decode()
    assert "heeft nog geen manier om in te loggen ingesteld" in page
    assert "/digid/mock/" not in page


def test_a_means_that_does_not_work_here_is_not_offered(settings: Settings):
    page = Client(SERVER_NAME="testserver").get("/inloggen/").content.decode()
    assert "/digid/mock/" not in page


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("mijnomgeving.bestaat.NIET", "bestaat niet"),
        ("zonderpunt", "bestaat niet"),
        ("mijnomgeving.inloggen.mock.SLUG", "is geen inlogmiddel"),
    ],
)
def test_a_means_that_is_none_is_refused_by_name(browser, settings: Settings, name, problem):
    settings.LOGIN_MIDDELEN = [name]
    with pytest.raises(ImproperlyConfigured, match=f"LOGIN_MIDDELEN: '{name}' {problem}"):
        browser.get("/inloggen/")


@pytest.mark.parametrize("name", sorted(MELDINGEN))
def test_each_message_is_shown_when_asked_for(browser, name):
    page = browser.get(f"/inloggen/?melding={name}").content.decode()
    assert str(MELDINGEN[name].tekst) in page


@pytest.mark.parametrize("name", ["", "onbekend", "<script>alert(1)</script>"])
def test_an_unknown_message_is_not_shown(browser, name):
    page = browser.get("/inloggen/", {"melding": name}).content.decode()
    assert "utrecht-alert" not in page
    assert "<script>alert" not in page


def test_the_text_of_a_failed_login_is_the_one_of_logius():
    assert str(MELDINGEN["niet-gelukt"].tekst) == (
        "Inloggen bij deze organisatie is niet gelukt. Probeert u het later nog een keer. Lukt "
        "het nog steeds niet? Log in bij Mijn DigiD. Zo controleert u of uw DigiD goed werkt. "
        "Mogelijk is er een storing bij de organisatie waar u inlogt."
    )


@pytest.mark.parametrize("pad", ["/inloggen/", "/digid/mock/", "/digid/mock/terug/", "/uitloggen/"])
def test_login_pages_may_not_be_stored(browser, pad):
    assert browser.get(pad).headers["Cache-Control"] == "no-store"


def test_who_is_logged_in_is_sent_on_from_the_login_page(browser, kies):
    browser.get(kies(browser))
    assert browser.get("/inloggen/").headers["Location"] == "/mijn/"
    onward = browser.get("/inloggen/?volgende=/mijn/zaken/")
    assert onward.headers["Location"] == "/mijn/zaken/"


@pytest.mark.parametrize("elders", ["https://kwaad.example/mijn/", "//kwaad.example", "/cms/"])
def test_the_login_page_leads_nowhere_else(browser, kies, elders):
    assert "kwaad" not in browser.get("/inloggen/", {"volgende": elders}).content.decode()
    browser.get(kies(browser))
    assert browser.get("/inloggen/", {"volgende": elders}).headers["Location"] == "/mijn/"


def test_logging_out_ends_the_session_before_the_redirect_and_clears_the_cache(browser, kies):
    browser.get(kies(browser))
    cookie = browser.cookies["mijn"].value
    response = browser.post("/uitloggen/")
    assert response.headers["Location"] == "/inloggen/?melding=uitgelogd"
    assert response.headers["Clear-Site-Data"] == '"cache"'
    assert response.headers["Cache-Control"] == "no-store"
    assert response.cookies["mijn"]["max-age"] == 0
    thief = Client(SERVER_NAME="127.0.0.1")
    thief.cookies["mijn"] = cookie
    assert thief.get("/mijn/").status_code == 302


def test_after_logging_out_the_page_says_so(browser, kies):
    browser.get(kies(browser))
    page = browser.post("/uitloggen/", follow=True).content.decode()
    assert "U bent uitgelogd." in page


def test_logging_out_twice_is_no_error(browser):
    assert browser.post("/uitloggen/").status_code == 302


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_link_to_logout_does_not_log_out(browser, kies, method):
    browser.get(kies(browser))
    response = getattr(browser, method)("/uitloggen/")
    assert response.headers["Location"] == "/inloggen/"
    assert browser.get("/mijn/").status_code == 200


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_do_not_log_out(browser, kies, method):
    browser.get(kies(browser))
    assert getattr(browser, method)("/uitloggen/").status_code == 405
    assert browser.get("/mijn/").status_code == 200


def test_logging_out_demands_the_csrf_token(browser, kies):
    browser.get(kies(browser))
    forger = Client(SERVER_NAME="127.0.0.1", enforce_csrf_checks=True)
    forger.cookies["mijn"] = browser.cookies["mijn"].value
    assert forger.post("/uitloggen/").status_code == 403
    assert browser.get("/mijn/").status_code == 200


def test_an_expired_session_says_so_and_leads_back_to_the_same_page(browser, kies, wacht):
    browser.get(kies(browser))
    wacht(15 * 60 + 1)
    response = browser.get("/mijn/zaken/?pagina=2", follow=True)
    address = response.redirect_chain[0][0]
    assert address == "/inloggen/?volgende=/mijn/zaken/%3Fpagina%3D2&melding=verlopen"
    assert str(MELDINGEN["verlopen"].tekst) in response.content.decode()
    assert 'href="/digid/mock/?volgende=/mijn/zaken/%3Fpagina%3D2"' in response.content.decode()


def test_the_urls_are_those_of_the_contract():
    names = ["inloggen", "uitloggen", "digid-mock", "digid-mock-terug"]
    paths = ["/inloggen/", "/uitloggen/", "/digid/mock/", "/digid/mock/terug/"]
    assert [reverse(name) for name in names] == paths
