"""What a record says: one span of OpenTelemetry, as the standard Logboek Dataverwerkingen has it.

Nothing in it is personal but whom it is about, and that is sealed.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from zgw.logboek.activiteiten import Activiteit

CLIENT = 3  # SpanKind of OTLP: a call to another system.
OK, ERROR = 1, 2  # Status codes of OTLP.
SERVICE = "MijnGemeente"


@dataclass(frozen=True, slots=True, repr=False)
class Betrokkene:
    """Whom a record is about: `zegel` is the sealed number, `soort` what kind of number it is."""

    zegel: str
    soort: str


@dataclass(frozen=True, slots=True)
class Verloop:
    """Which call it was, and how it went: ids of W3C Trace Context, nanoseconds since 1970."""

    trace_id: str
    span_id: str
    begin: int
    einde: int
    gelukt: bool


def span(activiteit: Activiteit, betrokkene: Betrokkene, verloop: Verloop) -> bytes:
    """The record, as JSON of OTLP."""
    record = {
        "traceId": verloop.trace_id,
        "spanId": verloop.span_id,
        "name": activiteit.naam,
        "kind": CLIENT,
        "startTimeUnixNano": str(verloop.begin),
        "endTimeUnixNano": str(verloop.einde),
        "status": {"code": OK if verloop.gelukt else ERROR},
        "attributes": [
            _attribute("dpl.core.processing_activity_id", activiteit.uri),
            _attribute("dpl.core.data_subject_id", betrokkene.zegel),
            _attribute("dpl.core.data_subject_id_type", betrokkene.soort),
        ],
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def _attribute(key: str, value: str) -> Mapping[str, object]:
    return {"key": key, "value": {"stringValue": value}}


_RESOURCE = json.dumps({"attributes": [_attribute("service.name", SERVICE)]})
_BEGIN = f'{{"resourceSpans":[{{"resource":{_RESOURCE},"scopeSpans":[{{"scope":'
_BEGIN += '{"name":"mijngemeente"},"spans":['


def verzoek(spans: list[bytes]) -> bytes:
    """The body of an export request of OTLP, of records as `span` made them."""
    return _BEGIN.encode() + b",".join(spans) + b"]}]}]}"
