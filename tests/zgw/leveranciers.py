"""Knows how registers of other suppliers behave, as seen through a proxy."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode

from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon

type Maak = Callable[[dict[str, Any]], Any]

# All filters of a search but the person.
FILTERS = (
    "ordering",
    "einddatum__isnull",
    "archiefactiedatum__isnull",
    "archiefactiedatum__gt",
    "maximaleVertrouwelijkheidaanduiding",
    "rol__omschrijvingGeneriek",
    "zaaktype__not_in",
)


def asked(answer: Antwoord) -> dict[str, Any]:
    """What a request asked for, in its query and its body."""
    query = dict(parse_qsl(answer.path.partition("?")[2]))
    return query | (json.loads(answer.vraag) if answer.vraag else {})


def is_search(path: str) -> bool:
    """Whether a path is a search for zaken, by `_zoek` or as a list."""
    return path.partition("?")[0] in ("/zaken/api/v1/zaken", "/zaken/api/v1/zaken/_zoek")


def refuse(proxy: Tussenpersoon, *names: str) -> None:
    """Has the register answer 400 to a search with any of these parameters."""

    def alter(answer: Antwoord) -> None:
        if is_search(answer.path) and not asked(answer).keys().isdisjoint(names):
            answer.status, answer.body = 400, b'{"code": "unknown-parameters"}'

    proxy.alter = alter


def ignore(proxy: Tussenpersoon, *names: str) -> None:
    """Has the register not see these parameters, in a query or a body."""

    def rewrite(body: bytes) -> bytes:
        kept = {key: value for key, value in json.loads(body).items() if key not in names}
        return json.dumps(kept or {"archiefnominatie": ""}).encode()

    def reroute(path: str) -> str:
        base, _, query = path.partition("?")
        kept = [(key, value) for key, value in parse_qsl(query) if key not in names]
        return f"{base}?{urlencode(kept)}" if kept else base

    proxy.rewrite, proxy.reroute = rewrite, reroute


def change(proxy: Tussenpersoon, path: str, make: Maak) -> None:
    """Has `make` alter each item in good answers whose path holds `path`, or what they are."""

    def alter(answer: Antwoord) -> None:
        if path not in answer.path or answer.status != 200:
            return
        data = json.loads(answer.body)
        if isinstance(data, list):
            data = [make(one) for one in data]
        elif "results" in data:
            data["results"] = [make(one) for one in data["results"]]
        else:
            data = make(data)
        answer.body = json.dumps(data).encode()

    proxy.alter = alter


def without(*keys: str) -> Maak:
    """Takes these fields out of an item."""
    return lambda item: {key: value for key, value in item.items() if key not in keys}


def put_beside(proxy: Tussenpersoon, path: str, bad: object) -> None:
    """Puts something before the items of a list."""

    def alter(answer: Antwoord) -> None:
        if path in answer.path and answer.status == 200:
            data = json.loads(answer.body)
            (data if isinstance(data, list) else data["results"]).insert(0, bad)
            answer.body = json.dumps(data).encode()

    proxy.alter = alter
