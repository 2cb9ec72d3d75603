"""However many ask at once: a register gets so many connections, and each API has its share."""

from functools import partial
from uuid import uuid4

import pytest
from pytest_django import Settings

from tests.zgw import oracle
from tests.zgw.tussenpersoon import Tussenpersoon
from zgw import service
from zgw.clients.client import Client
from zgw.composition.ronde import Ronde
from zgw.demo import bekend
from zgw.fanout import DOWNLOADS, MAX_CONNECTIONS, WORKERS, Deadline
from zgw.logboek.ingesteld import verantwoord
from zgw.registers import Register, registers

SUZANNE = oracle.burger(bekend.SUZANNE)
VISITORS = 40
PATHS = {
    "documenten": "enkelvoudiginformatieobjecten",
    "besluiten": "besluiten",
    "catalogi": "zaaktypen",
}
TRAAG = 3.0


def register(seconds: float = 60.0) -> Register:
    (found,) = registers(Deadline.after(seconds), verantwoord(SUZANNE, "zaak"))
    return found


def test_the_shares_of_the_apis_make_no_more_than_there_may_be() -> None:
    warming = 1
    # The log service is another host.
    registers_only = sum(number for api, number in WORKERS.items() if api != "inzage")
    assert registers_only + DOWNLOADS + warming == MAX_CONNECTIONS


def test_a_register_gets_no_more_connections_than_that(tussenpersoon: Tussenpersoon) -> None:
    tussenpersoon.demo.slow("*", 0.1)
    rondes = [Ronde.start(register(), uuid4()) for _ in range(VISITORS)]
    asked = [register().ask(register().documenten, lambda: None) for _ in range(VISITORS)]

    for ronde in rondes:
        assert ronde.besluiten.antwoord().items == ()
        assert ronde.statussen.antwoord().items == ()
    assert all(one.antwoord() is None for one in asked)
    used = len(tussenpersoon.gezien.verbindingen)
    assert WORKERS["zaken"] < used <= WORKERS["zaken"] + WORKERS["besluiten"]


@pytest.mark.parametrize("slow", [("documenten", "besluiten"), ("besluiten", "catalogi")])
def test_slow_apis_leave_those_of_the_same_host_alone(
    tussenpersoon: Tussenpersoon, settings: Settings, slow: tuple[str, ...]
) -> None:
    expected = service.list_zaken(SUZANNE, lopend=True).antwoord()
    for api in slow:
        tussenpersoon.demo.slow(api, TRAAG)
    waiting = register()
    for api in slow:
        client: Client = getattr(waiting, api)
        for _ in range(VISITORS):
            waiting.ask(client, partial(client.get, client.url(PATHS[api])))
    settings.ZGW_DEADLINE = TRAAG / 2

    assert service.list_zaken(SUZANNE, lopend=True).antwoord() == expected
