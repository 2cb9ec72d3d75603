"""Asks registers in parallel, within the deadline of the page.

Calls run on worker threads, which fetch and parse only: no database, no translation. Each API has
its own workers, so that a slow one cannot use up those of the others.
"""

import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as FutureTimeout
from contextvars import copy_context
from dataclasses import dataclass
from functools import cache
from types import TracebackType
from typing import Any

from zgw.errors import TeLaat, ZGWError

# At most 64 connections to a register, divided over its APIs so that a slow one cannot use up those
# of the others. A page of besluiten asks for twenty at once, a dossier for five of the Zaken API.
# A download has a connection of its own, for as long as its reader takes. One is for warming the
# catalogue.
MAX_CONNECTIONS = 64
WORKERS = {"zaken": 21, "catalogi": 6, "documenten": 8, "besluiten": 20, "inzage": 8}
DOWNLOADS = 8


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
        self._wacht_op: Vraag[Any] | None = None

    def antwoord(self) -> T:
        """What the register answered. Raises ZGWError; TeLaat when the deadline passes first."""
        try:
            return self._future.result(timeout=self._deadline.remaining())
        except (FutureTimeout, CancelledError):
            self._future.cancel()  # One that has not begun need not begin any more.
            raise self._te_laat() from None

    def _te_laat(self) -> TeLaat:
        """Names the API that it waits for by now."""
        return self._wacht_op._te_laat() if self._wacht_op else TeLaat(self._bron, self._api)

    def of_fout(self) -> "T | ZGWError":
        """The same, with the error as a value."""
        try:
            return self.antwoord()
        except ZGWError as error:
            return error

    def binnen(self, seconds: float) -> bool:
        """Whether it is answered, or has failed, within this time; waits no longer than allowed."""
        remaining = self._deadline.remaining()
        return not wait([self._future], min(seconds, remaining)).not_done or not remaining

    def dan[U](self, maak: "Callable[[T], U]") -> "Vraag[U]":
        """What `maak` makes of the answer, as soon as it is there; an error stays an error.

        `maak` waits for nothing; it may raise ZGWError. It is left out when nobody waits any more.
        """
        return self._verder(lambda verder: verder._settle(lambda: maak(self.antwoord())))

    def daarna[U](self, start: "Callable[[T], Vraag[U]]") -> "Vraag[U]":
        """The answer to what `start` asks when this one has been answered."""
        following = self.dan(start)

        def go_on(verder: Vraag[U]) -> None:
            if following._future.cancelled() or following._future.exception():
                # It raises, here as there.
                verder._settle(lambda: following.antwoord().antwoord())
                return
            inner = following.antwoord()
            verder._wacht_op = inner
            inner._future.add_done_callback(lambda _: verder._settle(inner.antwoord))

        return following._verder(go_on)

    def als_waarde(self) -> "Vraag[T | ZGWError]":
        """The same, of which an error is an answer too."""
        return self._verder(lambda verder: verder._settle(self.of_fout))

    def _verder[U](self, go_on: "Callable[[Vraag[U]], None]") -> "Vraag[U]":
        """Another one, that `go_on` sees to once this one is done."""
        verder: Vraag[U] = Vraag(Future(), self._deadline, self._bron, self._api)
        verder._wacht_op = self
        context = copy_context()  # It goes on on a worker, for the same request.
        self._future.add_done_callback(lambda _: context.run(go_on, verder))
        return verder

    def _settle(self, answer: Callable[[], T]) -> None:
        if self._future.set_running_or_notify_cancel():
            settle(self._future, answer)


def settle[T](future: Future[T], answer: Callable[[], T]) -> None:
    """Gives what `answer` does to who waits for the future; so too whatever it raises."""
    with _Afloop(future):
        future.set_result(answer())


class _Afloop:
    """Whatever goes wrong within it is for who waits for the future, a mistake of ours too."""

    def __init__(self, future: Future[Any]) -> None:
        self._future = future

    def __enter__(self) -> None:
        """Nothing yet."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if error is not None:
            self._future.set_exception(error)
        return True


def al[T](client: Bron, answer: T) -> Vraag[T]:
    """What needs no asking any more."""
    result: Future[T] = Future()
    result.set_result(answer)
    return Vraag(result, client.deadline, client.bron, client.api)


@cache
def workers(api_root: str, api: str) -> ThreadPoolExecutor:
    """The worker threads for one API, kept for the life of the process."""
    return ThreadPoolExecutor(WORKERS[api], thread_name_prefix=f"zgw-{api}")


def ask[T](client: Bron, call: Callable[[], T]) -> Vraag[T]:
    """Starts `call` on a worker. It goes on when nobody waits any more, until its own time-out.

    It sees the context variables of who asks, so that its logs name the same trace.
    """
    future = client.workers.submit(copy_context().run, call)
    return Vraag(future, client.deadline, client.bron, client.api)


def noteer[T](vraag: Vraag[T], errors: list[ZGWError]) -> T | None:
    """The answer; None when it failed, and then the error is added to `errors`."""
    answer = vraag.of_fout()
    if isinstance(answer, ZGWError):
        errors.append(answer)
        return None
    return answer
