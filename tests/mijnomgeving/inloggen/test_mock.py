"""The mock of DigiD: known persons, a one-time code, this computer only."""

import pytest
from django.contrib.auth import get_user_model
from django.core.cache.backends.locmem import LocMemCache
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, RequestFactory
from pytest_django import Settings

from mijnomgeving.inloggen.mock import PENDING, exchange_code, mock_actief
from mijnomgeving.inloggen.mock_personen import DEMO, known_persons
from mijnomgeving.sessie.identity import bind_session, principal_of, session_of
from mijnomgeving.sessie.store import SessionStore
from zgw.resources import Kind

SUZANNE = "999990342"
MISLUKT = "/inloggen/?melding=niet-gelukt"

pytestmark = [pytest.mark.urls("tests.mijnomgeving.sessie.urls"), pytest.mark.django_db]


def is_logged_in(browser: Client) -> bool:
    return browser.get("/mijn/").status_code == 200


def test_the_page_lists_eight_demo_persons_with_name_and_bsn(browser):
    page = browser.get("/digid/mock/").content.decode()
    assert len(DEMO) == 8
    for persoon in DEMO:
        assert persoon.naam in page
        assert f'value="{persoon.bsn}"' in page


def test_choosing_a_person_logs_in_as_that_person_with_digid_midden(browser, kies):
    response = browser.get(kies(browser))
    assert response.headers["Location"] == "/mijn/"
    principal = principal_of(browser.get("/mijn/").wsgi_request)
    assert principal is not None
    assert (principal.kind, principal.value, principal.means) == (Kind.BSN, SUZANNE, "digid-mock")
    assert principal.level.endswith(":MobileTwoFactorContract")


def test_after_logging_in_one_is_where_one_wanted_to_be(browser, kies):
    response = browser.get(kies(browser, volgende="/mijn/zaken/?pagina=2"))
    assert response.headers["Location"] == "/mijn/zaken/?pagina=2"


@pytest.mark.parametrize("elders", ["https://kwaad.example/", "//kwaad.example/", "/cms/"])
def test_after_logging_in_one_is_never_somewhere_else(browser, kies, elders):
    assert browser.get(kies(browser, volgende=elders)).headers["Location"] == "/mijn/"


def test_the_bsn_is_in_no_url_no_cookie_and_nowhere_in_the_store(browser, kies):
    terug = kies(browser)
    response = browser.get(terug)
    seen = terug + response.headers["Location"] + str(browser.cookies) + str(response.headers)
    assert SUZANNE not in seen
    stored = vars(LocMemCache("inloggen-test", {}))["_cache"]
    assert stored
    assert SUZANNE.encode() not in b"".join(stored.values())


def test_logging_in_makes_no_user_and_no_session_of_the_cms(browser, kies):
    browser.get(kies(browser))
    assert is_logged_in(browser)
    assert get_user_model().objects.count() == 0
    assert browser.get("/mijn/").wsgi_request.user.is_anonymous
    assert "cms_session" not in browser.cookies


def test_logging_in_gives_the_browser_a_new_key(browser, kies):
    terug = kies(browser)
    before = browser.cookies["mijn"].value
    browser.get(terug)
    assert browser.cookies["mijn"].value != before
    browser.cookies["mijn"] = before
    assert not is_logged_in(browser)


def test_a_code_works_once(browser, kies):
    terug = kies(browser)
    browser.get(terug)
    browser.post("/uitloggen/")
    assert browser.get(terug).headers["Location"] == MISLUKT
    assert not is_logged_in(browser)


def test_a_code_that_two_requests_bring_at_once_works_once(browser, kies):
    code = kies(browser).partition("code=")[2]
    tabs = []
    for _ in range(2):
        tab = RequestFactory(SERVER_NAME="127.0.0.1").get("/digid/mock/terug/")
        bind_session(tab, SessionStore(browser.cookies["mijn"].value))
        assert PENDING in session_of(tab)
        tabs.append(tab)
    outcomes = [exchange_code(tab, code) for tab in tabs]
    assert outcomes[0] is not None
    assert outcomes[1] is None


def test_a_code_is_worth_nothing_in_another_browser(browser, kies):
    terug = kies(browser)
    other = Client(SERVER_NAME="127.0.0.1")
    assert other.get(terug).headers["Location"] == MISLUKT
    assert not is_logged_in(other)
    kies(other, bsn="999993653")
    assert other.get(terug).headers["Location"] == MISLUKT
    assert not is_logged_in(other)


def test_a_code_works_for_fifty_nine_seconds(browser, kies, wacht):
    terug = kies(browser)
    wacht(59)
    browser.get(terug)
    assert is_logged_in(browser)


def test_a_code_has_expired_after_a_minute(browser, kies, wacht):
    terug = kies(browser)
    wacht(60)
    assert browser.get(terug).headers["Location"] == MISLUKT
    assert not is_logged_in(browser)


@pytest.mark.parametrize("code", ["", "?code=", "?code=onbekend", "?code=%C3%A9", "?bsn=999990342"])
def test_an_unknown_code_logs_nobody_in(browser, kies, code):
    kies(browser)
    assert browser.get(f"/digid/mock/terug/{code}").headers["Location"] == MISLUKT
    assert not is_logged_in(browser)


def test_after_a_wrong_code_the_right_one_is_worth_nothing(browser, kies):
    terug = kies(browser)
    browser.get("/digid/mock/terug/?code=onbekend")
    assert browser.get(terug).headers["Location"] == MISLUKT
    assert not is_logged_in(browser)


@pytest.mark.parametrize("bsn", ["", "123456782", "999990343", "x", "999990342 "])
def test_an_unknown_person_cannot_log_in(browser, kies, bsn):
    assert kies(browser, bsn=bsn) == MISLUKT
    assert "mijn" not in browser.cookies


def test_who_is_no_longer_known_when_the_code_comes_back_is_refused(browser, kies, settings):
    settings.MOCK_PERSONEN = ["123456782"]
    terug = kies(browser, bsn="123456782")
    settings.MOCK_PERSONEN = []
    assert browser.get(terug).headers["Location"] == MISLUKT
    assert not is_logged_in(browser)


def test_cancelling_leads_back_to_the_login_page_with_a_message(browser):
    response = browser.post(
        "/digid/mock/", {"annuleren": "1", "volgende": "/mijn/zaken/"}, follow=True
    )
    assert response.redirect_chain[-1][0] == "/inloggen/?volgende=/mijn/zaken/&melding=geannuleerd"
    assert "U hebt het inloggen geannuleerd" in response.content.decode()
    assert "mijn" not in browser.cookies


def test_choosing_a_person_demands_the_csrf_token():
    browser = Client(SERVER_NAME="127.0.0.1", enforce_csrf_checks=True)
    assert browser.post("/digid/mock/", {"bsn": SUZANNE}).status_code == 403


@pytest.mark.parametrize("pad", ["/digid/mock/", "/digid/mock/terug/?code=x"])
def test_the_mock_does_not_exist_when_it_is_off(browser, settings: Settings, pad):
    settings.DIGID_MOCK = False
    assert browser.get(pad).status_code == 404
    assert browser.post(pad, {"bsn": SUZANNE}).status_code == 404


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "localhost:8000", "[::1]:8000"])
def test_the_mock_works_on_this_computer(host, settings: Settings):
    settings.ALLOWED_HOSTS = ["*"]
    assert Client().get("/digid/mock/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["testserver", "mijn.voorbeeldstad.nl", "192.168.1.10:8000"])
def test_the_mock_does_not_exist_on_another_host(host, settings: Settings):
    settings.ALLOWED_HOSTS = ["*"]
    assert Client().get("/digid/mock/", headers={"Host": host}).status_code == 404


@pytest.mark.parametrize("address", ["192.168.1.20", "8.8.8.8", "2001:db8::1", "", "unix:"])
def test_the_mock_does_not_exist_for_another_computer_that_says_localhost(address):
    browser = Client(SERVER_NAME="localhost", REMOTE_ADDR=address)
    assert browser.get("/digid/mock/").status_code == 404


def test_the_banner_shows_only_where_the_mock_works(settings: Settings):
    here = RequestFactory(SERVER_NAME="localhost").get("/")
    elsewhere = RequestFactory(SERVER_NAME="testserver").get("/")
    assert mock_actief(here)
    assert not mock_actief(elsewhere)
    assert not mock_actief(RequestFactory(SERVER_NAME="kwaad.example").get("/"))
    settings.DIGID_MOCK = False
    assert not mock_actief(here)


def test_mock_personen_adds_persons(browser, settings: Settings):
    settings.MOCK_PERSONEN = ["123456782", SUZANNE, "123456782"]
    assert len(known_persons()) == 9
    assert 'value="123456782"' in browser.get("/digid/mock/").content.decode()


@pytest.mark.parametrize("bsn", ["123456789", "12345678", "x", "12345678\n", "٩٩٩٩٩٠٣٤٢", ""])
def test_mock_personen_that_are_no_bsn_are_refused_by_name(settings: Settings, bsn):
    settings.MOCK_PERSONEN = [bsn]
    with pytest.raises(ImproperlyConfigured, match=r"MOCK_PERSONEN: .* is geen geldig BSN"):
        known_persons()
