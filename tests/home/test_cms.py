"""Editors at work in the CMS."""

from collections.abc import Callable

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from wagtail.snippets.models import get_snippet_models
from wagtail.test.utils.form_data import nested_form_data, rich_text

from home.fields import ALINEAS, VET
from home.models import SiteTeksten, StatustypeTekst, ThemaPage, Tip
from home.texts import ZaaktypeKey, load

KLACHT = ZaaktypeKey("VBSTD", "KLACHT")
FORMULIER = {
    "domein": "VBSTD",
    "zaaktype": "KLACHT",
    "omschrijving": "Ontvangen",
    "label": "Uw klacht is binnen",
    "uitleg_nu": rich_text("<p>Fijn dat u <b>schrijft</b>.</p>", features=ALINEAS),
    "uitleg_geweest": rich_text("", features=ALINEAS),
    "uitleg_straks": rich_text("", features=ALINEAS),
    "termijn_werkdagen": "3",
    "termijn_tekst": rich_text("binnen <b>3 werkdagen</b>", features=VET),
    "wat_moet_u_doen": "",
    "knop_tekst": "",
    "knop_url": "",
    "volgende": "Aan behandelaar toegewezen\r\n\r\n Afgebroken ",
}


def adres(model: type[Model], scherm: str = "") -> str:
    """The URL of a screen of a snippet: the list, "add/" or "edit/<pk>/"."""
    return f"/cms/snippets/home/{model._meta.model_name}/{scherm}"


@pytest.mark.usefixtures("demo")
def test_a_published_step_comes_out_of_the_door(als: Callable[[str], Client]) -> None:
    stap = StatustypeTekst.objects.get(zaaktype="KLACHT", omschrijving="Ontvangen")
    url = adres(StatustypeTekst, f"edit/{stap.pk}/")

    data = nested_form_data({**FORMULIER, "action-publish": "1"})
    response = als("eindredacteur").post(url, data)

    assert response.status_code == 302
    woorden = load([KLACHT]).statustype(KLACHT, "Ontvangen")
    assert woorden is not None
    assert woorden.label == "Uw klacht is binnen"
    assert "Fijn dat u <b>schrijft</b>." in woorden.uitleg_nu
    assert woorden.uitleg_straks == ""
    assert woorden.termijn_werkdagen == 3
    assert woorden.volgende == ("Aan behandelaar toegewezen", "Afgebroken")


def test_a_second_text_for_a_step_is_refused_with_a_reason(redacteur: Client) -> None:
    url = adres(StatustypeTekst, "add/")

    response = redacteur.post(url, nested_form_data({**FORMULIER, "omschrijving": " ONTVANGEN"}))

    assert response.status_code == 200
    assert "Hiervoor is al een tekst. Pas die tekst aan." in response.content.decode()


def test_a_link_that_runs_a_script_is_refused_with_a_reason(redacteur: Client) -> None:
    url = adres(Tip, "add/")
    data = {
        "titel": "x",
        "tekst": "x",
        "volgorde": "1",
        "link": "javascript:x",
        "regel-count": "0",
        "link_tekst": "x",
    }

    response = redacteur.post(url, data)

    assert "Begin de link met https://" in response.content.decode()
    assert not Tip.objects.filter(titel="x").exists()


def test_every_list_and_form_opens_for_an_editor(redacteur: Client) -> None:
    for model in get_snippet_models():
        lijst = redacteur.get(adres(model), {"q": "ontvangen"})
        nieuw = redacteur.get(adres(model, "add/"))
        assert (lijst.status_code, nieuw.status_code) == (200, 200)


def test_a_list_can_be_narrowed_to_a_zaaktype(redacteur: Client) -> None:
    url = adres(StatustypeTekst)

    html = redacteur.get(url, {"zaaktype": "MOR"}).content.decode()

    assert "Ingepland" in html
    assert "Aan behandelaar toegewezen" not in html


def test_the_menu_speaks_of_tasks(redacteur: Client) -> None:
    html = redacteur.get("/cms/").content.decode()

    assert "Teksten" in html
    assert "Tips" in html
    assert "Snippets" not in html


def test_the_eindredactie_changes_pages_and_texts_of_the_site(
    demo: object, als: Callable[[str], Client]
) -> None:
    eindredacteur = als("eindredacteur")
    thema = ThemaPage.objects.get(slug="klachten")
    site_teksten = reverse("wagtailsettings:edit", args=["home", "siteteksten"])

    assert eindredacteur.get(f"/cms/pages/{thema.pk}/edit/").status_code == 200
    assert eindredacteur.get(site_teksten, follow=True).status_code == 200
    assert SiteTeksten.objects.exists()


@pytest.mark.usefixtures("demo")
def test_the_cms_is_closed_to_others(client: Client) -> None:
    url = adres(StatustypeTekst)

    assert client.get(url).status_code == 302
