"""The address that counts is the one that a proxy of ours saw."""

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from mijnomgeving.limieten.adres import origin_of

PROXY, VISITOR, INVENTED = "10.0.0.1", "192.0.2.7", "203.0.113.9"


def origin(forwarded: str | None, asked_from: str = PROXY) -> str:
    headers = {} if forwarded is None else {"x-forwarded-for": forwarded}
    return origin_of(RequestFactory(headers=headers).get("/", REMOTE_ADDR=asked_from))


@pytest.mark.parametrize(
    ("proxies", "forwarded", "found"),
    [
        (0, None, PROXY),
        (0, INVENTED, PROXY),
        (1, VISITOR, VISITOR),
        (1, f"{INVENTED}, {VISITOR}", VISITOR),
        (1, f"{INVENTED},{INVENTED} , {VISITOR}", VISITOR),
        (2, f"{INVENTED}, {VISITOR}, 10.0.0.2", VISITOR),
        (2, VISITOR, PROXY),
        (1, None, PROXY),
        (1, "", PROXY),
        (1, "unknown", PROXY),
        (1, f"{INVENTED}, onzin", PROXY),
        (1, f"{VISITOR}:51234", VISITOR),
        (1, "[2001:db8:1:2::7]:443", "20010db800010002/64"),
        (1, f"::ffff:{VISITOR}", VISITOR),
    ],
)
def test_what_a_visitor_writes_does_not_count(
    proxies: int, forwarded: str | None, found: str, settings: Settings
) -> None:
    settings.TRUSTED_PROXIES = proxies

    assert origin(forwarded) == found


def test_a_subscriber_with_many_addresses_is_one() -> None:
    here = {origin(None, one) for one in ("2001:db8:1:2::7", "2001:db8:1:2:ffff::1")}

    assert len(here) == 1
    assert origin(None, "2001:db8:1:3::7") not in here


@pytest.mark.parametrize("asked_from", ["", "/run/gunicorn.sock"])
def test_a_connection_without_an_address_counts_too(asked_from: str) -> None:
    assert origin(None, asked_from) == "?"
