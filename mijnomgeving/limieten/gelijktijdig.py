"""How many downloads a person has at once: each holds a thread, and a connection to a register."""

import logging
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

from mijnomgeving.gebeurtenissen import LIMIET_BEREIKT, LIMIET_FAALT
from mijnomgeving.limieten.merk import person_mark
from mijnomgeving.limieten.paginas import GELIJKTIJDIG, te_veel
from mijnomgeving.limieten.telling import CACHE_STORING
from zgw.resources import Principal

logger = logging.getLogger(__name__)

# Seconds that a place is kept for a download of which nothing is heard: its process may be gone.
BEWAARD = 120
TEKEN = 30  # Seconds between the signs of life of a download.


@dataclass(frozen=True, slots=True)
class Plaats:
    """One of the places of a person; `sleutel` is its name in the cache, `eigenaar` who has it."""

    sleutel: str
    eigenaar: str

    def keep(self) -> None:
        """Keep the place for a download that goes on."""
        try:
            caches["limieten"].touch(self.sleutel, BEWAARD)
        except CACHE_STORING:
            return  # It is then kept for as long as it was.

    def release(self) -> None:
        """Let the next download have it."""
        cache = caches["limieten"]
        try:
            if cache.get(self.sleutel) == self.eigenaar:
                cache.delete(self.sleutel)
        except CACHE_STORING:
            return  # It ends by itself.


class _Bezet:
    """The pieces of a download, which hold a place until they are closed."""

    def __init__(self, stukken: Iterable[bytes], plaats: Plaats, einde: ExitStack) -> None:
        self._stukken, self._plaats, self._einde = stukken, plaats, einde

    def __iter__(self) -> Iterator[bytes]:
        heard = time.monotonic()
        for stuk in self._stukken:
            if time.monotonic() - heard > TEKEN:
                self._plaats.keep()
                heard = time.monotonic()
            yield stuk

    def close(self) -> None:
        """By Django, when the response ends, also when the reader leaves early."""
        self._einde.close()


def take_place(principal: Principal) -> Plaats | None:
    """A place for a download of this person, or None when all are taken.

    The cache gives each place to one request only. When it cannot, the download gets a place that
    nobody counts.
    """
    eigenaar = secrets.token_hex(8)
    merk = person_mark(principal)
    for number in range(settings.RATE_LIMIT_GELIJKTIJDIG):
        plaats = Plaats(f"plaats:{merk}:{number}", eigenaar)
        try:
            taken = caches["limieten"].add(plaats.sleutel, eigenaar, BEWAARD)
        except CACHE_STORING:
            LIMIET_FAALT.meld(logger, groep=GELIJKTIJDIG)
            return plaats
        if taken:
            return plaats
    return None


def een_plaats[**P](
    view: Callable[Concatenate[HttpRequest, Principal, P], StreamingHttpResponse],
) -> Callable[Concatenate[HttpRequest, Principal, P], HttpResponseBase]:
    """Let the view run only when the person has a place left, and hold it until the last byte."""

    @wraps(view)
    def guarded(
        request: HttpRequest, principal: Principal, /, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponseBase:
        if not settings.RATELIMIT_ENABLE:
            return view(request, principal, *args, **kwargs)
        plaats = take_place(principal)
        if plaats is None:
            LIMIET_BEREIKT.meld(logger, groep=GELIJKTIJDIG)
            return te_veel(request, GELIJKTIJDIG, TEKEN)
        with ExitStack() as einde:
            einde.callback(plaats.release)
            response = view(request, principal, *args, **kwargs)
            stukken = iter(response)
            response.streaming_content = _Bezet(stukken, plaats, einde.pop_all())
        return response

    return guarded
