"""Knows the demo registers as processes of their own: start, slow down, count."""

import http.client
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from tests.bench.processes import running
from zgw.demo import Call, bekend
from zgw.demo.configuration import configuration

DATASET = "druk"
_TIMEOUT_SECONDS = 30


@dataclass(frozen=True)
class Register:
    """One register set in a process of its own; `url` ends in a slash."""

    slug: str
    url: str
    pid: int
    # Kept open, so that the count of connections holds this one and those of the portal.
    control: http.client.HTTPConnection

    def slow(self, seconds: float, api: str = "*") -> None:
        """Let an API wait before it answers."""
        self._ask("POST", "fault", {"kind": "slow", "api": api, "value": seconds})

    def heal(self) -> None:
        """Let everything go right again."""
        self._ask("POST", "heal")

    def forget(self) -> None:
        """Begin counting calls and connections again."""
        self._ask("POST", "forget")

    def calls(self) -> list[Call]:
        """Return the calls since the last `forget`; their bodies stay where they are."""
        return [Call(**{**call, "body_bytes": b""}) for call in self._ask("GET", "calls")]

    def connections(self) -> int:
        """Return how many connections were accepted since the last `forget`."""
        return int(self._ask("GET", "connections")["accepted"])

    def configuration(self) -> dict[str, Any]:
        """Return the `setup_configuration` of this set."""
        return configuration(
            self.url,
            slug=self.slug,
            naam=f"Register {self.slug}",
            client_id=bekend.CLIENT_ID,
            secret=bekend.SECRET,
        )

    def _ask(self, method: str, order: str, body: object = None) -> Any:
        self.control.request(method, f"/_demo/{order}", body=json.dumps(body or {}))
        answer = self.control.getresponse()
        found = json.loads(answer.read())
        if answer.status != http.client.OK:
            raise RuntimeError(found)
        return found


@contextmanager
def registers(count: int) -> Iterator[list[Register]]:
    """Run this many register sets, all with the same zaken, at addresses of their own."""
    with ExitStack() as stack:
        yield [stack.enter_context(_register(f"{DATASET}{number + 1}")) for number in range(count)]


@contextmanager
def _register(slug: str) -> Iterator[Register]:
    serve = ["-m", "zgw.demo", "serve", "--port", "0", "--dataset", DATASET]
    with running(*serve) as process:
        # Its first line ends with its address.
        line = process.stdout.readline() if process.stdout else ""
        if not line:
            raise RuntimeError("the demo registers did not start")
        url = line.split()[-1]
        control = http.client.HTTPConnection(urlsplit(url).netloc, timeout=_TIMEOUT_SECONDS)
        try:
            yield Register(slug, url, process.pid, control)
        finally:
            control.close()


def all_slow(sets: Iterable[Register], seconds: float) -> None:
    """Let every API of these sets take this long, and nothing else be wrong with them."""
    for one in sets:
        one.heal()
        if seconds:
            one.slow(seconds)


def merged_configuration(sets: Iterable[Register]) -> dict[str, Any]:
    """Return one `setup_configuration` for all these sets."""
    found = [one.configuration() for one in sets]
    merged = found[0]
    for other in found[1:]:
        merged["zgw_consumers"]["services"] += other["zgw_consumers"]["services"]
        merged["registersets"]["sets"] += other["registersets"]["sets"]
    return merged
