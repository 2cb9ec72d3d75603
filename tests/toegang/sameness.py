"""Knows whether two answers are the same to who gets them, and what differs by itself."""

import re
from collections.abc import Iterator

from tests.faults.browser import Visit

# The CSRF token: masked anew in each form, and in the cookie that goes with the first one.
BY_ITSELF = (
    re.compile(r'(?<=name="csrfmiddlewaretoken" value=")[A-Za-z0-9]{64}(?=")'),
    re.compile(r"(?<=csrftoken=)[A-Za-z0-9]{32}(?=;)"),
    # The random number of each request.
    re.compile(r"(?<='X-Request-Id': ')[\d-]{14}(?=')"),
    re.compile(r"(?<=expires=)\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT(?=;)"),
)


def differences(visit: Visit, path: str, other: Visit, nowhere: str) -> Iterator[str]:
    """How an answer differs from another, each but for its own address."""
    if visit.status != other.status:
        yield f"status {visit.status}, of what does not exist {other.status}"
    if _plain(_text(visit), path) != _plain(_text(other), nowhere):
        yield "another body than that of what does not exist"
    headers, expected = _plain(visit.headers, path), _plain(other.headers, nowhere)
    if headers != expected:
        yield f"headers {headers}, of what does not exist {expected}"


def _text(visit: Visit) -> str:
    return visit.body.decode("latin-1")


def _plain(text: str, path: str) -> str:
    return without_what_differs(text).replace(path, "/")


def without_what_differs(text: str) -> str:
    """A page or its headers, without what differs by itself."""
    for pattern in BY_ITSELF:
        text = pattern.sub("", text)
    return text
