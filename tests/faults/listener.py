"""Knows one port: open, closed, or with so long a queue that nobody gets through."""

import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread

LOOPBACK = "127.0.0.1"
AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: a close sends a reset.
PROBE_SECONDS = 0.15
FILLERS = 4


class Listener:
    """A port that stays the same while it opens and closes."""

    def __init__(self, serve: Callable[[socket.socket], None]) -> None:
        self._serve = serve
        self._lock = Lock()
        self._open: set[socket.socket] = set()
        self._fillers: list[socket.socket] = []
        # Bound and never listening: it keeps the port ours while nobody listens.
        self._holder = _bound(0)
        self.port: int = self._holder.getsockname()[1]
        self._listening: socket.socket | None = None
        self.dropping = False
        self.dropped = 0

    def open(self) -> None:
        """Take connections; each is served on a thread of its own."""
        self.close()
        self.dropping, self.dropped = False, 0
        self._listening = listening = _bound(self.port)
        listening.listen(256)
        Thread(target=self._accept, args=(listening,), daemon=True).start()

    def close(self) -> None:
        """Refuse connections, and reset those there are."""
        if self._listening is not None:
            with suppress(OSError):
                self._listening.shutdown(socket.SHUT_RDWR)
            self._listening.close()
            self._listening = None
        with self._lock:
            ending, self._open = self._open, set()
        for one in [*ending, *self._fillers]:
            reset(one)
        self._fillers = []

    def fill(self) -> None:
        """Listen, but with a queue that is full: a connection is neither made nor refused."""
        self.close()
        self._listening = _bound(self.port)
        self._listening.listen(0)
        for _ in range(FILLERS):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex((LOOPBACK, self.port))
            self._fillers.append(filler)

    def drop(self) -> None:
        """Take connections, and reset each before anything is read."""
        self.open()
        self.dropping = True

    def state(self) -> str:
        """What who connects now will find: `open`, `refused` or `silent`."""
        with socket.socket() as probe:
            probe.settimeout(PROBE_SECONDS)
            try:
                probe.connect((LOOPBACK, self.port))
            except ConnectionRefusedError:
                return "refused"
            except TimeoutError:
                return "silent"
        return "open"

    def stop(self) -> None:
        """Give the port up."""
        self.close()
        self._holder.close()

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            if self.dropping:
                self.dropped += 1
                reset(connection)
                continue
            with self._lock:
                self._open.add(connection)
            Thread(target=self._serve_one, args=(connection,), daemon=True).start()

    def _serve_one(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            with suppress(OSError):
                self._serve(connection)
        finally:
            with self._lock:
                self._open.discard(connection)
            connection.close()


def reset(connection: socket.socket) -> None:
    """End a connection at once: the other side gets a reset."""
    with suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        connection.shutdown(socket.SHUT_RD)  # Wakes a thread that reads.
    connection.close()


def _bound(port: int) -> socket.socket:
    one = socket.socket()
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    one.bind((LOOPBACK, port))
    return one
