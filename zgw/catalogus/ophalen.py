"""Asks a catalogue for what is not kept, once for all who want it, and keeps what came.

Over processes the shared cache tells who asks: the others look whether it is there yet. A failure
is never kept. Works on the worker threads of the Catalogi API, so that an answer is kept also when
the page that asked has gone.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Any

from django.conf import settings

from zgw.catalogus import bewaard, vluchten
from zgw.catalogus.bewaard import Opbrengst
from zgw.clients.catalogi import CatalogiClient
from zgw.errors import Onbereikbaar, TeLaat, ZGWError
from zgw.fanout import Deadline, Vraag
from zgw.registers import Register

POLL_SECONDS = 0.03
PAUZE_SECONDS = 30  # For one attempt in the background; and after a failure, until the next.


@dataclass(frozen=True, slots=True)
class Opdracht:
    """Something to be fetched: its key, and the call that brings it, and perhaps others along."""

    key: str
    call: Callable[[CatalogiClient], Opbrengst]


def ask(register: Register, opdracht: Opdracht, *, generatie: str) -> Vraag[Any]:
    """What is not kept: under way from here on, unless it is already."""
    client = register.catalogi
    future = vluchten.join(
        f"{generatie}:{opdracht.key}",
        partial(_fetch, client, opdracht, generatie),
        start=partial(register.ask, client),
        jong=_jong(),
    )
    return Vraag(future, client.deadline, client.bron, client.api)


def refresh(register: Register, opdrachten: Sequence[Opdracht], *, generatie: str) -> None:
    """Asks anew for what is kept for long, in the background.

    One after another, by one process at a time, and after a failure not for a while: a catalogue
    that is away or slow is left in peace.
    """
    client = register.catalogi
    slot = bewaard.key("verversen", client.connection.base_url)
    if opdrachten and bewaard.claim(slot, PAUZE_SECONDS):
        register.ask(client, partial(_refresh, client, opdrachten, generatie, slot))


def with_time(client: CatalogiClient, seconds: float) -> CatalogiClient:
    """The same client, not bound by the deadline of a page."""
    return CatalogiClient(client.connection, client.bron, Deadline.after(seconds))


def _jong() -> int:
    """How many seconds a call is waited for by those who come later; the cache knows whole ones."""
    return max(1, ceil(settings.ZGW_DEADLINE / 2))


def _fetch(client: CatalogiClient, opdracht: Opdracht, generatie: str) -> Any:
    """What was asked for. Who holds the claim needs no other worker, so this cannot lock up.

    Whoever joined it in time has waited for the length of a whole page when it gives up.
    """
    own = with_time(client, _jong() + settings.ZGW_DEADLINE)
    while not bewaard.claim(opdracht.key, _jong()):
        _, kept = bewaard.read([opdracht.key])
        if opdracht.key in kept:
            return kept[opdracht.key].inhoud
        if not own.deadline.remaining():
            raise TeLaat(client.bron, client.api)
        time.sleep(POLL_SECONDS)
    return _claimed(own, opdracht, generatie)


def _claimed(client: CatalogiClient, opdracht: Opdracht, generatie: str) -> Any:
    until = time.monotonic() + _jong()
    try:
        _, kept = bewaard.read([opdracht.key])  # It may have come since the page looked.
        if opdracht.key in kept:
            return kept[opdracht.key].inhoud
        found = opdracht.call(client)
        bewaard.keep(generatie, found)
        return found[opdracht.key]
    finally:
        if time.monotonic() < until:  # Later it may be the claim of somebody else.
            bewaard.release(opdracht.key)


def _refresh(
    client: CatalogiClient, opdrachten: Sequence[Opdracht], generatie: str, slot: str
) -> None:
    failed, until = False, time.monotonic() + PAUZE_SECONDS
    for one in opdrachten:
        if time.monotonic() >= until:
            return  # The claim is over; who looks next sees what is left.
        try:
            bewaard.keep(generatie, one.call(with_time(client, settings.ZGW_DEADLINE)))
        except (Onbereikbaar, TeLaat):
            return
        except ZGWError:
            failed = True  # What is kept of this one stays; the others may be better off.
    if not failed:
        bewaard.release(slot)
