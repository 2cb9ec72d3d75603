"""Counts what is asked in a minute, in the cache, and says when it becomes too much."""

import logging
from dataclasses import dataclass

from django.db import DatabaseError
from django.http import HttpRequest
from django_ratelimit.core import get_usage
from redis.exceptions import RedisError

from mijnomgeving.gebeurtenissen import LIMIET_BEREIKT, LIMIET_FAALT

logger = logging.getLogger(__name__)

MINUUT = 60  # Seconds.
CACHE_STORING = (DatabaseError, RedisError)  # What a cache raises that is not there.


@dataclass(frozen=True, slots=True)
class Limiet:
    """At most `aantal` in a minute of what `groep` names, which is all that the log tells."""

    groep: str
    aantal: int


def seconds_to_wait(
    request: HttpRequest, limiet: Limiet, merk: str, *, onderdeel: str = ""
) -> int | None:
    """Counts this request for whoever `merk` stands for; None when it is within the limit.

    Each `onderdeel` of a group has a count of its own. When the cache cannot count, the request
    goes on: a limit must not close the portal. The log says so, and tells of each minute in which
    a limit was reached once.
    """
    try:
        usage = get_usage(
            request,
            group=f"{limiet.groep} {onderdeel}",
            key=lambda group, request: merk,
            rate=f"{limiet.aantal}/m",
            increment=True,
        )
    except CACHE_STORING:
        LIMIET_FAALT.meld(logger, groep=limiet.groep)
        return None
    if usage is None or not usage["should_limit"]:
        return None
    if usage["count"] == limiet.aantal + 1:
        LIMIET_BEREIKT.meld(logger, groep=limiet.groep)
    left: int = usage["time_left"]
    return min(MINUUT, max(1, left))
