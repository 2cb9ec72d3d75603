"""However many ask at once, a host gets no more than so many connections."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.zgw.tussenpersoon import Tussenpersoon
from zgw.clients.pool import MAX_CONNECTIONS
from zgw.errors import TeLaat
from zgw.fanout import Deadline
from zgw.registers import Register, registers

PATIENCE = 60.0


def register() -> Register:
    (found,) = registers(Deadline.after(PATIENCE))
    return found


def test_the_apis_of_a_host_share_its_connections(tussenpersoon: Tussenpersoon) -> None:
    one = register()
    tussenpersoon.demo.slow("*", 0.2)

    def ask(number: int) -> object:
        client = one.zaken if number % 2 else one.catalogi
        return client.get(client.url("statussen" if number % 2 else "statustypen"))

    with ThreadPoolExecutor(3 * MAX_CONNECTIONS) as citizens:
        answers = list(citizens.map(ask, range(6 * MAX_CONNECTIONS)))

    assert all(answers)
    assert len(tussenpersoon.gezien.verbindingen) == MAX_CONNECTIONS


def test_who_gets_no_connection_in_time_is_told_so(tussenpersoon: Tussenpersoon) -> None:
    one = register()
    tussenpersoon.demo.slow("*", 5)
    with ThreadPoolExecutor(MAX_CONNECTIONS) as citizens:
        for _ in range(MAX_CONNECTIONS):
            citizens.submit(one.catalogi.zaaktypen)
        while len(tussenpersoon.gezien.verbindingen) < MAX_CONNECTIONS:
            time.sleep(0.05)

        with pytest.raises(TeLaat):
            register().catalogi.zaaktypen()
        tussenpersoon.demo.heal()
