"""Who is asking: every means of login ends in `log_in`, every citizen's page needs `ingelogd`.

    @ingelogd
    def zaken(request: HttpRequest, principal: Principal) -> HttpResponse: ...

The decorated view takes the Principal as second argument, so that the type checker knows that
there is one. Nothing here knows DigiD, SAML or OIDC, and nothing touches `request.user`.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect

from mijnomgeving.gebeurtenissen import INLOGGEN_GELUKT, SESSIE_ONGELDIG, SESSIE_VERLOPEN
from mijnomgeving.sessie.resterend import Resterend
from mijnomgeving.sessie.sealed_principal import pack, unpack
from mijnomgeving.sessie.sealing import cookie_bytes
from mijnomgeving.sessie.store import SessionStore
from mijnomgeving.sessie.vault import Onbereikbaar
from mijnomgeving.sessie.volgende import login_url
from zgw.resources import Principal

PRINCIPAL = "principal"
ATTRIBUTE = "mijn_sessie"
logger = logging.getLogger(__name__)


def bind_session(request: HttpRequest, sessie: SessionStore) -> None:
    """Make this the session of the request; for the middleware."""
    setattr(request, ATTRIBUTE, sessie)


def session_of(request: HttpRequest) -> SessionStore:
    """The citizen's session. Raises TypeError on a request that has none (in the CMS)."""
    sessie = getattr(request, ATTRIBUTE, None)
    if not isinstance(sessie, SessionStore):
        raise TypeError("This request did not pass MijnSessieMiddleware.")
    return sessie


def is_logged_in(sessie: SessionStore) -> bool:
    """Whether this session is of a person who logged in."""
    return unpack(sessie.get(PRINCIPAL)) is not None


def principal_of(request: HttpRequest) -> Principal | None:
    """The person who logged in; None for everyone else, and always None in the CMS."""
    sessie = getattr(request, ATTRIBUTE, None)
    return unpack(sessie.get(PRINCIPAL)) if isinstance(sessie, SessionStore) else None


def is_here(request: HttpRequest) -> bool:
    """Whether somebody is logged in. Raises Onbereikbaar when there is no telling."""
    here = principal_of(request) is not None
    if session_of(request).onbereikbaar:
        raise Onbereikbaar
    return here


def in_background(request: HttpRequest) -> None:
    """Let this request not prolong the session, whatever its headers say."""
    session_of(request).achtergrond = True


def resterend_of(request: HttpRequest) -> Resterend:
    """How long the session lasts once this request has been answered."""
    return session_of(request).resterend()


def log_in(request: HttpRequest, principal: Principal) -> None:
    """Begin a new session, under a new key and with nothing from before, for this person.

    Raises ValueError when the principal is not whole (for example a BSN that fails the 11-proof).
    """
    packed = pack(principal)
    sessie = session_of(request)
    sessie.flush()
    sessie[PRINCIPAL] = packed
    rotate_token(request)
    INLOGGEN_GELUKT.meld(logger, middel=principal.means)


def log_out(request: HttpRequest) -> None:
    """Destroy the session, at once and for good; the response deletes the cookie."""
    session_of(request).flush()
    rotate_token(request)


def has_expired(request: HttpRequest) -> bool:
    """Whether the browser sent a cookie of a session that is no more."""
    sent = bool(request.COOKIES.get(settings.MIJN_SESSIE_COOKIE))
    sessie = session_of(request)
    return sent and sessie.is_empty() and not sessie.flushed


def _waarom_niet(request: HttpRequest) -> str:
    """The name of the message for who has no session (any more); also told to monitoring."""
    if not has_expired(request):
        return ""
    made_by_us = cookie_bytes(request.COOKIES[settings.MIJN_SESSIE_COOKIE]) is not None
    (SESSIE_VERLOPEN if made_by_us else SESSIE_ONGELDIG).meld(logger)
    return "verlopen"


def ingelogd[**P](
    view: Callable[Concatenate[HttpRequest, Principal, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Give the view the Principal as second argument; send everyone else to /inloggen/ and back.

    The view raises Onbereikbaar when there is no telling who asks.
    """

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        principal = principal_of(request)
        if principal is None:
            is_here(request)  # Raises when the cache did not answer: that is no reason to log in.
            melding = _waarom_niet(request)
            return redirect(login_url(volgende=request.get_full_path(), melding=melding))
        return view(request, principal, *args, **kwargs)

    return guarded
