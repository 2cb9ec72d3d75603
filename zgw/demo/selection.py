"""Knows which resources a request selects: filters, order and page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from zgw.demo.errors import Fout, InvalidParam, invalid_choice, invalid_page
from zgw.demo.filters import Filter, Matcher
from zgw.demo.request import Request
from zgw.demo.store import BASE, JSON, Store

DEFAULT_PAGE_SIZE = 100
MAX_PAGE_SIZE = 500
PAGE_PARAMETERS = ("page", "pageSize")

type Test = tuple[Filter, Matcher]


def refuse_unknown(query: Mapping[str, str], known: Iterable[str]) -> None:
    """Raise the 400 of Open Zaak when the query has a parameter it does not know."""
    unknown = [name for name in query if name not in set(known)]
    if unknown:
        reason = f"Onbekende query parameters: {', '.join(unknown)}"
        raise Fout(
            400, invalid_params=[InvalidParam("nonFieldErrors", "unknown-parameters", reason)]
        )


def tests_for(filters: Mapping[str, Filter], wanted: Mapping[str, object]) -> list[Test]:
    """Return the tests that the wanted values ask for; names without a filter are ignored."""
    tests = []
    for name, value in wanted.items():
        if name not in filters:
            continue
        matcher = _matcher(filters[name], name, value)
        if matcher is not None:
            tests.append((filters[name], matcher))
    return tests


def _matcher(filter_: Filter, name: str, value: object) -> Matcher | None:
    if value is None:
        return lambda _: False
    if isinstance(value, list):
        value = ",".join(str(entry) for entry in value)
    if isinstance(value, bool):
        value = str(value).lower()
    if isinstance(value, dict):
        return None
    return filter_.matcher(name, str(value))


def passing(store: Store, resources: Iterable[JSON], tests: Iterable[Test]) -> list[JSON]:
    """Return the resources that pass all tests.

    Test by test and not resource by resource: over thousands of resources that is twice as fast.
    """
    passed = list(resources)
    for filter_, matcher in tests:
        read = filter_.read
        passed = [resource for resource in passed if matcher(read(store, resource))]
    return passed


def ordered(resources: list[JSON], ordering: str, choices: Sequence[str]) -> list[JSON]:
    """Sort by the fields in `ordering`; as in PostgreSQL an empty value is the highest."""
    for entry in reversed([name for name in ordering.split(",") if name]):
        name = entry.removeprefix("-")
        if name not in choices:
            raise invalid_choice("ordering", entry)
        resources = sorted(
            resources,
            key=lambda resource: (resource[name] is None, resource[name] or ""),
            reverse=entry.startswith("-"),
        )
    return resources


@dataclass(frozen=True)
class Page:
    """One page of a selection, with what is needed to name its neighbours."""

    number: int
    size: int
    results: list[JSON]
    count: int

    def body(self, request: Request, results: Sequence[JSON]) -> JSON:
        """Return the body of a paginated answer."""
        more = self.number * self.size < self.count
        return {
            "count": self.count,
            "next": _link(request, self.number + 1) if more else None,
            "previous": _link(request, self.number - 1) if self.number > 1 else None,
            "results": list(results),
        }


def page_of(resources: list[JSON], query: Mapping[str, str]) -> Page:
    """Cut the asked page out of a selection, or raise the 404 of a page that is not there."""
    size = _number(query.get("pageSize")) or DEFAULT_PAGE_SIZE
    size = min(size, MAX_PAGE_SIZE)
    number = _number(query.get("page", "1"))
    last = max(1, -(-len(resources) // size))
    if number is None or number > last:
        raise invalid_page()
    start = (number - 1) * size
    return Page(number, size, resources[start : start + size], len(resources))


def _number(text: str | None) -> int | None:
    if text is None or not text.isascii() or not text.isdigit() or int(text) < 1:
        return None
    return int(text)


def _link(request: Request, page: int) -> str:
    query = {name: value for name, value in request.query.items() if name != "page"}
    if page > 1:
        query["page"] = str(page)
    suffix = f"?{urlencode(sorted(query.items()))}" if query else ""
    return f"{BASE}{request.path}{suffix}"
