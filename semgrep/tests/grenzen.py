import os
import socket

# ruleid: geen-verzoek-buiten-zgw
import http.client

# ruleid: geen-verzoek-buiten-zgw
import requests

# ruleid: geen-verzoek-buiten-zgw
import urllib.request
# ok: geen-verzoek-buiten-zgw
from urllib.parse import urlsplit

# ruleid: geen-verzoek-buiten-zgw
from httpx import get
# ruleid: burger-is-geen-gebruiker
from django.contrib.auth import login
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.cache import cache, caches
from django.db import connection
from django.db.models.expressions import RawSQL

# ok: burger-is-geen-gebruiker
from mijnomgeving.sessie.identity import log_in

# ok: geen-verzoek-buiten-zgw
from zgw import service


def slecht(request, gebruiker, waarde):
    # ruleid: geen-verzoek-buiten-zgw
    socket.create_connection(("register", 443))
    # ruleid: geen-verzoek-buiten-zgw
    socket.socket().connect(("register", 443))
    # ruleid: omgeving-alleen-in-settings
    os.environ["GEHEIM"]
    # ruleid: omgeving-alleen-in-settings
    os.environ.get("GEHEIM")
    # ruleid: omgeving-alleen-in-settings
    os.getenv("GEHEIM")
    # ruleid: burger-is-geen-gebruiker
    login(request, gebruiker)
    # ruleid: burger-is-geen-gebruiker
    get_user_model().objects.create(username=waarde)
    # ruleid: burger-is-geen-gebruiker
    User.objects.get_or_create(username=waarde)
    # ruleid: burger-is-geen-gebruiker
    gebruiker.objects.create_user(waarde)
    # ruleid: cache-alleen-op-vaste-plaatsen
    cache.set("zaken", waarde)
    # ruleid: cache-alleen-op-vaste-plaatsen
    cache.get_or_set("zaken", waarde)
    # ruleid: cache-alleen-op-vaste-plaatsen
    caches["default"].add("zaken", waarde)
    # ruleid: geen-kale-sql
    gebruiker.objects.raw("SELECT 1")
    # ruleid: geen-kale-sql
    gebruiker.objects.filter(pk=1).extra(where=["1"])
    # ruleid: geen-kale-sql
    RawSQL("SELECT 1", [])
    # ruleid: geen-kale-sql
    with connection.cursor() as cursor:
        cursor.execute(waarde)


def goed(settings, principal, gebruiker):
    # ok: omgeving-alleen-in-settings
    settings.GEHEIM
    # ok: omgeving-alleen-in-settings
    kopie = {**os.environ}
    # ok: cache-alleen-op-vaste-plaatsen
    cache.get("catalogus")
    # ok: geen-kale-sql
    gebruiker.objects.filter(pk=1)
    # ok: burger-is-geen-gebruiker
    log_in(settings, principal)
    # ok: geen-verzoek-buiten-zgw
    return service.list_zaken(principal), kopie, urlsplit("x")
