"""What the templates of every page may use: who is logged in, the menu, the footer."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from home import site
from mijnomgeving.inloggen.mock import mock_actief
from mijnomgeving.sessie.identity import principal_of
from mijnomgeving.weergave.sessie import sessie_context
from mijnomgeving.weergave.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Menupunt:
    """A line of the side navigation."""

    url: str
    label: str
    icon: str
    actief: bool


def portaal(request: HttpRequest) -> dict[str, Any]:
    """The context processor of the whole site. Nothing is looked up that a page does not show."""
    return {
        "organisatie": settings.WAGTAIL_SITE_NAME,
        "principal": principal_of(request),
        "naam": "",
        "sessie": sessie_context(request),
        "mock_actief": mock_actief(request),
        "menu": SimpleLazyObject(lambda: menu(request)),
        "footer_links": SimpleLazyObject(site.footer_links),
        "contact": SimpleLazyObject(lambda: Tekst(site.site_woorden(request).voettekst, rich=True)),
    }


def menu(request: HttpRequest, here: str = "") -> list[Menupunt]:
    """The pages of the personal environment; the one that this request is under is marked.

    `here` is the name of that one, for a page that the menu does not hold itself.
    """
    points = [
        ("overzicht", _("Overzicht"), "layout-dashboard"),
        ("zaken", _("Lopende zaken"), "folder-open"),
        ("zaken-afgerond", _("Afgeronde zaken"), "folder-check"),
        ("besluiten", _("Besluiten"), "gavel"),
        ("documenten", _("Documenten"), "files"),
        ("inzage", _("Wie keek in mijn gegevens"), "eye"),
    ]
    match = request.resolver_match
    here = here or (match.url_name or "" if match else "")
    return [Menupunt(reverse(name), label, icon, name == here) for name, label, icon in points]
