"""How a line of the log looks: an object of JSON, or text for people; nothing personal in either.

A line holds a fixed sentence and the fields of VELDEN, and no others. What happened to an exception
is told by its type and where it arose. Its text is left out during a request, because it may quote
what a page was about; at the start of the portal, when no citizen is there, it stays.
"""

import copy
import logging
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime

from pythonjsonlogger.json import JsonFormatter

from mijngemeente.verzoek import nummer, route_of
from mijngemeente.weglaten import WEGGELATEN, zonder, zonder_diep
from mijnomgeving import gebeurtenissen
from zgw.resources import spoor
from zgw.resources.gebeurtenis import Gebeurtenis

VELDEN = (
    *("event", "route", "method", "status", "duration_ms"),
    *("middel", "bron", "api", "fout", "reden", "deel", "groep", "account"),
)
JSON, GUNICORN = "json", "gunicorn.error"
_KOP = "%(asctime)s %(levelname)s %(name)s %(message)s"
# What Django and gunicorn write quotes paths, hosts and headers: we say it in our words.
_VAN_DJANGO = {
    "django.security.csrf": gebeurtenissen.FORMULIER_GEWEIGERD,
    "django.security": gebeurtenissen.VERZOEK_VERDACHT,
}
_VAN_GUNICORN = {
    "Invalid request": gebeurtenissen.VERZOEK_VERDACHT,
    "Error handling request": gebeurtenissen.PORTAAL_FOUT,
}


class NietsPersoonlijks(logging.Formatter):
    """A line of text, and below it the stack trace when there is one."""

    def __init__(self) -> None:
        super().__init__(_KOP)

    def format(self, record: logging.LogRecord) -> str:
        """The whole text of a record, with what is personal left out."""
        return super().format(schoon(record))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # A name of logging.
        """The sentence and its fields on one line, whatever stands in them."""
        fields = [f"{name}={record.__dict__[name]}" for name in _namen(record)]
        line = " ".join([super().formatMessage(record), *fields])
        return "".join(one if one.isprintable() else repr(one)[1:-1] for one in line)

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        """UTC, as in ISO 8601."""
        return _tijd(record)


class NietsPersoonlijksJson(JsonFormatter):
    """One object of JSON on one line."""

    def __init__(self) -> None:
        names = {"asctime": "time", "levelname": "level", "name": "logger"}
        super().__init__(_KOP, rename_fields=names)

    def format(self, record: logging.LogRecord) -> str:
        """The object of a record, with what is personal left out."""
        return super().format(schoon(record))

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        """UTC, as in ISO 8601."""
        return _tijd(record)


def formatter(vorm: str) -> logging.Formatter:
    """The formatter of this form: `json` or `tekst`."""
    return NietsPersoonlijksJson() if vorm == JSON else NietsPersoonlijks()


def schoon(record: logging.LogRecord) -> logging.LogRecord:
    """A record with nothing in it but what may be in the log; the given one stays as it is."""
    event = _gebeurtenis(record)
    fields = {name: zonder_diep(record.__dict__[name]) for name in _namen(record)}
    if event:
        fields |= {"event": event.naam, "route": route_of(getattr(record, "request", None))}
    clean = logging.makeLogRecord(fields)
    clean.name, clean.created = record.name, record.created
    clean.levelno = event.niveau if event else record.levelno
    clean.levelname = logging.getLevelName(clean.levelno)
    clean.msg = event.zin if event else zonder(_zin(record))
    clean.exc_text = _stapel(record) if event is not gebeurtenissen.VERZOEK_VERDACHT else None
    clean.stack_info = zonder(record.stack_info) if record.stack_info else None
    clean.__dict__.update(_nummers(record, event))
    return clean


def _nummers(record: logging.LogRecord, event: Gebeurtenis | None) -> dict[str, str]:
    """Both are ours, and random. What gunicorn cannot read never became a request and has none."""
    if record.name == GUNICORN and event is gebeurtenissen.VERZOEK_VERDACHT:
        return {}
    ids = {"request_id": nummer(), "trace_id": spoor.huidig()}
    return {name: one for name, one in ids.items() if one}


def _namen(record: logging.LogRecord) -> list[str]:
    """The fields that this record has."""
    return [name for name in (*VELDEN, "request_id", "trace_id") if name in record.__dict__]


def _gebeurtenis(record: logging.LogRecord) -> Gebeurtenis | None:
    """The event that a record of Django or gunicorn stands for."""
    if record.name == "django.request" and record.levelno >= logging.ERROR:
        fout, ontbreekt = gebeurtenissen.PORTAAL_FOUT, gebeurtenissen.PAGINA_ONTBREEKT
        return fout if record.exc_info else ontbreekt
    if record.name == GUNICORN:
        begins = str(record.msg).startswith
        return next((one for words, one in _VAN_GUNICORN.items() if begins(words)), None)
    exact = _VAN_DJANGO.get(record.name)
    family = "django.security" if record.name.startswith("django.security.") else ""
    return exact or _VAN_DJANGO.get(family)


def _zin(record: logging.LogRecord) -> str:
    """The message, with the route of a page for its path; unfilled when that does not fit."""
    shown = copy.copy(record)
    request = getattr(record, "request", None)
    path = getattr(request, "path", None)
    if path and isinstance(record.args, tuple):
        shown.args = tuple(route_of(request) if one == path else one for one in record.args)
    try:
        return shown.getMessage()
    except (TypeError, ValueError, KeyError):
        return str(record.msg)


def _stapel(record: logging.LogRecord) -> str | None:
    """Where an exception arose, and what it said when that is no secret; None without one."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return None
    if not spoor.huidig():
        return zonder("".join(traceback.format_exception(error)).rstrip())
    lines: list[str] = []
    for one in _keten(error):
        kind = f"{type(one).__module__}.{type(one).__qualname__}: {WEGGELATEN}\n"
        lines += ["Traceback:\n", *traceback.format_tb(one.__traceback__), kind]
    return zonder("".join(lines).rstrip())


def _keten(error: BaseException) -> Iterator[BaseException]:
    """The exceptions that led to this one, the first of them first."""
    chain: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in chain:
        chain.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return reversed(chain)


def _tijd(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
