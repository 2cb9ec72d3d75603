"""Who guesses passwords of editors is locked out, and nobody else."""

import logging
import re
import time

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.usefixtures("accounts")

GOED = "redacteur-demo"
BUITEN = "203.0.113."  # Addresses of documentation: RFC 5737 and RFC 3849.


def poging(naam: str, wachtwoord: str, adres: str = f"{BUITEN}1") -> tuple[int, str]:
    """Status and text of an answer, without its token; 302 is in."""
    antwoord = Client(REMOTE_ADDR=adres).post(
        "/cms/login/", {"username": naam, "password": wachtwoord}
    )
    return antwoord.status_code, re.sub(r"\b\w{64}\b", "", antwoord.content.decode())


def raad(keer: int, naam: str = "redacteur", adres: str = f"{BUITEN}1") -> list[int]:
    return [poging(naam, f"mis-{n}", adres)[0] for n in range(keer)]


def test_the_fifth_failure_locks_also_for_the_right_password() -> None:
    assert raad(5) == [200, 200, 200, 200, 429]

    status, html = poging("redacteur", GOED)

    assert status == 429
    assert "U kunt nu even niet inloggen" in html
    assert "over 15 minuten opnieuw" in html


def test_the_answer_does_not_tell_whether_the_account_exists() -> None:
    bestaat = [poging("redacteur", "mis", f"{BUITEN}1") for _ in range(6)]
    verzonnen = [poging("niemand", "mis", f"{BUITEN}2") for _ in range(6)]

    assert [status for status, _html in bestaat] == [status for status, _html in verzonnen]
    assert bestaat[-1] == verzonnen[-1]


def test_others_and_other_places_are_not_locked() -> None:
    raad(6)

    assert poging("redacteur", GOED, f"{BUITEN}2")[0] == 302
    assert poging("eindredacteur", GOED)[0] == 302


def test_one_address_does_not_try_a_password_on_everyone() -> None:
    statussen = [poging(f"naam-{n}", "Welkom2026!")[0] for n in range(20)]

    assert statussen == [200] * 19 + [429]
    assert poging("eindredacteur", GOED)[0] == 429
    assert poging("eindredacteur", GOED, f"{BUITEN}2")[0] == 302


def test_many_addresses_do_not_guess_one_name(settings: Settings) -> None:
    settings.CMS_BLOKKEER_NA = {**settings.CMS_BLOKKEER_NA, "naam": 10}
    for n in range(10):
        raad(1, adres=f"{BUITEN}{n}")

    assert poging("redacteur", GOED, f"{BUITEN}99")[0] == 429
    assert poging("eindredacteur", GOED, f"{BUITEN}99")[0] == 302


def test_another_spelling_of_a_name_is_the_same_name() -> None:
    for naam in ("redacteur", "REDACTEUR", "Redacteur", "ｒedacteur", "redacteuR"):
        poging(naam, "mis")

    assert poging("redacteur", GOED)[0] == 429


def test_a_subscriber_with_many_ipv6_addresses_counts_as_one() -> None:
    for n in range(5):
        raad(1, adres=f"2001:db8:1:2::{n}")

    assert poging("redacteur", GOED, "2001:db8:1:2:ffff::1")[0] == 429
    assert poging("redacteur", GOED, "2001:db8:1:3::1")[0] == 302


def test_a_header_does_not_change_the_address() -> None:
    for n in range(5):
        Client(REMOTE_ADDR=f"{BUITEN}1", HTTP_X_FORWARDED_FOR=f"198.51.100.{n}").post(
            "/cms/login/", {"username": "redacteur", "password": "mis"}
        )

    assert poging("redacteur", GOED)[0] == 429


def test_a_good_login_forgets_the_mistakes_of_this_name_only() -> None:
    raad(4)
    raad(4, "eindredacteur")
    assert poging("redacteur", GOED)[0] == 302

    assert raad(4) == [200, 200, 200, 200]
    assert raad(1, "eindredacteur") == [429]


def test_who_keeps_trying_is_not_locked_for_longer() -> None:
    raad(5)
    voor = cache.get_many(_tellers())
    raad(10)

    assert cache.get_many(_tellers()) == voor


def test_a_lock_ends() -> None:
    raad(5)
    cache.clear()  # As it does by itself when the time is over.

    assert poging("redacteur", GOED)[0] == 302


def test_the_cache_forgets_after_a_quarter_of_an_hour(settings: Settings) -> None:
    raad(5)

    verlopen = cache._expire_info  # type: ignore[attr-defined]  # Of the local memory of tests.
    rest = [verlopen[cache.make_key(key)] - time.time() for key in _tellers()]
    assert all(0 < een <= settings.AXES_COOLOFF_TIME.total_seconds() for een in rest)


def test_nobody_who_tried_is_kept() -> None:
    raad(6)
    poging("eindredacteur", GOED, f"{BUITEN}2")

    for tabel in (AccessAttempt, AccessFailureLog, AccessLog):
        assert not tabel.objects.exists()
    assert all("redacteur" not in key and BUITEN not in key for key in _alles())


def test_the_log_tells_that_and_not_who(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        raad(6)

    told = [record.event for record in caplog.records if hasattr(record, "event")]
    assert told == [*["cms.inloggen-mislukt"] * 5, "cms.geblokkeerd", "cms.geblokkeerd"]


def test_the_password_asked_for_a_new_app_can_not_be_guessed(tweede_factor: None) -> None:
    client = Client(REMOTE_ADDR=f"{BUITEN}1")
    client.post("/cms/login/", {"username": "redacteur", "password": GOED})
    client.get("/cms/2fa/devices/new")
    data = {"name": "x", "otp_token": "123456", "password": "mis"}

    statussen = [client.post("/cms/2fa/devices/new", data).status_code for _ in range(6)]

    assert statussen == [200, 200, 200, 200, 429, 429]


def _alles() -> list[str]:
    return list(cache._cache)  # type: ignore[attr-defined]  # Of the local memory of tests.


def _tellers() -> list[str]:
    return [key.split(":", 2)[2] for key in _alles() if "cms-login:" in key]


def test_without_the_cache_nobody_logs_in_and_the_page_says_so(settings: Settings) -> None:
    weg = {"BACKEND": "mijngemeente.caches.Redis", "LOCATION": "redis://127.0.0.1:1/0"}
    settings.CACHES = {"default": weg, "limieten": weg}
    client = Client(REMOTE_ADDR=f"{BUITEN}1")

    antwoord = client.post("/cms/login/", {"username": "redacteur", "password": GOED})

    assert antwoord.status_code == 503
    assert "Dit kunnen wij nu niet laten zien" in antwoord.content.decode()
    assert "cms_session" not in antwoord.cookies
