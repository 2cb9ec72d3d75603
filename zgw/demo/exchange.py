"""Knows the way of one call: through the faults, past the API, into the log and back."""

import time
from collections.abc import Callable, Mapping
from threading import Event, Lock
from typing import Protocol

from zgw.demo.api import Oddities
from zgw.demo.calls import Call, CallLog, visible_headers
from zgw.demo.errors import Fout
from zgw.demo.faults import Fault, Faults, Kind, oddities_among
from zgw.demo.http_server import Handler
from zgw.demo.remote import CONTROL_PREFIX, answer_control
from zgw.demo.request import Answer, Request

WRITE_SIZE = 256 * 1024
_RUBBISH = b"<html><body><h1>Welkom bij de proxy</h1><p>Er is iets misgegaan.</body></html>"


class Answers(Protocol):
    """What knows the answer to a request."""

    def answer(self, request: Request, oddities: Oddities) -> Answer:
        """Return it; what is wrong with the request becomes an error body."""
        ...


class Exchange:
    """Turns calls into answers, several at a time."""

    def __init__(self, api: Answers, faults: Faults, calls: CallLog) -> None:
        self.data_lock = Lock()
        self._api, self._faults, self._calls = api, faults, calls
        self._stopping = Event()

    def stop_waiting(self) -> None:
        """Let no call be slow any longer, because the registers stop."""
        self._stopping.set()

    def resume(self) -> None:
        """Be ready for calls again."""
        self._stopping.clear()

    def handle(self, handler: Handler) -> None:
        """Answer the request that the handler has just read."""
        began = time.monotonic()
        request = _request(handler)
        if request.path.startswith(CONTROL_PREFIX):
            connections = handler.server.connections
            control = answer_control(request, self._faults, self._calls, connections)
            _send_all_but_last(handler, control.rendered(request.base))()
            return
        faults = self._faults.concerning(request.api, request.path)
        if "slow" in faults:
            self._stopping.wait(faults["slow"].value)
        answer = Answer(status=0) if "hang_up" in faults else self._answer(request, faults)
        finish = _send_all_but_last(handler, answer)
        # Logged before the last byte goes out: who has the answer can see the call.
        self._log(request, answer, began)
        finish()

    def _answer(self, request: Request, faults: Mapping[Kind, Fault]) -> Answer:
        if "rubbish" in faults:
            return Answer(content_type="text/html", pieces=iter([_RUBBISH]), size=len(_RUBBISH))
        if "fail" in faults:
            fout = Fout(int(faults["fail"].value))
            return Answer(status=fout.status, json=fout.body()).rendered(request.base)
        with self.data_lock:
            answer = self._api.answer(request, oddities_among(faults))
            return answer.rendered(request.base)

    def _log(self, request: Request, answer: Answer, began: float) -> None:
        self._calls.add(
            Call(
                api=request.api,
                method=request.method,
                path=request.path,
                query=request.query_string,
                body_bytes=request.body,
                headers=visible_headers(request.headers),
                status=answer.status,
                answer_size=answer.size,
                began=began,
                ended=time.monotonic(),
            )
        )


def _request(handler: Handler) -> Request:
    headers = {name.lower(): value for name, value in handler.headers.items()}
    return Request(
        method=handler.command,
        target=handler.path,
        base=f"http://{headers.get('host', 'localhost')}",
        headers=headers,
        body=handler.read_body(),
    )


def _send_all_but_last(handler: Handler, answer: Answer) -> Callable[[], None]:
    """Send an answer up to its last piece; what is returned sends that one."""
    if answer.status == 0:
        handler.close_connection = True
        return lambda: None
    waiting = handler.head(answer.status, answer.wire_headers())
    for piece in answer.pieces or ():
        if handler.command == "HEAD":
            break
        if len(waiting) + len(piece) > WRITE_SIZE:
            handler.send(waiting)
            waiting = b""
        waiting += piece
    return lambda: handler.send(waiting)
