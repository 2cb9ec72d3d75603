"""Redis as the cache: trusted for nothing, and public pages do not depend on it."""

from collections.abc import Iterator
from hashlib import sha256
from hmac import compare_digest
from typing import Any

from django.conf import settings
from django.core.cache.backends.redis import RedisCache, RedisSerializer
from django.utils.crypto import salted_hmac
from redis.exceptions import RedisError

LENGTE = sha256().digest_size
WAGTAIL = "wagtail"  # What Wagtail keeps begins so: the roots of sites, to save a query.


class Ondertekend(RedisSerializer):
    """What another wrote there is nothing: to unpickle it is to run it. A count stays bare."""

    def dumps(self, obj: Any) -> Any:
        """The value, with a signature by SECRET_KEY in front."""
        packed: Any = super().dumps(obj)
        return packed if isinstance(packed, int) else _handtekening(packed) + packed

    def loads(self, data: Any) -> Any:
        """The value; None when we did not write it."""
        if data.lstrip(b"-").isdigit():
            return int(data)
        signature, packed = data[:LENGTE], data[LENGTE:]
        same = any(compare_digest(signature, one) for one in _handtekeningen(packed))
        return super().loads(packed) if same else None


def _handtekening(packed: bytes) -> bytes:
    return next(_handtekeningen(packed))


def _handtekeningen(packed: bytes) -> Iterator[bytes]:
    """By the key of today, and by those that it replaced."""
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        yield salted_hmac("mijngemeente.caches", packed, key, algorithm="sha256").digest()


class Redis(RedisCache):
    """As Django has it, but what Wagtail keeps is unknown while Redis does not answer.

    So public pages come without Redis. Sessions and the catalogue get to hear that it is away.
    """

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        """See Ondertekend."""
        options = {"serializer": Ondertekend, **params.get("OPTIONS", {})}
        super().__init__(server, {**params, "OPTIONS": options})

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        """The value; raises RedisError when Redis does not answer, except for keys of Wagtail."""
        try:
            return super().get(key, default, version)
        except RedisError:
            if not key.startswith(WAGTAIL):
                raise
            return default

    def set(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> None:
        """Keeps it; raises as `get` does."""
        try:
            super().set(key, value, *args, **kwargs)
        except RedisError:
            if not key.startswith(WAGTAIL):
                raise
