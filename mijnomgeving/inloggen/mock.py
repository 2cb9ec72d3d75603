"""The mock of DigiD for development: when it works, and the code it hands to the browser.

As with the real DigiD, the browser carries only a code back; who logged in is exchanged for it,
once, within a minute and by the browser that asked.
"""

import secrets
from ipaddress import ip_address

from digid_eherkenning.choices import DigiDAssuranceLevels
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.utils import timezone

from mijnomgeving.inloggen.middelen import Middel
from mijnomgeving.inloggen.mock_personen import Persoon, find_person
from mijnomgeving.inloggen.mock_start import LOCAL_HOSTS
from mijnomgeving.sessie import clock
from mijnomgeving.sessie.identity import session_of
from mijnomgeving.sessie.volgende import safe_volgende
from zgw.resources import Kind, Principal

SLUG = "digid-mock"
CODE_SECONDS = 60
PENDING = "digid-mock"


def mock_actief(request: HttpRequest) -> bool:
    """Whether the mock works for this request: it is on, and asked for on this very computer."""
    return bool(settings.DIGID_MOCK) and _asks_localhost(request) and _from_this_computer(request)


def issue_code(request: HttpRequest, persoon: Persoon, volgende: str) -> str:
    """A code for this browser to come back with as this person; kept in its sealed session."""
    code = secrets.token_urlsafe(32)
    session_of(request)[PENDING] = {
        "code": code,
        "bsn": persoon.bsn,
        "until": clock.now() + CODE_SECONDS,
        "volgende": safe_volgende(volgende),
    }
    return code


def exchange_code(request: HttpRequest, code: str) -> tuple[Principal, str] | None:
    """Who came back with this code, and where to; None when used, expired, unknown or another's."""
    sessie = session_of(request)
    pending = sessie.pop(PENDING, None)
    if pending is None or clock.now() >= pending["until"]:
        return None
    # Two requests at once both still read the code: claiming it decides which one has it.
    known = secrets.compare_digest(pending["code"].encode(), code.encode())
    if not known or not sessie.claim(code):
        return None
    persoon = find_person(pending["bsn"])
    return None if persoon is None else (_principal(persoon), pending["volgende"])


def _principal(persoon: Persoon) -> Principal:
    return Principal(
        means=SLUG,
        kind=Kind.BSN,
        value=persoon.bsn,
        level=DigiDAssuranceLevels.middle.value,
        moment=timezone.now(),
    )


def _asks_localhost(request: HttpRequest) -> bool:
    try:
        host, _port = split_domain_port(request.get_host())
    except DisallowedHost:
        return False  # The page that says so asks this too, for its banner.
    return host in LOCAL_HOSTS


def _from_this_computer(request: HttpRequest) -> bool:
    # A Host header is what the browser says; the address is where it really is.
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


DIGID_MOCK = Middel(
    slug=SLUG,
    label="DigiD",
    soort="digid",
    start="digid-mock",
    works_for=mock_actief,
    proef=True,
)
