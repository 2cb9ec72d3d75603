"""Reads what the configured handler writes: the log as an administrator sees it."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Any

from mijngemeente.logs import NietsPersoonlijks, NietsPersoonlijksJson, formatter


@contextmanager
def console(vorm: str = "tekst") -> Iterator[StringIO]:
    """What reaches the log from here on, in the form of LOG_FORMAT."""
    handler = next(
        one
        for one in logging.getLogger().handlers
        if isinstance(one.formatter, NietsPersoonlijks | NietsPersoonlijksJson)
    )
    assert isinstance(handler, logging.StreamHandler)
    said, usual = StringIO(), handler.formatter
    handler.setFormatter(formatter(vorm))
    before = handler.setStream(said)
    try:
        yield said
    finally:
        handler.setStream(before)
        handler.setFormatter(usual)


def objecten(log: StringIO) -> list[dict[str, Any]]:
    """The lines of a log of JSON; fails when one is not an object."""
    found = [json.loads(line) for line in log.getvalue().splitlines()]
    assert all(isinstance(one, dict) for one in found)
    return found


def gebeurtenissen(log: StringIO) -> list[str]:
    """The names of the events in a log of JSON, in order."""
    return [one["event"] for one in objecten(log) if "event" in one]
