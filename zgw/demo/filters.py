"""Knows how one query parameter selects resources, as Open Zaak's filters do."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import eq, ge, gt, le, lt

from zgw.demo.errors import invalid, invalid_choice
from zgw.demo.store import JSON, Store

type Reader = Callable[[Store, JSON], object]
type Matcher = Callable[[object], bool]

_COMPARISONS: dict[str, Callable[[str, str], bool]] = {
    "": eq,
    "gt": gt,
    "gte": ge,
    "lt": lt,
    "lte": le,
}
_URL = re.compile(r"(https?|demo)://[^\s/]+(/\S*)?")


@dataclass(frozen=True)
class Filter:
    """Reads a value from a resource and makes, of a wanted value, the test for it.

    `matcher` returns None when the filter does not narrow anything.
    """

    read: Reader
    matcher: Callable[[str, str], Matcher | None]


def field(path: str) -> Reader:
    """Return a reader of a field; dots go into nested objects."""
    names = path.split(".")
    if len(names) == 1:
        return lambda _, resource: resource.get(path)

    def read(_: Store, resource: JSON) -> object:
        value: object = resource
        for name in names:
            value = value.get(name) if isinstance(value, dict) else None
        return value

    return read


def through(link: str, path: str) -> Reader:
    """Return a reader of a field of the resource that a link points at."""
    inner = field(path)

    def read(store: Store, resource: JSON) -> object:
        linked = store.at(resource[link])
        return None if linked is None else inner(store, linked)

    return read


def exact(read: Reader, max_length: int = 1000) -> Filter:
    """Equal text; an empty text, also one of spaces, is ignored: everything matches."""

    def matcher(name: str, value: str) -> Matcher | None:
        wanted = value.strip()
        if len(wanted) > max_length:
            raise invalid(name, "max_length", "De waarde is te lang.")
        return (lambda found: found == wanted) if wanted else None

    return Filter(read, matcher)


def contains(read: Reader) -> Filter:
    """Text within text, whatever the case."""

    def matcher(_: str, value: str) -> Matcher | None:
        wanted = value.strip().lower()
        return (lambda found: wanted in str(found).lower()) if wanted else None

    return Filter(read, matcher)


def url(read: Reader) -> Filter:
    """The URL of a resource, or one in a list; a URL elsewhere matches nothing."""

    def matcher(name: str, value: str) -> Matcher | None:
        wanted = value.strip()
        if not wanted:
            return None
        if not _URL.fullmatch(wanted):
            raise invalid(name, "invalid", "Voer een geldige URL in.")
        return lambda found: wanted in found if isinstance(found, list) else found == wanted

    return Filter(read, matcher)


def day(read: Reader, comparison: str = "") -> Filter:
    """A date, compared; a resource without one does not match."""
    compare = _COMPARISONS[comparison]

    def matcher(name: str, value: str) -> Matcher | None:
        wanted = _iso_day(name, value)
        if wanted is None:
            return None
        return lambda found: isinstance(found, str) and compare(found[:10], wanted)

    return Filter(read, matcher)


def valid_on(begin: Reader, einde: Reader) -> Filter:
    """A day on which a type was in use; its last day, when it has one, included."""

    def period(store: Store, resource: JSON) -> object:
        return begin(store, resource), einde(store, resource) or "9999-12-31"

    def matcher(name: str, value: str) -> Matcher | None:
        wanted = _iso_day(name, value)
        if wanted is None:
            return None
        return lambda found: isinstance(found, tuple) and found[0] <= wanted <= found[1]

    return Filter(period, matcher)


def _iso_day(name: str, value: str) -> str | None:
    if not value.strip():
        return None
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError as error:
        raise invalid(name, "invalid", "Voer een geldige datum in.") from error


def truth(read: Callable[[Store, JSON], bool]) -> Filter:
    """`true` or `false`; anything else is ignored."""

    def matcher(_: str, value: str) -> Matcher | None:
        wanted = {"true": True, "false": False}.get(value.strip().lower())
        return None if wanted is None else (lambda found: found is wanted)

    return Filter(read, matcher)


def is_null(read: Reader) -> Filter:
    """Whether a field is empty."""
    return truth(lambda store, resource: read(store, resource) is None)


def choice(read: Reader, choices: Sequence[str]) -> Filter:
    """One of the known values; another value is an error."""

    def matcher(name: str, value: str) -> Matcher | None:
        if not value:
            return None
        if value not in choices:
            raise invalid_choice(name, value)
        return lambda found: found == value

    return Filter(read, matcher)


def at_most(read: Reader, scale: Sequence[str]) -> Filter:
    """A value on a scale, not above the wanted one."""

    def matcher(name: str, value: str) -> Matcher | None:
        if not value:
            return None
        if value not in scale:
            raise invalid_choice(name, value)
        allowed = scale[: scale.index(value) + 1]
        return lambda found: found in allowed

    return Filter(read, matcher)


def one_of(read: Reader) -> Filter:
    """One of several values, separated by commas."""

    def matcher(_: str, value: str) -> Matcher | None:
        wanted = value.split(",") if value else []
        return (lambda found: found in wanted) if wanted else None

    return Filter(read, matcher)


def none_of(read: Reader) -> Filter:
    """None of several values, separated by commas."""

    def matcher(_: str, value: str) -> Matcher | None:
        unwanted = value.split(",")
        return lambda found: found not in unwanted

    return Filter(read, matcher)
