"""The portal under the settings of production, in this process."""

import runpy
from typing import Any

import pytest
from django.conf import settings as current
from django.core.cache import caches
from django.test import Client, RequestFactory
from pytest_django import Settings

from mijnomgeving.sessie.identity import bind_session, log_in
from mijnomgeving.sessie.store import SessionStore
from tests.conftest import burger
from tests.mijngemeente.test_settings import GOOD

HOST = GOOD["ALLOWED_HOSTS"]
# Where the tests keep things, and what would be loaded anew.
OF_THE_TESTS = {
    "CACHES",
    "DATABASES",
    "INSTALLED_APPS",
    "LOGGING",
    "PASSWORD_HASHERS",
    "STATIC_ROOT",
    "STORAGES",
    "TEMPLATES",
}


def use_production(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of production for the rest of the test, but for where things are kept."""
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("RATE_LIMITS", raising=False)
    found = runpy.run_module("mijngemeente.settings.production")
    for name, value in found.items():
        if name.isupper() and name not in OF_THE_TESTS and getattr(current, name, None) != value:
            setattr(settings, name, value)
    settings.WAGTAILADMIN_BASE_URL = GOOD["BASE_URL"]
    settings.SECURITY_CONTACT = [GOOD["SECURITY_CONTACT"]]
    settings.TRUSTED_PROXIES = 1
    settings.LOGBOEK = "ndjson"
    settings.RATELIMIT_ENABLE = True
    caches["limieten"].clear()


def visitor(bsn: str = "", **options: Any) -> Client:
    """A browser behind the proxy that ends https; with a BSN, of a person who logged in."""
    headers = {
        "host": HOST,
        "x-forwarded-proto": "https",
        "x-forwarded-for": "192.0.2.1",
        "accept-encoding": "gzip, br",
    }
    client = Client(headers=headers, **options)
    if bsn:
        request = RequestFactory().get("/")
        session = SessionStore(None)
        bind_session(request, session)
        log_in(request, burger(bsn))
        session.save()
        client.cookies[current.MIJN_SESSIE_COOKIE] = session.session_key or ""
    return client
