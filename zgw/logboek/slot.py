"""Locks the lines that wait in the outbox, so that nothing readable lies on disk.

AES-256-GCM, with a key derived from SECRET_KEY; lines locked with an older one are still opened
while it stands in SECRET_KEY_FALLBACKS.
"""

import secrets
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE_BYTES = 12  # NIST SP 800-38D, 8.2.2: random nonces of 96 bits.
INFO = b"mijngemeente logboek uitbak 1"


def sluit(regel: bytes) -> bytes:
    """The line, locked: nonce, ciphertext and tag."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + _slot(settings.SECRET_KEY).encrypt(nonce, regel, INFO)


def open_regel(gesloten: bytes) -> bytes | None:
    """What `sluit` locked; None when it was with a key that we do not have."""
    nonce, ciphertext = gesloten[:NONCE_BYTES], gesloten[NONCE_BYTES:]
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        try:
            return _slot(secret).decrypt(nonce, ciphertext, INFO)
        except (InvalidTag, ValueError):  # ValueError: too short to be a line of ours.
            continue
    return None


@lru_cache(maxsize=8)
def _slot(secret: str) -> AESGCM:
    return AESGCM(HKDF(SHA256(), length=32, salt=None, info=INFO).derive(secret.encode()))
