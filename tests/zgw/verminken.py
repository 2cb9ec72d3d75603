"""Mutilates the answers of registers: field by field, or byte by byte."""

import json
from random import Random
from typing import Any

WORDS: tuple[Any, ...] = (
    *("", " ", ".", "-", "None", "null", "[]", "x" * 100_000, "\x00", "\ud83d", "a\udc00b"),
    *(
        "\u202e\u2066",
        "é" * 300,
        "🚲",
        "\r\nSet-Cookie: a=b",
        "<script>",
        "{{ x }}",
        "%s%n",
        "\ufeff",
    ),
    *("2026-02-30", "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "-2026-01-01"),
    *("2026-11-22T25:00:00Z", "2026-11-22T24:00:00Z", "9999-12-31T23:59:59-23:59", "2026-W53-7"),
    *("0001-01-01T00:00:00+23:59", "2026-11-22T10:00:00.123456789012Z", "20261122", "22-11-2026"),
    *("P", "PT", "P1Y2M3DT4H", "P9999999999Y", "-P1D", "P1,5W", "PT1e9S", "P99999999999999999D"),
    *("http://", "http://[::1", "//", "../../", "http://127.0.0.1:8090/zaken/api/v1/zaken/x"),
    *("http://register/zaken/6a2f1c1e-1111-4222-8333-44445555666", "urn:uuid:0", "javascript:0"),
)
NUMBERS: tuple[Any, ...] = (
    *(0, -1, 1, 2**31, 2**63, 10**15, 10**16, 10**400, -(10**400), 1.5, -0.0, 1e308, 5e-324),
    *(float("nan"), float("inf"), float("-inf"), True, False, None),
)
SHAPES: tuple[Any, ...] = ([], {}, [None], [[[]]], {"url": []}, [{}], {"": ""}, ["tekst", 3])
RAW = (b"\xff", b"\x00", b'"', b"{", b"[", b"\\u", b"\\ud800", b"1e999", b"NaN", b"}", b",", b"//")
DEEP = 3000
LONG = 200


def mutilated(text: str, random: Random) -> bytes:
    """The JSON with one to four things wrong in it; one in eight is wrong as JSON too."""
    data = json.loads(text)
    for _ in range(random.randint(1, 4)):
        data = _changed(data, random)
    body = json.dumps(data, ensure_ascii=random.random() < 0.9).encode("utf-8", "surrogatepass")
    return _broken(body, random) if random.random() < 0.125 else body


def _changed(data: Any, random: Random) -> Any:
    """One place in it is made something else."""
    if not isinstance(data, dict | list) or not data or random.random() < 0.05:
        return _other(data, random)
    keys: list[Any] = list(data) if isinstance(data, dict) else list(range(len(data)))
    key = random.choice(keys)
    inner = data[key]
    if isinstance(inner, dict | list) and inner and random.random() < 0.8:
        data[key] = _changed(inner, random)
    elif random.random() < 0.2:
        del data[key]
    elif isinstance(data, dict) and random.random() < 0.1:
        data[str(_other(key, random))[:50]] = data.pop(key)
    else:
        data[key] = _other(inner, random)
    return data


def _other(value: Any, random: Random) -> Any:
    """Something else in place of a value, sometimes made out of it."""
    match random.randrange(9):
        case 0 | 1:
            return random.choice(WORDS)
        case 2:
            return random.choice(NUMBERS)
        case 3:
            return random.choice(SHAPES)
        case 4:
            return [value] * random.choice((1, 2, LONG))
        case 5:
            return {"url": value, "results": value, "zaak": value}
        case 6 if isinstance(value, str):
            place = random.randrange(len(value) + 1)
            return value[:place] + str(random.choice(WORDS))[:9] + value[place:]
        case 7 if isinstance(value, str):
            return value[: random.randrange(len(value) + 1)]
        case 8 if random.random() < 0.1:
            return _deep(value)
        case _:
            return None


def _deep(value: Any) -> Any:
    for _ in range(DEEP // 10):
        value = [value]
    return value


def _broken(body: bytes, random: Random) -> bytes:
    """Bytes are lost, added or changed."""
    place = random.randrange(len(body) + 1)
    match random.randrange(6):
        case 0:
            return body[:place]
        case 1:
            return body[:place] + random.choice(RAW) + body[place:]
        case 2:
            return body[:place] + random.randbytes(8) + body[place + 8 :]
        case 3:
            return body + body
        case 4:
            return body[:place] + b"[" * DEEP + body[place:]
        case _:
            return body.replace(b'": ', b'": 5, "url": ', 3)
