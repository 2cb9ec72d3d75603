"""Calls that many ask for at once and that go out once: in this process, by their key."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Lock
from typing import Any

from zgw.fanout import settle

type Start = Callable[[Callable[[], None]], object]


class Vlucht[T]:
    """One call on its way. What becomes of it, whatever that is, is for all who wait for it."""

    def __init__(self, key: str) -> None:
        self.future: Future[T] = Future()
        # Counts as begun, so that a page that waits no longer does not cancel it for the others.
        self.future.set_running_or_notify_cancel()
        self.began = time.monotonic()
        self._key = key

    def fly(self, call: Callable[[], T]) -> None:
        """Makes the call, on a worker thread."""
        settle(self.future, lambda: self._landed(call))

    def _landed(self, call: Callable[[], T]) -> T:
        """What came of it; whoever asks from here on asks anew."""
        try:
            return call()
        finally:
            with _slot:
                if _onderweg.get(self._key) is self:
                    del _onderweg[self._key]


_onderweg: dict[str, Vlucht[Any]] = {}
_slot = Lock()


def join[T](key: str, call: Callable[[], T], *, start: Start, jong: float) -> Future[T]:
    """The answer to `call`: of one that is on its way for somebody else, or of a new one.

    `start` puts a call on a worker. One that is under way for longer than `jong` seconds is not
    waited for: its register may have recovered since.
    """
    with _slot:
        known: Vlucht[T] | None = _onderweg.get(key)
        if known is not None and time.monotonic() - known.began < jong:
            return known.future
        vlucht = Vlucht[T](key)
        start(partial(vlucht.fly, call))
        _onderweg[key] = vlucht
        return vlucht.future
