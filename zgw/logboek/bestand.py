"""The file of the outbox: SQLite, with every commit on disk before it counts.

Used by one thread at a time. When it fails, or was replaced, the next use opens it anew.
"""

import fcntl
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

BUSY_SECONDS = 2.0  # For another process that writes.
SCHEMA = """
CREATE TABLE IF NOT EXISTS regel (nummer INTEGER PRIMARY KEY, gesloten BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS apart (nummer INTEGER PRIMARY KEY, gesloten BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS proef (nummer INTEGER PRIMARY KEY, sinds REAL NOT NULL);
"""
# The span of the numbers, which is at least how many there are. Counting would take too long, and
# so would finding both ends in one query, which reads all of it.
AANTAL = """
SELECT coalesce((SELECT max(nummer) FROM regel) - (SELECT min(nummer) FROM regel) + 1, 0)
     + coalesce((SELECT max(nummer) FROM apart) - (SELECT min(nummer) FROM apart) + 1, 0)
"""


class Bestand:
    """The file at this path; its folder is made when it is not there, for its owner only."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: sqlite3.Connection | None = None
        self._plaats: tuple[int, int] | None = None

    @contextmanager
    def schrijvend(self) -> Iterator[sqlite3.Connection]:
        """A transaction, on disk at the end. Raises sqlite3.Error or OSError: nothing is kept."""
        try:
            db = self._geopend()
            db.execute("BEGIN IMMEDIATE")
            yield db
            db.execute("COMMIT")
        except (sqlite3.Error, OSError):
            self.sluit()  # Which undoes what was not committed.
            raise
        finally:
            if self._db is not None and self._db.in_transaction:
                self._db.execute("ROLLBACK")

    def voeg_toe(self, db: sqlite3.Connection, regels: Sequence[bytes]) -> None:
        """Adds lines; without any it writes all the same, to see whether that works."""
        if regels:
            rows = [(regel,) for regel in regels]
            db.executemany("INSERT INTO regel (gesloten) VALUES (?)", rows)
        else:
            db.execute("INSERT OR REPLACE INTO proef VALUES (1, ?)", (time.time(),))

    def eerste(self, hoogstens: int) -> list[tuple[int, bytes]]:
        """The oldest lines with their numbers."""
        found = self._geopend().execute(
            "SELECT nummer, gesloten FROM regel ORDER BY nummer LIMIT ?", (hoogstens,)
        )
        return found.fetchall()

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Removes these lines."""
        with self.schrijvend() as db:
            db.executemany("DELETE FROM regel WHERE nummer = ?", [(one,) for one in nummers])

    def zet_apart(self, nummer: int) -> None:
        """Moves a line from the queue to those that stand apart."""
        with self.schrijvend() as db:
            db.execute(
                "INSERT INTO apart (gesloten) SELECT gesloten FROM regel WHERE nummer = ?",
                (nummer,),
            )
            db.execute("DELETE FROM regel WHERE nummer = ?", (nummer,))

    def zet_terug(self) -> int:
        """Moves all that stands apart back to the queue."""
        with self.schrijvend() as db:
            db.execute("INSERT INTO regel (gesloten) SELECT gesloten FROM apart ORDER BY nummer")
            return db.execute("DELETE FROM apart").rowcount

    def stand(self) -> tuple[int, int]:
        """How many lines wait, and how many stand apart."""
        db = self._geopend()
        (waiting,) = db.execute("SELECT count(*) FROM regel").fetchone()
        (apart,) = db.execute("SELECT count(*) FROM apart").fetchone()
        return waiting, apart

    def sluit(self) -> None:
        """Closes it."""
        db, self._db = self._db, None
        if db is not None:
            db.close()

    def _geopend(self) -> sqlite3.Connection:
        """The open file. One that was moved away is let go of: what it gets would be lost."""
        if self._db is not None and self._plaats != _plaats(self._path):
            self.sluit()
        if self._db is None:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._path.with_suffix(".lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)  # Processes that start together make it once.
                self._db = _opened(self._path)
            _op_schijf(self._path.parent)
            self._plaats = _plaats(self._path)
        return self._db


def aantal(db: sqlite3.Connection) -> int:
    """How many lines there are at most, those that stand apart included."""
    return int(db.execute(AANTAL).fetchone()[0])


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.executescript(SCHEMA)
    except sqlite3.Error:
        db.close()
        raise
    return db


def _op_schijf(map_: Path) -> None:
    """That the file is in the folder must outlive a power failure, too."""
    number = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _plaats(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
