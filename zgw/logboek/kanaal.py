"""The outbox and the thread that empties it: one pair per process and folder."""

import atexit
import os
from functools import cache
from pathlib import Path

from django.conf import settings

from zgw.logboek.bezorger import Bezorger
from zgw.logboek.havens import Haven
from zgw.logboek.uitbak import Uitbak


class Kanaal:
    """Accepts records, and has them delivered. The Aannemer of the pages."""

    def __init__(self, map_: Path) -> None:
        self.uitbak = Uitbak(map_)
        self.bezorger = Bezorger(self.uitbak)

    def neem_aan(self, inhoud: bytes) -> None:
        """See Aannemer."""
        self.uitbak.neem_aan(inhoud)
        self.bezorger.wek()

    def controleer(self) -> None:
        """See Aannemer."""
        self.uitbak.controleer()

    def begin(self, haven: Haven) -> None:
        """For a page that is about to begin. Raises NietVastgelegd when it may not."""
        self.bezorger.gebruik(haven)
        self.uitbak.controleer(begint=True)

    def bezorg(self, haven: Haven) -> None:
        """Delivers what was left by a process that ended before."""
        self.bezorger.gebruik(haven)
        self.bezorger.wek()

    def stop(self) -> None:
        """Ends it in good order; what waits stays."""
        self.bezorger.stop()
        self.uitbak.sluit()


def kanaal() -> Kanaal:
    """The one of this process."""
    return _kanaal(Path(settings.LOGBOEK_MAP))


@cache
def _kanaal(map_: Path) -> Kanaal:
    found = Kanaal(map_)
    _KANALEN.append(found)
    return found


def _begin_anew() -> None:
    """In a child: neither thread nor open file came along, but what is copied must not be closed.

    SQLite forbids to use, and to close, what was opened before a fork.
    """
    _VAN_DE_OUDER.extend(_KANALEN)
    _KANALEN.clear()
    _kanaal.cache_clear()


def _stop() -> None:
    for one in _KANALEN:
        one.stop()


_KANALEN: list[Kanaal] = []
_VAN_DE_OUDER: list[Kanaal] = []
os.register_at_fork(after_in_child=_begin_anew)
atexit.register(_stop)
