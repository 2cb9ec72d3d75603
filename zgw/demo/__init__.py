"""The demo registers: a small HTTP server that behaves as Open Zaak 1.30 does."""

from zgw.demo.calls import Call, sequential_round_trips
from zgw.demo.registers import DemoRegisters

__all__ = ["Call", "DemoRegisters", "sequential_round_trips"]
