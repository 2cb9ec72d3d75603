"""Knows what a fault is: what it does to a call or a port, and what may come of it."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.faults.calls import Shape
from tests.faults.exchange import Exchange
from tests.faults.listener import Listener

EVERY_SHAPE = frozenset(Shape)
JSON_SHAPES = EVERY_SHAPE - {Shape.BYTES}
FILLED = JSON_SHAPES - {Shape.EMPTY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that a register does wrong, to calls whose answers have one of these shapes.

    `kinds` are the only calls it can befall, when there are any. `harmless`: the page must be as if
    nothing had happened. `slow`: it takes as long as the page waits. `hides`: the register says, in
    so many words, that this is not for this person or does not exist, so that 404 is right.
    `wild`: anything may be spoiled, also what decides who may see something.
    """

    name: str
    shapes: frozenset[Shape] = EVERY_SHAPE
    kinds: frozenset[str] = frozenset()
    harmless: bool = False
    slow: bool = False
    hides: bool = False
    wild: bool = False

    def __str__(self) -> str:
        return self.name

    def suits(self, kind: str, shape: Shape) -> bool:
        """Whether it can befall such a call."""
        return shape in self.shapes and (not self.kinds or kind in self.kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFault(Fault):
    """A fault in the answer to a call."""

    do: Callable[[Exchange], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortFault(Fault):
    """A fault of a whole API; `state` is what who connects finds."""

    do: Callable[[Listener], None]
    state: str
