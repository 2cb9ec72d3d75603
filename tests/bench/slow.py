"""Measures what a slow register does to the pages that do not need it.

Some citizens keep asking for pages that do. Register healthy and register slow alternate, with the
same visits in both, so that only the register makes the difference.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tests.bench.figures import median, milliseconds
from tests.bench.load import Arrival, Outcome, arrivals, visit_all
from tests.bench.pages import DOSSIER, LIJST, OVERZICHT
from tests.bench.plan import Plan
from tests.bench.portal import Portal
from tests.bench.registers import Register, all_slow
from tests.bench.steady import citizens_pages
from zgw.demo.zaken import druk

_NEEDED_RATE = 2
_OTHER_RATE = 4
_NEEDED = "nodig"


@dataclass(frozen=True)
class Trouble:
    """An API that becomes slow; `needed` is a kind of page that waits for it, `others` do not."""

    what: str
    register: Register
    api: str
    needed: str
    others: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SlowDown:
    """Pages that do not need the slow register: medians in milliseconds.

    `ratios` has, for every time that healthy and slow were compared, slow divided by healthy.
    """

    what: str
    seconds: float
    pages: tuple[str, ...]
    views: int
    healthy_ms: float
    slow_ms: float
    ratios: tuple[float, ...]
    not_complete: int

    @property
    def percent(self) -> float:
        """How much longer they take: the middle of the comparisons, as others use the machine."""
        return 100 * (median(self.ratios) - 1)


def slow_api(sets: Sequence[Register]) -> Trouble:
    """The Besluiten API, which dossiers need and lists do not."""
    return Trouble("de Besluiten API", sets[0], "besluiten", DOSSIER, (LIJST, OVERZICHT))


def slow_set(sets: Sequence[Register]) -> Trouble:
    """The last register set, which lists need and the dossiers of the first do not."""
    return Trouble(f"één van {len(sets)} registersets", sets[-1], "*", LIJST, (DOSSIER,))


def measure(portal: Portal, sets: Sequence[Register], trouble: Trouble, plan: Plan) -> SlowDown:
    """Alternate between healthy and slow."""
    cookies = {bsn: portal.log_in(bsn) for bsn in druk.BURGERS[: plan.citizens]}
    planned = _visits(citizens_pages(sets, cookies), trouble, plan)
    healthy, slow = list[list[Outcome]](), list[list[Outcome]]()
    all_slow(sets, plan.slow_latency)
    visit_all(portal.port, planned)  # To warm up.
    for _ in range(plan.alternations):
        healthy.append(_others(portal, planned))
        trouble.register.slow(plan.slow, trouble.api)
        slow.append(_others(portal, planned))
        all_slow(sets, plan.slow_latency)
        time.sleep(plan.slow)  # Until the last slow call has ended.
    ratios = [_middle(after) / _middle(before) for before, after in zip(healthy, slow, strict=True)]
    return SlowDown(
        what=trouble.what,
        seconds=plan.slow,
        pages=trouble.others,
        views=sum(map(len, slow)),
        healthy_ms=milliseconds(median(map(_middle, healthy))),
        slow_ms=milliseconds(median(map(_middle, slow))),
        ratios=tuple(ratios),
        not_complete=sum(not one.is_complete for block in healthy + slow for one in block),
    )


def _others(portal: Portal, planned: Sequence[Arrival]) -> list[Outcome]:
    outcomes, _ = visit_all(portal.port, planned)
    return [one for one in outcomes if one.kind != _NEEDED]


def _middle(outcomes: Sequence[Outcome]) -> float:
    return median(one.whole for one in outcomes)


def _visits(
    kinds: Mapping[str, Sequence[tuple[str, str]]], trouble: Trouble, plan: Plan
) -> list[Arrival]:
    """The pages that need the register from the start; the others once as many wait as can."""
    seconds = plan.deadline + plan.block
    needed = arrivals(
        {_NEEDED: kinds[trouble.needed]}, rate=_NEEDED_RATE, count=int(seconds * _NEEDED_RATE)
    )
    others = arrivals(
        {name: kinds[name] for name in trouble.others},
        rate=_OTHER_RATE,
        count=int(plan.block * _OTHER_RATE),
    )
    return needed + [replace(one, at=one.at + plan.deadline) for one in others]
