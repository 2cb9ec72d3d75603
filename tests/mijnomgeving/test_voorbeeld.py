"""What an editor sees of a text before anybody reads it: the page, with the words of the form."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.test.client import RequestFactory
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, rich_text

from home.demo.paginas import laad_paginas
from home.demo.teksten import laad_teksten
from home.fields import ALINEAS, VET
from home.models import (
    BesluittypeTekst,
    CatalogusType,
    Organisatie,
    ResultaattypeTekst,
    StatustypeTekst,
    ZaaktypeTekst,
)
from home.models.concept import Concept
from home.voorbeeld import Moment

pytestmark = pytest.mark.django_db
HUIDIG = re.compile(r'<li[^>]*aria-current="step".*?</li>', re.DOTALL)


@pytest.fixture(autouse=True)
def _inhoud(db: None) -> None:
    cache.clear()
    laad_paginas()
    laad_teksten()


def stap(omschrijving: str) -> StatustypeTekst:
    """A step of a klacht."""
    return StatustypeTekst.objects.get(zaaktype="KLACHT", omschrijving=omschrijving)


def toon(tekst: Concept, moment: Moment, **kop: str) -> HttpResponse:
    """The preview, as Wagtail asks for it."""
    verzoek = RequestFactory().get("/cms/", **kop)  # type: ignore[arg-type]  # Headers.
    return tekst.make_preview_request(verzoek, moment.value)


def html(tekst: Concept, moment: Moment) -> str:
    """The page."""
    response = toon(tekst, moment)
    assert response.status_code == 200
    return response.content.decode()


def nu(pagina: str) -> str:
    """The step in which the made-up zaak is."""
    gevonden = HUIDIG.search(pagina)
    return gevonden[0] if gevonden else ""


@pytest.mark.parametrize(
    ("moment", "leest", "leest_niet", "huidig"),
    [
        (Moment.NU, "IS NU", ("KOMT NOG", "IS GEWEEST"), "Mijn stap"),
        (Moment.STRAKS, "KOMT NOG", ("IS NU", "IS GEWEEST"), "heeft een behandelaar"),
        (Moment.GEWEEST, "IS GEWEEST", ("IS NU", "KOMT NOG"), "afgehandeld"),
    ],
)
def test_a_step_is_shown_at_each_moment_with_words_that_were_not_saved(
    moment: Moment, leest: str, leest_niet: tuple[str, ...], huidig: str
) -> None:
    tekst = stap("In behandeling genomen")
    tekst.label = "Mijn stap"
    tekst.uitleg_nu, tekst.uitleg_straks, tekst.uitleg_geweest = _drie()

    pagina = html(tekst, moment)

    assert leest in pagina
    assert not [een for een in leest_niet if een in pagina]
    assert huidig in nu(pagina)
    # The other steps, in the words that are published.
    assert "Wij hebben uw klacht ontvangen" in pagina


def _drie() -> Any:
    return "<p>IS NU</p>", "<p>KOMT NOG</p>", "<p>IS GEWEEST</p>"


def test_the_first_step_to_come_is_seen_before_any_step() -> None:
    pagina = html(stap("Ontvangen"), Moment.STRAKS)

    assert "Wij hebben nog geen stap gezet in deze zaak." in pagina
    assert "U krijgt een bericht als wij uw klacht hebben ontvangen." in pagina


def test_an_alternative_step_is_seen_from_the_step_before_it() -> None:
    pagina = html(stap("Afgebroken"), Moment.STRAKS)

    assert "Trekt u uw klacht in?" in pagina
    assert "Wij onderzoeken uw klacht" in nu(pagina)


@pytest.mark.parametrize("omschrijving", ["Afgebroken", "Afgehandeld"])
def test_a_step_that_closes_the_zaak_is_over_when_the_zaak_is(omschrijving: str) -> None:
    pagina = html(stap(omschrijving), Moment.GEWEEST)

    assert "Deze zaak is afgerond" in nu(pagina)
    assert stap(omschrijving).label in nu(pagina)


def test_a_new_step_without_anything_filled_in_can_be_seen() -> None:
    for moment in StatustypeTekst.momenten:
        assert "Voorbeeld" in html(StatustypeTekst(), moment)


def test_the_other_steps_are_those_of_the_catalogue() -> None:
    nu_ = timezone.now()
    for nummer, naam in enumerate(("Begin", "Midden", "Slot"), start=1):
        CatalogusType.objects.create(
            soort=CatalogusType.Soort.STATUSTYPE,
            domein="VBSTD",
            zaaktype="LOS",
            omschrijving=naam,
            volgnummer=nummer,
            eerst_gezien=nu_,
            laatst_gezien=nu_,
        )
    tekst = StatustypeTekst(domein="VBSTD", zaaktype="LOS", omschrijving="Midden")

    pagina = html(tekst, Moment.NU)

    stappen = pagina[pagina.index("mg-stappen") :]
    assert stappen.index("Begin") < stappen.index("Midden") < stappen.index("Slot")
    assert "Midden" in nu(pagina)


def test_a_zaaktype_is_seen_in_a_whole_dossier() -> None:
    tekst = ZaaktypeTekst.objects.get(identificatie="KLACHT")
    tekst.publieke_naam, tekst.titel = "Mijn naam", ZaaktypeTekst.Titel.NAAM

    loopt, over = html(tekst, Moment.LOPEND), html(tekst, Moment.AFGEROND)

    assert re.search(r"<h1[^>]*>Mijn naam</h1>", loopt)
    assert "Wat gebeurt er?" in loopt
    assert "Voorbeeld van een brief" in loopt
    assert "Deze zaak is afgerond op" in over


def test_an_outcome_a_besluit_and_an_organisation_are_seen_in_a_zaak() -> None:
    resultaat = ResultaattypeTekst(zaaktype="KLACHT", omschrijving="X", label="Mijn uitkomst")
    besluit = BesluittypeTekst(omschrijving="X", label="Mijn besluit", **_bezwaar())
    organisatie = Organisatie(rsin="123456782", naam="Mijn dienst")

    assert "Mijn uitkomst" in html(resultaat, Moment.AFGEROND)
    gezien = html(besluit, Moment.AFGEROND)
    assert "Mijn besluit" in gezien
    assert "Schrijf ons." in gezien
    assert "Mijn dienst" in html(organisatie, Moment.LOPEND)


def _bezwaar() -> Any:
    return {"bezwaar": "<p>Schrijf ons.</p>"}


def test_a_preview_knows_no_citizen_and_sets_no_cookie() -> None:
    response = toon(stap("Ontvangen"), Moment.NU, HTTP_COOKIE="mijn_sessie=x; csrftoken=y")

    assert not response.cookies
    assert "U bent ingelogd" in response.content.decode()
    assert "sessie.js" not in response.content.decode()


def test_every_text_can_be_seen_at_every_moment() -> None:
    for model in Concept.__subclasses__():
        for tekst in model._default_manager.all()[:40]:
            for moment in model.momenten:
                assert toon(tekst, moment).status_code == 200, (tekst, moment)


def test_the_form_shows_its_words_in_a_frame_of_the_cms(client: Client) -> None:
    client.force_login(User.objects.create_superuser("baas", password="x"))
    url = f"/cms/snippets/home/statustypetekst/preview/{stap('Ontvangen').pk}/"
    velden = {
        "domein": "VBSTD",
        "zaaktype": "KLACHT",
        "omschrijving": "Ontvangen",
        "label": "Nog niet bewaard",
        **{f"uitleg_{w}": rich_text("", features=ALINEAS) for w in ("nu", "geweest", "straks")},
        "termijn_tekst": rich_text("", features=VET),
    }

    assert client.post(url, nested_form_data(velden)).json()["is_valid"]
    response = client.get(url, {"mode": "nu"})

    assert "Nog niet bewaard" in response.content.decode()
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]
    assert "script-src 'self';" in response.headers["Content-Security-Policy"]
