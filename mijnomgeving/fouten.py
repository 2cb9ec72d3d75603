"""Turns what zgw raises into pages: not found, or not available now. Never a stack trace."""

import logging
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from mijnomgeving.views import fouten
from zgw.errors import GeenRegisters, NietVastgelegd, NietZichtbaar, ZGWError

logger = logging.getLogger(__name__)


class RegisterFouten:
    """Answers exceptions of zgw with a designed page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """404 for what this person cannot see, 503 for what could not be asked."""
        match error:
            case NietZichtbaar():
                return fouten.niet_gevonden(request, Http404())
            case NietVastgelegd():
                return fouten.niet_vastgelegd(request)
            case ZGWError():
                return fouten.niet_beschikbaar(request, error.bron)
            case GeenRegisters():
                logger.error("Er is geen registerset ingesteld: gebruik setup_configuration.")
                return fouten.niet_beschikbaar(request, "")
        return None
