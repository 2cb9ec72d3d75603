"""Knows what every server of the demo can do: start, be watched, and go wrong."""

from threading import Thread
from types import TracebackType
from typing import Self

from zgw.demo.calls import Call, CallLog
from zgw.demo.exchange import Answers, Exchange
from zgw.demo.faults import Fault, Faults
from zgw.demo.http_server import Server

LOOPBACK = "127.0.0.1"


class Dienst:
    """A server on a port of this machine, in threads of this process.

    Use it as a context manager, or call `start` and `stop`; after a `stop` the same port is
    used again by the next `start`.
    """

    def __init__(self, api: Answers, *, port: int, host: str = LOOPBACK) -> None:
        self.faults = Faults()
        self._calls = CallLog()
        self._exchange = Exchange(api, self.faults, self._calls)
        self._address = (host, port)
        self._server: Server | None = None
        self._thread: Thread | None = None

    def start(self) -> Self:
        """Listen, and answer from here on."""
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
        """The address of the server, such as http://127.0.0.1:9000/."""
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

    def heal(self) -> None:
        """Undo everything that was made to go wrong."""
        self.faults.heal()
