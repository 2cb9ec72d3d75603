"""Where a request comes from, when proxies stand in between."""

from ipaddress import IPv4Address, IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest

IPV6_HOST_BITS = 64  # What a subscriber may choose of an address.
UNKNOWN = "?"


def origin_of(request: HttpRequest) -> str:
    """The address of the visitor: whole for IPv4, the /64 for IPv6, UNKNOWN without one.

    Each of TRUSTED_PROXIES proxies has added the address it was asked from to X-Forwarded-For; what
    stands before those was written by the visitor, and does not count. A request that came past
    fewer of them has the address that it was asked from.
    """
    asked_from = request.META.get("REMOTE_ADDR", "")
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    number: int = settings.TRUSTED_PROXIES
    believed = forwarded[-number] if 0 < number <= len(forwarded) else asked_from
    address = _address(believed) or _address(asked_from)
    return UNKNOWN if address is None else _network(address)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """As proxies write it: 192.0.2.1, 192.0.2.1:443, 2001:db8::1 or [2001:db8::1]:443."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return ip_address(text)
    except ValueError:
        return None


def _network(address: IPv4Address | IPv6Address) -> str:
    if isinstance(address, IPv4Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return f"{int(address) >> IPV6_HOST_BITS:x}/{IPV6_HOST_BITS}"
