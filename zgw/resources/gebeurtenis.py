"""An event that monitoring watches for: one fixed name, one level, one sentence."""

import logging
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """`naam` never changes once it is in use; `zin` says the same each time, so it names nobody.

    All of them, with what to do, stand in docs/logs.md.
    """

    naam: str
    niveau: int  # A level of `logging`.
    zin: str

    def meld(self, logger: logging.Logger, **velden: str | int) -> None:
        """Writes it to the log; the log keeps only fields that it knows (mijngemeente.logs)."""
        logger.log(self.niveau, self.zin, extra={"event": self.naam, **velden}, stacklevel=2)
