"""How long an API is waited for: until the deadline, but less once it let pages wait in vain.

Otherwise a register that has fallen silent makes every page wait for as long as a page may take,
and the pages that wait use up the threads of the process.
"""

import time
from threading import Lock

TE_LAAT = 5  # So many calls in a row without an answer, and it has fallen silent.
HAAST_SECONDS = 1.0
PROEF_SECONDS = 10.0


class Geduld:
    """The patience with one API. Any answer restores it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._te_laat = 0
        self._proef_op = 0.0

    def seconds(self, remaining: float) -> float:
        """How long to wait when this much is left of the page's time.

        Of a silent API one call in a while may take all of it: it may have become slow only.
        """
        with self._lock:
            if self._te_laat < TE_LAAT:
                return remaining
            if time.monotonic() >= self._proef_op:
                self._proef_op = time.monotonic() + PROEF_SECONDS
                return remaining
        return min(remaining, HAAST_SECONDS)

    def was_te_laat(self, waited: float) -> None:
        """No answer came in this time. What waited for less than a moment tells nothing."""
        with self._lock:
            if waited < HAAST_SECONDS:
                return
            self._te_laat += 1
            if self._te_laat == TE_LAAT:
                self._proef_op = time.monotonic() + PROEF_SECONDS

    def antwoordde(self) -> None:
        """It answered, whatever it said."""
        with self._lock:
            self._te_laat = 0
