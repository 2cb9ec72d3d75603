"""Turns what zgw raises into pages: not found, or not available now. Never a stack trace."""

import logging
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from home.redactie.blokkering import TellersOnbereikbaar
from mijnomgeving.gebeurtenissen import REGISTERS_ONTBREKEN, TOEGANG_GEWEIGERD
from mijnomgeving.sessie.vault import Onbereikbaar
from mijnomgeving.views import fouten
from zgw.errors import GeenRegisters, NietVastgelegd, NietZichtbaar, ZGWError

logger = logging.getLogger(__name__)


class RegisterFouten:
    """Answers exceptions of zgw, and a session that is out of reach, with a designed page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """404 for what this person cannot see, 503 for what could not be asked."""
        match error:
            case NietZichtbaar():
                TOEGANG_GEWEIGERD.meld(logger, route=_route(request))
                return fouten.niet_gevonden(request, Http404())
            case NietVastgelegd():  # Where it failed, it was told to monitoring.
                return fouten.niet_vastgelegd(request)
            case ZGWError():
                return fouten.niet_beschikbaar(request, error.bron)
            case Onbereikbaar() | TellersOnbereikbaar():
                return fouten.niet_beschikbaar(request, "")
            case GeenRegisters():
                REGISTERS_ONTBREKEN.meld(logger)
                return fouten.niet_beschikbaar(request, "")
        return None


def _route(request: HttpRequest) -> str:
    """The name of the page; what was asked for stays out of the log."""
    match = request.resolver_match
    return match.view_name if match else ""
