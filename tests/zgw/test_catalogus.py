"""The catalogue is asked once, kept long, refreshed early and forgotten on request."""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from typing import Any

import pytest
import redis
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from tests.zgw import oracle
from tests.zgw.catalogusproces import empty_redis, redis_answers
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import ZGWError
from zgw.resources import Toestand, Zaakdossier

SUZANNE, JAN = oracle.burger(bekend.SUZANNE), oracle.burger(bekend.JAN)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
PARTS = ("statushistorie", "afloop", "documenten", "besluiten", "gerelateerd")
PATIENCE = 20.0  # Seconds; the machine is shared.


@pytest.fixture(params=["locmem", "redis"])
def geheugen(request: pytest.FixtureRequest, settings: Settings) -> Iterator[str]:
    """The portal with each of the caches that it can have, empty."""
    if request.param == "redis":
        if not redis_answers():
            pytest.skip("Er is geen Redis op 127.0.0.1:6379")
        with empty_redis() as url:
            backend = "django.core.cache.backends.redis.RedisCache"
            settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": url}}
            yield "redis"
            cache.clear()
    else:
        yield "locmem"


@pytest.fixture
def stad(geheugen: str, configured: DemoRegisters) -> Iterator[DemoRegisters]:
    """Registers of the test itself, configured as `demo`; nothing is known of their catalogue."""
    configured.forget_calls()
    yield configured
    configured.heal()


def dossier() -> Zaakdossier:
    return service.zaakdossier(SUZANNE, "demo", ZAAK)


def everything() -> list[Any]:
    """All pages of two citizens, as far as they depend on the catalogue."""
    found: list[Any] = [
        service.list_zaken(wie, lopend=lopend).antwoord()
        for wie in (SUZANNE, JAN)
        for lopend in (True, False)
    ]
    found += [
        service.list_documenten(SUZANNE).antwoord(),
        service.list_besluiten(SUZANNE).antwoord(),
    ]
    one = dossier()
    return [*found, one.zaaktype, one.catalogus, *(getattr(one, part).antwoord() for part in PARTS)]


def missing(pages: list[Any]) -> list[ZGWError]:
    """What pages say that they could not ask."""
    delen = [getattr(page, "deel", page) for page in pages]
    return [error for deel in delen for error in getattr(deel, "ontbreekt", ())]


def asked(demo: DemoRegisters) -> Counter[str]:
    """How often each address of the catalogue was asked for."""
    calls = [call for call in demo.calls if call.api == "catalogi"]
    return Counter(f"{call.path}?{call.query}" for call in calls)


def until(is_so: Callable[[], bool]) -> bool:
    """Whether it came to be so, looked at again and again."""
    end = time.monotonic() + PATIENCE
    while not is_so() and time.monotonic() < end:
        time.sleep(0.05)
    return is_so()


def rename(demo: DemoRegisters, omschrijving: str) -> None:
    """Gives all zaaktypen of the register another name."""
    for zaaktype in demo.data.all("catalogi/zaaktypen"):
        zaaktype["omschrijving"] = omschrijving


def test_thirty_pages_at_once_ask_each_type_once(stad: DemoRegisters, settings: Settings) -> None:
    settings.ZGW_DEADLINE = 60
    stad.slow("catalogi", 0.3)
    pages = [service.list_zaken(SUZANNE, lopend=True) for _ in range(30)]

    with ThreadPoolExecutor(30) as pool:
        answers = list(pool.map(lambda page: page.antwoord(), pages))

    assert missing(answers) == []
    assert all(answer == answers[0] for answer in answers)
    counted = asked(stad)
    assert {path.split("/")[4].partition("?")[0] for path in counted} >= {
        "zaaktypen",
        "catalogussen",
        "statustypen",
    }
    assert set(counted.values()) == {1}


def test_a_failure_is_not_kept_and_the_next_page_asks_again(stad: DemoRegisters) -> None:
    stad.fail("catalogi", 500)
    assert missing([service.list_zaken(SUZANNE, lopend=True).antwoord()])
    with pytest.raises(ZGWError):
        dossier()

    stad.heal()

    assert missing(everything()) == []


def test_thirty_pages_at_once_all_say_what_failed(stad: DemoRegisters) -> None:
    stad.fail("catalogi", 500)
    pages = [service.list_zaken(SUZANNE, lopend=True) for _ in range(30)]

    with ThreadPoolExecutor(30) as pool:
        answers = list(pool.map(lambda page: page.antwoord(), pages))

    assert {answer.deel.toestand for answer in answers} == {Toestand.NIET_BESCHIKBAAR}


def test_a_page_that_joins_late_is_not_too_late_with_the_first(
    stad: DemoRegisters, settings: Settings
) -> None:
    settings.ZGW_DEADLINE = 4
    stad.slow("catalogi", 4.6, path="zaaktypen")
    first = service.list_zaken(SUZANNE, lopend=True)
    time.sleep(1.7)
    second = service.list_zaken(SUZANNE, lopend=True)

    assert missing([first.antwoord()])
    assert missing([second.antwoord()]) == []
    assert [count for path, count in asked(stad).items() if "zaaktypen?" in path] == [1]


def test_what_came_too_late_for_a_page_is_there_for_the_next(
    stad: DemoRegisters, settings: Settings
) -> None:
    settings.ZGW_DEADLINE = 2
    stad.slow("catalogi", 2.5, path="zaaktypen")
    assert missing([service.list_zaken(SUZANNE, lopend=True).antwoord()])
    assert until(lambda: bool(asked(stad)))
    time.sleep(0.2)  # It answered; now it is kept.

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert missing([page]) == []
    assert [count for path, count in asked(stad).items() if "zaaktypen?" in path] == [1]


def test_a_warmed_catalogue_is_not_asked_again_even_when_it_is_away(stad: DemoRegisters) -> None:
    said = StringIO()
    call_command("catalogus", "verwarm", stdout=said)
    warmed = asked(stad)
    stad.hang_up("catalogi")

    assert missing(everything()) == []
    assert asked(stad) == warmed
    assert sum(warmed.values()) == 7
    assert "roltypen: " in said.getvalue()


def test_pages_are_the_same_whether_warmed_or_asked(stad: DemoRegisters) -> None:
    cold = everything()
    call_command("catalogus", "leeg", stdout=StringIO())
    call_command("catalogus", "verwarm", stdout=StringIO())
    stad.forget_calls()

    assert everything() == cold
    assert asked(stad) == Counter()


def test_one_list_that_fails_leaves_the_others_and_is_told(stad: DemoRegisters) -> None:
    stad.fail("catalogi", 500, path="statustypen")
    said = StringIO()

    with pytest.raises(CommandError, match="Niet alles is opgehaald"):
        call_command("catalogus", "verwarm", stdout=said, stderr=StringIO())

    assert "statustypen: Voorbeeldstad (catalogi): status 500" in said.getvalue()
    assert re.search(r"besluittypen: [1-9]", said.getvalue())
    stad.heal()
    stad.forget_calls()
    assert missing(everything()) == []
    assert asked(stad)
    assert [path for path in asked(stad) if "statustypen" not in path] == []


def test_a_catalogue_that_is_away_is_not_asked_for_the_other_lists(stad: DemoRegisters) -> None:
    stad.hang_up("catalogi")
    said = StringIO()

    with pytest.raises(CommandError, match="Niet alles is opgehaald"):
        call_command("catalogus", "verwarm", stdout=said, stderr=StringIO())

    assert {path.partition("?")[0] for path in asked(stad)} == {"/catalogi/api/v1/catalogussen"}


def test_a_register_that_takes_no_page_size_is_warmed_all_the_same(
    tussenpersoon: Tussenpersoon,
) -> None:
    def refuse(answer: Antwoord) -> None:
        if "/catalogi/" in answer.path and "pageSize" in answer.path:
            answer.status, answer.body = 400, b'{"code": "unknown-parameters"}'

    tussenpersoon.alter = refuse

    call_command("catalogus", "verwarm", stdout=StringIO(), stderr=StringIO())
    seen = len(tussenpersoon.gezien.regels)

    assert missing(everything()) == []
    assert [one for one in tussenpersoon.gezien.regels[seen:] if "/catalogi/" in one] == []


def test_warming_keeps_nothing_of_another_catalogue(tussenpersoon: Tussenpersoon) -> None:
    def elsewhere(answer: Antwoord) -> None:
        if "/catalogi/api/v1/zaaktypen?" in answer.path:
            answer.body = answer.body.replace(b"/catalogi/api/v1/zaaktypen", b"/elders/zaaktypen")

    tussenpersoon.alter = elsewhere
    call_command("catalogus", "verwarm", stdout=StringIO(), stderr=StringIO())
    tussenpersoon.alter = lambda _: None
    seen = len(tussenpersoon.gezien.regels)

    assert missing(everything()) == []
    assert [one for one in tussenpersoon.gezien.regels[seen:] if "/zaaktypen/" in one]
    assert b"/elders/" not in b"".join(raw("locmem").values())


def test_a_type_past_its_hour_is_used_and_asked_anew_in_the_background(
    stad: DemoRegisters, settings: Settings
) -> None:
    everything()
    rename(stad, "Nieuwe naam")
    settings.ZGW_CATALOGUS_VERS = 0
    stad.slow("catalogi", 0.5)

    names = {one.zaaktype.omschrijving for one in list_lines()}

    assert "Nieuwe naam" not in names
    assert until(lambda: {one.zaaktype.omschrijving for one in list_lines()} == {"Nieuwe naam"})


def list_lines() -> Any:
    page = service.list_zaken(SUZANNE, lopend=True).antwoord()
    assert page.deel.ontbreekt == ()
    return page.deel.inhoud


def test_a_refresh_that_fails_leaves_what_was_known_and_the_register_alone(
    stad: DemoRegisters, settings: Settings
) -> None:
    everything()
    settings.ZGW_CATALOGUS_VERS = 0
    stad.fail("catalogi", 500)
    stad.forget_calls()

    for _ in range(10):
        assert list_lines()

    assert until(lambda: bool(asked(stad)))
    time.sleep(0.5)
    assert set(asked(stad).values()) == {1}
    stad.heal()
    assert missing(everything()) == []


def test_emptying_forgets_the_catalogue_and_no_session(
    stad: DemoRegisters, login: Callable[[str], Client]
) -> None:
    browser = login(bekend.SUZANNE)
    old = b"".join(browser.get("/mijn/zaken/")).decode()
    rename(stad, "Nieuwe naam")
    said = StringIO()

    call_command("catalogus", "leeg", stdout=said, stderr=StringIO())
    response = browser.get("/mijn/zaken/")

    assert "Nieuwe naam" not in old
    assert response.status_code == 200
    assert "Nieuwe naam" in b"".join(response).decode()
    assert "vergeten" in said.getvalue()


def test_emptying_says_when_it_reaches_no_other_process(geheugen: str, db: None) -> None:
    wrong = StringIO()

    call_command("catalogus", "leeg", stdout=StringIO(), stderr=wrong)

    assert ("geen gedeelde cache" in wrong.getvalue()) == (geheugen == "locmem")


@pytest.mark.parametrize("wat", ["leeg", "verwarm"])
def test_a_cache_that_is_away_is_told_in_one_sentence(
    configured: DemoRegisters, settings: Settings, wat: str
) -> None:
    backend = "django.core.cache.backends.redis.RedisCache"
    away = {"BACKEND": backend, "LOCATION": "redis://127.0.0.1:1/0"}
    known, settings.CACHES = settings.CACHES, {"default": away}

    with pytest.raises(CommandError, match="CACHE_URL is niet te gebruiken: ConnectionError"):
        call_command("catalogus", wat, stdout=StringIO())

    settings.CACHES = known


def test_a_call_that_began_before_the_emptying_does_not_count_after_it(
    stad: DemoRegisters,
) -> None:
    stad.slow("catalogi", 1.0, path="zaaktypen")
    before = service.list_zaken(SUZANNE, lopend=True)
    call_command("catalogus", "leeg", stdout=StringIO(), stderr=StringIO())
    before.antwoord()
    stad.heal()
    rename(stad, "Nieuwe naam")

    assert {one.zaaktype.omschrijving for one in list_lines()} == {"Nieuwe naam"}


def test_keys_and_values_hold_nothing_personal(stad: DemoRegisters, geheugen: str) -> None:
    everything()
    everything()

    kept = raw(geheugen)

    catalogue = re.compile(rb"^:1:zgw\d+:([a-z:]+:[0-9a-f]{64}(:bezig)?|generatie)$")
    assert len(kept) > 20
    assert [key for key in kept if not catalogue.match(key)] == []
    everybodys = [wie.value for wie in oracle.everybody().values()]
    everybodys += [bekend.PARKEER_VERLEEND, "Moulin", "Lindelaan", str(ZAAK)]
    for word in everybodys:
        assert not [key for key, value in kept.items() if word.encode() in value]


def raw(geheugen: str) -> dict[bytes, bytes]:
    """All that the cache holds, as it stands there."""
    if geheugen == "redis":
        with redis.Redis.from_url("redis://127.0.0.1:6379/13") as client:
            keys: Any = client.keys()
            return {key: client.get(key) or b"" for key in keys}
    held = getattr(cache, "_cache")  # noqa: B009 - Of the cache in memory.
    return {key.encode(): value for key, value in held.items()}
