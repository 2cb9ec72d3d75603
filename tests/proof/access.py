"""The part of the proof on who may see what: which cells, and trying a share of them."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cache

from tests.mijngemeente.console import console
from tests.proof.portal import configure
from tests.toegang.grid import Cell, chosen, share
from tests.toegang.matrix import Matrix, Outcome
from tests.toegang.viewers import standstill
from zgw.demo.registers import DemoRegisters

SEED = 20261125
LIFE = ExitStack()  # Of this process: what is open in it stays so until it ends.


@cache
def matrix() -> Matrix:
    """The matrix of this process, for as long as it lives."""
    demos = {
        "demo": LIFE.enter_context(DemoRegisters()),
        "ander": LIFE.enter_context(DemoRegisters(dataset="ander")),
    }
    log = LIFE.enter_context(console())
    LIFE.enter_context(standstill(time.time()))
    configure(*(demo.configuration(slug=slug, naam=slug) for slug, demo in demos.items()))
    return Matrix(demos, log)


def plan(number: int) -> list[Cell]:
    """At least so many cells, among them all kinds of everything."""
    grid = matrix().grid
    return chosen(list(grid.cells()), grid.always, number, SEED)


def attempt(cells: list[Cell], number: int, of: int) -> list[Outcome]:
    """What came of a share of the cells."""
    here = matrix()
    return [here.run(cell) for cell in share(cells, number, of)]


def table(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Cells by what the visitor is to what is asked: refused, and shown."""
    counted = Counter((one.told, one.opened, one.cell.target is None) for one in outcomes)
    heads = ("not opened", "opened", "without object", "own shown")
    yield f"{'who asks':<24}" + "".join(f"{one:>18}" for one in heads)
    for told in sorted({told for told, _, _ in counted}):
        cells = [counted[told, opened, bare] for bare in (False, True) for opened in (False, True)]
        yield f"{told:<24}" + "".join(f"{one:>18}" for one in cells)


def wrongs(outcomes: Iterable[Outcome]) -> list[str]:
    """What was wrong, with the cells to try again."""
    grid = matrix().grid
    return [
        line
        for one in outcomes
        if one.wrong
        for line in (f"WRONG {grid.describe(one.cell)}", *(f"      {why}" for why in one.wrong))
    ]
