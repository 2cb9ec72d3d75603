"""Turns the cookie of a citizen into a place to store the session and the key to seal it with."""

import base64
import binascii
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

COOKIE_BYTES = 32
NONCE_BYTES = 12  # NIST SP 800-38D, 8.2.2: random nonces of 96 bits.


def new_cookie() -> str:
    """A fresh cookie value: 32 random bytes in 43 characters of urlsafe base64."""
    return secrets.token_urlsafe(COOKIE_BYTES)


def cookie_bytes(cookie: str) -> bytes | None:
    """The 32 bytes in a cookie; None when it is not exactly what `new_cookie` could have made."""
    try:
        raw = base64.urlsafe_b64decode(f"{cookie}=".encode("ascii"))
    except (UnicodeEncodeError, binascii.Error):
        return None
    canonical = base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")
    return raw if len(raw) == COOKIE_BYTES and canonical == cookie else None


@dataclass(frozen=True, slots=True, repr=False)
class Seal:
    """The storage id of one session and its AES-256-GCM key; neither leads back to the cookie."""

    storage_id: str
    key: bytes

    @classmethod
    def of(cls, raw: bytes) -> "Seal":
        """Derive both from the 32 bytes of the cookie and SECRET_KEY (HKDF-SHA256, RFC 5869)."""
        return cls(_derive(raw, "opslag", 16).hex(), _derive(raw, "sleutel", 32))

    def close(self, label: str, clear: bytes) -> bytes:
        """Seal `clear` as the entry `label` of this session: nonce, ciphertext and tag."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + AESGCM(self.key).encrypt(nonce, clear, self._bound_to(label))

    def open(self, label: str, sealed: object) -> bytes | None:
        """What `close` sealed; None when it is anything else, or of another session or label."""
        if not isinstance(sealed, bytes) or len(sealed) <= NONCE_BYTES:
            return None
        nonce, ciphertext = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return AESGCM(self.key).decrypt(nonce, ciphertext, self._bound_to(label))
        except InvalidTag:
            return None

    def _bound_to(self, label: str) -> bytes:
        return f"{self.storage_id}:{label}".encode()


def _derive(raw: bytes, purpose: str, length: int) -> bytes:
    info = f"mijngemeente sessie {purpose} 1".encode()
    return HKDF(SHA256(), length=length, salt=settings.SECRET_KEY.encode(), info=info).derive(raw)
