"""Knows how requests and answers travel: HTTP/1.1 on a socket, one write per answer."""

import socket
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from zgw.demo.connections import Connections

type Handle = Callable[["Handler"], None]


class Server(ThreadingHTTPServer):
    """A threaded server that can also close the connections that clients keep open."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, address: tuple[str, int], handle: Handle) -> None:
        self.handle_call = handle
        self.connections = Connections()
        self._open: set[socket.socket] = set()
        super().__init__(address, Handler)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection and remember it."""
        connection, address = super().get_request()
        self._open.add(connection)
        self.connections.came()
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        """Forget a connection that has ended."""
        self._open.discard(request)
        self.connections.went()
        super().shutdown_request(request)

    def close_connections(self) -> None:
        """End the connections that clients keep open."""
        for connection in list(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent about clients that go away; show anything else."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """Reads one request after another from a connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def read_body(self) -> bytes:
        """Return the body of the request."""
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def head(self, status: int, headers: Mapping[str, str]) -> bytes:
        """Return status line and headers as they go over the wire."""
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        return "\r\n".join([*lines, "", ""]).encode("latin-1")

    def send(self, data: bytes) -> None:
        """Write in one go, so that no small packet waits for another."""
        self.wfile.write(data)

    def _handle(self) -> None:
        self.server.handle_call(self)

    # http.server finds these by name.
    do_GET = do_POST = do_HEAD = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _handle  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:
        """Keep personal data in addresses out of the terminal."""
