"""Where a person goes after logging in: only to pages of /mijn/, with nothing but a page number."""

import re
from urllib.parse import parse_qs, urlencode, urlsplit

from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

START = "/mijn/"
ONGEVRAAGD = "achtergrond"  # In a query: the person did not ask for this page.
# Names and uuids between slashes: no dots, so that a browser finds no `..` to climb out with.
PAGE = re.compile(r"/mijn/(?:[A-Za-z0-9_-]+/)*")
PAGINA = re.compile(r"[0-9]{1,6}")


def safe_volgende(wish: str) -> str:
    """The wish as a path below /mijn/ with its `pagina`; `/mijn/` when it is anything else."""
    if not url_has_allowed_host_and_scheme(wish, allowed_hosts=None):
        return START
    parts = urlsplit(wish)
    if not PAGE.fullmatch(parts.path):
        return START
    pagina = parse_qs(parts.query).get("pagina", [""])[0]
    return f"{parts.path}?pagina={pagina}" if PAGINA.fullmatch(pagina) else parts.path


def unasked(goal: str) -> str:
    """The page at `goal`, as one that the browser opens by itself: it prolongs no session."""
    return f"{goal}{'&' if '?' in goal else '?'}{ONGEVRAAGD}=1"


def login_url(*, volgende: str = START, melding: str = "") -> str:
    """The login page, with where to go afterwards and a name of `inloggen.meldingen` to show."""
    return with_volgende(reverse("inloggen"), volgende, melding=melding)


def with_volgende(url: str, volgende: str, *, melding: str = "") -> str:
    """The url with what is worth passing on in its query."""
    goal = safe_volgende(volgende)
    query = {"volgende": goal if goal != START else "", "melding": melding}
    given = {name: value for name, value in query.items() if value}
    return f"{url}?{urlencode(given, safe='/')}" if given else url
