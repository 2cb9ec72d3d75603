"""Keeps numbers of persons and the addresses of their zaken out of the log."""

import logging
import re

WEGGELATEN = "[weggelaten]"
_NEGEN_CIJFERS = re.compile(r"(?:(?<!\d)|(?<=%\d\d))\d{9}(?!\d)")
_ZAAK = re.compile(r"((?:/|%2F)mijn(?:/|%2F)zaken(?:/|%2F))[^\s'\"&<>()\[\],]+", re.IGNORECASE)
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


class RouteInsteadOfPath(logging.Filter):
    """In a message about a request, names the page by its route and not by its path."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Lets every record through, without the path in it."""
        request = getattr(record, "request", None)
        path = getattr(request, "path", None)
        if path and isinstance(record.args, tuple):
            match = getattr(request, "resolver_match", None)
            route = getattr(match, "route", "") or "?"
            record.args = tuple(route if one == path else one for one in record.args)
        return True


class NietsPersoonlijks(logging.Formatter):
    """The seat belt: no BSN or zaak in a line, nor in the stack trace below it."""

    def format(self, record: logging.LogRecord) -> str:
        """The whole text of a record, with what is personal left out."""
        text = _NEGEN_CIJFERS.sub(_zonder_bsn, super().format(record))
        return _ZAAK.sub(rf"\1{WEGGELATEN}", text)


def _zonder_bsn(match: re.Match[str]) -> str:
    """A number passes the 11-proof, or stays as it is."""
    total = sum(int(digit) * weight for digit, weight in zip(match[0], _GEWICHTEN, strict=True))
    return match[0] if total % 11 else WEGGELATEN
