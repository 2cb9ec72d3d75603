"""Redis as the cache, on which the pages of editors do not depend."""

from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

WAGTAIL = "wagtail"  # What Wagtail keeps begins so: the roots of sites, to save a query.


class Redis(RedisCache):
    """As Django has it, but what Wagtail keeps is unknown while Redis does not answer.

    So public pages come without Redis. Sessions and the catalogue get to hear that it is away.
    """

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
