"""Lets go of readers that do not read: each one holds a thread, and perhaps a register."""

import socket
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

MILLI = 1000
LIMIT: int | None = getattr(socket, "TCP_USER_TIMEOUT", None)  # Linux has it.
TCP = (socket.AF_INET, socket.AF_INET6)


class TrageLezers:
    """Has the system end a connection of which nothing could be sent on for so long."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Gunicorn hands its socket along; other servers have limits of their own."""
        connection: socket.socket | None = request.META.get("gunicorn.socket")
        if LIMIT is not None and connection is not None and connection.family in TCP:
            connection.setsockopt(socket.IPPROTO_TCP, LIMIT, settings.ZEND_SECONDS * MILLI)
        return self.get_response(request)
