"""Waiting for a register ends at the deadline, whatever became of the call."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from zgw.errors import TeLaat
from zgw.fanout import Bron, Deadline, ask, noteer


def bron(seconds: float, pool: ThreadPoolExecutor) -> Bron:
    one = Bron()
    one.deadline, one.bron, one.api = Deadline.after(seconds), "Stad", "zaken"
    one.workers = pool
    return one


def test_a_call_that_never_began_is_too_late_however_often_it_is_asked() -> None:
    busy = Event()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(busy.wait)
        vraag = ask(bron(0.05, pool), lambda: 1)

        for _ in range(3):
            with pytest.raises(TeLaat):
                vraag.antwoord()
        assert isinstance(vraag.of_fout(), TeLaat)
        busy.set()


def test_an_answer_that_came_in_time_can_be_read_after_the_deadline() -> None:
    with ThreadPoolExecutor(1) as pool:
        vraag = ask(bron(0.05, pool), lambda: 1)
        time.sleep(0.1)

        assert (vraag.antwoord(), vraag.of_fout()) == (1, 1)
        assert noteer(vraag, []) == 1


def test_a_deadline_has_nothing_left_once_it_passed() -> None:
    assert Deadline.after(-1).remaining() == 0.0
    assert 0 < Deadline.after(5).remaining() <= 5
