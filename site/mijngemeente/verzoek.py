"""Gives every request a trace and a number of its own, and writes one line when it has ended."""

import logging
import secrets
import time
from collections.abc import Callable
from contextvars import ContextVar
from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from zgw.resources import spoor

HEADER = "X-Request-Id"
GEEN_ROUTE = "-"
ATTRIBUTE = "bezoeknummer"
MILLI = 1000
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_NUMMER: ContextVar[str] = ContextVar("bezoeknummer", default="")
logger = logging.getLogger(__name__)


def nummer() -> str:
    """The number of the request under way; "" outside one."""
    return _NUMMER.get() if spoor.huidig() else ""


def nieuw_nummer() -> str:
    """Twelve random digits in groups of four: a citizen can read them out by telephone."""
    return "-".join(f"{secrets.randbelow(10_000):04d}" for _ in range(3))


def route_of(request: object) -> str:
    """The name of the page that was asked for, which holds nothing of its address."""
    match = getattr(request, "resolver_match", None)
    return getattr(match, "view_name", "") or GEEN_ROUTE


class Verzoeken:
    """Stands before all other middleware, so that whatever they write has trace and number.

    Nobody else's number is taken over: what a browser sends could hold anything.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The line is written when the last byte has gone, or when the reader has."""
        spoor.begin()
        _NUMMER.set(nieuw_nummer())
        setattr(request, ATTRIBUTE, nummer())
        begin = time.monotonic()
        response = self.get_response(request)
        response.headers[HEADER] = nummer()
        _na_afloop(response, partial(_meld, request, response.status_code, begin))
        return response


def _na_afloop(response: HttpResponseBase, meld: Callable[[], None]) -> None:
    """Calls `meld` once, when the server closes the response."""
    close = response.close

    def sluit() -> None:
        response.close = close  # type: ignore[method-assign]  # As it was before.
        try:
            close()
        finally:
            meld()

    response.close = sluit  # type: ignore[method-assign]  # There is no other sign of the end.


def _meld(request: HttpRequest, status: int, begin: float) -> None:
    fields = {
        "route": route_of(request),
        "method": request.method if request.method in METHODS else GEEN_ROUTE,
        "status": status,
        "duration_ms": round((time.monotonic() - begin) * MILLI),
    }
    level = logging.DEBUG if _is_bijzaak(request) else logging.INFO
    logger.log(level, "Een verzoek is beantwoord.", extra=fields)


def _is_bijzaak(request: HttpRequest) -> bool:
    """Files of the look and questions of the platform: many, and they tell nothing."""
    return request.path.startswith((settings.STATIC_URL, "/health/"))
