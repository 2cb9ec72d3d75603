"""How lookups are recorded here: by the log of the municipality, or by a file for development."""

import base64
import logging
import os
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from django.conf import settings

from zgw.clients.connection import connect
from zgw.errors import NietVastgelegd
from zgw.gebeurtenissen import LOGBOEK_FAALT
from zgw.logboek.activiteiten import activiteiten
from zgw.logboek.havens import Haven, Ndjson, Otlp
from zgw.logboek.kanaal import kanaal
from zgw.logboek.span import Betrokkene
from zgw.logboek.verantwoording import Verantwoording
from zgw.logboek.zegel import sleutel_bytes, zegel
from zgw.models import Logboek
from zgw.resources import Kind, Principal
from zgw.resources.spoor import huidig, new_trace_id

NDJSON = "ndjson"
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ingesteld:
    """Where records go, and the public key of who may read whom they are about."""

    haven: Haven
    sleutel: bytes


class _Bekend:
    """The configuration as this process last read it; a change elsewhere counts in `SECONDS`."""

    SECONDS = 5.0

    def __init__(self) -> None:
        self._ingesteld: Ingesteld | None = None
        self._until = 0.0

    def ingesteld(self) -> Ingesteld | None:
        """None when nothing can be recorded. At most one SQL query; may raise OSError."""
        found, until = self._ingesteld, self._until
        if found is None or time.monotonic() >= until:
            found = _ingesteld()
            self._ingesteld, self._until = found, time.monotonic() + self.SECONDS
        return found

    def forget(self, **_: object) -> None:
        """Read it anew; a receiver of signals."""
        self._until = 0.0


bekend = _Bekend()


def verantwoord(wie: Principal, sleutel: str) -> Verantwoording:
    """The account of one page: `wie` is whom data is asked about, `sleutel` that of the activity.

    Raises NietVastgelegd when nothing can be recorded now: then nothing may be asked either. Call
    it on the thread of the request: it reads the database.
    """
    try:
        ingesteld = bekend.ingesteld()
    except OSError as error:
        LOGBOEK_FAALT.meld(logger, reden="de map faalt", fout=type(error).__name__)
        raise NietVastgelegd from None
    if ingesteld is None:
        LOGBOEK_FAALT.meld(logger, reden="er is geen logboek ingesteld")
        raise NietVastgelegd
    found = kanaal()
    found.begin(ingesteld.haven)
    return Verantwoording(
        activiteit=activiteiten()[sleutel],
        betrokkene=_betrokkene(wie, ingesteld.sleutel),
        trace_id=huidig() or new_trace_id(),
        aannemer=found,
    )


def _betrokkene(wie: Principal, sleutel: bytes) -> Betrokkene:
    """Sealed once for a page: it is the same person in all of its records."""
    number = f"{wie.kvk}:{wie.value}" if wie.kind is Kind.VESTIGING else wie.value
    return Betrokkene(zegel(sleutel, number), wie.kind.upper())


def _ingesteld() -> Ingesteld | None:
    row = Logboek.objects.select_related("schrijven").first()
    by_file = settings.LOGBOEK == NDJSON or (row is None and not settings.LOGBOEK_VERPLICHT)
    if by_file:
        map_ = Path(settings.LOGBOEK_MAP)
        key = sleutel_bytes(row.sleutel) if row else eigen_sleutel(map_)
        return Ingesteld(Ndjson(map_ / "verwerkingen.ndjson"), key)
    if row is None:
        return None
    return Ingesteld(Otlp(connect(row.schrijven)), sleutel_bytes(row.sleutel))


def eigen_sleutel(map_: Path) -> bytes:
    """The public key of a pair made on the spot, for where no log is configured.

    The private one stays in the folder, in base64, so that what was recorded can be looked into.
    """
    map_.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = map_ / "sleutel.prive"
    if not path.exists():
        _make_key(path)
    private = X25519PrivateKey.from_private_bytes(base64.b64decode(path.read_text("ascii")))
    return private.public_key().public_bytes_raw()


def _make_key(path: Path) -> None:
    """Made aside and then put in its place: of two processes that do so, one is the first."""
    draft = path.with_suffix(f".{secrets.token_hex(8)}")
    raw = X25519PrivateKey.generate().private_bytes_raw()
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(base64.b64encode(raw))
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
