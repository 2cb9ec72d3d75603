"""An authenticator app: the codes of RFC 6238, without the library that checks them."""

import hashlib
import hmac
import struct
import time
from base64 import b32decode

STAP = 30  # Seconds.


def code(sleutel: str, *, later: int = 0) -> str:
    """The six digits of now, or of a number of steps later; `sleutel` as it is typed over."""
    geheim = b32decode(sleutel.replace(" ", ""))
    teller = struct.pack(">Q", int(time.time()) // STAP + later)
    digest = hmac.new(geheim, teller, hashlib.sha1).digest()
    plek = digest[-1] & 0x0F
    getal = struct.unpack(">I", digest[plek : plek + 4])[0] & 0x7FFFFFFF
    return f"{getal % 1_000_000:06}"
