"""Knows the kinds of call that a register gets, and the shapes of what it answers."""

import json
import re
from enum import StrEnum
from urllib.parse import urlsplit

from tests.faults.wire import JSON_TYPE, Answer, Request

APIS = ("zaken", "catalogi", "documenten", "besluiten")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Shape(StrEnum):
    """What an answer is made of."""

    LIST = "a page of a list"
    ARRAY = "a bare array"
    EMPTY = "a list with nothing in it"
    OBJECT = "one resource"
    BYTES = "the contents of a document"


def kind_of(request: Request) -> str:
    """The kind of a call, such as `zaken/_zoek` or `statussen`: its path without API and uuids."""
    path = urlsplit(request.target).path
    return UUID.sub("{uuid}", path.partition("/api/v1/")[2])


def shape_of(answer: Answer) -> Shape:
    """The shape of a healthy answer."""
    if not answer.headers.get("Content-Type", "").startswith(JSON_TYPE):
        return Shape.BYTES
    data = json.loads(answer.body)
    if isinstance(data, list):
        return Shape.ARRAY if data else Shape.EMPTY
    if "results" in data:
        return Shape.LIST if data["results"] else Shape.EMPTY
    return Shape.OBJECT
