"""Writes down what the proof found: a table of counts, what was wrong, and one plain line."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tests.faults.calls import APIS
from tests.faults.catalogue import FAULTS
from tests.faults.trial import Outcome

EXAMPLES = 3


def table(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Cases per fault and API, with how often the proxy did it to a socket between brackets."""
    cases: Counter[tuple[str, str]] = Counter()
    applied: Counter[tuple[str, str]] = Counter()
    for one in outcomes:
        place = (one.case.fault, one.case.api)
        cases[place] += 1
        applied[place] += one.applied
    yield f"{'fault':<24}" + "".join(f"{api:>18}" for api in APIS)
    for fault in FAULTS:
        cells = (f"{cases[fault, api]} ({applied[fault, api]})" for api in APIS)
        yield f"{fault:<24}" + "".join(f"{cell:>18}" for cell in cells)
    totals = (f"{_of(cases, api)} ({_of(applied, api)})" for api in APIS)
    yield f"{'together':<24}" + "".join(f"{cell:>18}" for cell in totals)


def _of(counts: Counter[tuple[str, str]], api: str) -> int:
    return sum(count for (_, one), count in counts.items() if one == api)


def pages(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Cases per page and API; "-" where a page asks nothing of it."""
    cases = Counter((one.page, one.case.api) for one in outcomes)
    yield f"{'page':<24}" + "".join(f"{api:>18}" for api in APIS)
    for page in dict.fromkeys(page for page, _ in sorted(cases)):
        yield f"{page:<24}" + "".join(f"{cases[page, api] or '-':>18}" for api in APIS)


def wrongs(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """What was wrong, by fault and place, with some cases to try again."""
    found: dict[tuple[str, ...], list[Outcome]] = defaultdict(list)
    for one in outcomes:
        for reason in one.wrong:
            found[one.case.fault, one.page, one.case.api, one.case.kind, reason].append(one)
    for place, cases in sorted(found.items()):
        yield f"WRONG {len(cases)} x {' | '.join(place)}"
        for one in cases[:EXAMPLES]:
            yield f"      {one.case}"
