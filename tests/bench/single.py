"""Measures one page at a time, with the floor beside it so that noise meets both alike."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.figures import median, milliseconds
from tests.bench.floor import Floor
from tests.bench.pages import Page
from tests.bench.portal import Portal
from tests.bench.proc import cpu_seconds
from tests.bench.registers import Register, all_slow
from tests.bench.visit import Visit, visit
from zgw.demo import Call, sequential_round_trips

_WARM_UP = 3
_SETTLE_SECONDS = 0.15
HEAD = (b"<header", b"<nav", b"<h1")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One page at one latency: times in milliseconds, medians of `repetitions` visits.

    `round_trips` is None without latency, when calls made together do not overlap for certain.
    `head_first` says whether header, navigation and h1 were all in the first piece of the page.
    """

    page: str
    sets: int
    latency_ms: float
    repetitions: int
    calls: int
    round_trips: int | None
    first_ms: float
    whole_ms: float
    cpu_ms: float
    floor_ms: float
    head_first: bool

    @property
    def ratio(self) -> float:
        """How many times as long as the floor the page takes."""
        return self.whole_ms / self.floor_ms


def measure(
    portal: Portal,
    sets: Sequence[Register],
    floor: Floor,
    page: Page,
    *,
    latency: float,
    repetitions: int,
) -> Cell:
    """Visit a page so many times, the catalogue known and all connections open.

    Raises RuntimeError when the floor makes more rounds than the page: then it is no floor.
    """
    cookie = portal.log_in(page.bsn)
    all_slow(sets, latency)
    for _ in range(_WARM_UP):
        complete(portal, page, cookie)
        floor.seconds(page.rounds)
    visits, floors, cpu = [], [], cpu_seconds(portal.pids)
    for _ in range(repetitions):
        visits.append(complete(portal, page, cookie))
        floors.append(floor.seconds(page.rounds))
    cpu = cpu_seconds(portal.pids) - cpu
    calls = _calls(portal, sets, page, cookie, latency)
    round_trips = sequential_round_trips(calls) if latency else None
    if round_trips is not None and round_trips < len(page.rounds):
        raise RuntimeError(f"{page.name} takes fewer rounds than its floor; mend the floor")
    return Cell(
        page=page.name,
        sets=len(sets),
        latency_ms=milliseconds(latency),
        repetitions=repetitions,
        calls=len(calls),
        round_trips=round_trips,
        first_ms=milliseconds(median(one.first for one in visits)),
        whole_ms=milliseconds(median(one.whole for one in visits)),
        cpu_ms=milliseconds(cpu / repetitions),
        floor_ms=milliseconds(median(floors)),
        head_first=all(part in one.start for one in visits for part in HEAD),
    )


def complete(portal: Portal, page: Page, cookie: str) -> Visit:
    """Visit a page; raises RuntimeError when not all of it is there, for that costs less."""
    found = visit(portal.port, page.path, cookie)
    if not found.is_complete:
        raise RuntimeError(f"{page.name} is not complete: status {found.status}")
    return found


def _calls(
    portal: Portal, sets: Sequence[Register], page: Page, cookie: str, latency: float
) -> list[Call]:
    """The calls of one visit, also those that the page did not wait for."""
    time.sleep(latency + _SETTLE_SECONDS)
    for one in sets:
        one.forget()
    complete(portal, page, cookie)
    time.sleep(latency + _SETTLE_SECONDS)
    return [call for one in sets for call in one.calls()]


def first_piece(
    portal: Portal, sets: Sequence[Register], page: Page, *, latency: float, repetitions: int
) -> tuple[float, bool]:
    """Milliseconds until the first piece while all registers are slow; whether the h1 is in it."""
    cookie = portal.log_in(page.bsn)
    all_slow(sets, 0)
    complete(portal, page, cookie)
    all_slow(sets, latency)
    visits = [visit(portal.port, page.path, cookie, only_first=True) for _ in range(repetitions)]
    time.sleep(latency)
    first_ms = milliseconds(median(one.first for one in visits))
    return first_ms, all(part in one.start for one in visits for part in HEAD)
