"""Knows every text that a register can send, and puts something else in its place on the way."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

from zgw.demo.datasets import fill

type Fill = Callable[[str, str], str]

RESOURCE = re.compile(r"/(zaken|catalogi|documenten|besluiten)/api/v1/([a-z]+)/[0-9a-f-]{36}")
# What a text is made of that means something to a program: addresses, uuids, dates, durations.
FORM = re.compile(
    r"(?:demo|https?)://\S*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|\d{4}-\d\d-\d\d(?:T\S*)?|P(?:\d+[YMWD])+"
)
# By these a register says whose a resource is, and whether it may be shown.
DECISIVE = re.compile(
    r".*\.(?:vertrouwelijkheidaanduiding|indicatieInternOfExtern|betrokkeneType|objectType"
    r"|indicatieMachtiging|inpBsn|kvkNummer|innNnpId|annIdentificatie|vestigingsNummer)"
    r"|(?:zaken/rollen|catalogi/roltypen)\.omschrijvingGeneriek"
    r"|documenten/enkelvoudiginformatieobjecten\.status"
)


@cache
def fields() -> Mapping[str, bool]:
    """Every text of the demo, by a name such as `zaken/rollen.betrokkeneIdentificatie.naam`.

    Whether it is of free form: if not, something else in its place is for nobody to read.
    """
    found: dict[str, set[str]] = defaultdict(set)
    store = fill("standaard", date.today())

    def note(name: str, value: str) -> str:
        found[name].add(value)
        return value

    for kind in store.kinds():
        _each(list(store.all(kind)), note, "")
    return {name: _is_free(name, values - {""}) for name, values in sorted(found.items())}


def _is_free(name: str, values: set[str]) -> bool:
    formal = values and all(FORM.fullmatch(one) for one in values)
    return not formal and not DECISIVE.fullmatch(name)


def free() -> list[str]:
    """The fields in which anything may stand."""
    return [name for name, is_free in fields().items() if is_free]


def formal() -> list[str]:
    """The fields that mean something to a program."""
    return [name for name, is_free in fields().items() if not is_free]


def mark(name: str) -> str:
    """A word that tells in which field it stood."""
    return f"zq{list(fields()).index(name):03d}zq"


def filled(data: Any, put: Fill) -> Any:
    """The JSON of an answer with `put(field, text)` in place of each text in a resource of it."""

    def known(name: str, value: str) -> str:
        return put(name, value) if name in fields() else value

    return _each(data, known, "")


def _each(data: Any, put: Fill, name: str) -> Any:
    if isinstance(data, dict):
        url = data.get("url")
        place = RESOURCE.search(url) if isinstance(url, str) else None
        name = f"{place[1]}/{place[2]}" if place else name
        return {
            key: _each(value, put, f"{name}.{key}" if name else "") for key, value in data.items()
        }
    if isinstance(data, list):
        return [_each(one, put, name) for one in data]
    return put(name, data) if isinstance(data, str) and name else data
