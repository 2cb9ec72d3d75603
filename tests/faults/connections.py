"""Faults of the connection: refused, broken off, slow, cut in half, or not HTTP at all."""

import json
import time

from tests.faults.calls import Shape
from tests.faults.exchange import Exchange
from tests.faults.fault import EVERY_SHAPE, JSON_SHAPES, CallFault, PortFault
from tests.faults.listener import Listener

# Seconds. Late is within the deadline of a page with this fault, never is not.
LATE = 0.15
NEVER = 9.0
DRIP = 0.1
DRIP_OF_CONTENTS = 2.0  # A download may take as long as bytes come.
TOO_BIG = 21 * 1024 * 1024  # Bytes; the portal reads 20 MB of an answer.


def _reset(exchange: Exchange) -> None:
    exchange.reset()


def _reset_once(exchange: Exchange) -> None:
    if exchange.first:
        exchange.reset()
    else:
        exchange.give(exchange.healthy)


def _hang_up(exchange: Exchange) -> None:
    exchange.hang_up()


def _late(exchange: Exchange) -> None:
    exchange.lifted.wait(LATE)
    exchange.give(exchange.healthy)


def _silent(exchange: Exchange) -> None:
    exchange.lifted.wait(NEVER)
    exchange.reset()


def _drip_body(exchange: Exchange) -> None:
    healthy = exchange.healthy
    exchange.send(healthy.head(Content_Length=str(len(healthy.body))))
    is_page = exchange.shape != Shape.BYTES
    exchange.drip(healthy.body, DRIP, NEVER if is_page else DRIP_OF_CONTENTS)


def _drip_headers(exchange: Exchange) -> None:
    """The last header has no end, so that the body is never reached."""
    exchange.drip(exchange.healthy.head()[:-4] + b"\r\nX-Long: " + b"x" * 60_000, DRIP, NEVER)


def _continue_forever(exchange: Exchange) -> None:
    """ "Go on" is not an answer, however often it is said."""
    until = time.monotonic() + NEVER
    while not exchange.lifted.wait(DRIP) and time.monotonic() < until:
        exchange.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    exchange.reset()


def _half(exchange: Exchange) -> None:
    whole = exchange.healthy.rendered()
    exchange.send(whole[: len(whole) - max(1, len(exchange.healthy.body) // 2)])
    exchange.hang_up()


def _half_and_reset(exchange: Exchange) -> None:
    whole = exchange.healthy.rendered()
    exchange.send(whole[: len(whole) - max(1, len(exchange.healthy.body) // 2)])
    exchange.reset()


def _half_chunked(exchange: Exchange) -> None:
    half = exchange.healthy.body[: len(exchange.healthy.body) // 2]
    exchange.send(exchange.healthy.head(Transfer_Encoding="chunked"))
    exchange.send(f"{len(half) + 9:x}\r\n".encode() + half)
    exchange.hang_up()


def _half_and_silent(exchange: Exchange) -> None:
    whole = exchange.healthy.rendered()
    exchange.send(whole[: len(whole) - max(1, len(exchange.healthy.body) // 2)])
    exchange.lifted.wait(NEVER)
    exchange.reset()


def _not_http(exchange: Exchange) -> None:
    exchange.send(b"\x16\x03\x01\x02\x00" + exchange.random.randbytes(200) + b"\r\n\r\n")
    exchange.hang_up()


def _no_number_as_length(exchange: Exchange) -> None:
    exchange.send(exchange.healthy.head(Content_Length="veel") + exchange.healthy.body)
    exchange.hang_up()


def _negative_length(exchange: Exchange) -> None:
    exchange.send(exchange.healthy.head(Content_Length="-5") + exchange.healthy.body)
    exchange.hang_up()


def _too_short_length(exchange: Exchange) -> None:
    length = max(0, len(exchange.healthy.body) - 7)
    exchange.send(exchange.healthy.head(Content_Length=str(length)) + exchange.healthy.body)
    exchange.hang_up()


def _long_header(exchange: Exchange) -> None:
    exchange.give(exchange.healthy.with_headers(X_Long="x" * 100_000))
    exchange.hang_up()


def _many_headers(exchange: Exchange) -> None:
    exchange.give(exchange.healthy.with_headers(**{f"X_{n}": "x" for n in range(500)}))
    exchange.hang_up()


def _too_big(exchange: Exchange) -> None:
    body = json.dumps({"count": 0, "next": None, "results": []}).encode()
    exchange.send(exchange.healthy.head(Content_Length=str(TOO_BIG)) + body)
    spaces = b" " * 65536
    for _ in range((TOO_BIG - len(body)) // len(spaces)):
        exchange.send(spaces)
    exchange.hang_up()


def _odd_clock(exchange: Exchange) -> None:
    years = ("Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "gisteren")
    exchange.give(exchange.healthy.with_headers(Date=exchange.random.choice(years), Age="-1"))


PORT_FAULTS = (
    PortFault(name="refused", do=Listener.close, state="refused"),
    PortFault(name="slow to connect", do=Listener.fill, state="silent", slow=True),
    PortFault(name="reset at connecting", do=Listener.drop, state="open"),
)
CONNECTION_FAULTS = (
    CallFault(name="reset", do=_reset),
    CallFault(name="reset once", do=_reset_once, harmless=True),
    CallFault(name="hang-up", do=_hang_up),
    CallFault(name="late", do=_late, harmless=True),
    CallFault(name="slow to answer", do=_silent, slow=True),
    CallFault(name="drip of a body", do=_drip_body, slow=True),
    CallFault(name="drip of headers", do=_drip_headers, slow=True),
    CallFault(name="100 for ever", do=_continue_forever, slow=True),
    CallFault(name="half a body", do=_half),
    CallFault(name="half a body, reset", do=_half_and_reset),
    CallFault(name="half a body, chunked", do=_half_chunked),
    CallFault(name="half a body, silence", do=_half_and_silent, slow=True),
    CallFault(name="not HTTP", do=_not_http),
    CallFault(name="length no number", do=_no_number_as_length, shapes=JSON_SHAPES),
    CallFault(name="length negative", do=_negative_length, shapes=JSON_SHAPES),
    CallFault(name="length too short", do=_too_short_length, shapes=JSON_SHAPES),
    CallFault(name="header too long", do=_long_header),
    CallFault(name="500 headers", do=_many_headers),
    CallFault(name="too big", do=_too_big, shapes=JSON_SHAPES),
    CallFault(name="odd clock", do=_odd_clock, shapes=EVERY_SHAPE - {Shape.BYTES}, harmless=True),
)
