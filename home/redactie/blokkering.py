"""Locks the login of the CMS for whoever guesses: what is counted, and what they then see.

Counters stand in the cache for as long as they count, under a keyed hash: no table remembers who
tried to log in, or from where.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

from axes.handlers.base import AbstractAxesHandler, AxesBaseHandler
from axes.helpers import get_client_ip_address
from django.conf import settings
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac
from redis.exceptions import RedisError

from home.redactie.gebeurtenissen import LOGIN_GEBLOKKEERD, LOGIN_MISLUKT

_SECONDS = int(settings.AXES_COOLOFF_TIME.total_seconds())


class TellersOnbereikbaar(Exception):
    """The cache does not answer: nobody can tell who guessed how often, so nobody logs in."""


@contextmanager
def _tellend() -> Iterator[None]:
    """Raises TellersOnbereikbaar when the cache, of whatever kind, does not answer."""
    try:
        yield
    except (RedisError, DatabaseError):
        raise TellersOnbereikbaar from None


def adres(request: HttpRequest) -> str:
    """Where a request comes from, as AXES_CLIENT_IP_CALLABLE tells it: of IPv6 the network."""
    return str(get_client_ip_address(request) or "")


def geblokkeerd(request: HttpRequest, *args: object) -> HttpResponse:
    """The page of who is locked out: the same whether the account exists or not."""
    context = {"minuten": _SECONDS // 60}
    response = render(request, "home/redactie/geblokkeerd.html", context, status=429)
    response.headers["Retry-After"] = str(_SECONDS)
    return response


class Blokkering(AbstractAxesHandler, AxesBaseHandler):
    """Counts failures per name and address, per address and per name (CMS_BLOKKEER_NA).

    Raises TellersOnbereikbaar, before a password is looked at.
    """

    @_tellend()
    def is_locked(self, request: HttpRequest, credentials: dict[str, str] | None = None) -> bool:
        """Whether one of the counters of this attempt is full."""
        tellers = _tellers(adres(request), _naam(credentials))
        waarden = cache.get_many(tellers)
        return any(waarden.get(key, 0) >= grens for key, grens in tellers.items())

    @_tellend()
    def get_failures(self, request: HttpRequest, credentials: dict[str, str] | None = None) -> int:
        """The failures of this name at this address."""
        key = next(iter(_tellers(adres(request), _naam(credentials))))
        return int(cache.get(key, 0))

    @_tellend()
    def user_login_failed(
        self,
        sender: object,
        credentials: dict[str, str],
        request: HttpRequest | None = None,
        **kwargs: object,
    ) -> None:
        """Counts a failure; who is locked out already is not counted, so that it ends in time."""
        if request is None:
            return
        if not self.is_locked(request, credentials):
            LOGIN_MISLUKT.meld()
            for key, grens in _tellers(adres(request), _naam(credentials)).items():
                _tel(key, grens)
        if self.is_locked(request, credentials):
            LOGIN_GEBLOKKEERD.meld()
            request.axes_locked_out = True  # type: ignore[attr-defined]  # Read by AxesMiddleware.

    @_tellend()
    def user_logged_in(
        self, sender: object, request: HttpRequest, user: User, **kwargs: object
    ) -> None:
        """Forgets the failures of this name here; not those of the address, for other names."""
        cache.delete(next(iter(_tellers(adres(request), user.get_username()))))

    def user_logged_out(
        self, sender: object, request: HttpRequest, user: User | None, **kwargs: object
    ) -> None:
        """Nothing to count."""


def _naam(credentials: dict[str, str] | None) -> str:
    return (credentials or {}).get("username") or ""


def _tellers(adres: str, naam: str) -> dict[str, int]:
    """The keys of the three counters, that of name and address first, with their limits."""
    naam = unicodedata.normalize("NFKC", naam).casefold()
    delen = {"naam en adres": f"{adres}\n{naam}", "adres": adres, "naam": naam}
    return {_key(soort, delen[soort]): grens for soort, grens in settings.CMS_BLOKKEER_NA.items()}


def _key(soort: str, waarde: str) -> str:
    return "cms-login:" + salted_hmac(f"{__name__}:{soort}", waarde, algorithm="sha256").hexdigest()


def _tel(key: str, grens: int) -> None:
    """One more; counts from the first failure on, and locks from the last."""
    cache.add(key, 0, _SECONDS)
    try:
        stand = cache.incr(key)
    except ValueError:  # It ended just now.
        cache.set(key, 1, _SECONDS)
        return
    if stand >= grens:
        cache.touch(key, _SECONDS)
