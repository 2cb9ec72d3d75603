"""Knows how many TCP connections came in, and how many of them were open at once."""

from dataclasses import dataclass, replace
from threading import Lock


@dataclass(frozen=True)
class Count:
    """Connections since counting began: accepted, open now, and open at most at one moment."""

    accepted: int = 0
    open: int = 0
    most: int = 0


class Connections:
    """Counts connections as they come and go, on any thread."""

    def __init__(self) -> None:
        self._count = Count()
        self._lock = Lock()

    @property
    def count(self) -> Count:
        """The numbers of this moment."""
        return self._count

    def came(self) -> None:
        """Count one that was accepted."""
        with self._lock:
            now = self._count.open + 1
            most = max(self._count.most, now)
            self._count = Count(self._count.accepted + 1, now, most)

    def went(self) -> None:
        """Count one that ended."""
        with self._lock:
            self._count = replace(self._count, open=self._count.open - 1)

    def forget(self) -> None:
        """Begin counting again; those that are open stay open."""
        with self._lock:
            self._count = Count(0, self._count.open, self._count.open)
