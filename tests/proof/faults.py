"""The part of the proof that breaks registers: which cases, and trying a share of them."""

from contextlib import ExitStack
from functools import cache

from tests.faults.proxy import FaultProxy
from tests.faults.selection import chosen, per_page, share
from tests.faults.trial import Case, Outcome, Trial
from tests.mijngemeente.console import console
from tests.proof.portal import configure
from zgw.demo.registers import DemoRegisters

SEED = 20261125
LIFE = ExitStack()  # Of this process: what is open in it stays so until it ends.


@cache
def trial() -> Trial:
    """The trial of this process, for as long as it lives."""
    demo = LIFE.enter_context(DemoRegisters())
    proxy = LIFE.enter_context(FaultProxy(demo))
    log = LIFE.enter_context(console())
    configure(proxy.configuration())
    return Trial(demo, proxy, log)


def plan(number: int) -> list[Case]:
    """At least so many cases, among them every fault at every API on every page that asks it."""
    here = trial()
    return chosen(here.cases(SEED), per_page(here), number, SEED)


def attempt(cases: list[Case], number: int, of: int) -> list[Outcome]:
    """What came of a share of the cases."""
    here = trial()
    return [here.run(case) for case in share(cases, number, of)]
