"""Knows the key pair of the demo: whoever has the public half can seal, only the log opens."""

from base64 import b64encode, urlsafe_b64decode
from hashlib import sha256
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from zgw.demo import bekend

INFO: Final = b"dpl.core.data_subject_id"
SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class Sleutel:
    """The private key; always the same one, so that records of before a restart still open."""

    def __init__(self) -> None:
        seed = sha256(bekend.LOGBOEK_SLEUTEL.encode()).digest()
        self._private = X25519PrivateKey.from_private_bytes(seed)

    @property
    def openbaar(self) -> str:
        """The public key, as the configuration of a portal has it."""
        return b64encode(self._private.public_key().public_bytes_raw()).decode()

    def open(self, verzegeld: str) -> str:
        """What was sealed; "" when it was sealed for somebody else, or not at all."""
        try:
            sealed = urlsafe_b64decode(verzegeld + "=" * (-len(verzegeld) % 4))
            return SUITE.decrypt(sealed, self._private, info=INFO).decode()
        except (ValueError, InvalidTag):
            return ""
