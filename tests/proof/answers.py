"""The part of the proof that mutilates answers: reading a share of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from tests.mijngemeente.console import console
from tests.zgw import zaden
from tests.zgw.lezers import Clients, read
from tests.zgw.verminken import mutilated

SEED = 20261125
RENEW = 500  # Answers by which a client may learn something before there is a new one.


@dataclass(frozen=True, slots=True)
class Reading:
    """How many mutilated answers were read, how many of which source were some use, what raised."""

    number: int
    tried: Counter[str]
    useful: Counter[str]
    wrong: tuple[str, ...]


@cache
def _seeds() -> tuple[zaden.Zaad, ...]:
    found = list(zaden.of_demo())
    if zaden.has_reference():
        found += [*zaden.recorded(), *zaden.made_up(SEED)]
    return tuple(found)


def attempt(number: int, share: int) -> Reading:
    """Mutilates and reads so many answers; each share does others."""
    tried, useful, wrong = Counter[str](), Counter[str](), list[str]()
    clients = Clients.make()
    with console():
        for place in range(number):
            if place % RENEW == 0:
                clients = Clients.make()
            random = Random(f"{SEED} {share} {place}")  # noqa: S311 - to be the same each time.
            zaad = random.choice(_seeds())
            tried[zaad.bron] += 1
            try:
                found = read(clients, zaad.how, zaad.url, mutilated(zaad.text, random))
            except Exception as error:  # noqa: BLE001 - Whatever comes out of zgw is a finding.
                wrong.append(f"{zaad.kind} ({zaad.bron}) {share} {place}: {error!r}"[:300])
            else:
                useful[zaad.bron] += found is not None
    return Reading(number, tried, useful, tuple(wrong))


def sources(readings: Iterable[Reading]) -> Iterator[str]:
    """Answers per source, and how many of them were still some use."""
    tried, useful = Counter[str](), Counter[str]()
    for one in readings:
        tried, useful = tried + one.tried, useful + one.useful
    yield f"{'answers of':<24}{'mutilated':>18}{'still some use':>18}"
    for bron in ("demo", "opgenomen", "openapi"):
        given = f"{tried[bron]:>18}{useful[bron]:>18}"
        yield f"{bron:<24}{given if tried[bron] else '  SKIPPED: no reference data'}"
