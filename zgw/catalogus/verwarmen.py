"""Makes the catalogues known before anybody asks for a page: by a few lists instead of many calls.

What a list brings is kept under the same keys, and is believed as far, as what a page asks for.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Thread

from django.conf import settings
from django.db import DatabaseError, connections
from redis.exceptions import RedisError

from zgw.catalogus import bewaard
from zgw.catalogus.ophalen import with_time
from zgw.catalogus.soorten import TYPELIJSTEN
from zgw.errors import GeenRegisters, Onbereikbaar, TeLaat, ZGWError
from zgw.fanout import Deadline
from zgw.registers import Register, registers

LIST_SECONDS = 60  # For a whole list, however many pages it has.
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Verwarmd:
    """What came of one list: how many were kept, or why it could not be had (then 0)."""

    lijst: str
    aantal: int
    fout: ZGWError | None = None


def warm() -> Iterator[tuple[str, list[Verwarmd]]]:
    """Makes the catalogues of all register sets known; by name of the set. Raises GeenRegisters."""
    for register in registers(Deadline.after(LIST_SECONDS)):
        yield register.naam, list(_lists(register))


def warm_in_background() -> Thread:
    """Does so without waiting for it, once for all processes that share a cache.

    For the start of a server, which it neither delays nor fails: what cannot be had is a line in
    the log, and pages then ask themselves.
    """
    thread = Thread(target=_at_start, name="zgw-verwarmen", daemon=True)
    thread.start()
    return thread


def _at_start() -> None:
    try:
        for register in registers(Deadline.after(LIST_SECONDS)):
            _once(register)
    except GeenRegisters:
        logger.warning("Geen catalogus verwarmd: er zijn nog geen registers ingesteld.")
    except (DatabaseError, RedisError) as error:
        logger.warning("Geen catalogus verwarmd: %s.", type(error).__name__)
    finally:
        connections.close_all()  # Those of this thread: nobody else will.


def _once(register: Register) -> None:
    """Unless it was done within the hour, or another process is doing it."""
    generatie, _ = bewaard.read([])
    slot = bewaard.key(f"verwarmd:{generatie}", register.catalogi.connection.base_url)
    if not bewaard.claim(slot, settings.ZGW_CATALOGUS_VERS or 1):
        return
    errors = [one.fout for one in _lists(register) if one.fout]
    if errors:
        bewaard.release(slot)
        told = ", ".join(dict.fromkeys(str(error) for error in errors))
        logger.warning("Catalogus niet of niet helemaal verwarmd: %s.", told)


def _lists(register: Register) -> Iterator[Verwarmd]:
    """List after list; none any more once the catalogue turns out to be away."""
    generatie, _ = bewaard.read([])
    for lijst in TYPELIJSTEN:
        client = with_time(register.catalogi, LIST_SECONDS)
        try:
            found = lijst.haal(client)
        except ZGWError as error:
            yield Verwarmd(lijst.naam, 0, error)
            if isinstance(error, (Onbereikbaar, TeLaat)):
                return
            continue
        bewaard.keep(generatie, lijst.verdeel(client, found))
        yield Verwarmd(lijst.naam, len(found))
