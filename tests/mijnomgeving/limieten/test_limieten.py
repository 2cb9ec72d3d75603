"""Who asks too often is asked to wait a minute, in words, and loses nothing."""

import os
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from typing import Any

import pytest
from django.conf import settings as current
from django.core.cache import caches
from django.core.cache.backends.redis import RedisCache
from django.test import Client, RequestFactory, override_settings
from pytest_django import Settings
from redis.exceptions import RedisError

from mijnomgeving.limieten.merk import mark
from mijnomgeving.limieten.telling import Limiet, seconds_to_wait
from tests.html import Page, checked, content
from tests.mijngemeente.console import console
from tests.mijnomgeving.conftest import document_url
from tests.mijnomgeving.limieten.conftest import Klok
from tests.mijnomgeving.sessie.adressen import REDIS
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

INLOGGEN = [
    "/inloggen/",
    "/digid/mock/",
    "/digid/mock/terug/?code=x",
    "/cms/login/",
    "/cms/password_reset/",
    "/_util/login/",
]
LOKAAL = {"host": "localhost"}  # Where the mock of DigiD works.
FOTO = document_url(bekend.KLACHT_TOEGEWEZEN, "1")
DOOD = {
    "BACKEND": "django.core.cache.backends.redis.RedisCache",
    "LOCATION": "redis://127.0.0.1:1/0",
}


@pytest.fixture
def log() -> Any:
    """What the handler writes."""
    with console() as said:
        yield said


def refused(response: Any) -> Page:
    """The page that asks to wait."""
    page = checked(response, 429)
    assert 1 <= int(response.headers["Retry-After"]) <= 60
    assert response.headers["Cache-Control"] == "no-store"
    assert "Wat kunt u nu doen?" in page.tekst
    return page


def test_the_limits_are_those_of_the_design() -> None:
    assert current.RATE_LIMIT_INLOGGEN == 20
    assert current.RATE_LIMIT_PAGINAS == 240
    assert current.RATE_LIMIT_DOWNLOADS == 60
    assert current.RATE_LIMIT_GELIJKTIJDIG == 3


@pytest.mark.parametrize("url", INLOGGEN)
def test_an_address_logs_in_twenty_times_a_minute(
    url: str, client: Client, limieten: Klok, db: None
) -> None:
    statuses = [client.get(url).status_code for _ in range(20)]

    page = refused(client.get(url))

    assert 429 not in statuses
    assert page.kop == "Wacht een minuut en probeer het opnieuw"
    assert "te vaak achter elkaar geprobeerd om in te loggen" in page.tekst
    assert url in page.links()
    assert client.get(url, REMOTE_ADDR="192.0.2.2").status_code == statuses[0]
    limieten.later(60)
    assert client.get(url).status_code == statuses[0]


@pytest.mark.parametrize(
    ("url", "back"), [("/cms/login/", "/cms/login/"), ("/digid/mock/", "/inloggen/")]
)
def test_a_form_counts_as_well_and_is_not_lost_on_the_way_back(
    url: str, back: str, client: Client, limieten: Klok, settings: Settings, db: None
) -> None:
    settings.CMS_BLOKKEER_NA = dict.fromkeys(settings.CMS_BLOKKEER_NA, 1000)
    for number in range(20):
        form = {"username": "x", "password": str(number)}
        assert client.post(url, form, headers=LOKAAL).status_code < 400

    page = refused(client.post(url, headers=LOKAAL))

    assert back in page.links()


def test_a_visitor_cannot_pretend_to_be_another(
    client: Client, limieten: Klok, settings: Settings, db: None
) -> None:
    settings.TRUSTED_PROXIES = 1
    for number in range(20):
        client.get("/inloggen/", headers={"x-forwarded-for": f"203.0.113.{number}, 192.0.2.1"})

    refused(client.get("/inloggen/", headers={"x-forwarded-for": "198.51.100.1, 192.0.2.1"}))
    other = client.get("/inloggen/", headers={"x-forwarded-for": "192.0.2.1, 198.51.100.1"})
    assert other.status_code == 200


def test_each_step_of_logging_in_has_its_own_count(
    client: Client, limieten: Klok, settings: Settings, db: None
) -> None:
    settings.RATE_LIMIT_INLOGGEN = 1
    client.get("/inloggen/")

    refused(client.get("/inloggen/"))
    assert client.get("/digid/mock/", headers=LOKAAL).status_code == 200


def test_public_pages_and_health_have_no_limit(
    client: Client, limieten: Klok, settings: Settings, db: None
) -> None:
    settings.RATE_LIMIT_INLOGGEN = settings.RATE_LIMIT_PAGINAS = 1

    for url in ("/", "/health/live", "/robots.txt", "/mijn/"):
        assert {client.get(url).status_code for _ in range(3)} & {200, 302}


def test_a_person_has_one_limit_in_all_windows(
    limieten: Klok, settings: Settings, login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    settings.RATE_LIMIT_PAGINAS = 3
    for url in ("/mijn/zaken/", "/mijn/documenten/", "/mijn/besluiten/"):
        content(login(bekend.SUZANNE).get(url))

    page = refused(login(bekend.SUZANNE).get("/mijn/zaken/?pagina=1"))

    assert "heel veel pagina’s bekeken" in page.tekst
    assert "U hoeft niet opnieuw in te loggen." in page.tekst
    assert "/mijn/zaken/?pagina=1" in page.links()
    assert login(bekend.JAN).get("/mijn/zaken/").status_code == 200
    limieten.later(60)
    checked(login(bekend.SUZANNE).get("/mijn/zaken/?pagina=1"))


def test_what_a_page_asks_in_the_background_counts(
    limieten: Klok, settings: Settings, login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    settings.RATE_LIMIT_PAGINAS = 1
    browser = login(bekend.SUZANNE)
    content(browser.get("/mijn/zaken/", headers={"x-achtergrond": "1"}))

    refused(browser.get("/mijn/zaken/", headers={"x-achtergrond": "1"}))


def test_nothing_is_asked_of_a_register_beyond_the_limit(
    limieten: Klok, settings: Settings, login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    settings.RATE_LIMIT_PAGINAS = 1
    browser = login(bekend.SUZANNE)
    content(browser.get("/mijn/zaken/"))
    portal.forget_calls()

    refused(browser.get("/mijn/zaken/"))

    assert not portal.calls


def test_downloads_have_a_limit_of_their_own(
    limieten: Klok, settings: Settings, login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    settings.RATE_LIMIT_DOWNLOADS = 2
    browser = login(bekend.SUZANNE)
    assert all(content(browser.get(FOTO)) for _ in range(2))

    page = refused(browser.get(FOTO))

    assert "heel veel documenten opgehaald" in page.tekst
    checked(browser.get("/mijn/documenten/"))


def test_the_log_tells_of_a_limit_once_and_of_nobody(
    limieten: Klok,
    settings: Settings,
    login: Callable[[str], Client],
    portal: DemoRegisters,
    log: StringIO,
) -> None:
    settings.RATE_LIMIT_PAGINAS = settings.RATE_LIMIT_INLOGGEN = 1
    browser = login(bekend.SUZANNE)
    for _ in range(4):
        content(browser.get("/mijn/zaken/"))
        Client().get("/inloggen/", REMOTE_ADDR="192.0.2.77")

    said = log.getvalue()
    assert said.count("groep=paginas") == said.count("groep=inloggen") == 1
    assert said.count("limiet.bereikt") == 2
    assert "192.0.2.77" not in said
    assert bekend.SUZANNE not in said


def test_who_reads_the_cache_learns_nobody_and_no_address(
    limieten: Klok, settings: Settings, login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    def seen() -> set[str]:
        content(login(bekend.SUZANNE).get(FOTO))
        Client().get("/inloggen/", REMOTE_ADDR="192.0.2.77")
        return set(vars(caches["limieten"])["_cache"])

    first = seen()
    caches["limieten"].clear()
    settings.SECRET_KEY = "een andere sleutel, waarmee alles anders is"
    second = seen()

    assert len(first) == len(second) == 2
    assert not first & second
    assert bekend.SUZANNE not in f"{first}"
    assert "192.0.2" not in f"{first}"


@pytest.fixture(params=["locmem", "redis"])
def opslag(request: pytest.FixtureRequest, settings: Settings) -> None:
    """Both kinds of cache; in a Redis that others use, under names of our own."""
    settings.RATELIMIT_ENABLE = True
    if request.param == "redis":
        own = {**DOOD, "LOCATION": REDIS, "KEY_PREFIX": f"limieten-test-{os.getpid()}"}
        settings.CACHES = {**settings.CACHES, "limieten": own}
        try:
            caches["limieten"].get("?")
        except RedisError:
            pytest.skip(f"Geen Redis op {REDIS}: deze test is niet uitgevoerd.")
        _disconnect()


def test_of_requests_at_once_no_more_pass_than_may(opslag: None, klok: Klok) -> None:
    limiet, merk = Limiet("inloggen", 20), mark("adres", secrets.token_hex())

    def ask_often(_thread: int) -> int:
        asked = [seconds_to_wait(RequestFactory().get("/"), limiet, merk) for _ in range(12)]
        _disconnect()
        return asked.count(None)

    with ThreadPoolExecutor(8) as pool:
        passed = sum(pool.map(ask_often, range(8)))

    assert passed == 20


def _disconnect() -> None:
    """A thread has connections of its own, which Django leaves to the end of the process."""
    cache = caches["limieten"]
    if isinstance(cache, RedisCache):
        cache._cache.get_client().connection_pool.disconnect()


def test_a_cache_that_cannot_count_closes_nothing(
    limieten: Klok,
    settings: Settings,
    login: Callable[[str], Client],
    portal: DemoRegisters,
    log: StringIO,
) -> None:
    settings.RATE_LIMIT_PAGINAS = settings.RATE_LIMIT_DOWNLOADS = 1
    browser = login(bekend.SUZANNE)

    with override_settings(CACHES={**settings.CACHES, "limieten": DOOD}):
        for _ in range(2):
            checked(browser.get("/mijn/zaken/"))
            assert content(browser.get(FOTO)).startswith(b"%PDF")

    assert "ERROR mijnomgeving.limieten.telling De cache telt niet" in log.getvalue()
    assert bekend.SUZANNE not in log.getvalue()


def test_limits_can_be_off_for_tests(client: Client, settings: Settings, db: None) -> None:
    assert settings.RATELIMIT_ENABLE is False

    assert {client.get("/inloggen/").status_code for _ in range(25)} == {200}
