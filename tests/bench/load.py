"""Knows how to visit pages at moments fixed beforehand, however slow the answers are.

Run as a process of its own it reads one JSON document, visits, and writes another.
"""

import json
import random
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from http.client import HTTPException
from typing import IO

from tests.bench.processes import running
from tests.bench.visit import visit

THREADS = 64
_START_SECONDS = 0.5


@dataclass(frozen=True)
class Arrival:
    """A visit at `at` seconds after the start."""

    at: float
    kind: str
    path: str
    cookie: str


@dataclass(frozen=True)
class Outcome:
    """How a visit went; seconds since the moment at which it was to be made."""

    kind: str
    first: float
    whole: float
    is_complete: bool


def arrivals(
    kinds: Mapping[str, Sequence[tuple[str, str]]], *, rate: float, count: int, seed: int = 3
) -> list[Arrival]:
    """Return visits at a steady rate: the kinds in turn, each with paths and cookies at random."""
    chance = random.Random(seed)  # noqa: S311 - the same visits in every run, nothing secret.
    names = list(kinds)
    found = []
    for place in range(count):
        kind = names[place % len(names)]
        path, cookie = chance.choice(kinds[kind])
        found.append(Arrival(place / rate, kind, path, cookie))
    return found


def visit_all(port: int, planned: Sequence[Arrival]) -> tuple[list[Outcome], float]:
    """Make the visits from another process; the outcomes, and the CPU seconds of that process."""
    order = {"port": port, "visits": [asdict(one) for one in sorted(planned, key=lambda v: v.at)]}
    with running("-m", "tests.bench.load") as process:
        answer, _ = process.communicate(json.dumps(order))
    if process.returncode:
        raise RuntimeError("the load generator broke down")
    found = json.loads(answer)
    return [Outcome(**one) for one in found["outcomes"]], found["cpu_seconds"]


def main(source: IO[str], out: IO[str]) -> None:
    """Make the visits that `source` plans."""
    order = json.load(source)
    planned = [Arrival(**one) for one in order["visits"]]
    start = time.monotonic() + _START_SECONDS
    with ThreadPoolExecutor(THREADS) as pool:
        waiting = []
        for one in planned:
            time.sleep(max(0.0, start + one.at - time.monotonic()))
            waiting.append(pool.submit(_outcome, order["port"], one, start))
        outcomes = [asdict(one.result()) for one in waiting]
    json.dump({"outcomes": outcomes, "cpu_seconds": time.process_time()}, out)


def _outcome(port: int, planned: Arrival, start: float) -> Outcome:
    # A visit that had to wait for a thread has waited as well.
    late = time.monotonic() - (start + planned.at)
    try:
        found = visit(port, planned.path, planned.cookie)
    except (OSError, HTTPException):
        whole = time.monotonic() - (start + planned.at)
        return Outcome(planned.kind, whole, whole, is_complete=False)
    return Outcome(planned.kind, late + found.first, late + found.whole, found.is_complete)


if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
