"""Reads the body of an answer within a deadline and a size, however slowly it comes."""

import zlib

import requests
from urllib3.exceptions import ReadTimeoutError

from zgw.fanout import Deadline

CHUNK_BYTES = 64 * 1024
# A page of 500 zaken with all that is expanded along takes about 4 MB.
MAX_BYTES = 20 * 1024 * 1024
ENCODING = "gzip"


class Unreadable(ValueError):
    """The body is too big, or packed in a way that was not asked for."""


def read(response: requests.Response, deadline: Deadline, *, limit: int = MAX_BYTES) -> bytes:
    """The whole body, unpacked; after this the connection can be used again.

    Raises TimeoutError when the deadline passes first, Unreadable, and HTTPError of urllib3 when
    the connection breaks.
    """
    packed = bytearray()
    try:
        # At most one read of the socket at a time, so that a trickle of bytes passes the clock.
        while piece := response.raw.read1(CHUNK_BYTES, decode_content=False):
            packed += piece
            if len(packed) > limit:
                raise Unreadable
            if not deadline.remaining():
                raise TimeoutError
    except ReadTimeoutError:
        raise TimeoutError from None
    finally:
        response.close()  # Closes the connection, unless it was read to the end and given back.
    return _unpacked(bytes(packed), response.headers.get("Content-Encoding", ""), limit)


def _unpacked(packed: bytes, encoding: str, limit: int) -> bytes:
    if encoding.strip().lower() in ("", "identity"):
        return packed
    if encoding.strip().lower() != ENCODING:
        raise Unreadable
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)  # With the header of gzip.
    try:
        found = unpacker.decompress(packed, limit)
    except zlib.error:
        raise Unreadable from None
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise Unreadable
    return found
