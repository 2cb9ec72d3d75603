"""Knows one call under way: what was asked, what a healthy register says, and the socket."""

import socket
import struct
import time
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from threading import Event

from tests.faults.calls import Shape
from tests.faults.wire import Answer, Request

AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: a close sends a reset.


@dataclass(slots=True)
class Exchange:
    """A call that a fault may spoil; `first` when it is the first of its like in this case.

    `foreign` is what the register would say to a like question about somebody else, None when
    there is no such question. `lifted` is set when the fault ends. `notes` tell what was done.
    """

    connection: socket.socket
    request: Request
    healthy: Answer
    shape: Shape
    foreign: Answer | None
    random: Random
    first: bool
    lifted: Event
    notes: list[str] = field(default_factory=list)
    ended: bool = False

    def send(self, data: bytes) -> None:
        """Put these bytes on the wire."""
        self.connection.sendall(data)

    def give(self, answer: Answer) -> None:
        """Send a whole answer."""
        self.send(answer.rendered())

    def hang_up(self) -> None:
        """Close the connection after what was sent."""
        self.ended = True
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)

    def reset(self) -> None:
        """Break the connection off."""
        self.ended = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)

    def drip(self, data: bytes, seconds: float, tot: float) -> None:
        """Send a byte at a time, with so much time between, until the fault is lifted.

        After `tot` seconds the connection breaks.
        """
        until = time.monotonic() + tot
        for number in range(len(data)):
            self.send(data[number : number + 1])
            if self.lifted.wait(seconds) or time.monotonic() > until:
                self.reset()
                return
