"""Reads what the configured handler writes: the log as an administrator sees it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

from mijngemeente.logs import NietsPersoonlijks


@contextmanager
def console() -> Iterator[StringIO]:
    """What reaches the log from here on."""
    handler = next(
        one for one in logging.getLogger().handlers if isinstance(one.formatter, NietsPersoonlijks)
    )
    assert isinstance(handler, logging.StreamHandler)
    said = StringIO()
    before = handler.setStream(said)
    try:
        yield said
    finally:
        handler.setStream(before)
