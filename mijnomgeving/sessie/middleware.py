"""Gives every request the citizen's session, and every response its cookie and cache headers."""

from collections.abc import Callable
from contextlib import suppress

from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_vary_headers

from mijnomgeving.sessie.identity import bind_session, is_logged_in
from mijnomgeving.sessie.store import SessionStore
from mijnomgeving.sessie.vault import Onbereikbaar
from mijnomgeving.sessie.volgende import ONGEVRAAGD
from mijnomgeving.views import fouten


class MijnSessieMiddleware:
    """`request.mijn_sessie`, loaded at first use; saved before the first byte of the response.

    Requests to the CMS get none: a citizen does not exist there, and the editor's pings must not
    keep a citizen's session alive. The cookie is sent only when its value is new: it has no end
    date to renew, and a slow response must not bring an old key back after a login elsewhere.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(settings.SESSION_COOKIE_PATH):
            return self.get_response(request)
        sessie = SessionStore(
            request.COOKIES.get(settings.MIJN_SESSIE_COOKIE),
            achtergrond="1" in (request.headers.get("X-Achtergrond"), request.GET.get(ONGEVRAAGD)),
        )
        bind_session(request, sessie)
        response = self.get_response(request)
        if sessie.session_key is None and not sessie.accessed:
            return response  # No cookie came along and nobody asked: nothing depends on one.
        try:
            _keep(sessie, response)
        except Onbereikbaar:  # What should have been kept was not, a login perhaps.
            sessie.clear()
            response = fouten.niet_beschikbaar(request, "")
        _send_cookie(sessie, response)
        _forbid_storing(sessie, response)
        return response


def _keep(sessie: SessionStore, response: HttpResponseBase) -> None:
    if sessie.modified and not sessie.is_empty() and response.status_code < 500:
        try:
            sessie.save()
        except UpdateError:
            return  # Logged out meanwhile in another window; that is final.
    elif is_logged_in(sessie):
        with suppress(Onbereikbaar):  # The page is ready, and may be seen.
            sessie.prolong()


def _send_cookie(sessie: SessionStore, response: HttpResponseBase) -> None:
    if sessie.new_key and sessie.session_key is not None:
        response.set_cookie(
            settings.MIJN_SESSIE_COOKIE,
            sessie.session_key,
            path="/",
            secure=settings.MIJN_SESSIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    elif sessie.flushed:
        response.delete_cookie(settings.MIJN_SESSIE_COOKIE, path="/", samesite="Lax")


def _forbid_storing(sessie: SessionStore, response: HttpResponseBase) -> None:
    if is_logged_in(sessie) or sessie.flushed or sessie.new_key or sessie.onbereikbaar:
        response.headers["Cache-Control"] = "no-store"
    patch_vary_headers(response, ("Cookie",))
