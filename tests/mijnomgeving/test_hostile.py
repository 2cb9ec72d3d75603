"""Whatever a register holds is shown as text, and a page stays a page."""

from collections.abc import Callable, MutableMapping
from xml.etree.ElementTree import Element

import html5lib
import pytest
from django.core.cache import cache
from django.test import Client

from tests.html import checked, checked_html, content, words
from tests.mijnomgeving.conftest import LIJSTEN, zaak_url
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

ZAAK = zaak_url(bekend.PARKEER_VERLEEND)
KLACHT = zaak_url(bekend.KLACHT_TOEGEWEZEN)
TEKSTEN = {
    "script": "<script>alert(1)</script>",
    "attribute": '" onmouseover="alert(1)" x="',
    "end of tags": "</h1></main></section><!--",
    "title": "</title><b>",
    "template": "{% include 'x' %} {{ 7*7 }} {# x #}",
    "long": "Langetekstzonderspatie" * 91,
    "emoji": "👩🏽‍🚒 Één zaak ½ €",
    "right to left": "\u202eomgekeerd \u2066x \u05e9\u05dc\u05d5\u05dd",
    "line ends": "een\r\ntwee\u2028drie\tvier",
    "entities": "&lt;b&gt; &amp; &nbsp; <b>vet</b>",
}


def bederf(demo: DemoRegisters, tekst: str) -> None:
    """Puts the text wherever a register has words of a person."""
    fields = {
        "zaken/zaken": ("omschrijving", "toelichting", "identificatie"),
        "zaken/statussen": ("statustoelichting",),
        "zaken/resultaten": ("toelichting",),
        "besluiten/besluiten": ("toelichting", "identificatie"),
        "documenten/enkelvoudiginformatieobjecten": ("titel", "auteur", "beschrijving"),
        "catalogi/zaaktypen": ("omschrijving",),
        "catalogi/statustypen": ("omschrijving", "statustekst"),
        "catalogi/resultaattypen": ("omschrijving", "toelichting"),
        "catalogi/besluittypen": ("omschrijving",),
    }
    for kind, names in fields.items():
        for resource in demo.data.all(kind):
            resource |= dict.fromkeys(names, tekst)
    for rol in demo.data.all("zaken/rollen"):
        wie: MutableMapping[str, object] = rol["betrokkeneIdentificatie"]
        for name in ("geslachtsnaam", "voornamen", "naam", "statutaireNaam"):
            if name in wie:
                wie[name] = tekst


@pytest.mark.parametrize("tekst", TEKSTEN.values(), ids=TEKSTEN)
def test_words_of_a_register_are_text(
    tekst: str, login: Callable[[str], Client], eigen: DemoRegisters
) -> None:
    whole = {url: checked(login(bekend.SUZANNE).get(url)) for url in (*LIJSTEN, ZAAK, KLACHT)}
    bederf(eigen, tekst)
    cache.clear()  # The catalogue was kept.
    browser = login(bekend.SUZANNE)

    for url, before in whole.items():
        html = content(browser.get(url)).decode()
        assert html.count("<script") == html.count('<script src="/static/js/sessie.js"') == 1
        # What looks like a template is right here, as text.
        page = checked_html(html.replace("{{ 7*7 }}", "").replace("{% include", ""))
        assert page.toestanden() == before.toestanden()
        assert len(page.stappen()) == len(before.stappen())
        assert plat(tekst) in plat("".join(checked_tree(html).itertext()))


def plat(tekst: str) -> str:
    return " ".join(tekst.split())


def checked_tree(html: str) -> Element:
    """The page as a browser reads it."""
    tree: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return tree


def test_a_register_that_turns_dates_into_nonsense_has_no_dates(
    login: Callable[[str], Client], eigen: DemoRegisters
) -> None:
    for zaak in eigen.data.all("zaken/zaken"):
        zaak |= dict.fromkeys(("einddatumGepland", "uiterlijkeEinddatumAfdoening"), "31-12-2026")
    for status in eigen.data.all("zaken/statussen"):
        status["datumStatusGezet"] = "gisteren"
    for besluit in eigen.data.all("besluiten/besluiten"):
        besluit |= dict.fromkeys(("datum", "ingangsdatum", "uiterlijkeReactiedatum"), "")
    browser = login(bekend.SUZANNE)

    for url in (*LIJSTEN, ZAAK):
        page = checked(browser.get(url))
        assert "31-12-2026" not in page.html
    assert "Datum niet bekend" in checked(browser.get(KLACHT)).tekst


def test_a_register_without_volgnummers_still_has_one_current_step(
    login: Callable[[str], Client], eigen: DemoRegisters
) -> None:
    """The order is then the one in which the register gives them: see test_stappen."""
    for statustype in eigen.data.all("catalogi/statustypen"):
        statustype["volgnummer"] = None

    steps = checked(login(bekend.SUZANNE).get(KLACHT)).stappen()

    assert [words(next(one.iter("h3"))) for one in steps[:2]] == [
        "Klaar: Ontvangen",
        "Aan behandelaar toegewezen",
    ]
    assert [one.get("aria-current") for one in steps[:2]] == [None, "step"]
