"""Knows the order of a whole run: which registers and portals are started, and what is measured."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from tests.bench import download, single, slow, steady
from tests.bench.floor import floor
from tests.bench.pages import OVERZICHT, pages
from tests.bench.plan import Plan
from tests.bench.portal import Portal, portal, set_up, shared_cache
from tests.bench.registers import Register, registers
from tests.bench.report import First, Report
from zgw.demo.zaken import druk

_WORKERS = 2
_CITIZEN = druk.BURGERS[1]


def run(plan: Plan, var_dir: Path, *, quick: bool) -> Report:
    """Measure everything in the plan. What was started has ended when this returns or raises."""
    set_up(var_dir)
    with ExitStack() as stack:
        sets = stack.enter_context(registers(max(plan.set_counts)))
        redis_url = stack.enter_context(shared_cache())
        # Sessions must be in one place that all processes reach.
        workers = _WORKERS if redis_url else 1
        env = {"ZGW_DEADLINE": str(plan.deadline)} | ({"CACHE_URL": redis_url} if redis_url else {})
        cells = [cell for count in plan.set_counts for cell in _cells(plan, sets[:count], var_dir)]
        with portal(var_dir, sets[:1]) as one:
            _say("eerste stuk, alle registers traag")
            first = _first(one, sets[:1], plan)
            _say("download")
            fetched = download.measure(one, sets[:1])
        sets[0].forget()
        with portal(var_dir, sets[:1], workers=workers, **env) as one:
            _say(f"{plan.views} pagina's, {plan.rate} per seconde")
            loaded = steady.measure(one, sets[:1], plan)
            _say("een trage API")
            slow_downs = [slow.measure(one, sets[:1], slow.slow_api(sets[:1]), plan)]
        with portal(var_dir, sets, workers=workers, **env) as one:
            _say("een trage registerset")
            slow_downs.append(slow.measure(one, sets, slow.slow_set(sets), plan))
    return Report(
        day=date.today(),
        quick=quick,
        cores=os.cpu_count() or 1,
        has_redis=redis_url is not None,
        cells=tuple(cells),
        first=first,
        steady=loaded,
        slow_downs=tuple(slow_downs),
        download=fetched,
    )


def _cells(plan: Plan, sets: list[Register], var_dir: Path) -> Iterator[single.Cell]:
    """Every page at every latency, one at a time, on one process."""
    with floor() as bare, portal(var_dir, sets) as one:
        for latency in plan.latencies:
            for page in pages(sets, _CITIZEN):
                _say(f"{page.name}, {len(sets)} set(s), {latency * 1000:.0f} ms")
                yield single.measure(
                    one, sets, bare, page, latency=latency, repetitions=plan.repetitions
                )


def _first(one: Portal, sets: list[Register], plan: Plan) -> First:
    (page,) = [page for page in pages(sets, _CITIZEN) if page.name == OVERZICHT]
    first_ms, head_first = single.first_piece(
        one, sets, page, latency=plan.first_latency, repetitions=3
    )
    return First(latency_ms=plan.first_latency * 1000, first_ms=first_ms, head_first=head_first)


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)  # noqa: T201 - how far it is, beside the tables.
