"""Seals whom a record is about, so that only who reads the log can tell; the portal cannot.

By HPKE (RFC 9180) in its base mode, with the public key of the log.
"""

import base64
import binascii

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

INFO = b"dpl.core.data_subject_id"
SLEUTEL_BYTES = 32
SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def zegel(sleutel: bytes, tekst: str) -> str:
    """`tekst` sealed for the holder of the private key: base64url without padding.

    `sleutel` is a raw X25519 public key. Sealing twice gives two different texts.
    """
    sealed = SUITE.encrypt(tekst.encode(), X25519PublicKey.from_public_bytes(sleutel), info=INFO)
    return base64.urlsafe_b64encode(sealed).rstrip(b"=").decode("ascii")


def sleutel_bytes(tekst: str) -> bytes:
    """The raw public key in standard base64 of 32 bytes. Raises ValueError when it is not one."""
    try:
        raw = base64.b64decode(tekst.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise ValueError("geen base64") from None
    if len(raw) != SLEUTEL_BYTES:
        raise ValueError("geen 32 bytes")
    return raw
