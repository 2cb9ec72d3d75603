"""Reads what is delivered: OTLP/HTTP in JSON, strictly, so that a mistake of a sender shows."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from zgw.demo.logboek.bewaard import Span
from zgw.demo.store import JSON

NAAM = "service.name"
ACTIVITEIT = "dpl.core.processing_activity_id"
BETROKKENE = "dpl.core.data_subject_id"
SOORT = "dpl.core.data_subject_id_type"
ATTRIBUTEN = (ACTIVITEIT, BETROKKENE, SOORT)
SOORTEN = ("BSN", "KVK", "RSIN", "VESTIGING")
CLIENT = 3
STATUSSEN = (1, 2)
VELDEN = {
    "traceId",
    "spanId",
    "name",
    "kind",
    "startTimeUnixNano",
    "endTimeUnixNano",
    "status",
    "attributes",
}


class Onjuist(ValueError):
    """What was sent is no delivery of records; the text names the field only."""


class Ontvangst:
    """Reads one delivery. What is odd but does no harm goes to `klaag`."""

    def __init__(self, open_zegel: Callable[[str], str], klaag: Callable[[str], None]) -> None:
        self._open, self._klaag = open_zegel, klaag

    def spans(self, body: bytes) -> list[Span]:
        """All records of a delivery. Raises Onjuist, and then none of it counts."""
        try:
            data = json.loads(body)
        except ValueError:
            raise Onjuist("body") from None
        return list(self._every(data))

    def _every(self, data: Any) -> Iterator[Span]:
        for resource in _objects(data, "resourceSpans"):
            systeem = self._systeem(resource)
            for scope in _objects(resource, "scopeSpans"):
                for span in _objects(scope, "spans"):
                    yield self._span(span, systeem)

    def _systeem(self, resource: JSON) -> str:
        found = _attributes(_object(resource, "resource"))
        for name in found:
            if name != NAAM and not name.startswith("dpl.core."):
                self._klaag(f"onbekend attribuut van de bron: {name}")
        return _filled(found.get(NAAM), NAAM)

    def _span(self, span: JSON, systeem: str) -> Span:
        for name in span.keys() - VELDEN:
            self._klaag(f"onbekend veld: {name}")
        found = _attributes(span)
        for name in found.keys() - set(ATTRIBUTEN):
            self._klaag(f"onbekend attribuut: {name}")
        if span.get("kind") != CLIENT:
            raise Onjuist("kind")
        begin, einde = _moment(span, "startTimeUnixNano"), _moment(span, "endTimeUnixNano")
        if einde < begin:
            raise Onjuist("endTimeUnixNano")
        return Span(
            trace_id=_hex(span, "traceId", 32),
            span_id=_hex(span, "spanId", 16),
            naam=_filled(span.get("name"), "name"),
            begin=begin,
            einde=einde,
            status=_choice(_object(span, "status").get("code"), "status.code", STATUSSEN),
            activiteit=_filled(found.get(ACTIVITEIT), ACTIVITEIT),
            verzegeld=_filled(found.get(BETROKKENE), BETROKKENE),
            soort=_choice(found.get(SOORT), SOORT, SOORTEN),
            nummer=self._nummer(found[BETROKKENE]),
            systeem=systeem,
        )

    def _nummer(self, verzegeld: str) -> str:
        nummer = self._open(verzegeld)
        if not nummer:
            self._klaag(f"niet te openen: {BETROKKENE}")
        return nummer


def _object(data: JSON, key: str) -> JSON:
    value = data.get(key)
    if not isinstance(value, dict):
        raise Onjuist(key)
    return value


def _objects(data: Any, key: str) -> list[JSON]:
    value = data.get(key) if isinstance(data, dict) else None
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise Onjuist(key)
    return value


def _attributes(data: JSON) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in _objects(data, "attributes"):
        name, value = _filled(one.get("key"), "attributes.key"), _object(one, "value")
        if name in found or value.keys() != {"stringValue"}:
            raise Onjuist(name)
        found[name] = _filled(value["stringValue"], name)
    return found


def _filled(value: Any, key: str) -> str:
    if not isinstance(value, str) or not value:
        raise Onjuist(key)
    return value


def _choice[T](value: Any, key: str, choices: tuple[T, ...]) -> T:
    for choice in choices:
        if type(value) is type(choice) and value == choice:
            return choice
    raise Onjuist(key)


def _hex(span: JSON, key: str, length: int) -> str:
    value = _filled(span.get(key), key)
    if not re.fullmatch(rf"[0-9a-f]{{{length}}}", value) or not value.strip("0"):
        raise Onjuist(key)
    return value


def _moment(span: JSON, key: str) -> int:
    value = _filled(span.get(key), key)
    if not re.fullmatch(r"[0-9]{1,19}", value):
        raise Onjuist(key)
    return int(value)
