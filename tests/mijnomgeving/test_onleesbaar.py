"""Zaken that cannot be read: the page says how many, and shows the others."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from tests.conftest import Configure
from tests.html import checked
from tests.mijnomgeving.conftest import LIJSTEN, zaak_url
from tests.zgw.leveranciers import is_search
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

ENKEL = "1 zaak kan nu niet worden getoond"
MEER = "{} zaken kunnen nu niet worden getoond"


@pytest.fixture
def browser(
    registers: DemoRegisters, configure: Configure, login: Callable[[str], Client]
) -> Client:
    """Suzanne, behind a register of which a test can spoil the answers."""
    return login(bekend.SUZANNE)


@pytest.fixture
def spoil(registers: DemoRegisters, configure: Configure) -> Any:
    """Makes so many zaken in every answer to a search unreadable, or all."""
    with Tussenpersoon(registers) as proxy:
        configure(proxy.configuration())
        cache.clear()

        def start(aantal: int | None) -> None:
            def alter(answer: Antwoord) -> None:
                if is_search(answer.path):
                    data = json.loads(answer.body)
                    rows = data["results"]
                    rows[:aantal] = [one | {"zaaktype": None} for one in rows[:aantal]]
                    answer.body = json.dumps(data).encode()

            proxy.alter = alter

        yield start


@pytest.mark.parametrize(("aantal", "woorden"), [(1, ENKEL), (3, MEER.format(3))])
@pytest.mark.parametrize("url", ["/mijn/", "/mijn/zaken/"])
def test_a_list_says_how_many_zaken_it_does_not_show(
    spoil: Callable[[int | None], None], browser: Client, url: str, aantal: int, woorden: str
) -> None:
    before = checked(browser.get(url))
    spoil(aantal)

    page = checked(browser.get(url))

    assert woorden not in before.tekst
    assert page.toestanden()["zaken"] == ["geladen", "niet-beschikbaar"]
    assert woorden in page.onderdelen("zaken")[1].tekst
    assert "Voorbeeldstad" in page.onderdelen("zaken")[1].tekst
    assert page.tekst.count("Dat ligt aan ons") == 1


@pytest.mark.parametrize("url", LIJSTEN)
def test_a_page_of_which_no_zaak_can_be_read_is_not_empty(
    spoil: Callable[[int | None], None], browser: Client, url: str
) -> None:
    spoil(None)

    page = checked(browser.get(url))

    assert {one.toestand for one in page.onderdelen()} == {"niet-beschikbaar"}
    assert "kunnen nu niet worden getoond" in page.tekst
    assert "geen" not in page.tekst.split("Dat ligt aan ons")[0].split("Overzicht")[-1]


@pytest.mark.parametrize("naam", ["documenten", "besluiten"])
def test_the_lists_by_zaak_say_how_many_zaken_they_do_not_show(
    spoil: Callable[[int | None], None], browser: Client, naam: str
) -> None:
    spoil(1)

    page = checked(browser.get(f"/mijn/{naam}/"))

    assert "geladen" in page.toestanden()[naam]
    assert page.toestanden()["zaken"] == ["niet-beschikbaar"]
    assert MEER.format(2) in page.onderdelen("zaken")[0].tekst  # The third is on page 2.


def test_the_page_of_a_zaak_that_cannot_be_read_says_so(
    spoil: Callable[[int | None], None], browser: Client, registers: DemoRegisters
) -> None:
    spoil(0)
    checked(browser.get(zaak_url(bekend.PARKEER_VERLEEND)))
    registers.rubbish("zaken", path=str(bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)))

    page = checked(browser.get(zaak_url(bekend.PARKEER_VERLEEND)), 503)

    assert page.kop == "Dit kunnen wij nu niet laten zien"
