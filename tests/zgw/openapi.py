"""Makes up answers that an OpenAPI file allows."""

import uuid
from pathlib import Path
from random import Random
from typing import Any

import yaml

type Schema = dict[str, Any]

DEEPEST = 5
BASE = "http://127.0.0.1:8090"
SPECIAL = {
    "date": ("2026-11-22", "1999-01-01", "2024-02-29"),
    "date-time": ("2026-11-22T10:00:00Z", "2026-11-22T23:30:00.123456+01:00"),
    "duration": ("P8W", "P1Y2M3D", "P30D", "PT5H"),
    "email": ("iemand@example.org",),
}
WORDS = ("tekst", "Een zin met é en 🚲.", "a", "<b>vet</b>", "x" * 80)


class OpenApi:
    """One OpenAPI file."""

    def __init__(self, path: Path) -> None:
        document = yaml.load(path.read_text(), yaml.CSafeLoader)
        self._schemas: dict[str, Schema] = document["components"]["schemas"]

    def example(self, name: str, random: Random, depth: int = 0) -> Any:
        """A resource of this name."""
        return self._value(self._schemas[name], random, depth)

    def _value(self, schema: Schema, random: Random, depth: int) -> Any:
        if schema.get("nullable") and random.random() < 0.15:
            return None
        if "$ref" in schema:
            # A schema of another file is known by the same name, or not at all.
            name = schema["$ref"].rsplit("/", 1)[1]
            return self.example(name, random, depth) if name in self._schemas else {}
        if "allOf" in schema:
            return self._all(schema["allOf"], random, depth)
        if "oneOf" in schema:
            return self._value(random.choice(schema["oneOf"]), random, depth)
        if "enum" in schema:
            return random.choice(schema["enum"])
        return self._plain(schema, random, depth)

    def _all(self, parts: list[Schema], random: Random, depth: int) -> Any:
        values = [self._value(part, random, depth) for part in parts]
        objects = [one for one in values if isinstance(one, dict)]
        return {key: one for found in objects for key, one in found.items()} or values[0]

    def _plain(self, schema: Schema, random: Random, depth: int) -> Any:
        match schema.get("type"):
            case "object":
                return self._object(schema, random, depth)
            case "array":
                number = random.randint(0, 2) if depth < DEEPEST else 0
                return [self._value(schema["items"], random, depth + 1) for _ in range(number)]
            case "integer":
                return random.randint(
                    schema.get("minimum", 0), min(schema.get("maximum", 99), 10**6)
                )
            case "number":
                return round(random.uniform(0, 90), 5)
            case "boolean":
                return random.random() < 0.5
            case _:
                return _text(schema, random)

    def _object(self, schema: Schema, random: Random, depth: int) -> Schema:
        required = schema.get("required", ())
        fields = schema.get("properties", {}).items()
        return {
            name: self._value(field, random, depth + 1)
            for name, field in fields
            if name in required or (depth < DEEPEST and random.random() < 0.95)
        }


def _text(schema: Schema, random: Random) -> str:
    kind = schema.get("format", "")
    if kind in ("uuid", "uri"):
        found = str(uuid.UUID(int=random.getrandbits(128), version=4))
        return found if kind == "uuid" else f"{BASE}/zaken/api/v1/zaken/{found}"
    if kind in SPECIAL:
        return random.choice(SPECIAL[kind])
    word = random.choice(WORDS)[: schema.get("maxLength", 80)]
    return word.ljust(schema.get("minLength", 0), "x")
