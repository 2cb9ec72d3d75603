"""Asks registers in parallel, within the deadline of the page.

Calls run on worker threads, which fetch and parse only: no database, no translation. Each API has
its own workers, so that a slow one cannot use up those of the others.
"""

import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from functools import cache

from zgw.errors import TeLaat, ZGWError

WORKERS = 32


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment, on the monotonic clock, at which a page stops waiting."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """A deadline this many seconds from now."""
        return cls(time.monotonic() + seconds)

    def remaining(self) -> float:
        """Seconds left; 0.0 when it has passed."""
        return max(0.0, self.at - time.monotonic())


class Bron:
    """What `ask` must know of a client: whose answer it is, and until when to wait for it."""

    deadline: Deadline
    bron: str
    api: str
    workers: ThreadPoolExecutor


class Vraag[T]:
    """A call that is under way."""

    def __init__(self, future: Future[T], deadline: Deadline, bron: str, api: str) -> None:
        self._future = future
        self._deadline = deadline
        self._bron = bron
        self._api = api

    def antwoord(self) -> T:
        """What the register answered. Raises ZGWError; TeLaat when the deadline passes first."""
        try:
            return self._future.result(timeout=self._deadline.remaining())
        except (FutureTimeout, CancelledError):
            self._future.cancel()  # Asked a second time, it says so again.
            raise TeLaat(self._bron, self._api) from None

    def of_fout(self) -> "T | ZGWError":
        """The same, with the error as a value."""
        try:
            return self.antwoord()
        except ZGWError as error:
            return error

    def binnen(self, seconds: float) -> bool:
        """Whether it is answered, or has failed, within this time; waits no longer."""
        return not wait([self._future], seconds).not_done

    def dan[U](self, start: "Callable[[T | ZGWError], U]") -> "Vraag[U]":
        """What `start` makes of the answer or error, as soon as it is there.

        `start` sends calls off and waits for nothing; it may raise ZGWError. It is left out when
        nobody waits for it any more.
        """
        result: Future[U] = Future()

        def go_on(_: Future[T]) -> None:
            if not result.set_running_or_notify_cancel():
                return
            try:
                result.set_result(start(self.of_fout()))
            except ZGWError as error:
                result.set_exception(error)

        self._future.add_done_callback(go_on)
        return Vraag(result, self._deadline, self._bron, self._api)


@cache
def workers(api_root: str) -> ThreadPoolExecutor:
    """The worker threads for one API, kept for the life of the process."""
    return ThreadPoolExecutor(WORKERS, thread_name_prefix="zgw")


def ask[T](client: Bron, call: Callable[[], T]) -> Vraag[T]:
    """Starts `call` on a worker. It goes on when nobody waits any more, until its own time-out."""
    return Vraag(client.workers.submit(call), client.deadline, client.bron, client.api)


def noteer[T](vraag: Vraag[T], errors: list[ZGWError]) -> T | None:
    """The answer; None when it failed, and then the error is added to `errors`."""
    answer = vraag.of_fout()
    if isinstance(answer, ZGWError):
        errors.append(answer)
        return None
    return answer
