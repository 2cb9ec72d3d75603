"""A register that has fallen silent no longer makes every page wait for as long as one may take."""

import time

import pytest
from pytest_django import Settings

from tests.zgw import oracle
from zgw import service
from zgw.clients.geduld import HAAST_SECONDS, TE_LAAT, Geduld
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import TeLaat
from zgw.resources import Toestand

SUZANNE = oracle.burger(bekend.SUZANNE)
LANG = 8.0
STIL = 20.0


def silent() -> Geduld:
    geduld = Geduld()
    for _ in range(TE_LAAT):
        geduld.was_te_laat(LANG)
    return geduld


def test_an_api_is_waited_for_until_the_deadline() -> None:
    geduld = Geduld()
    for _ in range(TE_LAAT - 1):
        geduld.was_te_laat(LANG)

    assert geduld.seconds(LANG) == LANG
    geduld.antwoordde()
    geduld.was_te_laat(LANG)
    assert geduld.seconds(LANG) == LANG


def test_a_silent_one_is_waited_for_a_moment() -> None:
    assert [silent().seconds(LANG) for _ in range(3)] == [HAAST_SECONDS] * 3
    assert silent().seconds(HAAST_SECONDS / 2) == HAAST_SECONDS / 2


def test_any_answer_restores_patience() -> None:
    geduld = silent()
    geduld.antwoordde()

    assert geduld.seconds(LANG) == LANG


def test_one_call_in_a_while_may_take_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zgw.clients.geduld.PROEF_SECONDS", 0.05)
    geduld = silent()
    assert geduld.seconds(LANG) == HAAST_SECONDS
    time.sleep(0.1)

    assert sorted(geduld.seconds(LANG) for _ in range(3)) == [HAAST_SECONDS, HAAST_SECONDS, LANG]


def test_a_wait_that_was_cut_short_by_the_page_tells_nothing() -> None:
    geduld = Geduld()
    for _ in range(2 * TE_LAAT):
        geduld.was_te_laat(HAAST_SECONDS / 2)

    assert geduld.seconds(LANG) == LANG


def test_pages_of_a_silent_register_come_sooner_and_whole_once_it_speaks(
    configured: DemoRegisters, settings: Settings
) -> None:
    whole = service.list_zaken(SUZANNE, lopend=True).antwoord()
    settings.ZGW_DEADLINE = HAAST_SECONDS + 0.2
    configured.slow("zaken", STIL)
    for _ in range(TE_LAAT):
        service.list_zaken(SUZANNE, lopend=True).antwoord()
    time.sleep(0.5)  # For the last of them to be given up.
    settings.ZGW_DEADLINE = STIL
    begin = time.monotonic()

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert time.monotonic() - begin < STIL / 2
    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    assert [type(error) for error in page.deel.ontbreekt] == [TeLaat]
    configured.heal()
    assert service.list_zaken(SUZANNE, lopend=True).antwoord() == whole
