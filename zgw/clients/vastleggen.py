"""Sends one call, and records it before anybody may use its answer."""

import ssl
from typing import Any

import requests
from ape_pie.exceptions import InvalidURLError
from urllib3.exceptions import LocationValueError, MaxRetryError, NewConnectionError

from zgw.clients.connection import Connection
from zgw.errors import NietVastgelegd, ZonderVerantwoording
from zgw.fanout import Bron
from zgw.logboek.verantwoording import Oproep, Verantwoording

# Raised while the request is made up, or while the connection is.
NIET_VERZONDEN = (
    InvalidURLError,
    requests.ConnectTimeout,
    requests.exceptions.ProxyError,
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
    requests.exceptions.InvalidJSONError,
    LocationValueError,
    UnicodeEncodeError,
)


def begonnen(client: Bron, verantwoording: Verantwoording | None) -> Oproep:
    """The call that is about to be made, as it will be recorded.

    Raises NietVastgelegd when it cannot be, and ZonderVerantwoording when it is on nobody's
    account.
    """
    if verantwoording is None:
        raise ZonderVerantwoording(f"{client.bron} ({client.api})")
    return verantwoording.oproep()


def vraag_op(
    connection: Connection, oproep: Oproep | None, method: str, url: str, **options: Any
) -> requests.Response:
    """What the register answers; of a call with an Oproep, once that is recorded.

    Raises NietVastgelegd when it cannot be: then the answer is nobody's. What never left here is
    not recorded. Further what `requests` raises.
    """
    headers = {**options.pop("headers"), **(oproep.headers if oproep else {})}
    try:
        response: requests.Response = connection.request(
            method, url, allow_redirects=False, headers=headers, **options
        )
    except (requests.RequestException, ValueError) as error:
        if oproep and is_verzonden(error):
            _leg_mislukt_vast(oproep)
        raise
    if oproep:
        _leg_vast(oproep, response)
    return response


def _leg_mislukt_vast(oproep: Oproep) -> None:
    """Records a call that failed. What it failed by may name a person, and goes no further."""
    try:
        oproep.leg_vast(gelukt=False)
    except NietVastgelegd as error:
        raise error from None


def _leg_vast(oproep: Oproep, response: requests.Response) -> None:
    """Records a call that was answered: that there is no such thing is a good answer, too."""
    status = response.status_code
    gelukt = status < requests.codes.multiple_choices or status == requests.codes.not_found
    try:
        oproep.leg_vast(gelukt=gelukt)
    except NietVastgelegd:
        response.close()
        raise


def is_verzonden(error: Exception) -> bool:
    """Whether bytes of the call may have gone out; only what is certain counts as not sent."""
    if isinstance(error, NIET_VERZONDEN):
        return False
    if isinstance(error, requests.exceptions.InvalidHeader):
        return error.request is not None  # Else it is one of ours, and not of an answer.
    reason = error.args[0] if error.args else None
    if not isinstance(reason, MaxRetryError):
        return True
    cause = reason.reason
    if isinstance(cause, NewConnectionError):
        return False
    detail = cause.args[0] if cause is not None and cause.args else None
    return not isinstance(detail, ssl.SSLCertVerificationError)
