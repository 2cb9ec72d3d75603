"""The cookie and the cache headers, through the door."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.cache.backends.locmem import LocMemCache
from django.test import Client
from pytest_django import Settings

from mijnomgeving.sessie.identity import PRINCIPAL
from mijnomgeving.sessie.sealed_principal import pack
from mijnomgeving.sessie.store import SessionStore
from zgw.resources import Principal

pytestmark = [
    pytest.mark.urls("tests.mijnomgeving.sessie.urls"),
    pytest.mark.usefixtures("geheugen"),
]


@pytest.fixture
def bezoeker() -> Client:
    """A browser of somebody who did not log in."""
    return Client(SERVER_NAME="127.0.0.1")


@pytest.fixture
def ingelogde(bezoeker: Client, burger: Principal) -> Client:
    """A browser of a citizen who logged in."""
    return _log_in_now(bezoeker, burger)


def test_a_visitor_gets_no_cookie_and_stores_nothing(bezoeker, geheugen):
    for pad in ("/openbaar/", "/met-kop/", "/mijn/"):
        assert not bezoeker.get(pad).cookies
    assert geheugen.entries() == {}


def test_a_page_that_asked_nothing_of_the_session_does_not_vary(bezoeker):
    assert "Cookie" not in bezoeker.get("/openbaar/").headers.get("Vary", "")
    assert "Cache-Control" not in bezoeker.get("/openbaar/").headers


def test_a_page_that_shows_who_is_logged_in_varies_by_cookie(bezoeker):
    response = bezoeker.get("/met-kop/")
    assert response.content == b"niet ingelogd"
    assert "Cookie" in response.headers["Vary"].split(", ")
    assert "Cache-Control" not in response.headers


def test_a_session_that_begins_and_ends_in_one_request_leaves_no_cookie(bezoeker):
    cookie = bezoeker.get("/heen-en-weer/").cookies["mijn"]
    assert (cookie.value, cookie["max-age"], cookie["samesite"]) == ("", 0, "Lax")


def test_the_cookie_of_a_session_is_http_only_lax_and_for_this_host(bezoeker):
    response = bezoeker.get("/bewaar/")
    assert response.headers["Cache-Control"] == "no-store"
    cookie = response.cookies["mijn"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    assert (cookie["domain"], cookie["max-age"], cookie["expires"]) == ("", "", "")
    assert not cookie["secure"]
    assert bezoeker.get("/keuze/").content == b"iets"


def test_the_cookie_is_secure_and_bound_to_the_host_in_production(bezoeker, settings: Settings):
    settings.MIJN_SESSIE_SECURE = True
    settings.MIJN_SESSIE_COOKIE = "__Host-mijn"
    cookie = bezoeker.get("/bewaar/").cookies["__Host-mijn"]
    assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")
    gone = bezoeker.get("/wissel/").cookies["__Host-mijn"]
    assert (gone["secure"], gone["path"], gone["max-age"]) == (True, "/", 0)


@pytest.mark.parametrize(
    "pad",
    [
        "/mijn/",
        "/mijn/stromend/",
        "/mijn/download/",
        "/mijn/storing/",
        "/openbaar/",
        "/inloggen/",
        "/sessie/einde/",
    ],
)
def test_no_response_to_a_logged_in_person_may_be_stored(ingelogde, pad):
    response = ingelogde.get(pad)
    assert response.headers["Cache-Control"] == "no-store"
    assert "Cookie" in response.headers["Vary"].split(", ")


def test_a_streamed_page_has_its_cookie_and_headers_before_its_first_byte(bezoeker, ingelogde):
    response = ingelogde.get("/mijn/stromend/")
    assert response.headers["Cache-Control"] == "no-store"
    kept = dict(SessionStore(ingelogde.cookies["mijn"].value).items())
    assert kept["gezien"] is True
    assert b"".join(response.streaming_content) == b"eerstelaatste"


def test_going_on_sends_no_cookie_again(ingelogde):
    assert not ingelogde.get("/mijn/").cookies


def test_every_page_begins_the_idle_period_anew(ingelogde, klok, burger):
    bezoeker = _log_in_now(ingelogde, burger)
    for _ in range(3):
        klok.verder(minuten=14)
        assert bezoeker.get("/mijn/").status_code == 200


def test_a_request_in_the_background_does_not_keep_a_session_alive(ingelogde, klok, burger):
    bezoeker = _log_in_now(ingelogde, burger)
    klok.verder(minuten=14)
    assert bezoeker.get("/mijn/", headers={"X-Achtergrond": "1"}).status_code == 200
    klok.verder(minuten=1, seconden=1)
    response = bezoeker.get("/mijn/zaken/")
    assert response.headers["Location"] == "/inloggen/?volgende=/mijn/zaken/&melding=verlopen"


def _log_in_now(client: Client, burger: Principal) -> Client:
    sessie = SessionStore()
    sessie[PRINCIPAL] = pack(burger)
    sessie.save()
    assert sessie.session_key is not None
    client.cookies["mijn"] = sessie.session_key
    return client


def test_a_logout_deletes_the_cookie_and_what_was_stored(ingelogde, geheugen):
    response = ingelogde.get("/wissel/")
    assert response.content == b"niemand"
    assert response.cookies["mijn"]["max-age"] == 0
    assert response.headers["Cache-Control"] == "no-store"
    assert not [name for name in geheugen.entries() if name.endswith("inhoud")]


def test_a_page_that_is_still_busy_at_logout_does_not_bring_the_session_back(ingelogde):
    response = ingelogde.get("/mijn/elders-uitgelogd/")
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert not response.cookies
    assert ingelogde.get("/mijn/").status_code == 302


@pytest.mark.parametrize("status", [500, 503])
def test_a_failed_page_keeps_nothing_it_put_in_the_session(ingelogde, status):
    assert ingelogde.get(f"/mijn/storing/?status={status}").status_code == status
    assert "half" not in SessionStore(ingelogde.cookies["mijn"].value)
    assert ingelogde.get("/mijn/").status_code == 200


@pytest.mark.parametrize("cookie", ["x", "é", "A" * 43, "A" * 5000, "%00", '"', "a=b"])
def test_a_strange_cookie_is_a_visitor_never_an_error(bezoeker, cookie):
    bezoeker.cookies["mijn"] = cookie
    assert bezoeker.get("/met-kop/").content == b"niet ingelogd"
    assert bezoeker.get("/mijn/").status_code == 302


def test_in_the_cms_no_citizen_exists(ingelogde):
    response = ingelogde.get("/cms/")
    assert response.content == b"niemand"


def test_visiting_the_cms_does_not_keep_a_citizen_logged_in(ingelogde, klok, burger):
    bezoeker = _log_in_now(ingelogde, burger)
    klok.verder(minuten=14)
    bezoeker.get("/cms/")
    klok.verder(minuten=1, seconden=1)
    assert bezoeker.get("/mijn/").status_code == 302


@pytest.mark.django_db
def test_a_citizen_is_never_a_user(ingelogde):
    response = ingelogde.get("/mijn/")
    assert response.wsgi_request.user.is_anonymous
    assert get_user_model().objects.count() == 0
    assert "cms_session" not in ingelogde.cookies


class TellendeCache(LocMemCache):
    """Local memory that notes each round trip that it would cost elsewhere."""

    gezien: list[str] = []

    def get_many(self, *args: Any, **kwargs: Any) -> Any:
        self.gezien.append("get_many")
        return {key: found for key in args[0] if (found := LocMemCache.get(self, key))}

    def touch(self, *args: Any, **kwargs: Any) -> bool:
        self.gezien.append("touch")
        return super().touch(*args, **kwargs)

    def set(self, *args: Any, **kwargs: Any) -> None:
        self.gezien.append("set")
        super().set(*args, **kwargs)

    def get(self, *args: Any, **kwargs: Any) -> Any:
        self.gezien.append("get")
        return super().get(*args, **kwargs)


def test_a_page_costs_three_round_trips_to_the_cache_and_a_visitor_none(
    ingelogde, burger, settings: Settings
):
    backend = f"{__name__}.TellendeCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": "geteld"}}
    bezoeker = _log_in_now(ingelogde, burger)
    seen = TellendeCache.gezien
    trips = {}
    for pad, header in (("/mijn/", "0"), ("/openbaar/", "0"), ("/mijn/", "1")):
        seen.clear()
        bezoeker.get(pad, headers={"X-Achtergrond": header})
        trips[pad, header] = [one for one in seen if one != "get"]
    assert trips == {
        ("/mijn/", "0"): ["get_many", "touch", "set"],
        ("/openbaar/", "0"): ["get_many", "touch", "set"],
        ("/mijn/", "1"): ["get_many"],
    }
    seen.clear()
    Client(SERVER_NAME="127.0.0.1").get("/mijn/")
    assert seen == []


class KapotteCache(LocMemCache):
    """A cache with a mistake in it."""

    def get_many(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError


def test_the_page_that_says_that_all_went_wrong_finds_nobody(ingelogde, settings: Settings):
    settings.CACHES = {"default": {"BACKEND": f"{__name__}.KapotteCache"}}
    ingelogde.raise_request_exception = False
    response = ingelogde.get("/mijn/")
    assert (response.status_code, response.content) == (500, b"storing, niemand ingelogd")
