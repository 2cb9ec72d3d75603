"""Connections to the APIs: opened once, kept over requests, and used by all threads."""

import time
from functools import lru_cache
from http.cookiejar import DefaultCookiePolicy
from threading import BoundedSemaphore
from typing import Any

from ape_pie import APIClient
from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from zgw_consumers.client import ServiceConfigAdapter, ZGWAuth
from zgw_consumers.constants import AuthTypes
from zgw_consumers.models import Service

from zgw.clients.geduld import Geduld
from zgw.fanout import DOWNLOADS, MAX_CONNECTIONS

RETRY_WAY_SECONDS = 10 * 60
TOKEN_SECONDS = 10 * 60  # Open Zaak refuses a token that was issued over an hour ago.


class RenewedZGWAuth(AuthBase):
    """Signs requests as ZGWAuth does, with a token that is renewed in time."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._auth: AuthBase | None = None
        self._until = 0.0

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        if self._auth is None or time.monotonic() >= self._until:
            self._auth = ZGWAuth(self._service)
            self._until = time.monotonic() + min(TOKEN_SECONDS, self._service.jwt_valid_for / 2)
        signed: PreparedRequest = self._auth(request)
        return signed


class Connection(APIClient):
    """A session to one API that stays open, follows no redirects and keeps no cookies.

    Its `base_url` is the only place it sends anything to (ape_pie refuses other addresses).
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lacks: dict[str, float] = {}
        self.geduld = Geduld()
        self.downloads = BoundedSemaphore(DOWNLOADS)
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        # No more are used than there are workers and downloads, and these never wait for one.
        self.mount(self.base_url, HTTPAdapter(pool_connections=1, pool_maxsize=MAX_CONNECTIONS))
        self._settle_environment()

    def _settle_environment(self) -> None:
        """Reads proxies and certificates from the environment once; requests would at each call."""
        found = self.merge_environment_settings(self.base_url, {}, None, None, None)
        self.proxies, self.verify, self.cert = found["proxies"], found["verify"], found["cert"]
        self.trust_env = False

    def to_absolute_url(self, maybe_relative_url: str | bytes) -> str:
        """The same check as ape_pie's, at once for what names this API in full."""
        if isinstance(maybe_relative_url, str) and maybe_relative_url.startswith(self.base_url):
            return maybe_relative_url
        absolute: str = super().to_absolute_url(maybe_relative_url)
        return absolute

    def get_redirect_target(self, resp: Response) -> None:
        """None: even without following it, requests would read its body whole, however long."""

    def offers(self, way: str) -> bool:
        """Whether this API may offer a way of asking; False for a while after it did not."""
        return time.monotonic() >= self._lacks.get(way, 0.0)

    def lacks(self, way: str) -> None:
        """Remember that this API does not offer a way of asking; it may after an update."""
        self._lacks[way] = time.monotonic() + RETRY_WAY_SECONDS


def connect(service: Service) -> Connection:
    """The open connection to this service; a new one after its configuration changed."""
    fields = tuple(str(getattr(service, f.attname)) for f in service._meta.concrete_fields)
    return _open(_Keyed(fields, service))


class _Keyed:
    """A service that equals another when all its fields do."""

    def __init__(self, fields: tuple[str, ...], service: Service) -> None:
        self.fields = fields
        self.service = service

    def __hash__(self) -> int:
        return hash(self.fields)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Keyed) and self.fields == other.fields


@lru_cache(maxsize=64)
def _open(keyed: _Keyed) -> Connection:
    connection: Connection = Connection.configure_from(ServiceConfigAdapter(keyed.service))
    if keyed.service.auth_type == AuthTypes.zgw:
        connection.auth = RenewedZGWAuth(keyed.service)
    # Entered and never left: outside its context, ape_pie closes the session after each call.
    opened: Connection = connection.__enter__()
    return opened
