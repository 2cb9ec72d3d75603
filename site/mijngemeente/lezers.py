"""Lets go of readers that do not read: each one holds a thread, and perhaps a register."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


class TrageLezers:
    """Ends a connection when nothing of a piece can be sent for so long; a piece is some 64 kB."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Gunicorn hands its socket along; other servers have limits of their own."""
        socket = request.META.get("gunicorn.socket")
        if socket is not None:
            socket.settimeout(settings.ZEND_SECONDS)
        return self.get_response(request)
