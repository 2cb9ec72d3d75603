"""The end of a session, through the door: what pages say of it, and what they ask about it."""

import re
from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from mijnomgeving.sessie.identity import PRINCIPAL
from mijnomgeving.sessie.sealed_principal import pack
from mijnomgeving.sessie.store import SessionStore
from tests.html import checked_html
from tests.mijnomgeving.sessie.conftest import Klok, Opslag
from zgw.resources import Principal

pytestmark = [
    pytest.mark.urls("tests.mijnomgeving.sessie.urls"),
    pytest.mark.usefixtures("geheugen", "klok"),
]
NIEMAND = {"inactief": 0, "maximum": 0}


@pytest.fixture
def burger_browser(geheugen: Opslag, klok: Klok, burger: Principal) -> Client:
    """A browser of a citizen who logs in now."""
    client = Client(SERVER_NAME="127.0.0.1")
    sessie = SessionStore()
    sessie[PRINCIPAL] = pack(burger)
    sessie.save()
    client.cookies["mijn"] = sessie.session_key or ""
    return client


def test_a_page_is_in_at_14_59_and_out_at_15_01(burger_browser, klok):
    klok.verder(minuten=14, seconden=59)
    assert burger_browser.get("/mijn/").status_code == 200
    klok.verder(minuten=14, seconden=59)
    assert burger_browser.get("/mijn/").status_code == 200
    klok.verder(minuten=15, seconden=1)
    response = burger_browser.get("/mijn/zaken/")
    assert response.headers["Location"] == "/inloggen/?volgende=/mijn/zaken/&melding=verlopen"


def test_a_busy_person_is_in_at_1_59_59_and_out_at_2_00_01(burger_browser, klok):
    for _ in range(11):
        klok.verder(minuten=10)
        assert burger_browser.get("/mijn/").status_code == 200
    klok.verder(minuten=9, seconden=59)
    assert burger_browser.get("/mijn/").status_code == 200
    klok.verder(seconden=2)
    response = burger_browser.get("/mijn/zaken/")
    assert response.headers["Location"] == "/inloggen/?volgende=/mijn/zaken/&melding=verlopen"


def test_a_form_that_is_sent_too_late_leads_to_login_and_back_to_its_page(burger_browser, klok):
    klok.verder(minuten=16)
    response = burger_browser.post("/mijn/zaken/", {"tekst": "te laat"})
    assert response.status_code == 302
    assert response.headers["Location"] == "/inloggen/?volgende=/mijn/zaken/&melding=verlopen"


def test_logging_out_too_late_is_still_logging_out(burger_browser, klok):
    klok.verder(minuten=16)
    response = burger_browser.post("/uitloggen/")
    assert response.headers["Location"] == "/inloggen/?melding=uitgelogd"


def test_who_asks_hears_how_long_the_session_lasts_and_nothing_else(burger_browser, klok):
    assert burger_browser.get("/sessie/").json() == {"inactief": 900, "maximum": 7200}
    klok.verder(minuten=10, seconden=0.5)
    response = burger_browser.get("/sessie/", headers={"X-Achtergrond": "1"})
    assert response.json() == {"inactief": 299, "maximum": 6599}
    assert response.headers["Cache-Control"] == "no-store"
    assert not response.cookies


def test_asking_does_not_prolong_a_session_even_without_the_header(burger_browser, klok):
    klok.verder(minuten=14)
    burger_browser.get("/sessie/")
    burger_browser.get("/sessie/einde/")
    klok.verder(minuten=1, seconden=1)
    assert burger_browser.get("/sessie/").json() == NIEMAND


def test_going_on_prolongs_a_session_and_says_so(burger_browser, klok):
    klok.verder(minuten=14)
    assert burger_browser.post("/sessie/verlengen/").json() == {"inactief": 900, "maximum": 6360}
    klok.verder(minuten=14)
    assert burger_browser.get("/mijn/").status_code == 200


def test_going_on_never_passes_the_two_hours(burger_browser, klok):
    for _ in range(12):
        klok.verder(minuten=9, seconden=55)
        left = burger_browser.post("/sessie/verlengen/").json()
    assert left == {"inactief": 900, "maximum": 60}
    klok.verder(seconden=61)
    assert burger_browser.post("/sessie/verlengen/").json() == NIEMAND


def test_going_on_takes_a_form_of_ours(burger, burger_browser, klok):
    strict = Client(SERVER_NAME="127.0.0.1", enforce_csrf_checks=True)
    strict.cookies["mijn"] = burger_browser.cookies["mijn"].value
    assert burger_browser.get("/sessie/verlengen/").status_code == 405
    assert burger_browser.post("/sessie/").status_code == 405
    assert burger_browser.post("/sessie/einde/").status_code == 405
    assert strict.post("/sessie/verlengen/").status_code == 403


def test_nobody_has_no_time_left(klok):
    stranger = Client(SERVER_NAME="127.0.0.1")
    answers = [stranger.get("/sessie/"), stranger.post("/sessie/verlengen/")]
    assert [answer.json() for answer in answers] == [NIEMAND, NIEMAND]
    for answer in (*answers, stranger.get("/sessie/einde/")):
        assert "no-store" in answer.headers["Cache-Control"]
    assert not stranger.cookies
    assert stranger.get("/sessie/einde/").headers["Location"] == "/inloggen/"


def test_who_did_not_log_in_has_no_time_left_whatever_else_is_kept(klok):
    visitor = Client(SERVER_NAME="127.0.0.1")
    visitor.get("/bewaar/")
    assert visitor.get("/sessie/").json() == NIEMAND


def test_at_the_end_a_page_leads_to_login_and_back(burger_browser, klok):
    klok.verder(minuten=15, seconden=5)
    response = burger_browser.get("/sessie/einde/?volgende=/mijn/zaken/%3Fpagina%3D2")
    expected = "/inloggen/?volgende=/mijn/zaken/%3Fpagina%3D2&melding=verlopen"
    assert response.headers["Location"] == expected


@pytest.mark.parametrize(
    ("volgende", "terug"),
    [
        ("/mijn/zaken/", "/mijn/zaken/?achtergrond=1"),
        ("/mijn/zaken/%3Fpagina%3D2", "/mijn/zaken/?pagina=2&achtergrond=1"),
        ("https://elders.example/", "/mijn/?achtergrond=1"),
    ],
)
def test_a_page_whose_session_another_window_kept_comes_back(burger_browser, klok, volgende, terug):
    klok.verder(minuten=10)
    burger_browser.get("/mijn/")
    klok.verder(minuten=5, seconden=5)
    response = burger_browser.get(f"/sessie/einde/?volgende={volgende}")
    assert response.headers["Location"] == terug
    assert burger_browser.get(terug).status_code == 200
    klok.verder(minuten=10)
    assert burger_browser.get("/sessie/").json() == NIEMAND


@pytest.mark.parametrize("header", ["0", "", "ja"])
def test_only_a_request_that_says_so_is_in_the_background(burger_browser, klok, header):
    klok.verder(minuten=14)
    burger_browser.get("/mijn/?achtergrond=0", headers={"X-Achtergrond": header})
    klok.verder(minuten=14)
    assert burger_browser.get("/mijn/").status_code == 200


@pytest.mark.django_db
@pytest.mark.urls("mijngemeente.urls")
def test_a_page_says_how_long_the_session_lasts_from_that_page_on(burger_browser, klok):
    klok.verder(minuten=10)
    response = burger_browser.get("/mijn/zaken/")
    # There are no registers here.
    assert (response.status_code, response.headers["Cache-Control"]) == (503, "no-store")
    html = response.content.decode()
    checked_html(html)
    told = dict(re.findall(r'data-(inactief|maximum|waarschuwing|einde)="([^"]*)"', html))
    assert told == {
        "inactief": "900",
        "maximum": "6600",
        "waarschuwing": "120",
        "einde": "/sessie/einde/?volgende=/mijn/zaken/",
    }
    assert 'content="902;url=/sessie/einde/?volgende=/mijn/zaken/"' in html
    assert "U blijft ingelogd tot 10:25 uur. Klik vóór die tijd op een link" in html


@pytest.mark.django_db
@pytest.mark.urls("mijngemeente.urls")
def test_a_page_that_came_by_itself_says_how_long_is_really_left(burger_browser, klok):
    klok.verder(minuten=10)
    html = burger_browser.get("/mijn/zaken/?achtergrond=1").content.decode()
    assert 'data-inactief="300"' in html
    assert 'content="302;url=/sessie/einde/?volgende=/mijn/zaken/"' in html
    assert "U blijft ingelogd tot 10:15 uur." in html


@pytest.mark.django_db
@pytest.mark.urls("mijngemeente.urls")
def test_near_the_two_hours_a_page_says_that_one_must_log_in_again(burger_browser, klok):
    for _ in range(11):
        klok.verder(minuten=10)
        burger_browser.post("/sessie/verlengen/")
    html = burger_browser.get("/mijn/zaken/").content.decode()
    assert "U blijft ingelogd tot 12:00 uur. Daarna kunt u opnieuw inloggen." in html
    assert 'content="602;' in html


@pytest.mark.django_db
@pytest.mark.urls("mijngemeente.urls")
def test_a_page_without_anything_personal_may_stay_at_the_end(burger_browser):
    html = burger_browser.get("/bestaat-niet/").content.decode()
    assert 'data-einde=""' in html
    assert "http-equiv" not in html
    assert "U blijft ingelogd tot" in html


@pytest.mark.django_db
@pytest.mark.urls("mijngemeente.urls")
def test_a_visitor_has_no_session_to_hear_of():
    html = Client(SERVER_NAME="127.0.0.1").get("/bestaat-niet/").content.decode()
    assert "<dialog" not in html
    assert "sessie.js" not in html
    assert "<noscript" not in html


def test_an_emptied_cache_is_the_end_of_a_session_and_no_error(burger_browser):
    cache.clear()
    response = burger_browser.get("/mijn/zaken/")
    assert response.headers["Location"] == "/inloggen/?volgende=/mijn/zaken/&melding=verlopen"


def test_a_cache_that_is_emptied_during_a_request_is_no_error(burger_browser):
    assert burger_browser.get("/mijn/leeggemaakt/").content == b"nog net"
    assert burger_browser.get("/mijn/").status_code == 302


@pytest.mark.django_db
@pytest.mark.urls("mijngemeente.urls")
class TestWithoutTheCache:
    """Redis does not answer: nobody can tell who is logged in."""

    @pytest.fixture(autouse=True)
    def _away(self, burger_browser: Client, settings: Settings) -> None:
        settings.CACHES = {
            "default": {
                "BACKEND": "mijngemeente.caches.Redis",
                "LOCATION": "redis://127.0.0.1:1/0",
            }
        }

    @pytest.mark.parametrize("pad", ["/mijn/", "/mijn/zaken/", "/sessie/einde/", "/sessie/"])
    def test_a_page_that_needs_to_know_says_that_it_is_our_fault(self, burger_browser, pad):
        response = burger_browser.get(pad)
        page = checked_html(response.content.decode())
        assert response.status_code == 503
        assert page.kop == "Dit kunnen wij nu niet laten zien"
        assert "Dat ligt aan ons, niet aan u." in page.tekst
        assert response.headers["Cache-Control"] == "no-store"
        assert not response.cookies

    def test_a_public_page_comes_as_everybody_sees_it(self, burger_browser):
        response = burger_browser.get("/inloggen/")
        assert response.status_code == 200
        assert checked_html(response.content.decode())
        assert response.headers["Cache-Control"] == "no-store"
        assert burger_browser.get("/bestaat-niet/").status_code == 404
        assert Client(SERVER_NAME="127.0.0.1").get("/").status_code == 200

    def test_who_logs_out_has_no_cookie_any_more_but_is_not_told_that_all_is_gone(
        self, burger_browser
    ):
        response = burger_browser.post("/uitloggen/")
        assert response.status_code == 503
        assert response.cookies["mijn"]["max-age"] == 0

    def test_a_login_does_not_succeed_and_says_so(self, settings: Settings):
        stranger = Client(SERVER_NAME="127.0.0.1")
        response = stranger.post("/digid/mock/", {"bsn": "999990342"})
        assert response.status_code == 503
        assert "mijn" not in response.cookies
        assert b"U bent ingelogd" not in response.content
        assert b"Inloggen" in response.content

    def test_the_log_says_what_is_wrong_without_a_word_of_whom(self, burger_browser, caplog):
        burger_browser.get("/mijn/")
        assert "De cache met sessies is niet te bereiken: ConnectionError" in caplog.messages
        assert burger_browser.cookies["mijn"].value not in caplog.text


def test_a_page_that_was_ready_when_the_cache_went_away_is_shown(burger_browser):
    assert burger_browser.get("/mijn/onbereikbaar/").content == b"toch"


@pytest.mark.django_db
def test_a_login_that_could_not_be_stored_is_no_login(geheugen):
    visitor = Client(SERVER_NAME="127.0.0.1")
    response = visitor.get("/inloggen-mislukt/")
    assert response.status_code == 503
    assert b"U bent ingelogd" not in response.content
    assert b"Wij kunnen" not in response.content  # No register is at fault.
    assert response.cookies["mijn"].value == ""


def test_the_moment_of_the_end_is_told_in_time_of_the_clock(klok):
    from mijnomgeving.sessie.resterend import Resterend

    assert Resterend(60, 120).tot == datetime(2026, 11, 22, 9, 1, tzinfo=UTC)
    assert Resterend(120, 60).tot == datetime(2026, 11, 22, 9, 1, tzinfo=UTC)
    assert not Resterend(60, 60).te_verlengen
