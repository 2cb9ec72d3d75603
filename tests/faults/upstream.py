"""Knows what healthy registers answer, as seen through ports of other numbers than their own."""

from collections.abc import Mapping
from http.client import HTTPConnection
from threading import Lock
from urllib.parse import quote

from tests.faults.wire import JSON_TYPE, Answer, Request
from zgw.demo.registers import DemoRegisters

# What belongs to one hop, and what changes by itself.
DROPPED = ("content-length", "connection", "transfer-encoding")


class Upstream:
    """Asks the demo registers, and remembers what they answered: their data do not change."""

    def __init__(self, demo: DemoRegisters, ports: Mapping[str, int]) -> None:
        self._host = demo.url.removeprefix("http://").rstrip("/")
        self._ports = {
            f"{self._host}/{api}/": f"127.0.0.1:{port}/{api}/" for api, port in ports.items()
        }
        self._known: dict[tuple[str, str, bytes], Answer] = {}
        self._lock = Lock()

    def answer(self, request: Request) -> Answer:
        """The healthy answer."""
        key = (request.method, request.target, request.body)
        with self._lock:
            if key not in self._known:
                self._known[key] = self._asked(request)
            return self._known[key]

    def _asked(self, request: Request) -> Answer:
        host, _, port = self._host.partition(":")
        connection = HTTPConnection(host, int(port), timeout=30)
        try:
            headers = {k: v for k, v in request.headers.items() if k not in ("host", *DROPPED)}
            target, body = self._inward(request.target), self._inward(request.body.decode())
            connection.request(request.method, target, body.encode(), headers)
            answer = connection.getresponse()
            kept = {k: v for k, v in answer.getheaders() if k.lower() not in DROPPED}
            given = answer.read()
        finally:
            connection.close()
        if kept.get("Content-Type", "").startswith(JSON_TYPE):
            given = self._outward(given.decode()).encode()
        return Answer(answer.status, kept, given)

    def _inward(self, text: str) -> str:
        for own, shown in self._ports.items():
            text = text.replace(shown, own)
            text = text.replace(quote(shown, safe=""), quote(own, safe=""))
        return text

    def _outward(self, text: str) -> str:
        for own, shown in self._ports.items():
            text = text.replace(own, shown)
        return text
