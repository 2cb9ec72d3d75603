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

JAREN = range(1900, 2200)
EEUWIG = date(JAREN[-1], 12, 31)
MAX_GETAL = 10**15
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
            return EEUWIG  # Some suppliers write "for ever" as thousands of years.
        return min(later, EEUWIG)

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it, such as P1Y6M or P42D."""
        delen = ((self.jaren, "Y"), (self.maanden, "M"), (self.dagen, "D"))
        return "P" + "".join(f"{aantal}{letter}" for aantal, letter in delen if aantal)


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
    found = (text({key: one}, key) for one in value)
    return tuple(one for one in found if one)


def datum(data: Json, key: str) -> date | None:
    """A date (ISO 8601); also the date part of a moment. None when missing or malformed.

    Outside `JAREN` it counts as malformed: nothing can be reckoned with it.
    """
    found = grens(data, key)
    return found if found and found.year in JAREN else None


def grens(data: Json, key: str) -> date | None:
    """A date of any year, to compare with only. None when missing or malformed: `onleesbaar`."""
    try:
        return date.fromisoformat(text(data, key)[:10])
    except ValueError:
        return None


def onleesbaar(data: Json, *keys: str) -> bool:
    """Whether any of these dates is there and is none, so that no rule can go by it."""
    return any(_is_present(data, key) and grens(data, key) is None for key in keys)


def _is_present(data: Json, key: str) -> bool:
    value = data.get(key)
    return bool(text(data, key)) if isinstance(value, str) else value is not None


def moment(data: Json, key: str) -> datetime | None:
    """A moment (ISO 8601), aware or naive as it came; a bare date is midnight. None if missing.

    Outside `JAREN` too: in another time zone it might fall outside every calendar.
    """
    try:
        found = datetime.fromisoformat(text(data, key))
    except ValueError:
        return None
    return found if found.year in JAREN else None


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
    """A whole number from 0 to `MAX_GETAL`; None when missing or something else."""
    value = data.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if 0 <= value <= MAX_GETAL else None


def part(data: Json, key: str) -> Json:
    """A nested object; {} when missing."""
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def parts(data: Json, key: str) -> tuple[Json, ...]:
    """A list of nested objects; () when missing. Raises Unusable when it holds anything else."""
    value = data.get(key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise Unusable(key)
    return tuple(value)


def uuid_of(url: str) -> UUID:
    """The UUID that ends the URL of a resource. Raises Unusable when there is none."""
    try:
        return UUID(url.rstrip("/").rsplit("/", 1)[-1])
    except ValueError:
        raise Unusable("url") from None


def has_uuid(url: str) -> bool:
    """Whether the URL ends in a UUID."""
    try:
        uuid_of(url)
    except Unusable:
        return False
    return True
