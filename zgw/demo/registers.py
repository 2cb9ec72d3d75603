"""Knows the demo registers as a whole: start them, watch them, let them go wrong."""

import json
from datetime import date
from threading import Thread
from types import TracebackType
from typing import Self

from zgw.demo import bekend
from zgw.demo.api import Api
from zgw.demo.calls import Call, CallLog
from zgw.demo.configuration import configuration
from zgw.demo.datasets import fill
from zgw.demo.exchange import Exchange
from zgw.demo.faults import Fault, Faults, Kind
from zgw.demo.http_server import Server
from zgw.demo.request import render
from zgw.demo.store import JSON
from zgw.demo.writing import advance

LOOPBACK = "127.0.0.1"


class DemoRegisters:
    """Zaken, Catalogi, Documenten and Besluiten API on one port, in threads of this process.

    Use it as a context manager, or call `start` and `stop`; after a `stop` the same port is
    used again by the next `start`.
    """

    def __init__(  # noqa: PLR0913 - all have defaults
        self,
        *,
        dataset: str = "standaard",
        port: int = 0,
        host: str = LOOPBACK,
        today: date | None = None,
        client_id: str = bekend.CLIENT_ID,
        secret: str = bekend.SECRET,
    ) -> None:
        self.data = fill(dataset, today or date.today())
        self.client_id, self.secret = client_id, secret
        self.faults = Faults()
        self._calls = CallLog()
        self._exchange = Exchange(Api(self.data, client_id, secret), self.faults, self._calls)
        self._address = (host, port)
        self._server: Server | None = None
        self._thread: Thread | None = None

    def start(self) -> Self:
        """Listen; the registers answer from here on."""
        self._exchange.resume()
        self._server = Server(self._address, self._exchange.handle)
        self._address = (self._address[0], self._server.server_address[1])
        self._thread = Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )
        self._thread.start()
        return self

    def stop(self) -> None:
        """Close the port and every connection; what was set in the data stays."""
        if self._server is None or self._thread is None:
            return
        self._exchange.stop_waiting()
        self._server.shutdown()
        self._server.close_connections()
        self._server.server_close()
        self._thread.join()
        self._server = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The address of the registers, such as http://127.0.0.1:9000/."""
        host, port = self._address
        return f"http://{host}:{port}/"

    @property
    def calls(self) -> tuple[Call, ...]:
        """The calls to the APIs since the last `forget_calls`, in order of their answers."""
        return self._calls.all()

    def forget_calls(self) -> None:
        """Begin counting again."""
        self._calls.forget()

    def slow(self, api: str, seconds: float, *, path: str = "") -> None:
        """Let an API (or `*`) wait before it answers."""
        self.faults.add(Fault("slow", api, path, seconds))

    def fail(self, api: str, status: int, *, path: str = "") -> None:
        """Let an API answer with this status and an error body."""
        self.faults.add(Fault("fail", api, path, status))

    def hang_up(self, api: str, *, path: str = "") -> None:
        """Let an API close the connection without an answer."""
        self.faults.add(Fault("hang_up", api, path))

    def rubbish(self, api: str, *, path: str = "") -> None:
        """Let an API answer 200 with HTML."""
        self.faults.add(Fault("rubbish", api, path))

    def ignore_person_filter(self) -> None:
        """Behave as a register that ignores every filter on persons."""
        self.faults.add(Fault("ignore_person_filter"))

    def without(self, feature: str) -> None:
        """Behave as a register that has no `_zoek`, no `expand`, or no `object_filter`.

        The last one is the experimental filter of documents by their zaak or besluit.
        """
        kinds: dict[str, Kind] = {
            "_zoek": "without_zoek",
            "expand": "without_expand",
            "object_filter": "without_object_filter",
        }
        self.faults.add(Fault(kinds[feature]))

    def heal(self) -> None:
        """Undo everything that was made to go wrong."""
        self.faults.heal()

    def configuration(self, slug: str = "demo", naam: str = "Voorbeeldstad") -> JSON:
        """Return the `setup_configuration` of these registers as one register set."""
        return configuration(
            self.url, slug=slug, naam=naam, client_id=self.client_id, secret=self.secret
        )

    def zaken_of(self, bsn: str, rol: str = "initiator") -> list[JSON]:
        """Return the zaken in which this person has this rol, oldest first."""
        rollen = [
            entry
            for entry in self.data.select("zaken/rollen", omschrijvingGeneriek=rol)
            if entry["betrokkeneIdentificatie"].get("inpBsn") == bsn
        ]
        return [self.shown(self.data.require(entry["zaak"])) for entry in rollen]

    def zaak(self, identificatie: str) -> JSON:
        """Return the zaak with this number."""
        found = self.data.find("zaken/zaken", identificatie=identificatie)
        if found is None:
            raise KeyError(identificatie)
        return self.shown(found)

    def shown(self, resource: JSON) -> JSON:
        """Return a resource of the store with the URLs that a client sees."""
        copy: JSON = json.loads(render(resource, self.url.rstrip("/")))
        return copy

    def advance(self, identificatie: str) -> JSON:
        """Set the next status on a zaak (with a resultaat where it ends) and return the status."""
        with self._exchange.data_lock:
            return self.shown(advance(self.data, identificatie))
