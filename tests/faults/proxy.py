"""Knows how to stand between portal and registers, do things wrong, and count what it did."""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from random import Random
from socket import socket
from threading import Event, Lock
from types import TracebackType
from typing import Self

from tests.faults.calls import APIS, Shape, kind_of, shape_of
from tests.faults.exchange import Exchange
from tests.faults.fault import CallFault, Fault, PortFault
from tests.faults.listener import Listener
from tests.faults.upstream import Upstream
from tests.faults.wire import Answer, Request, read_request
from zgw.demo.configuration import configuration
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON

type Foreign = Callable[[Request], Request | None]
EVERY_CALL = "*"
PATIENCE = 3.0  # Seconds.


@dataclass(frozen=True, slots=True)
class Spoiled:
    """Which calls go wrong and how: of an API, those of one kind or all of them."""

    fault: Fault
    api: str
    kind: str
    seed: int

    def concerns(self, api: str, kind: str, shape: Shape) -> bool:
        """Whether a call is to be spoiled."""
        is_meant = self.api == api and self.kind in (EVERY_CALL, kind)
        return is_meant and self.fault.suits(kind, shape)


@dataclass(slots=True)
class Seen:
    """What went over the sockets since the last case: kinds of calls, and what was done to them."""

    calls: Counter[tuple[str, str, Shape]] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)
    begun: int = 0
    applied: int = 0
    notes: list[str] = field(default_factory=list)


class FaultProxy:
    """Each API on a port of its own, so that one of them can be gone."""

    def __init__(self, demo: DemoRegisters) -> None:
        self._demo = demo
        self._listeners = {api: Listener(partial(self._serve, api)) for api in APIS}
        self._upstream = Upstream(demo, {api: one.port for api, one in self._listeners.items()})
        self._lock = Lock()
        self._lifted = Event()
        self._spoiled: Spoiled | None = None
        self._foreign: Foreign = lambda _: None
        self.seen = Seen()

    def __enter__(self) -> Self:
        for one in self._listeners.values():
            one.open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lifted.set()
        for one in self._listeners.values():
            one.stop()

    @property
    def addresses(self) -> tuple[str, ...]:
        """Host and port of each API, as the portal finds it."""
        return tuple(f"127.0.0.1:{one.port}" for one in self._listeners.values())

    def configuration(self, slug: str = "demo", naam: str = "Voorbeeldstad") -> JSON:
        """The `setup_configuration` of the registers as seen through here."""
        demo = self._demo
        found = configuration(
            demo.url, slug=slug, naam=naam, client_id=demo.client_id, secret=demo.secret
        )
        for service, api in zip(found["zgw_consumers"]["services"], APIS, strict=True):
            service["api_root"] = f"http://127.0.0.1:{self._listeners[api].port}/{api}/api/v1/"
        return found

    def watch(self) -> None:
        """Begin to count anew, with everything healthy."""
        self.seen = Seen()

    def spoil(self, spoiled: Spoiled, foreign: Foreign) -> None:
        """Let calls go wrong from now on, and begin to count anew."""
        self._lifted = Event()
        self._foreign = foreign
        if isinstance(spoiled.fault, PortFault):
            spoiled.fault.do(self._listeners[spoiled.api])
        self.watch()
        self._spoiled = spoiled

    def heal(self) -> Seen:
        """Let everything go right again; what was seen of the fault until now."""
        spoiled = self._spoiled
        if spoiled and isinstance(spoiled.fault, PortFault):
            self._count_port(spoiled.api, spoiled.fault)
        elif spoiled:
            self._let_happen()
        self._spoiled = None
        self._lifted.set()
        return self.seen

    def _let_happen(self) -> None:
        """A page that can do without a call is done before it, or before its answer."""
        until = time.monotonic() + PATIENCE
        while not self.seen.applied + self.seen.begun and time.monotonic() < until:
            time.sleep(0.01)
        self._lifted.set()
        while not self.seen.applied and time.monotonic() < until:
            time.sleep(0.01)

    def _count_port(self, api: str, fault: PortFault) -> None:
        """Tries the port as the portal does: the kernel refuses on our behalf, and counts not."""
        listener = self._listeners[api]
        if listener.dropping:
            self.seen.applied += listener.dropped
        elif listener.state() == fault.state and not any(a == api for a, _, _ in self.seen.calls):
            self.seen.applied += 1
        listener.open()

    def _serve(self, api: str, connection: socket) -> None:
        with connection.makefile("rb") as reader:
            while request := read_request(reader):
                if self._answer(api, connection, request):
                    return

    def _answer(self, api: str, connection: socket, request: Request) -> bool:
        """Answers one call, well or not; whether the connection ends with it."""
        seen, spoiled, lifted = self.seen, self._spoiled, self._lifted
        healthy = self._upstream.answer(request)
        kind, shape, line = (
            kind_of(request),
            shape_of(healthy),
            f"{request.method} {request.target}",
        )
        with self._lock:
            seen.calls[(api, kind, shape)] += 1
            seen.lines[line] += 1
            first = seen.lines[line] == 1
        if spoiled is None or not spoiled.concerns(api, kind, shape):
            connection.sendall(healthy.rendered())
            return False
        exchange = Exchange(
            connection=connection,
            request=request,
            healthy=healthy,
            shape=shape,
            foreign=self._of_another(request),
            random=Random(f"{spoiled.seed} {line}"),  # noqa: S311 - to be the same each time.
            first=first,
            lifted=lifted,
        )
        return self._spoil(exchange, spoiled.fault, seen)

    def _of_another(self, request: Request) -> Answer | None:
        other = self._foreign(request)
        return self._upstream.answer(other) if other else None

    def _spoil(self, exchange: Exchange, fault: Fault, seen: Seen) -> bool:
        if not isinstance(fault, CallFault):
            return False
        with self._lock:
            seen.begun += 1
        try:
            fault.do(exchange)
        except OSError:
            exchange.notes.append("the portal went away")
            exchange.ended = True
        with self._lock:
            seen.applied += 1
            seen.notes += exchange.notes
        return exchange.ended
