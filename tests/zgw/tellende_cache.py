"""A cache that notes each round trip that it would cost if it stood elsewhere, as Redis does."""

from threading import current_thread
from typing import Any

from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.locmem import LocMemCache


class TellendeCache(BaseCache):
    """Local memory; `gezien` holds the round trips as (thread, operation, keys) of all threads."""

    gezien: list[tuple[str, str, tuple[str, ...]]] = []

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)
        self._inner = LocMemCache(location, params)

    def _noted(self, operation: str, *keys: str) -> None:
        self.gezien.append((current_thread().name, operation, keys))

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        self._noted("get", key)
        return self._inner.get(key, default, version)

    def get_many(self, keys: Any, version: int | None = None) -> dict[Any, Any]:
        self._noted("get_many", *keys)
        return self._inner.get_many(keys, version)

    def add(self, key: str, value: Any, timeout: Any = None, version: int | None = None) -> bool:
        self._noted("add", key)
        return self._inner.add(key, value, timeout, version)

    def set(self, key: str, value: Any, timeout: Any = None, version: int | None = None) -> None:
        self._noted("set", key)
        self._inner.set(key, value, timeout, version)

    def set_many(self, data: Any, timeout: Any = None, version: int | None = None) -> list[Any]:
        self._noted("set_many", *data)
        return self._inner.set_many(data, timeout, version)

    def delete(self, key: str, version: int | None = None) -> bool:
        self._noted("delete", key)
        return self._inner.delete(key, version)

    def clear(self) -> None:
        self._inner.clear()
