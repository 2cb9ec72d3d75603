"""Brings records from the outbox to the log, in the background; one process at a time does."""

import fcntl
import logging
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Lock, Thread

from zgw.gebeurtenissen import LOGBOEK_WACHT, LOGBOEK_WEIGERT
from zgw.logboek.havens import Afgewezen, Haven, NietGeleverd
from zgw.logboek.uitbak import Regel, Uitbak

PARTIJ = 200  # Records in one request.
VERZAMEL_SECONDS = 0.25  # So that the calls of a page travel together.
ANDER_SECONDS = 1.0  # Another process is delivering.
MAX_PAUZE_SECONDS = 60.0
GEDULD = 5  # Times that a single record may fail before the one after it is tried.
STOP_SECONDS = 2.0
logger = logging.getLogger(__name__)


class Bezet(Exception):
    """Another process, or thread, is delivering."""


def lever(uitbak: Uitbak, haven: Haven, *, partij: int = PARTIJ) -> int:
    """Delivers all that waits; how many the log took. Raises Bezet, NietGeleverd.

    Also sqlite3.Error and OSError, when the outbox cannot be read.
    """
    with _alleen(uitbak.map / "bezorger.lock"):
        total = 0
        while regels := uitbak.eerste(partij):
            total += _partij(uitbak, haven, regels)
        return total


def lever_voorbij(uitbak: Uitbak, haven: Haven) -> None:
    """Sets the first record apart when the log takes the second, and then still not the first.

    Raises as `lever` does; nothing happens when fewer than two wait.
    """
    with _alleen(uitbak.map / "bezorger.lock"):
        regels = uitbak.eerste(2)
        if len(regels) < 2 or not _partij(uitbak, haven, regels[1:]):
            return
        try:
            _partij(uitbak, haven, regels[:1])
        except NietGeleverd:
            uitbak.zet_apart(regels[0])
            LOGBOEK_WEIGERT.meld(logger, reden="de logdienst valt erover")


def _partij(uitbak: Uitbak, haven: Haven, regels: Sequence[Regel]) -> int:
    """Delivers these. What cannot be opened, or is refused by itself, is set apart, and kept."""
    leesbaar = [one for one in regels if one.inhoud is not None]
    for one in regels:
        if one.inhoud is None:
            uitbak.zet_apart(one)
            logger.error("Een regel van het logboek is verzegeld met een andere SECRET_KEY.")
    return _gesplitst(uitbak, haven, leesbaar) if leesbaar else 0


def _gesplitst(uitbak: Uitbak, haven: Haven, regels: Sequence[Regel]) -> int:
    """Of a batch that is refused each half is tried, so that one bad record stops no other."""
    try:
        haven.lever([one.inhoud or b"" for one in regels])
    except Afgewezen as reden:
        if len(regels) > 1:
            half = len(regels) // 2
            first = _gesplitst(uitbak, haven, regels[:half])
            return first + _gesplitst(uitbak, haven, regels[half:])
        uitbak.zet_apart(regels[0])
        LOGBOEK_WEIGERT.meld(logger, reden=str(reden))
        return 0
    uitbak.verwijder(regels)
    return len(regels)


@contextmanager
def _alleen(path: Path) -> Iterator[None]:
    """Raises Bezet while another one is at it; the system lets go however that one ends."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Bezet from None
        yield


class Bezorger:
    """A thread that delivers soon after it is woken, and tries again when that fails."""

    def __init__(self, uitbak: Uitbak) -> None:
        self._uitbak = uitbak
        self._haven: Haven | None = None
        self._alleen_mislukt = 0
        self._partij = PARTIJ  # Halved when a batch fails: it may be too much, or one may be bad.
        self._werk, self._einde, self._lock = Event(), Event(), Lock()
        self._thread: Thread | None = None

    def gebruik(self, haven: Haven) -> None:
        """Deliver by this port from now on."""
        self._haven = haven

    def wek(self) -> None:
        """There is something to deliver; the first time, the thread begins."""
        self._werk.set()
        if not self._loopt():
            with self._lock:
                if not self._loopt() and not self._einde.is_set():
                    self._thread = Thread(target=self._werkt, name="zgw-logboek", daemon=True)
                    self._thread.start()

    def stop(self) -> None:
        """Ends the thread, after the batch that is under way; what waits stays in the outbox."""
        self._einde.set()
        self._werk.set()
        if self._thread is not None:
            self._thread.join(STOP_SECONDS)

    def _loopt(self) -> bool:
        """Whether the thread is there; one that fell over a mistake of ours is replaced."""
        return self._thread is not None and self._thread.is_alive()

    def _werkt(self) -> None:
        pauze = VERZAMEL_SECONDS
        while not self._einde.is_set():
            self._werk.wait()
            self._einde.wait(pauze)
            self._werk.clear()
            if not self._einde.is_set():
                pauze = self._ronde(pauze)

    def _ronde(self, pauze: float) -> float:
        """Delivers; how long to wait before the next time."""
        try:
            if self._haven is not None:
                self._lever(self._haven)
        except Bezet:
            self._werk.set()
            return ANDER_SECONDS
        except NietGeleverd as reden:
            self._partij = max(1, self._partij // 2)
            return self._later("de logdienst neemt niets aan", str(reden), pauze)
        except (sqlite3.Error, OSError) as error:
            return self._later("de uitbak is niet te lezen", type(error).__name__, pauze)
        return VERZAMEL_SECONDS

    def _lever(self, haven: Haven) -> None:
        """All that waits. When again and again not even one is taken, it may be that very one."""
        try:
            lever(self._uitbak, haven, partij=self._partij)
        except NietGeleverd:
            self._alleen_mislukt += self._partij == 1
            if self._alleen_mislukt < GEDULD:
                raise
            lever_voorbij(self._uitbak, haven)
            self._werk.set()
        self._alleen_mislukt = 0
        self._partij = min(PARTIJ, self._partij * 2)

    def _later(self, wat: str, reden: str, pauze: float) -> float:
        LOGBOEK_WACHT.meld(logger, deel=wat, reden=reden)
        self._werk.set()
        return min(MAX_PAUZE_SECONDS, pauze * 2)
