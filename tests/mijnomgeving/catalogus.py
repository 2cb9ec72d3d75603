"""An editor at the screens of the catalogue in the CMS."""

import re
from html import unescape
from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from home.catalogus import Bron, GevondenType, neem_over
from home.models import CatalogusType
from tests.html import content

CATALOGUS, DEKKING = "/cms/catalogus/", "/cms/catalogus/dekking/"
ONDERDELEN = "/cms/catalogus/dekking/onderdelen/"
THEMA, VERBERG = DEKKING + "thema/", ONDERDELEN + "verbergen/"
SCHERMEN = (CATALOGUS, DEKKING, ONDERDELEN)
ACTIES = (CATALOGUS + "ophalen/", CATALOGUS + "gezien/", THEMA, VERBERG)
Soort = CatalogusType.Soort
KLACHT = GevondenType(Soort.ZAAKTYPE, "VBSTD", "KLACHT", "Klacht behandelen")
STAP = GevondenType(Soort.STATUSTYPE, "VBSTD", "KLACHT", "Ontvangen", tekst="Uw klacht is er.")


def log_in_als(client: Client, *rollen: str) -> Client:
    """Somebody with these roles in this browser."""
    user = User.objects.create_user("iemand", password="x", first_name="Iemand")
    user.groups.set(Group.objects.filter(name__in=rollen))
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    return client


def html(client: Client, url: str, **query: Any) -> str:
    """The screen, which opens."""
    response = client.get(url, query or None)
    assert response.status_code == 200
    return content(response).decode()


def post(client: Client, url: str, **data: Any) -> str:
    """What stands on the screen after it."""
    response = client.post(url, data, follow=True)
    assert response.status_code == 200
    return content(response).decode()


def van(soort: str, **velden: Any) -> CatalogusType:
    """A row of the catalogue."""
    return CatalogusType.objects.get(soort=soort, **velden)


def neem(*typen: GevondenType) -> None:
    """Takes over what one register set has."""
    neem_over([Bron("een", "Een", typen)])


def rijen(text: str) -> list[str]:
    """The name of each row of a list of coverage."""
    return [
        re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", cel))).strip()
        for cel in re.findall(r'<td class="title">(.*?)</td>', text, re.DOTALL)
    ]


def link(text: str, naam: str) -> str:
    """Where the only link with this name leads."""
    [adres] = re.findall(rf'<a href="([^"]+)"[^>]*>\s*{re.escape(naam)}\s*</a>', text)
    return unescape(str(adres))


def doel(form: str) -> str:
    """Where a form of the CMS is sent to."""
    [adres] = re.findall(r'id="w-editor-form"\s+action="([^"]+)"', form)
    return unescape(str(adres))
