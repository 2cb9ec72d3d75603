"""The proxy of the proof really does what it says, and counts only what it did."""

import socket

import pytest
import requests

from tests.faults.catalogue import FAULTS
from tests.faults.fault import PortFault
from tests.faults.proxy import EVERY_CALL, FaultProxy, Spoiled
from zgw.demo.registers import DemoRegisters

HEALTHY = 403
PORTS = [name for name, fault in FAULTS.items() if isinstance(fault, PortFault)]


def ask(proxy: FaultProxy, api: str) -> int:
    """The status of the root of an API, 403 without a token; 0 when no answer came."""
    root = next(
        service["api_root"]
        for service in proxy.configuration()["zgw_consumers"]["services"]
        if api in service["api_root"]
    )
    try:
        return requests.get(root, timeout=0.5).status_code
    except requests.RequestException:
        return 0


@pytest.mark.parametrize("name", PORTS)
def test_one_api_goes_away_and_comes_back_on_its_own(registers: DemoRegisters, name: str) -> None:
    with FaultProxy(registers) as proxy:
        proxy.spoil(Spoiled(FAULTS[name], "zaken", EVERY_CALL, 1), lambda _: None)
        during = {api: ask(proxy, api) for api in ("zaken", "catalogi")}
        seen = proxy.heal()
        after = ask(proxy, "zaken")

    assert during == {"zaken": 0, "catalogi": HEALTHY}
    assert seen.applied >= 1
    assert after == HEALTHY


def test_a_fault_that_nobody_met_was_not_applied(registers: DemoRegisters) -> None:
    with FaultProxy(registers) as proxy:
        proxy.spoil(Spoiled(FAULTS["500"], "zaken", EVERY_CALL, 1), lambda _: None)
        others = ask(proxy, "catalogi")
        seen = proxy.heal()

    assert others == HEALTHY
    assert seen.applied == 0


def test_a_fault_at_one_kind_of_call_leaves_the_others(registers: DemoRegisters) -> None:
    with FaultProxy(registers) as proxy:
        proxy.spoil(Spoiled(FAULTS["500"], "zaken", "rollen", 1), lambda _: None)

        assert ask(proxy, "zaken") == HEALTHY
        assert proxy.heal().applied == 0


def test_slow_to_connect_is_neither_refused_nor_answered(registers: DemoRegisters) -> None:
    with FaultProxy(registers) as proxy:
        proxy.spoil(Spoiled(FAULTS["slow to connect"], "zaken", EVERY_CALL, 1), lambda _: None)
        address = proxy.addresses[0].split(":")
        with pytest.raises(TimeoutError):
            socket.create_connection((address[0], int(address[1])), timeout=0.3)
        assert proxy.heal().applied == 1
