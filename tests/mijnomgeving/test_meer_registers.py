"""Two register sets on one page, of which one is away."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.test import Client

from tests.html import checked
from tests.mijnomgeving.conftest import LIJSTEN, zaak_url
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

ANDER = zaak_url(bekend.ANDER_KLACHT, "ander", dataset="ander")


@pytest.fixture
def ander(registers: DemoRegisters, configure: Callable[..., None]) -> Iterator[DemoRegisters]:
    """The register of another supplier, beside the one of Voorbeeldstad."""
    with DemoRegisters(dataset="ander") as demo:
        configure(
            registers.configuration(slug="demo", naam="Voorbeeldstad"),
            demo.configuration(slug="ander", naam="Zaaksysteem Anderstad"),
        )
        yield demo
    cache.clear()


@pytest.fixture
def browser(ander: DemoRegisters, login: Callable[[str], Client]) -> Client:
    """Suzanne, who has zaken in both."""
    return login(bekend.SUZANNE)


def test_zaken_of_both_registers_stand_in_one_list(browser: Client) -> None:
    links = checked(browser.get("/mijn/zaken/")).links()

    assert ANDER in links
    assert zaak_url(bekend.KLACHT_TOEGEWEZEN) in links
    checked(browser.get(ANDER))


@pytest.mark.parametrize("url", LIJSTEN)
def test_the_zaken_of_the_other_register_stay_when_one_stopped(
    url: str, browser: Client, ander: DemoRegisters
) -> None:
    naam = url.rstrip("/").rsplit("/", 1)[-1]
    naam = naam if naam in ("documenten", "besluiten") else "zaken"
    ander.stop()

    page = checked(browser.get(url))

    states = page.toestanden()[naam]
    assert "geladen" in states
    assert states[-1] == "niet-beschikbaar"
    assert "Zaaksysteem Anderstad" in page.onderdelen(naam)[-1].tekst
    assert "Voorbeeldstad" not in page.onderdelen(naam)[-1].tekst
    assert any("/mijn/zaken/demo/" in link for link in page.links())
    assert not any("/mijn/zaken/ander/" in link for link in page.links())

    ander.start()
    assert "niet-beschikbaar" not in checked(browser.get(url)).toestanden()[naam]


def test_a_zaak_in_the_register_that_stopped_is_not_called_unknown(
    browser: Client, ander: DemoRegisters
) -> None:
    ander.stop()

    page = checked(browser.get(ANDER), 503)

    assert "Zaaksysteem Anderstad" in page.tekst
    checked(browser.get(zaak_url(bekend.KLACHT_TOEGEWEZEN)))


def test_a_zaak_cannot_be_opened_through_the_other_register(browser: Client) -> None:
    checked(browser.get(zaak_url(bekend.KLACHT_TOEGEWEZEN, "ander")), 404)
    checked(browser.get(zaak_url(bekend.ANDER_KLACHT, "demo", dataset="ander")), 404)


def test_both_registers_away_is_not_an_empty_list(
    browser: Client, ander: DemoRegisters, registers: DemoRegisters
) -> None:
    ander.stop()
    registers.hang_up("*")

    assert checked(browser.get("/mijn/zaken/")).toestanden() == {"zaken": ["niet-beschikbaar"]}
