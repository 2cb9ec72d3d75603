"""The open connections to one host: shared by the APIs on it, and never more than a maximum."""

from functools import cache
from typing import Any
from urllib.parse import urlsplit

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool

MAX_CONNECTIONS = 64
CONNECT_SECONDS = 3.05


class _Pool(HTTPConnectionPool):
    """Waits no longer for a free connection than for a new one; then raises EmptyPoolError.

    urllib3 lets its callers say so at each call; requests does not, and would wait for ever.
    """

    def _get_conn(self, timeout: float | None = None) -> Any:
        return super()._get_conn(CONNECT_SECONDS if timeout is None else timeout)


class _SecurePool(_Pool, HTTPSConnectionPool):
    """The same over TLS."""


class HostAdapter(HTTPAdapter):
    """Sends requests of any number of sessions over the same few connections."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """As requests does it, with pools of our own."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}


def adapter_for(api_root: str) -> HostAdapter:
    """The adapter for the host of an API."""
    parts = urlsplit(api_root)
    return _adapter(parts.scheme, parts.netloc)


@cache
def _adapter(scheme: str, netloc: str) -> HostAdapter:
    return HostAdapter(pool_connections=1, pool_maxsize=MAX_CONNECTIONS, pool_block=True)
