"""Brings in the pages of the demo: what is missing, nothing else."""

from typing import TypedDict

import yaml
from wagtail.models import Page, Site

from home.demo.bestanden import MAP
from home.models import ContentPage, HomePage, ThemaIndexPage, ThemaPage

type Blokken = list[dict[str, str]]


class PaginaInhoud(TypedDict, total=False):
    """A page as the file has it; `body` is a list of blocks, each with its kind as only key."""

    title: str
    slug: str
    intro: str
    icoon: str
    show_in_menus: bool
    body: Blokken
    links: Blokken
    mogelijkheden: Blokken
    paginas: "list[PaginaInhoud]"


class Boom(TypedDict):
    """The file as a whole."""

    home: PaginaInhoud
    themas: PaginaInhoud
    paginas: list[PaginaInhoud]


def laad_paginas() -> None:
    """Create the pages that are missing, and make the home page the root of the site."""
    boom: Boom = yaml.safe_load((MAP / "paginas.yaml").read_text(encoding="utf-8"))
    home = _home(boom["home"])
    index = ThemaIndexPage.objects.child_of(home).first() or _onder(
        home, ThemaIndexPage(**_velden(boom["themas"]))
    )
    for inhoud in boom["themas"]["paginas"]:
        if not index.get_children().filter(slug=inhoud["slug"]).exists():
            _onder(index, ThemaPage(**_velden(inhoud)))
    for inhoud in boom["paginas"]:
        if not home.get_children().filter(slug=inhoud["slug"]).exists():
            _onder(home, ContentPage(**_velden(inhoud)))


def _home(inhoud: PaginaInhoud) -> HomePage:
    """The home page, in the place of the page that Wagtail's own migrations leave."""
    bestaand: HomePage | None = HomePage.objects.first()
    if bestaand:
        return bestaand
    wortel = Page.get_first_root_node()
    # Wagtail's "Welcome" page: no page of ours is a plain Page.
    welkom = Page.objects.child_of(wortel).exact_type(Page).filter(slug=inhoud["slug"]).first()
    velden = _velden(inhoud)
    home = _onder(wortel, HomePage(**{**velden, "slug": "mijngemeente"} if welkom else velden))
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 8000, "root_page": home},
    )
    if welkom:
        welkom.delete()
    return home


def _onder[P: Page](ouder: Page, page: P) -> P:
    ouder.add_child(instance=page)
    return page


def _velden(inhoud: PaginaInhoud) -> dict[str, object]:
    velden: dict[str, object] = {k: v for k, v in inhoud.items() if k != "paginas"}
    if "body" in inhoud:
        velden["body"] = [item for blok in inhoud["body"] for item in blok.items()]
    for naam, soort in (("links", "link"), ("mogelijkheden", "mogelijkheid")):
        if naam in velden:
            velden[naam] = [(soort, waarde) for waarde in inhoud[naam]]  # type: ignore[literal-required]  # One of the two names above.
    return velden
