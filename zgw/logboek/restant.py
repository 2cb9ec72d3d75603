"""Sees to what an earlier process left in the outbox, when a server starts."""

import logging
from threading import Thread

from django.db import DatabaseError, connections

from zgw.logboek.ingesteld import bekend
from zgw.logboek.kanaal import kanaal

logger = logging.getLogger(__name__)


def bezorg_in_background() -> Thread:
    """Begins to deliver it; the start of the server neither waits for it nor fails by it."""
    thread = Thread(target=_at_start, name="zgw-logboek-begin", daemon=True)
    thread.start()
    return thread


def bezorg() -> None:
    """Begins to deliver it. What stands in the way is a line in the log: a page tries again."""
    try:
        ingesteld = bekend.ingesteld()
        if ingesteld is None:
            logger.error("Er is geen logboek ingesteld: het portaal laat geen gegevens zien.")
        else:
            kanaal().bezorg(ingesteld.haven)
    except (DatabaseError, OSError) as error:
        logger.warning("Wat het logboek nog moet krijgen, wacht: %s.", type(error).__name__)


def _at_start() -> None:
    try:
        bezorg()
    finally:
        connections.close_all()  # Those of this thread: nobody else will.
