"""Who is asking: the seam for every means of login."""

import dataclasses
from datetime import UTC, datetime

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from mijnomgeving.sessie import identity
from mijnomgeving.sessie.sealed_principal import pack, unpack
from mijnomgeving.sessie.store import SessionStore
from zgw.resources import Kind, Principal

pytestmark = [
    pytest.mark.urls("tests.mijnomgeving.sessie.urls"),
    pytest.mark.usefixtures("geheugen"),
]


@pytest.fixture
def vraag() -> HttpRequest:
    """A request that passed the middleware, of somebody unknown."""
    request = RequestFactory().get("/mijn/")
    identity.bind_session(request, SessionStore())
    return request


def test_a_person_who_logs_in_is_known(vraag, burger):
    assert identity.principal_of(vraag) is None
    identity.log_in(vraag, burger)
    assert identity.principal_of(vraag) == burger


def test_logging_in_takes_nothing_along_from_before_and_has_a_new_key(vraag, burger):
    before = identity.session_of(vraag)
    before["voorbereid"] = "door een ander"
    before.save()
    old = before.session_key
    identity.log_in(vraag, burger)
    identity.session_of(vraag).save()
    assert identity.session_of(vraag).session_key != old
    assert set(identity.session_of(vraag).keys()) == {"principal"}
    assert dict(SessionStore(old).items()) == {}


def test_logging_in_as_another_person_leaves_nothing_of_the_first(vraag, burger):
    identity.log_in(vraag, burger)
    identity.session_of(vraag)["van de eerste"] = True
    other = dataclasses.replace(burger, value="999993653")
    identity.log_in(vraag, other)
    assert identity.principal_of(vraag) == other
    assert "van de eerste" not in identity.session_of(vraag)


def test_logging_out_leaves_nobody(vraag, burger):
    identity.log_in(vraag, burger)
    identity.log_out(vraag)
    assert identity.principal_of(vraag) is None


def test_logging_in_or_out_renews_the_csrf_token(vraag, burger):
    identity.log_in(vraag, burger)
    first = vraag.META["CSRF_COOKIE"]
    identity.log_out(vraag)
    assert vraag.META["CSRF_COOKIE"] != first


def test_a_request_without_session_has_nobody_and_cannot_log_in(burger):
    request = RequestFactory().get("/cms/")
    assert identity.principal_of(request) is None
    with pytest.raises(TypeError):
        identity.log_in(request, burger)


def test_every_kind_of_principal_comes_back_as_it_was(burger):
    others = [
        dataclasses.replace(burger, kind=Kind.KVK, value="90001354", mandate="urn:dienst:1"),
        dataclasses.replace(burger, kind=Kind.RSIN, value="517439943", kvk="90001354"),
        dataclasses.replace(burger, kind=Kind.VESTIGING, value="000037178598", kvk="90001354"),
    ]
    for principal in (burger, *others):
        assert unpack(pack(principal)) == principal


@pytest.mark.parametrize(
    "change",
    [
        {"kvk": "1"},
        {"means": ""},
        {"level": ""},
        {"moment": datetime(2026, 11, 22, 9, 0)},
    ],
    ids=str,
)
def test_a_principal_that_is_not_whole_cannot_log_in(vraag, burger, change):
    with pytest.raises(ValueError, match="Not a whole identity") as caught:
        identity.log_in(vraag, dataclasses.replace(burger, **change))
    assert burger.value not in str(caught.value)
    assert identity.principal_of(vraag) is None


@pytest.mark.parametrize(
    "odd",
    [
        None,
        "999990342",
        [],
        {},
        {"extra": "1"},
        {"extra": 1},
        {"kind": "admin"},
        {"kind": 1},
        {"value": 999990342},
        {"moment": "gisteren"},
        {"moment": None},
        {"level": None},
        {"value": ""},
        {"value": "123456789"},
        {"value": "99999034\n"},
        {"value": "٩٩٩٩٩٠٣٤٢"},
        {"kind": "kvk", "value": "9000135"},
        {"kind": "rsin", "value": "51743994x"},
        {"kind": "vestiging", "value": "000037178598"},
        {"kind": "vestiging", "value": "37178598", "kvk": "90001354"},
    ],
    ids=str,
)
def test_an_odd_principal_in_the_session_is_nobody(vraag, burger, odd):
    packed = {**pack(burger), **odd} if isinstance(odd, dict) and odd else odd
    identity.session_of(vraag)["principal"] = packed
    assert identity.principal_of(vraag) is None


def test_a_principal_that_lacks_a_field_is_nobody(vraag, burger):
    for name in pack(burger):
        identity.session_of(vraag)["principal"] = {
            other: text for other, text in pack(burger).items() if other != name
        }
        assert identity.principal_of(vraag) is None


def test_a_view_for_logged_in_people_gets_the_principal(vraag, burger):
    seen = []

    @identity.ingelogd
    def zaak(request: HttpRequest, principal: Principal, uuid: str) -> HttpResponse:
        seen.append((principal, uuid))
        return HttpResponse()

    identity.log_in(vraag, burger)
    zaak(vraag, uuid="abc")
    assert seen == [(burger, "abc")]
    assert zaak.__name__ == "zaak"


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("/mijn/", ""),
        ("/mijn/zaken/", "?volgende=/mijn/zaken/"),
        ("/mijn/zaken/?pagina=3", "?volgende=/mijn/zaken/%3Fpagina%3D3"),
        ("/mijn/zaken/?bsn=999990342&pagina=3&naam=x", "?volgende=/mijn/zaken/%3Fpagina%3D3"),
        ("/mijn/zaken/?pagina=999990342", "?volgende=/mijn/zaken/"),
        ("/mijn/zaken/openzaak/0e3b/", "?volgende=/mijn/zaken/openzaak/0e3b/"),
        ("/mijn/x.y/", ""),
    ],
)
def test_who_is_not_logged_in_is_sent_to_login_and_back_with_only_path_and_page(asked, kept):
    response = Client(SERVER_NAME="127.0.0.1").get(asked)
    assert response.status_code == 302
    assert response.headers["Location"] == f"/inloggen/{kept}"


def test_a_login_is_used_in_time(vraag, burger, klok):
    identity.log_in(vraag, dataclasses.replace(burger, moment=datetime.now(UTC)))
    identity.session_of(vraag).save()
    klok.verder(uren=2, seconden=1)
    later = RequestFactory().get("/mijn/")
    identity.bind_session(later, SessionStore(identity.session_of(vraag).session_key))
    assert identity.principal_of(later) is None


def test_a_logout_is_no_session_that_expired(vraag, burger):
    identity.log_in(vraag, burger)
    vraag.COOKIES["mijn"] = "x"
    identity.log_out(vraag)
    assert not identity.has_expired(vraag)


def test_a_visitor_with_a_session_of_another_kind_is_not_told_to_be_logged_out():
    visitor = Client(SERVER_NAME="127.0.0.1")
    visitor.get("/bewaar/")
    assert visitor.get("/mijn/").headers["Location"] == "/inloggen/"


def test_there_is_nothing_to_load_without_a_cookie():
    assert SessionStore().load() == {}
