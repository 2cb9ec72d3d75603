"""Reads what was recorded here, and what registers received, so that the two can be compared."""

import base64
import json
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from tests.zgw.logboek.logdienst import Span, opened
from zgw.demo.calls import Call
from zgw.logboek.kanaal import kanaal

PERSOONLIJK = ("zaken", "documenten", "besluiten")
GEDULD = 10.0


def wacht_tot_geleverd() -> None:
    """Returns when the outbox of this process is empty."""
    until = time.monotonic() + GEDULD
    while kanaal().uitbak.stand()[0]:
        assert time.monotonic() < until, "het logboek blijft wachten"
        time.sleep(0.02)


def geschreven(map_: Path, *, minstens: int = 0) -> list[Span]:
    """The records of the NDJSON port, once there are so many."""
    until = time.monotonic() + GEDULD
    while True:
        wacht_tot_geleverd()
        path = map_ / "verwerkingen.ndjson"
        lines = path.read_text().splitlines() if path.exists() else []
        if len(lines) >= minstens:
            return [json.loads(line) for line in lines]
        assert time.monotonic() < until, "het logboek krijgt niet genoeg"
        time.sleep(0.02)


def van_calls(calls: Iterable[Call]) -> Counter[str]:
    """What the registers were told of the record of each call for data of a person."""
    return Counter(call.headers.get("traceparent", "") for call in calls if _is_personal(call))


def van_spans(spans: Iterable[Span]) -> Counter[str]:
    """The same, of the records."""
    return Counter(f"00-{one['traceId']}-{one['spanId']}-01" for one in spans)


def attributes(span: Span) -> dict[str, Any]:
    """The attributes of a record, by their names."""
    return {one["key"]: one["value"]["stringValue"] for one in span["attributes"]}


def persoon(span: Span, map_: Path) -> tuple[str, str]:
    """Whom a record of the NDJSON port is about: kind of number and number."""
    raw = base64.b64decode((map_ / "sleutel.prive").read_bytes())
    private, found = X25519PrivateKey.from_private_bytes(raw), attributes(span)
    sealed = found["dpl.core.data_subject_id"]
    return found["dpl.core.data_subject_id_type"], opened(private, sealed)


def _is_personal(call: Call) -> bool:
    return call.api in PERSOONLIJK
