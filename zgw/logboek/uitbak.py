"""The outbox: records that were accepted, on disk, until the log has them.

An SQLite file that the processes of the portal share. What `neem_aan` took survives a crash of the
process or the machine. Workers that wait for the disk at the same time wait for one write.
"""

import logging
import shutil
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from django.conf import settings

from zgw.errors import NietVastgelegd
from zgw.gebeurtenissen import LOGBOEK_FAALT
from zgw.logboek import slot
from zgw.logboek.bestand import Bestand, aantal

VERS_SECONDS = 1.0  # So long the outcome of the last write tells how the next will go.
WACHT_SECONDS = 3.0  # For others who write.
# Calls of pages that had begun when the outbox was full are still recorded.
UITLOOP = 5_000
MIN_VRIJ_BYTES = 32 * 1024 * 1024
logger = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Bon:
    """What a thread wants written; the thread that writes notes here what came of it.

    Without a line, it is a try: whether a page may begin.
    """

    regel: bytes | None = None
    afgehandeld: bool = False
    aangenomen: bool = False


@dataclass(frozen=True, slots=True)
class _Oordeel:
    """How the last write went, and when, on the monotonic clock."""

    goed: bool = True
    op: float = field(default=float("-inf"))

    def is_vers(self) -> bool:
        """Whether it was a moment ago."""
        return time.monotonic() - self.op < VERS_SECONDS


@dataclass(frozen=True, slots=True)
class Regel:
    """A record that waits; `inhoud` is None when it was locked with a key that we do not have."""

    nummer: int
    inhoud: bytes | None


class Uitbak:
    """The outbox in one folder, for all threads of this process."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self._bestand = Bestand(map_ / "uitbak.sqlite3")
        self._wachtend: list[_Bon] = []
        self._lijst, self._schrijf = Lock(), Lock()
        self._oordeel = _Oordeel()

    def neem_aan(self, inhoud: bytes) -> None:
        """Returns once the record is safe on disk. Raises NietVastgelegd when it is not."""
        self._breng(_Bon(slot.sluit(inhoud)))

    def controleer(self, *, begint: bool = False) -> None:
        """Raises NietVastgelegd when nothing can be accepted now, before anything is asked.

        `begint` is for a page that is about to begin: it looks further than the last write.
        """
        oordeel = self._oordeel
        if not oordeel.goed and oordeel.is_vers():
            raise NietVastgelegd
        if begint:
            self._heeft_ruimte()
        if not oordeel.goed or (begint and not oordeel.is_vers()):
            self._breng(_Bon())

    def eerste(self, hoogstens: int) -> list[Regel]:
        """The oldest records. Raises sqlite3.Error or OSError when the file cannot be read."""
        with self._schrijf:
            found = self._bestand.eerste(hoogstens)
        return [Regel(number, slot.open_regel(gesloten)) for number, gesloten in found]

    def verwijder(self, regels: Sequence[Regel]) -> None:
        """Forgets records that the log has. Raises sqlite3.Error or OSError."""
        with self._schrijf:
            self._bestand.verwijder([one.nummer for one in regels])

    def zet_apart(self, regel: Regel) -> None:
        """Takes a record that the log refuses out of the queue, and keeps it."""
        with self._schrijf:
            self._bestand.zet_apart(regel.nummer)

    def zet_terug(self) -> int:
        """Puts what stands apart back in the queue; how many that were."""
        with self._schrijf:
            return self._bestand.zet_terug()

    def stand(self) -> tuple[int, int]:
        """How many wait, and how many stand apart; raises sqlite3.Error or OSError."""
        with self._schrijf:
            return self._bestand.stand()

    def sluit(self) -> None:
        """Closes the file; it is opened again by who needs it."""
        with self._schrijf:
            self._bestand.sluit()

    def _heeft_ruimte(self) -> None:
        """Raises NietVastgelegd when the disk is nearly full."""
        try:
            free = shutil.disk_usage(self.map).free
        except OSError:
            return  # Writing will tell.
        if free < MIN_VRIJ_BYTES:
            LOGBOEK_FAALT.meld(logger, reden="de schijf is bijna vol")
            raise NietVastgelegd

    def _breng(self, bon: _Bon) -> None:
        """Whoever gets to write does so for all who wait, so that they share one write."""
        with self._lijst:
            self._wachtend.append(bon)
        if not self._schrijf.acquire(timeout=WACHT_SECONDS):
            LOGBOEK_FAALT.meld(logger, reden="de uitbak antwoordt niet")
            raise NietVastgelegd
        try:
            if not bon.afgehandeld:
                self._schrijf_weg()
        finally:
            self._schrijf.release()
        if not bon.aangenomen:
            raise NietVastgelegd

    def _schrijf_weg(self) -> None:
        with self._lijst:
            bonnen, self._wachtend = self._wachtend, []
        aangenomen = self._aangenomen(bonnen)
        self._oordeel = _Oordeel(len(aangenomen) == len(bonnen), time.monotonic())
        for bon in aangenomen:
            bon.aangenomen = True
        for bon in bonnen:
            bon.afgehandeld = True

    def _aangenomen(self, bonnen: Sequence[_Bon]) -> Sequence[_Bon]:
        """Writes those for which there is room."""
        geschreven: Sequence[_Bon] = ()
        try:
            with self._bestand.schrijvend() as db:
                passend = _passend(bonnen, settings.LOGBOEK_UITBAK_MAXIMUM - aantal(db))
                self._bestand.voeg_toe(db, [one.regel for one in passend if one.regel is not None])
            geschreven = passend  # From here on it lies on the disk.
        except (sqlite3.Error, OSError) as error:
            LOGBOEK_FAALT.meld(logger, reden="de uitbak faalt", fout=type(error).__name__)
        else:
            if len(passend) < len(bonnen):
                LOGBOEK_FAALT.meld(logger, reden="de uitbak is vol")
        return geschreven


def _passend(bonnen: Sequence[_Bon], vrij: int) -> list[_Bon]:
    """Those for which there is room: no page begins without, but one that had begun may end."""
    regels = [one for one in bonnen if one.regel is not None]
    proeven = [one for one in bonnen if one.regel is None]
    return regels[: max(0, vrij + UITLOOP)] + (proeven if vrij > 0 else [])
