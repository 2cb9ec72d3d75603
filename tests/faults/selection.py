"""Chooses cases: a few of each fault for every day, or all of them for the proof."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from random import Random

from tests.faults.catalogue import FAULTS
from tests.faults.trial import Case, Trial

type Key = Callable[[Case], object]


def per_page(trial: Trial) -> Key:
    """What must be tried at least once: a fault at an API on a page.

    One that is slow in each kind of call too, because there are no more of it.
    """

    def key(case: Case) -> object:
        page = trial.scenarios[case.scenario].page
        kind = case.kind if FAULTS[case.fault].slow else ""
        return case.fault, case.api, page, kind

    return key


def chosen(cases: Iterable[Case], key: Key, number: int, seed: int) -> list[Case]:
    """At least `number` cases (as far as there are) and one at least for each key, by chance.

    In an order in which cases of one page follow each other: then its catalogue stays known.
    """
    groups: dict[object, list[Case]] = defaultdict(list)
    mixed = list(cases)
    Random(seed).shuffle(mixed)  # noqa: S311 - to be the same each time.
    for case in mixed:
        groups[key(case)].append(case)
    first = [group[0] for group in groups.values()]
    rest = [case for group in groups.values() for case in group[1:] if not FAULTS[case.fault].slow]
    Random(seed).shuffle(rest)  # noqa: S311
    return sorted(
        [*first, *rest[: max(0, number - len(first))]],
        key=lambda case: (case.scenario, case.known, case.fault, case.api, case.kind),
    )


def share(cases: Sequence[Case], number: int, of: int) -> list[Case]:
    """One of equal shares; each has a part of what is slow."""
    return list(cases[number::of])
