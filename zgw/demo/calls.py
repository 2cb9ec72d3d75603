"""Knows which calls the registers received, and how many had to wait for one another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call; `began` and `ended` are `time.monotonic()` seconds, `status` 0 is a hang-up.

    `headers` has the names (lower case) of what the client sent, with the values of the Accept
    headers and of traceparent only. `body_bytes` is what the client sent, `answer_size` counts what
    it got.
    """

    api: str
    method: str
    path: str
    query: str
    body_bytes: bytes
    headers: Mapping[str, str]
    status: int
    answer_size: int
    began: float
    ended: float


class CallLog:
    """The calls in the order in which they were answered."""

    def __init__(self) -> None:
        self._calls: list[Call] = []
        self._lock = Lock()

    def add(self, call: Call) -> None:
        """Remember a call."""
        with self._lock:
            self._calls.append(call)

    def all(self) -> tuple[Call, ...]:
        """Return the calls so far."""
        with self._lock:
            return tuple(self._calls)

    def forget(self) -> None:
        """Begin again with none."""
        with self._lock:
            self._calls.clear()


def visible_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers without their values, apart from those of Accept and traceparent."""
    return {
        name: value if name.startswith(("accept", "traceparent")) else ""
        for name, value in headers.items()
        if name != "authorization"
    }


def sequential_round_trips(calls: Iterable[Call]) -> int:
    """Return the length of the longest chain of calls, each begun after another had ended."""
    # Calls in a chain never overlap, so taking the earliest end each time gives the longest.
    length, free_at = 0, float("-inf")
    for call in sorted(calls, key=lambda call: call.ended):
        if call.began >= free_at:
            length, free_at = length + 1, call.ended
    return length
