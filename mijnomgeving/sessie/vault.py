"""The entries of one session in Django's cache, written in an order that keeps a logout final.

Three entries per session: `inhoud` (sealed), `actief` (sealed: when the person last did something)
and, after a logout, `weg`. They are apart so that going on with a session does not overwrite what
another request wrote into it. Whoever finds `weg` treats the session as gone. It outlives every
`inhoud` that a late writer could still put back, because that holds its own absolute end.
"""

import hashlib
import json
import logging
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.db import Error as DatabaseFailure
from redis.exceptions import RedisError

from mijnomgeving.sessie.sealing import Seal

logger = logging.getLogger(__name__)

INHOUD, ACTIEF, WEG = "inhoud", "actief", "weg"


class Onbereikbaar(Exception):
    """The cache did not answer, so that nobody can tell whose session this is."""


@contextmanager
def _asking() -> Iterator[None]:
    """Raises Onbereikbaar when the cache, of whatever kind, does not answer."""
    try:
        yield
    except (RedisError, DatabaseFailure) as error:
        logger.error("De cache met sessies is niet te bereiken: %s", type(error).__name__)
        raise Onbereikbaar from error


@dataclass(frozen=True, slots=True)
class Contents:
    """What a session holds: its data, its beginning and the last activity (seconds since 1970)."""

    data: dict[str, object]
    start: float
    actief: float

    def idle(self, now: float) -> float:
        """Seconds that the person may still do nothing."""
        return self.actief + float(settings.MIJN_SESSIE_INACTIEF) - now

    def absolute(self, now: float) -> float:
        """Seconds until the end, whatever the person does."""
        return self.start + float(settings.MIJN_SESSIE_MAXIMUM) - now

    def is_over(self, now: float) -> bool:
        """Whether this session has expired."""
        return min(self.idle(now), self.absolute(now)) <= 0


@dataclass(frozen=True, slots=True)
class Vault:
    """Reads and writes the entries of the session with this seal.

    Every method raises Onbereikbaar when the cache does not answer.
    """

    seal: Seal

    @_asking()
    def read(self) -> Contents | None:
        """The contents, in one round trip; None when absent, logged out or not authentic."""
        names = {self._name(label): label for label in (INHOUD, ACTIEF, WEG)}
        found = {names[name]: value for name, value in cache.get_many(names).items()}
        if WEG in found:
            return None
        inhoud = self.seal.open(INHOUD, found.get(INHOUD))
        actief = self.seal.open(ACTIEF, found.get(ACTIEF))
        if inhoud is None or actief is None:
            return None
        sealed = json.loads(inhoud)
        return Contents(sealed["data"], sealed["start"], json.loads(actief))

    @_asking()
    def create(self, contents: Contents, *, now: float) -> None:
        """Store a session that is new."""
        self._put_inhoud(contents, now)
        self._put_actief(contents, now)

    @_asking()
    def overwrite(self, contents: Contents, *, now: float) -> bool:
        """Replace the data of a session; False, with nothing stored, when it is gone."""
        if not cache.touch(self._name(INHOUD), _timeout(contents.absolute(now))):
            return False
        self._put_inhoud(contents, now)
        # A logout may have come between: it writes `weg` first, so that one of us two cleans up.
        if cache.get(self._name(WEG)) is not None:
            self._remove()
            return False
        return True

    @_asking()
    def prolong(self, contents: Contents, *, now: float) -> None:
        """Note the activity of a session that exists, without touching its data."""
        if cache.touch(self._name(ACTIEF), _timeout(contents.idle(now))):
            self._put_actief(contents, now)

    @_asking()
    def bury(self) -> None:
        """Destroy the session for good, whatever other requests still write."""
        if self._name(INHOUD) in cache:
            cache.set(self._name(WEG), 1, settings.MIJN_SESSIE_MAXIMUM)
            self._remove()
            if self._name(WEG) not in cache:  # A table that is busy drops a write without a word.
                raise Onbereikbaar

    @_asking()
    def claim(self, token: str) -> bool:
        """Whether this is the first use of `token` in this session; atomic, on any cache."""
        digest = hashlib.sha256(token.encode()).hexdigest()
        return cache.add(self._name(f"eenmalig:{digest}"), 1, settings.MIJN_SESSIE_MAXIMUM)

    def _put_inhoud(self, contents: Contents, now: float) -> None:
        inhoud = json.dumps({"data": contents.data, "start": contents.start}).encode()
        sealed = self.seal.close(INHOUD, inhoud)
        cache.set(self._name(INHOUD), sealed, _timeout(contents.absolute(now)))

    def _put_actief(self, contents: Contents, now: float) -> None:
        sealed = self.seal.close(ACTIEF, json.dumps(contents.actief).encode())
        cache.set(self._name(ACTIEF), sealed, _timeout(contents.idle(now)))

    def _remove(self) -> None:
        cache.delete_many([self._name(INHOUD), self._name(ACTIEF)])

    def _name(self, label: str) -> str:
        return f"mijn-sessie:{self.seal.storage_id}:{label}"


def _timeout(seconds: float) -> int:
    # Caches count in whole seconds, and a database cuts off the rest of the moment it comes to: a
    # second more, because what is sealed in the entries is exact. Zero or less is gone at once.
    return math.ceil(seconds) + 1
