"""Measures a steady load: many citizens, so many page views a second, and what that asks."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.figures import median, milliseconds, percentile
from tests.bench.load import arrivals, visit_all
from tests.bench.pages import DOSSIER, LIJST, OVERZICHT, Page, dossier_path, pages
from tests.bench.plan import Plan
from tests.bench.portal import Portal
from tests.bench.proc import cpu_seconds, machine_cpu_seconds
from tests.bench.registers import Register, all_slow
from tests.bench.single import complete
from zgw.demo.zaken import druk


@dataclass(frozen=True, kw_only=True)
class KindUnderLoad:
    """A kind of page: alone (median), and under load; milliseconds."""

    page: str
    single_ms: float
    p50_ms: float
    p95_ms: float

    @property
    def ratio(self) -> float:
        """How many times as long as alone the page takes for all but one in twenty."""
        return self.p95_ms / self.single_ms


@dataclass(frozen=True, kw_only=True)
class Steady:
    """The load as a whole. CPU is in cores; `others` is what has nothing to do with the benchmark.

    `connections` is what one register accepted from the start of the portal to the end.
    """

    rate: int
    views: int
    citizens: int
    workers: int
    latency_ms: float
    kinds: tuple[KindUnderLoad, ...]
    not_complete: int
    connections: int
    cores: int
    cpu_portal: float
    cpu_registers: float
    cpu_visitors: float
    cpu_others: float


def measure(portal: Portal, sets: Sequence[Register], plan: Plan) -> Steady:
    """Visit one by one, then at the rate of the plan."""
    cookies = {bsn: portal.log_in(bsn) for bsn in druk.BURGERS[: plan.citizens]}
    all_slow(sets, plan.load_latency)
    alone = _alone(portal, pages(sets, druk.BURGERS[1]), cookies[druk.BURGERS[1]], plan)
    planned = arrivals(citizens_pages(sets, cookies), rate=plan.rate, count=plan.views)
    pids = [one.pid for one in sets]
    portal_cpu, registers_cpu = cpu_seconds(portal.pids), cpu_seconds(pids)
    busy, existed = machine_cpu_seconds()
    outcomes, visitors_cpu = visit_all(portal.port, planned)
    busy_after, existed_after = machine_cpu_seconds()
    cores = os.cpu_count() or 1
    seconds = (existed_after - existed) / cores
    kinds = tuple(
        KindUnderLoad(
            page=name,
            single_ms=milliseconds(median(alone[name])),
            p50_ms=milliseconds(percentile(times, 50)),
            p95_ms=milliseconds(percentile(times, 95)),
        )
        for name in alone
        if (times := [one.whole for one in outcomes if one.kind == name])
    )
    portal_cpu = cpu_seconds(portal.pids) - portal_cpu
    registers_cpu = cpu_seconds(pids) - registers_cpu
    others_cpu = busy_after - busy - portal_cpu - registers_cpu - visitors_cpu
    return Steady(
        rate=plan.rate,
        views=plan.views,
        citizens=len(cookies),
        workers=portal.workers,
        latency_ms=milliseconds(plan.load_latency),
        kinds=kinds,
        not_complete=sum(not one.is_complete for one in outcomes),
        connections=max(one.connections() for one in sets),
        cores=cores,
        cpu_portal=portal_cpu / seconds,
        cpu_registers=registers_cpu / seconds,
        cpu_visitors=visitors_cpu / seconds,
        cpu_others=max(0.0, others_cpu / seconds),
    )


def citizens_pages(
    sets: Sequence[Register], cookies: dict[str, str]
) -> dict[str, list[tuple[str, str]]]:
    """Return by kind of page where each citizen finds it, with the cookie to ask for it."""
    return {
        LIJST: [("/mijn/zaken/", cookie) for cookie in cookies.values()],
        DOSSIER: [
            (dossier_path(sets[0], druk.nummer(bsn, 0)), cookie) for bsn, cookie in cookies.items()
        ],
        OVERZICHT: [("/mijn/", cookie) for cookie in cookies.values()],
    }


def _alone(
    portal: Portal, measured: Sequence[Page], cookie: str, plan: Plan
) -> dict[str, list[float]]:
    """Times of pages visited one by one, after each process has got to know the catalogue."""
    own = [page for page in measured if page.name in (LIJST, DOSSIER, OVERZICHT)]
    for _ in range(4 * portal.workers):
        for page in own:
            complete(portal, page, cookie)
    return {
        page.name: [complete(portal, page, cookie).whole for _ in range(plan.repetitions)]
        for page in own
    }
