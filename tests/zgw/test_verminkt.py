"""Whatever a register answers, a client makes something of it or says that it is no use."""

from random import Random

import pytest

from tests.zgw import zaden
from tests.zgw.lezers import Clients, read
from tests.zgw.verminken import mutilated

SEED = 20261125
ANSWERS = 2000
without_reference = pytest.mark.skipif(
    not zaden.has_reference(), reason=f"no reference data of the ZGW APIs in {zaden.REFERENCE}"
)


def mutilate_and_read(seeds: list[zaden.Zaad]) -> int:
    """Reads mutilated answers; how many of them were still some use."""
    useful, clients = 0, Clients.make()
    for number in range(ANSWERS):
        random = Random(f"{SEED} {number}")  # noqa: S311 - to be the same each time.
        zaad = random.choice(seeds)
        body = mutilated(zaad.text, random)
        useful += read(clients, zaad.how, zaad.url, body) is not None
    return useful


def test_a_mutilated_answer_of_the_demo_is_read_or_no_use() -> None:
    assert 0 < mutilate_and_read(list(zaden.of_demo())) < ANSWERS


@without_reference
def test_a_mutilated_recorded_answer_is_read_or_no_use() -> None:
    assert 0 < mutilate_and_read(list(zaden.recorded())) < ANSWERS


@without_reference
def test_a_mutilated_answer_by_the_openapi_files_is_read_or_no_use() -> None:
    assert 0 < mutilate_and_read(list(zaden.made_up(SEED))) < ANSWERS


@pytest.mark.parametrize(
    "source",
    [
        zaden.of_demo,
        pytest.param(zaden.recorded, marks=without_reference),
        pytest.param(lambda: zaden.made_up(SEED), marks=without_reference),
    ],
    ids=["demo", "recorded", "openapi"],
)
def test_a_good_answer_is_read(source: zaden.Source) -> None:
    clients = Clients.make()

    unread = [
        (zaad.kind, zaad.text)
        for zaad in source()
        if read(clients, zaad.how, zaad.url, zaad.text.encode()) is None
    ]

    assert not unread
