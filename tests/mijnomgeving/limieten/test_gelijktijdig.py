"""A person has three downloads at once, however slowly they are read."""

import time
from collections.abc import Callable

import pytest
from django.core.cache import caches
from django.http import HttpResponseBase, StreamingHttpResponse
from django.test import Client
from pytest_django import Settings

from mijnomgeving.limieten.gelijktijdig import BEWAARD
from tests.html import checked, content
from tests.mijnomgeving.conftest import document_url
from tests.mijnomgeving.limieten.conftest import Klok
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

GROOT = document_url(bekend.GROOT_DOCUMENT, "0")
FOTO = document_url(bekend.KLACHT_TOEGEWEZEN, "1")


def begin(browser: Client, url: str = GROOT) -> HttpResponseBase:
    """A download of which the first bytes were read, and no more."""
    response: HttpResponseBase = browser.get(url)
    if isinstance(response, StreamingHttpResponse):
        next(iter(response))
    return response


@pytest.fixture
def anna(limieten: Klok, login: Callable[[str], Client], portal: DemoRegisters) -> Client:
    """A browser in which Anna is logged in; limits are on."""
    return login(bekend.ANNA)


def test_a_fourth_download_waits_for_one_of_three(
    anna: Client, login: Callable[[str], Client]
) -> None:
    busy = [begin(anna) for _ in range(3)]

    response = begin(anna)
    page = checked(response, 429)

    assert [one.status_code for one in busy] == [200, 200, 200]
    assert page.kop == "Wacht tot uw andere downloads klaar zijn"
    assert GROOT in page.links()
    assert response.headers["Retry-After"] == "30"
    assert begin(login(bekend.SUZANNE), FOTO).status_code == 200
    checked(login(bekend.ANNA).get("/mijn/documenten/"))
    busy[1].close()
    again = begin(login(bekend.ANNA))
    assert again.status_code == 200
    for one in (*busy, again):
        one.close()


def test_a_download_that_was_read_makes_room(anna: Client) -> None:
    for _ in range(5):
        assert content(anna.get(GROOT))


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_is_no_download_makes_room(method: str, anna: Client, portal: DemoRegisters) -> None:
    for _ in range(5):
        assert anna.generic(method, FOTO).status_code == 404  # Of somebody else.
        response = anna.head(GROOT)
        content(response)
        response.close()
        assert response.status_code == 200
    portal.hang_up("documenten")
    for _ in range(5):
        assert anna.get(GROOT).status_code == 503
    portal.heal()

    assert content(anna.get(GROOT))


def test_the_bytes_are_the_same_as_without_limits(anna: Client, settings: Settings) -> None:
    with_limits = content(anna.get(GROOT))
    settings.RATELIMIT_ENABLE = False

    assert content(anna.get(GROOT)) == with_limits


def test_a_place_of_a_process_that_is_gone_comes_free(anna: Client) -> None:
    response = begin(anna)

    cache = vars(caches["limieten"])
    ends = [end for key, end in cache["_expire_info"].items() if "plaats:" in key]
    assert len(ends) == 1
    assert ends[0] <= time.time() + BEWAARD
    response.close()
    assert not [key for key in cache["_cache"] if "plaats:" in key]
