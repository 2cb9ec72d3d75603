"""Waiting for a register ends at the deadline; what follows an answer does not wait at all."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import Event

import pytest

from zgw.errors import TeLaat, ZGWError
from zgw.fanout import Bron, Deadline, Vraag, al, ask, noteer
from zgw.resources import spoor


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


def fails(error: ZGWError) -> Callable[[], int]:
    def call() -> int:
        raise error

    return call


def test_what_follows_an_answer_begins_as_soon_as_it_is_there() -> None:
    """Also when nobody waits for it yet."""
    begun = Event()
    with ThreadPoolExecutor(2) as pool:
        client = bron(5, pool)

        def follow() -> int:
            begun.set()
            return 1

        vraag = ask(client, lambda: 1).daarna(lambda _: ask(client, follow))

        assert begun.wait(5)
        assert vraag.dan(lambda one: one + 1).antwoord() == 2
        assert vraag.binnen(5)


def test_an_error_stays_one_and_nothing_follows_it() -> None:
    error = TeLaat("Stad", "zaken")
    followed: list[int] = []
    with ThreadPoolExecutor(2) as pool:
        client = bron(5, pool)
        failed = ask(client, fails(error))

        def follow(one: int) -> Vraag[int]:
            followed.append(one)
            return al(client, one)

        assert failed.dan(follow).of_fout() is error
        assert failed.daarna(follow).of_fout() is error
        assert failed.als_waarde().antwoord() is error
        assert failed.als_waarde().daarna(lambda _: ask(client, fails(error))).of_fout() is error
    assert followed == []


def test_what_nobody_waits_for_any_more_is_not_begun() -> None:
    busy, followed = Event(), Event()
    with ThreadPoolExecutor(1) as pool:
        vraag = ask(bron(0.05, pool), busy.wait).dan(lambda _: followed.set())

        assert not vraag.binnen(0)
        assert isinstance(vraag.of_fout(), TeLaat)
        busy.set()
    assert not followed.is_set()


def test_a_mistake_of_ours_is_told_at_once_and_not_as_one_of_a_register() -> None:
    def mistaken(_: int) -> Vraag[int]:
        raise LookupError("fout van ons")

    with ThreadPoolExecutor(2) as pool:
        client = bron(30, pool)
        begin = time.monotonic()
        for follow in (
            lambda vraag: vraag.dan(mistaken),
            lambda vraag: vraag.daarna(mistaken),
            lambda vraag: vraag.daarna(mistaken).dan(lambda one: one),
            lambda vraag: vraag.dan(mistaken).als_waarde(),
        ):
            with pytest.raises(LookupError):
                follow(ask(client, lambda: 1)).antwoord()
        assert time.monotonic() - begin < 15


def test_workers_see_the_trace_of_who_asked_also_in_what_follows() -> None:
    begun = Event()
    with ThreadPoolExecutor(1) as pool:
        client = bron(5, pool)

        def page() -> tuple[str, Vraag[list[str]]]:
            trace_id = spoor.begin()
            first = ask(client, lambda: [spoor.huidig()] if begun.wait(5) else [])
            second = first.daarna(lambda seen: ask(client, lambda: [*seen, spoor.huidig()]))
            return trace_id, second.dan(lambda seen: [*seen, spoor.huidig()])

        before = spoor.huidig()
        pages = [copy_context().run(page) for _ in range(2)]
        begun.set()

        for trace_id, seen in pages:
            assert seen.antwoord() == [trace_id] * 3
        assert spoor.huidig() == before
