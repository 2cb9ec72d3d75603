"""Keeps the addresses of a citizen's zaken out of the log."""

import logging


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
