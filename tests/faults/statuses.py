"""Faults a register admits by its status: refusals, errors, redirects, and answers without any."""

import json
from collections.abc import Callable

from tests.faults.exchange import Exchange
from tests.faults.fault import JSON_SHAPES, CallFault
from tests.faults.wire import JSON_TYPE, Answer

HTML = b"<!DOCTYPE html><html><body><h1>Welkom bij de proxy</h1><p>Log in.</body></html>"
PERSON_IN_ERROR = "Persoon 999990342 mag dit niet zien"
CODES = {
    400: "unknown-parameters",
    401: "not_authenticated",
    403: "permission_denied",
    404: "not_found",
    405: "method_not_allowed",
    409: "conflict",
    412: "precondition_failed",
    429: "throttled",
}
REDIRECTS = (301, 302, 303, 307, 308)


def _error(status: int, code: str = "") -> Callable[[Exchange], None]:
    """An error as a ZGW register words it; its detail holds what may not reach a log."""
    body = {
        "type": "http://register/ref/fouten/",
        "code": code or CODES.get(status, "error"),
        "title": PERSON_IN_ERROR,
        "status": status,
        "detail": PERSON_IN_ERROR,
    }

    def do(exchange: Exchange) -> None:
        headers = {"Content-Type": JSON_TYPE, "Retry-After": "3600"}
        exchange.give(Answer(status, headers, json.dumps(body).encode()))

    return do


def _html(status: int) -> Callable[[Exchange], None]:
    def do(exchange: Exchange) -> None:
        exchange.give(Answer(status, {"Content-Type": "text/html; charset=utf-8"}, HTML))

    return do


def _bare(status: int, body: bytes = b"") -> Callable[[Exchange], None]:
    def do(exchange: Exchange) -> None:
        exchange.give(Answer(status, {"Content-Type": JSON_TYPE}, body))

    return do


def _redirect_loop(exchange: Exchange) -> None:
    status = exchange.random.choice(REDIRECTS)
    exchange.give(Answer(status, {"Location": exchange.request.target}, b""))


def _redirect_away(exchange: Exchange) -> None:
    status = exchange.random.choice(REDIRECTS)
    elsewhere = f"http://localhost:9{exchange.request.target}"
    exchange.give(Answer(status, {"Location": elsewhere}, b""))


HIDING = (403, 404)
ERRORS = (400, 401, 403, 404, 405, 406, 409, 410, 412, 415, 429, 500, 501, 502, 503, 504)
STATUS_FAULTS = (
    *(
        CallFault(
            name=str(status),
            do=_error(status),
            hides=status in HIDING,
        )
        for status in ERRORS
    ),
    CallFault(name="token expired", do=_error(403, "jwt-expired")),
    CallFault(name="clock behind", do=_error(403, "jwt-immaturesignatureerror")),
    CallFault(name="HTML", do=_html(200)),
    CallFault(name="HTML with 502", do=_html(502)),
    CallFault(name="HTML with 404", do=_html(404), hides=True),
    CallFault(name="204", do=_bare(204)),
    CallFault(name="304", do=_bare(304)),
    CallFault(name="206", do=_bare(206, b'{"results"'), shapes=JSON_SHAPES),
    CallFault(name="status 299", do=_bare(299, b"{}"), shapes=JSON_SHAPES),
    CallFault(name="status 999", do=_bare(999, b"{}")),
    CallFault(name="nothing", do=_bare(200), shapes=JSON_SHAPES),
    CallFault(name="redirect loop", do=_redirect_loop),
    CallFault(name="redirect away", do=_redirect_away),
)
