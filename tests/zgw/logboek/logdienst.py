"""A log service as the tests need one: it takes records over OTLP, and can be told to misbehave."""

import base64
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from types import TracebackType
from typing import Any, Self

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from zgw.logboek.zegel import INFO, SUITE

type Span = dict[str, Any]


def opened(private: X25519PrivateKey, sealed: str) -> str:
    """What was sealed for the holder of this key."""
    raw = base64.urlsafe_b64decode(sealed + "=" * (-len(sealed) % 4))
    return SUITE.decrypt(raw, private, info=INFO).decode()


class Logdienst:
    """Listens on a port of its own. `spans` holds each record once, by trace and span."""

    def __init__(self) -> None:
        self.private = X25519PrivateKey.generate()
        self.spans: dict[tuple[str, str], Span] = {}
        self.verzoeken: list[int] = []  # How many spans each request held.
        self.status, self.body = 200, b"{}"
        self.slecht: set[str] = set()  # Ids of spans that it refuses.
        self.traag = 0.0
        self.wakker = Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/"

    def configuration(self) -> dict[str, object]:
        """The part of the YAML file that names it."""
        key = base64.b64encode(self.private.public_key().public_bytes_raw()).decode()
        service = {"identifier": "logboek", "label": "Logboek", "api_root": self.url}
        return {
            "zgw_consumers": {"services": [{**service, "api_type": "orc", "auth_type": "no_auth"}]},
            "logboek_config_enable": True,
            "logboek": {"schrijven": "logboek", "sleutel": key},
        }

    def answer(self, spans: list[Span]) -> tuple[int, bytes]:
        """Takes what it is told to take."""
        self.verzoeken.append(len(spans))
        if self.traag:
            self.wakker.wait(self.traag)
        if self.status != 200:
            return self.status, self.body
        good = [one for one in spans if one["spanId"] not in self.slecht]
        self.spans |= {(one["traceId"], one["spanId"]): one for one in good}
        if len(good) < len(spans):
            rejected = {"rejectedSpans": str(len(spans) - len(good)), "errorMessage": "nee"}
            return 200, json.dumps({"partialSuccess": rejected}).encode()
        return 200, self.body

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wakker.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(dienst: Logdienst) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            (resource,) = sent["resourceSpans"]
            (scope,) = resource["scopeSpans"]
            status, body = dienst.answer(scope["spans"])
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", "/elders/")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing."""

    return Handler
