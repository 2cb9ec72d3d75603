"""Tells, of a call that failed, whether it may have reached the register."""

import ssl

import requests
from ape_pie.exceptions import InvalidURLError
from urllib3.exceptions import LocationValueError, MaxRetryError, NewConnectionError

# Raised while the request is made up, or while the connection is.
NIET_VERZONDEN = (
    InvalidURLError,
    requests.ConnectTimeout,
    requests.exceptions.ProxyError,
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
    requests.exceptions.InvalidHeader,
    requests.exceptions.InvalidJSONError,
    LocationValueError,
    UnicodeEncodeError,
)


def is_verzonden(error: Exception) -> bool:
    """Whether bytes of the call may have gone out; only what is certain counts as not sent."""
    if isinstance(error, NIET_VERZONDEN):
        return False
    reason = error.args[0] if error.args else None
    if not isinstance(reason, MaxRetryError):
        return True
    cause = reason.reason
    if isinstance(cause, NewConnectionError):
        return False
    detail = cause.args[0] if cause is not None and cause.args else None
    return not isinstance(detail, ssl.SSLCertVerificationError)
