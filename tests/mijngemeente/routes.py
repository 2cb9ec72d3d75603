"""Every route of the URLconf with a path that leads to it."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from tests.mijnomgeving.conftest import document_url, zaak_url
from zgw.demo import bekend

ZAAK = zaak_url(bekend.KLACHT_TOEGEWEZEN)
DOCUMENT = document_url(bekend.KLACHT_TOEGEWEZEN, "1")
# Paths of routes of which the parts mean something, by the name of the route.
KNOWN = {"zaak": ZAAK, "document": DOCUMENT}
SAMPLES = {
    "int": "1",
    "slug": "demo",
    "str": "x",
    "path": "x",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
_CONVERTER = re.compile(r"<(?:(\w+):)?\w+>")
# Patterns of Wagtail and Django that are regular expressions, by how they begin.
EXPRESSIONS = {
    "bestanden/^(": "bestanden/1/x.pdf",
    "^media/images": "media/images/x.png",
    "^media/original_images": "media/original_images/x.png",
    "^((?:": "contact/",
}


def paths() -> dict[str, str]:
    """A path by route, for every route but those of the CMS."""
    return dict(_paths(get_resolver().url_patterns, ""))


def _paths(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[tuple[str, str]]:
    for one in patterns:
        route = prefix + str(one.pattern)
        if route.startswith("cms/"):
            continue
        if isinstance(one, URLResolver):
            yield from _paths(one.url_patterns, route)
        else:
            yield route, KNOWN.get(str(one.name), f"/{_filled(route)}")


def _filled(route: str) -> str:
    """The route with values in it; KeyError for a regular expression that is not known here."""
    if "^" in route or "(" in route:
        return next(path for begin, path in EXPRESSIONS.items() if route.startswith(begin))
    return _CONVERTER.sub(lambda found: SAMPLES[found[1] or "str"], route)
