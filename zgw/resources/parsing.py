"""Reads single fields out of the JSON of a register, forgiving where suppliers differ.

A missing key, null, and text that only fills a required field ("." or "-") all mean: nothing there.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import isodate

type Json = dict[str, Any]

_FILLER = re.compile(r"[.\-–—_\s]*")


@dataclass(frozen=True, slots=True)
class Duur:
    """An ISO 8601 duration in years, months and days; a time of day in it is left out."""

    jaren: int
    maanden: int
    dagen: int

    def na(self, dag: date) -> date:
        """The date this long after `dag`."""
        years, months, days = self.jaren, self.maanden, self.dagen
        try:
            later: date = dag + isodate.Duration(years=years, months=months, days=days)
        except (OverflowError, ValueError):
            return date.max  # Some suppliers write "for ever" as thousands of years.
        return later


class Unusable(ValueError):
    """A field that cannot be missed is missing or malformed; the text names the field only."""


def text(data: Json, key: str) -> str:
    """The field as stripped text; "" when it is missing or only a filler."""
    value = data.get(key)
    stripped = _sound(value).strip() if isinstance(value, str) else ""
    return "" if _FILLER.fullmatch(stripped) else stripped


def _sound(value: str) -> str:
    """The same text; JSON can hold halves of characters, which no page can be made of."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def required(data: Json, key: str) -> str:
    """The field as text. Raises Unusable when it is empty."""
    value = text(data, key)
    if not value:
        raise Unusable(key)
    return value


def texts(data: Json, key: str) -> tuple[str, ...]:
    """A list of text (mostly URLs); () when missing."""
    value = data.get(key)
    if not isinstance(value, list):
        return ()
    return tuple(_sound(v) for v in value if isinstance(v, str))


def datum(data: Json, key: str) -> date | None:
    """A date (ISO 8601); also the date part of a moment. None when missing or malformed."""
    try:
        return date.fromisoformat(text(data, key)[:10])
    except ValueError:
        return None


def moment(data: Json, key: str) -> datetime | None:
    """A moment (ISO 8601), aware or naive as it came; a bare date is midnight. None if missing."""
    try:
        return datetime.fromisoformat(text(data, key))
    except ValueError:
        return None


def duur(data: Json, key: str) -> Duur | None:
    """An ISO 8601 duration. None when missing, malformed, zero or negative."""
    try:
        value = isodate.parse_duration(text(data, key))
    except (isodate.ISO8601Error, ValueError, OverflowError, ArithmeticError):
        return None
    jaren, maanden = int(getattr(value, "years", 0)), int(getattr(value, "months", 0))
    days = getattr(value, "tdelta", value).days
    return Duur(jaren, maanden, days) if (jaren, maanden, days) > (0, 0, 0) else None


def number(data: Json, key: str) -> int | None:
    """A whole number; None when missing or something else."""
    value = data.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def part(data: Json, key: str) -> Json:
    """A nested object; {} when missing."""
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def parts(data: Json, key: str) -> tuple[Json, ...]:
    """A list of nested objects; () when missing."""
    value = data.get(key)
    return tuple(v for v in value if isinstance(v, dict)) if isinstance(value, list) else ()


def uuid_of(url: str) -> UUID:
    """The UUID that ends the URL of a resource. Raises Unusable when there is none."""
    try:
        return UUID(url.rstrip("/").rsplit("/", 1)[-1])
    except ValueError:
        raise Unusable("url") from None
