"""Knows how to ask the portal for a page in this process, and all that came of it."""

import time
from dataclasses import dataclass

from django.http import HttpResponseBase, StreamingHttpResponse
from django.test import Client, RequestFactory
from django.test.client import ClientHandler

from mijnomgeving.sessie.identity import bind_session, log_in
from mijnomgeving.sessie.store import SessionStore
from zgw.resources import Principal

NORMALLY_BROKEN = (ConnectionError,)
# Shared by all browsers: to set up the middleware takes longer than most pages.
PORTAL = ClientHandler(enforce_csrf_checks=False)


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visitor got, how long it took in seconds, and what the log says of it.

    `status` is 0 when an exception came out, which is `error` then. `broke`: the connection was
    ended before the end, which the visitor sees.
    """

    status: int
    headers: str
    length: int | None
    body: bytes
    seconds: float
    broke: bool
    error: str


def visit(wie: Principal, path: str) -> Visit:
    """Logs in, asks for a page and reads it to its end."""
    return ask(logged_in(wie), path)


def ask(client: Client, path: str, method: str = "GET") -> Visit:
    """Asks for a page in this browser and reads it to its end."""
    began = time.monotonic()
    response, body, broke, error = _read(client, path, method)
    seconds = time.monotonic() - began
    if response is None:
        return Visit(0, "", None, body, seconds, broke, error)
    length = response.headers.get("Content-Length")
    return Visit(
        status=0 if error else response.status_code,
        headers=f"{response.headers}{response.cookies}",
        length=int(length) if length else None,
        body=body,
        seconds=seconds,
        broke=broke,
        error=error,
    )


def _read(
    client: Client, path: str, method: str
) -> tuple[HttpResponseBase | None, bytes, bool, str]:
    response: HttpResponseBase | None = None
    body = bytearray()
    try:
        response = client.generic(method, path)
        for piece in _pieces(response):
            body += piece
    except NORMALLY_BROKEN:
        return response, bytes(body), True, ""
    except Exception as error:  # noqa: BLE001 - Whatever comes out of the portal is a finding.
        return response, bytes(body), False, f"{type(error).__name__}: {error}"[:300]
    finally:
        if response is not None:
            response.close()
    return response, bytes(body), False, ""


def _pieces(response: HttpResponseBase) -> list[bytes] | StreamingHttpResponse:
    if isinstance(response, StreamingHttpResponse):
        return response
    return [getattr(response, "content", b"")]


def logged_in(wie: Principal) -> Client:
    """A browser in which this person is logged in."""
    client = new_browser()
    request = RequestFactory().get("/")
    session = SessionStore(None)
    bind_session(request, session)
    log_in(request, wie)
    session.save()
    client.cookies["mijn"] = session.session_key or ""
    return client


def new_browser() -> Client:
    """A browser in which nobody is logged in."""
    client = Client(raise_request_exception=False)
    client.handler = PORTAL
    return client
