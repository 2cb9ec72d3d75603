"""Knows how to stand between portal and registers: counts connections and alters answers."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Self

from zgw.demo.configuration import configuration
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON


@dataclass
class Antwoord:
    """An answer on its way back; `breek_af_na` bytes of the body the connection closes.

    With `druppel` the body comes a byte at a time, with that many seconds between. `vraag` is the
    body of the request.
    """

    method: str
    path: str
    status: int
    headers: dict[str, str]
    body: bytes
    breek_af_na: int | None = None
    druppel: float = 0.0
    vraag: bytes = b""


@dataclass
class Gezien:
    """What went past: a line per request, its headers, and one entry per connection."""

    regels: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    verbindingen: set[tuple[str, int]] = field(default_factory=set)


class Tussenpersoon:
    """A proxy on a port of its own; URLs in answers name this port, as `Host` decides them."""

    def __init__(self, demo: DemoRegisters) -> None:
        self.demo = demo
        self.gezien = Gezien()
        self.alter: Callable[[Antwoord], None] = lambda _: None
        self.reroute: Callable[[str], str] = lambda path: path
        self.rewrite: Callable[[bytes], bytes] = lambda body: body
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )

    @property
    def url(self) -> str:
        """Where the portal finds it."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/"

    def configuration(self, slug: str = "demo", naam: str = "Voorbeeldstad") -> JSON:
        """The `setup_configuration` of the registers as seen through here."""
        demo = self.demo
        return configuration(
            self.url, slug=slug, naam=naam, client_id=demo.client_id, secret=demo.secret
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def forward(self, handler: BaseHTTPRequestHandler) -> Antwoord:
        """The answer of the registers, altered."""
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        self.gezien.regels.append(f"{handler.command} {handler.path}")
        self.gezien.headers.append({k.lower(): v for k, v in handler.headers.items()})
        self.gezien.verbindingen.add(handler.client_address)
        host, port = self.demo.url.removeprefix("http://").rstrip("/").split(":")
        upstream = HTTPConnection(host, int(port), timeout=10)
        try:
            path = self.reroute(handler.path)
            sent = {k: v for k, v in handler.headers.items() if k.lower() != "content-length"}
            upstream.request(handler.command, path, self.rewrite(body) if body else None, sent)
            answer = upstream.getresponse()
            headers = {k: v for k, v in answer.getheaders() if k.lower() != "content-length"}
            altered = Antwoord(handler.command, handler.path, answer.status, headers, answer.read())
            altered.vraag = body
        finally:
            upstream.close()
        self.alter(altered)
        return altered


def _pieces(body: bytes, size: int) -> Iterator[bytes]:
    for start in range(0, len(body), size):
        yield body[start : start + size]


def _handler(proxy: Tussenpersoon) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _handle(self) -> None:
            answer = proxy.forward(self)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            body = answer.body[: answer.breek_af_na]
            try:
                for piece in _pieces(body, 1 if answer.druppel else 65536):
                    self.wfile.write(piece)
                    time.sleep(answer.druppel)
            except ConnectionError:
                self.close_connection = True  # The portal does not wait for the rest.
            if answer.breek_af_na is not None:
                self.close_connection = True

        do_GET = do_POST = _handle  # noqa: N815 - http.server finds them by name.

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
