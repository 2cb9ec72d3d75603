"""Faults in what an answer says: wrong types, missing fields, odd bytes, pages without end."""

import codecs
import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

from tests.faults.calls import Shape
from tests.faults.exchange import Exchange
from tests.faults.fault import FILLED, JSON_SHAPES, CallFault
from tests.faults.wire import JSON_TYPE, Answer
from tests.zgw.verminken import mutilated

type Alter = Callable[[Any, Random, list[str]], Any]
type Spot = tuple[dict[str, Any], str]

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 3, 10**400, 1.5, float("nan"), float("inf")),
    *("", ".", "tekst", "\x00", "\ud800", "9999-99-99", "x" * 5000, "\u202eomgekeerd"),
    *([], {}, [None], [[]], ["tekst"], [{"url": 5}], {"url": []}, {"a": {"b": {}}}),
)
DEEP = b"[" * 100_000


def _changed(alter: Alter) -> Callable[[Exchange], None]:
    """Gives the healthy answer with its JSON altered."""

    def do(exchange: Exchange) -> None:
        data = alter(json.loads(exchange.healthy.body), exchange.random, exchange.notes)
        exchange.give(replace(exchange.healthy, body=json.dumps(data).encode()))

    return do


def _bytes(make: Callable[[bytes], bytes], **headers: str) -> Callable[[Exchange], None]:
    """Gives the healthy answer with its bytes altered."""

    def do(exchange: Exchange) -> None:
        altered = exchange.healthy.with_headers(**headers)
        exchange.give(replace(altered, body=make(exchange.healthy.body)))

    return do


def _resources(data: Any) -> list[dict[str, Any]]:
    """The resources in an answer."""
    if isinstance(data, list):
        return data
    found: list[dict[str, Any]] = data.get("results", [data])
    return found


def _spots(resource: dict[str, Any]) -> Iterator[Spot]:
    """Every field of a resource, also of what is nested in it."""
    for key, value in resource.items():
        yield resource, key
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _spots(inner)


def _field(change: Callable[[dict[str, Any], str, Random], None]) -> Alter:
    """Changes one field: of one resource, or the same one of all."""

    def alter(data: Any, random: Random, notes: list[str]) -> Any:
        resources = _resources(data)
        number = random.randrange(len(resources))
        spots = list(_spots(resources[number]))
        place = random.randrange(len(spots))
        for one in resources if random.random() < 0.5 else [resources[number]]:
            there = list(_spots(one))
            if place < len(there) and there[place][1] == spots[place][1]:
                holder, key = there[place]
                notes.append(key)
                change(holder, key, random)
        return data

    return alter


def _remove(holder: dict[str, Any], key: str, random: Random) -> None:
    del holder[key]


def _to_null(holder: dict[str, Any], key: str, random: Random) -> None:
    holder[key] = None


def _to_odd(holder: dict[str, Any], key: str, random: Random) -> None:
    holder[key] = random.choice(ODD)


def _extra(data: Any, random: Random, notes: list[str]) -> Any:
    for one in _resources(data):
        one |= {"nieuw": {"veld": [1, None]}, "$ref": "#", "__proto__": {}, "é\u0000": 5}
    return data


def _whole(data: Any, random: Random, notes: list[str]) -> Any:
    """Something else altogether; never a list, which might be an empty one."""
    return random.choice([one for one in ODD if not isinstance(one, list | dict)])


def _other_shape(data: Any, random: Random, notes: list[str]) -> Any:
    if isinstance(data, list):
        return {"resultaten": data}
    if "results" in data:
        return {**data, "results": random.choice([None, "tekst", 5, {"0": {}}])}
    return [data]


def _odd_results(data: Any, random: Random, notes: list[str]) -> Any:
    """Among the resources is something that is none."""
    resources = _resources(data)
    odd = random.choice([one for one in ODD if not isinstance(one, dict)])
    if data is not resources and "results" not in data:
        return odd
    resources.insert(random.randrange(len(resources) + 1), odd)
    return data


def _wrong_count(data: Any, random: Random, notes: list[str]) -> Any:
    return data | {"count": random.choice([0, 1, -7, 10**18, 1.5, "veel", None, True, [3]])}


def _count_only(data: Any, random: Random, notes: list[str]) -> Any:
    return data | {"results": [], "count": max(1, len(data["results"])), "next": None}


def _endless(data: Any, random: Random, notes: list[str]) -> Any:
    return data | {"next": "http://register.example/zaken?page=2", "count": 10**6}


def _odd_next(data: Any, random: Random, notes: list[str]) -> Any:
    return data | {"next": random.choice(["tekst", "//", 5, ["x"], {"a": 1}, "http://[::1", True])}


def _twice(data: Any, random: Random, notes: list[str]) -> Any:
    if isinstance(data, list):
        return data + data
    return data | {"results": data["results"] * 2, "count": 2 * data["count"]}


def _broken_paging(exchange: Exchange) -> None:
    """There is a second page, they say; but it is not there."""
    if "page=2" in exchange.request.target or "page=3" in exchange.request.target:
        error = json.dumps({"code": "not_found", "status": 404}).encode()
        exchange.give(Answer(404, {"Content-Type": JSON_TYPE}, error))
    else:
        _changed(_endless)(exchange)


def _mutilated(exchange: Exchange) -> None:
    body = mutilated(exchange.healthy.body.decode(), exchange.random)
    exchange.give(replace(exchange.healthy, body=body))


def _latin(body: bytes) -> bytes:
    return json.dumps(json.loads(body), ensure_ascii=False).encode("latin-1", "replace")


def _utf_16(body: bytes) -> bytes:
    return codecs.BOM_UTF16_LE + body.decode().encode("utf-16-le")


def _unpackable(body: bytes) -> bytes:
    return gzip.compress(body)[:-9]


PAGED = frozenset({Shape.LIST})
RESOURCES = FILLED - {Shape.BYTES}
ANSWER_FAULTS = (
    CallFault(name="missing field", do=_changed(_field(_remove)), shapes=RESOURCES),
    CallFault(name="null field", do=_changed(_field(_to_null)), shapes=RESOURCES),
    CallFault(name="wrong type", do=_changed(_field(_to_odd)), shapes=RESOURCES),
    CallFault(name="mutilated", do=_mutilated, shapes=JSON_SHAPES, wild=True),
    CallFault(name="extra field", do=_changed(_extra), shapes=JSON_SHAPES, harmless=True),
    CallFault(name="other JSON", do=_changed(_whole), shapes=JSON_SHAPES),
    CallFault(name="other shape", do=_changed(_other_shape), shapes=RESOURCES),
    CallFault(name="odd among results", do=_changed(_odd_results), shapes=RESOURCES),
    CallFault(name="wrong count", do=_changed(_wrong_count), shapes=PAGED),
    CallFault(name="count without results", do=_changed(_count_only), shapes=PAGED),
    CallFault(name="endless paging", do=_changed(_endless), shapes=PAGED),
    CallFault(name="odd next", do=_changed(_odd_next), shapes=PAGED),
    CallFault(name="paging breaks off", do=_broken_paging, shapes=PAGED),
    CallFault(
        name="duplicate ids",
        do=_changed(_twice),
        shapes=frozenset({Shape.LIST, Shape.ARRAY}),
    ),
    CallFault(name="half JSON", do=_bytes(lambda body: body[: len(body) // 2]), shapes=JSON_SHAPES),
    CallFault(name="100,000 deep", do=_bytes(lambda _: DEEP), shapes=JSON_SHAPES),
    CallFault(name="byte order mark", do=_bytes(lambda b: codecs.BOM_UTF8 + b), shapes=JSON_SHAPES),
    CallFault(
        name="latin-1",
        do=_bytes(_latin, Content_Type="application/json; charset=iso-8859-1"),
        shapes=JSON_SHAPES,
    ),
    CallFault(
        name="UTF-16",
        do=_bytes(_utf_16, Content_Type="application/json; charset=utf-16"),
        shapes=JSON_SHAPES,
        harmless=True,
    ),
    CallFault(
        name="no UTF-8",
        do=_bytes(lambda b: b.replace(b'":', b'\xff":')),
        shapes=JSON_SHAPES,
    ),
    CallFault(
        name="unknown charset",
        do=_bytes(lambda b: b, Content_Type="application/json; charset=bestaat-niet"),
        shapes=JSON_SHAPES,
        harmless=True,
    ),
    CallFault(
        name="packed unasked",
        do=_bytes(lambda b: b, Content_Encoding="br"),
        shapes=JSON_SHAPES,
    ),
    CallFault(
        name="packed and broken",
        do=_bytes(_unpackable, Content_Encoding="gzip"),
        shapes=JSON_SHAPES,
    ),
)
