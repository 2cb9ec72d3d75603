"""Knows every route of the URLconf, so that a new one is in scope by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import (
    IntConverter,
    PathConverter,
    SlugConverter,
    StringConverter,
    UUIDConverter,
)
from django.urls.resolvers import RoutePattern

OURS = "mijnomgeving."
CMS = "cms/"
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
# What a parameter of the portal names. `uuid` is of what the path says just before it.
NAMES = {"register": "register", "zaak": "zaak"}
PLACES = {"zaken": "zaak", "documenten": "document"}
KINDS = frozenset({(), ("register", "zaak"), ("register", "zaak", "document")})
# Routes that are no portal's pages: any value will do, for nothing of a citizen hangs on it.
SAMPLES: dict[type, str] = {
    IntConverter: "1",
    SlugConverter: "x",
    StringConverter: "1",
    PathConverter: "x",
    UUIDConverter: str(UUID(int=1)),
}
PATTERNS = {
    r"^2fa/devices/(?P<user_id>\d+)$": "2fa/devices/1",
    r"^2fa/devices/(?P<pk>\d+)/remove$": "2fa/devices/1/remove",
    r"^2fa/devices/(?P<pk>\d+)/update$": "2fa/devices/1/update",
    r"^(\d+)/(.*)$": "1/x.pdf",
    r"^((?:[\w\-]+/)*)$": "contact/",
    r"^(\d+)/revisions/compare/(live|earliest|\d+)\.\.\.(live|latest|\d+)/$": (
        "1/revisions/compare/live...latest/"
    ),
    r"history/(?P<pk>.+)/revisions/compare/(?P<revision_id_a>live|earliest|\d+)"
    r"\.\.\.(?P<revision_id_b>live|latest|\d+)/$": "history/1/revisions/compare/live...latest/",
    r"^media/images/(?P<path>.+)$": "media/images/x",
    r"^media/original_images/(?P<path>.+)$": "media/original_images/x",
}


class UnknownParameter(LookupError):
    """A route that the matrix cannot fill in; the text says what to add, and where."""


@dataclass(frozen=True, slots=True)
class Route:
    """A route of the URLconf; `kinds` are what its parameters name: () when it has no object.

    `path` has a `{}` for each of them.
    """

    route: str
    path: str
    kinds: tuple[str, ...]
    ours: bool

    def __str__(self) -> str:
        return self.route

    @property
    def in_cms(self) -> bool:
        """Whether it is for editors."""
        return self.route.startswith(CMS)

    def fill(self, values: tuple[str, ...]) -> str:
        """The path with these values in it."""
        return self.path.format(*values)


def routes() -> list[Route]:
    """Every route there is. Raises UnknownParameter."""
    found = [route_of(one) for one in _walk(get_resolver().url_patterns, ())]
    return list({one.route: one for one in found}.values())


def route_of(patterns: tuple[URLPattern | URLResolver, ...]) -> Route:
    """The route that these patterns make together, from the outside in. Raises UnknownParameter."""
    route = "".join(str(one.pattern) for one in patterns)
    ours = _module(patterns[-1]).startswith(OURS)
    if ours and not route.startswith(CMS):
        return Route(route, "/" + PARAMETER.sub("{}", route), _kinds(route), ours)
    return Route(route, "/" + "".join(_sample(one) for one in patterns), (), ours)


def _walk(
    patterns: list[URLPattern | URLResolver], outer: tuple[URLPattern | URLResolver, ...]
) -> Iterator[tuple[URLPattern | URLResolver, ...]]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _walk(one.url_patterns, (*outer, one))
        else:
            yield (*outer, one)


def _module(pattern: URLPattern | URLResolver) -> str:
    view = getattr(pattern, "callback", None)
    return str(getattr(getattr(view, "view_class", view), "__module__", ""))


def _kinds(route: str) -> tuple[str, ...]:
    found = []
    before = ""
    for part in route.split("/"):
        names = PARAMETER.findall(part)
        found += [_kind(name, before, route) for name in names]
        before = before if names else part
    kinds = tuple(found)
    if kinds not in KINDS:
        raise UnknownParameter(
            f"route {route!r} asks for {kinds}: add it to KINDS in tests/toegang/routes.py, and "
            "its objects (own, another's, hidden, wrong) to tests/toegang/objects.py"
        )
    return kinds


def _kind(name: str, before: str, route: str) -> str:
    kind = PLACES.get(before) if name == "uuid" else NAMES.get(name)
    if kind is None:
        where = f"PLACES, under {before!r}," if name == "uuid" else "NAMES"
        raise UnknownParameter(
            f"route {route!r} has a parameter {name!r}: add to {where} in "
            "tests/toegang/routes.py what it names, so that nobody sees it who may not"
        )
    return kind


def _sample(pattern: URLPattern | URLResolver) -> str:
    """A path for a pattern whose parameters name nothing of a citizen."""
    if isinstance(pattern.pattern, RoutePattern):
        given = pattern.pattern.converters
        return PARAMETER.sub(lambda match: _of_converter(given[match[1]]), str(pattern.pattern))
    text = str(pattern.pattern)
    if "(" not in text:
        return text.removeprefix("^").removesuffix("$")
    if text not in PATTERNS:
        raise UnknownParameter(
            f"pattern {text!r}: add a path that it takes to PATTERNS in tests/toegang/routes.py"
        )
    return PATTERNS[text]


def _of_converter(converter: object) -> str:
    for kind in type(converter).__mro__:
        if kind in SAMPLES:
            return SAMPLES[kind]
    raise UnknownParameter(
        f"converter {type(converter).__name__}: add a value to SAMPLES in tests/toegang/routes.py"
    )
