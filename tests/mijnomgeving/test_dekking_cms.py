"""Editors find the gaps in their texts, fill them, and change several at once."""

import re
from dataclasses import replace
from html import unescape
from io import StringIO
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import ModelLogEntry

from home import dekking
from home.catalogus import GevondenType
from home.models import (
    CatalogusType,
    ResultaattypeTekst,
    StatustypeTekst,
    ThemaPage,
    ZaaktypeTekst,
)
from tests.html import content
from tests.mijnomgeving import catalogus
from tests.mijnomgeving.catalogus import (
    DEKKING,
    ONDERDELEN,
    SCHERMEN,
    THEMA,
    VERBERG,
    Soort,
    doel,
    html,
    link,
    log_in_als,
    neem,
    post,
    rijen,
    van,
)
from zgw.demo.registers import DemoRegisters

# The demo has texts about KLACHT already.
KLACHT = replace(catalogus.KLACHT, zaaktype="BEZWAAR")
STAP = replace(catalogus.STAP, zaaktype="BEZWAAR")

pytestmark = pytest.mark.usefixtures("inhoud")


@pytest.fixture
def redacteur(client: Client) -> Client:
    """A browser in which an editor is logged in."""
    return log_in_als(client, "Redacteur")


@pytest.fixture
def eindredacteur(client: Client) -> Client:
    """A browser in which somebody is logged in who may publish."""
    return log_in_als(client, "Eindredacteur")


@pytest.fixture
def opgehaald(portal: DemoRegisters, inhoud: None) -> DemoRegisters:
    """The portal with the catalogue of the demo."""
    call_command("catalogus_overnemen", stdout=StringIO())
    return portal


def test_the_coverage_of_the_demo(opgehaald: DemoRegisters, redacteur: Client) -> None:
    text = html(redacteur, DEKKING)

    assert "Klacht behandelen (VBSTD)" in rijen(text)
    assert not any("Intern advies" in naam for naam in rijen(text))
    klacht = next(e for e in dekking.laad().zaaktypen if e.zelf.type.zaaktype == "KLACHT")
    assert klacht.van(Soort.STATUSTYPE) == (5, 5)
    assert klacht.thema == "Klachten"


@pytest.fixture
def stad(inhoud: None) -> int:
    """250 zaaktypen with 1,500 steps, 500 outcomes and 250 besluiten; the pk of a thema."""
    typen = []
    for n in range(250):
        typen.append(replace(KLACHT, zaaktype=f"Z{n:03}", omschrijving=f"Zaaktype {n:03}"))
        typen += [
            replace(STAP, zaaktype=f"Z{n:03}", omschrijving=f"Stap {s}", volgnummer=s)
            for s in range(6)
        ]
        typen += [
            replace(STAP, soort=Soort.RESULTAATTYPE, zaaktype=f"Z{n:03}", omschrijving=naam)
            for naam in ("Verleend", "Geweigerd")
        ]
        typen.append(
            GevondenType(Soort.BESLUITTYPE, "VBSTD", "", f"Besluit {n:03}", zaaktypen=(f"Z{n:03}",))
        )
    neem(*typen)
    StatustypeTekst.objects.bulk_create(
        StatustypeTekst(
            domein="VBSTD", zaaktype=f"Z{n:03}", omschrijving=f"Stap {s}", uitleg_nu="<p>Ja.</p>"
        )
        for n in range(250)
        for s in range(n % 6)
    )
    thema: int = ThemaPage.objects.get(slug="klachten").pk
    ZaaktypeTekst.objects.bulk_create(
        ZaaktypeTekst(domein="VBSTD", identificatie=f"Z{n:03}", thema_id=thema) for n in range(60)
    )
    return thema


@pytest.mark.parametrize("url", SCHERMEN)
def test_a_whole_municipality_takes_few_queries(
    stad: int, redacteur: Client, url: str, django_assert_max_num_queries: Any
) -> None:
    html(redacteur, url)

    with django_assert_max_num_queries(19):
        html(redacteur, url)


def test_zaaktypen_are_filtered_sorted_and_paged(stad: int, redacteur: Client) -> None:
    text = html(redacteur, DEKKING)
    assert "250 zaaktypen" in text
    assert len(rijen(text)) == 50
    assert rijen(text)[0] == "Zaaktype 000 (VBSTD)"  # The most gaps first.

    assert "60 zaaktypen" in html(redacteur, DEKKING, thema=stad)
    assert "190 zaaktypen" in html(redacteur, DEKKING, thema="geen")
    assert "1 zaaktype" in html(redacteur, DEKKING, zoek="z249")
    assert "Niets past bij dit filter." in html(redacteur, DEKKING, gaten="zonder")
    op_naam = html(redacteur, DEKKING, ordering="-naam")
    assert rijen(op_naam)[0] == "Zaaktype 249 (VBSTD)"
    assert rijen(html(redacteur, DEKKING, ordering="naam", p=2))[0] == "Zaaktype 050 (VBSTD)"


def test_parts_are_filtered_sorted_and_paged(stad: int, redacteur: Client) -> None:
    assert "2500 onderdelen" in html(redacteur, ONDERDELEN).replace(".", "")
    zaaktype = html(redacteur, ONDERDELEN, zaaktype="Z002", catalogus="VBSTD")
    assert rijen(zaaktype) == [
        "Zaaktype 002",
        *(f"Stap {s}" for s in range(6)),
        "Geweigerd",
        "Verleend",
        "Besluit 002",
    ]
    assert rijen(html(redacteur, ONDERDELEN, zaaktype="Z002", stand="eigen")) == [
        "Stap 0",
        "Stap 1",
    ]
    gaten = html(redacteur, ONDERDELEN, zaaktype="Z002", stand="gat", soort="statustype")
    assert rijen(gaten) == [f"Stap {s}" for s in range(2, 6)]
    assert "Register: “Uw klacht is er.”." in gaten
    assert "Nog geen tekst voor: geweest, straks." in zaaktype
    assert (
        rijen(html(redacteur, ONDERDELEN, ordering="-naam", soort="zaaktype"))[0] == "Zaaktype 249"
    )


def test_a_zaaktype_leads_to_its_parts(stad: int, redacteur: Client) -> None:
    text = html(redacteur, DEKKING, zoek="z007")

    assert f'href="{ONDERDELEN}?zaaktype=Z007&amp;catalogus=VBSTD"' in text


# From a gap to its text, and back.


@pytest.mark.parametrize(
    ("soort", "model", "sleutel"),
    [
        ("zaaktype", ZaaktypeTekst, {"identificatie": "BEZWAAR"}),
        ("statustype", StatustypeTekst, {"zaaktype": "BEZWAAR", "omschrijving": "Ontvangen"}),
        ("resultaattype", ResultaattypeTekst, {"zaaktype": "BEZWAAR", "omschrijving": "Gegrond"}),
    ],
)
def test_a_gap_leads_to_its_form_filled_in_and_the_form_leads_back(
    redacteur: Client, soort: str, model: Any, sleutel: dict[str, str]
) -> None:
    neem(KLACHT, STAP, replace(STAP, soort=Soort.RESULTAATTYPE, omschrijving="Gegrond"))
    lijst = f"{ONDERDELEN}?" + urlencode({"soort": soort, "stand": "gat"})
    naam = sleutel.get("omschrijving", "Klacht behandelen")

    adres = link(html(redacteur, lijst), naam)
    form = html(redacteur, adres)

    for veld, waarde in {**sleutel, "domein": "VBSTD"}.items():
        assert re.search(rf'<input[^>]+name="{veld}" value="{waarde}"', form), veld
    adres = doel(form)
    data = {**sleutel, "domein": "VBSTD", "label": "x", "introductie": "null", "betekenis": "null"}
    data |= {f"uitleg_{moment}": "null" for moment in ("nu", "geweest", "straks")}
    data |= {"wat_gebeurt_er": "null", "contact": "null", "termijn_tekst": "null"}
    fout = redacteur.post(adres, {**data, "domein": "VBSTADT"})
    assert fout.status_code == 200  # The way back outlives a mistake.
    assert doel(content(fout).decode()) == adres

    ingestuurd = redacteur.post(adres, {**data, "titel": "omschrijving", "action-submit": "1"})

    assert ingestuurd.headers["Location"] == lijst
    tekst = model.objects.get(**sleutel)
    wijzig = link(html(redacteur, f"{ONDERDELEN}?soort={soort}"), naam)
    assert f"/edit/{tekst.pk}/" in wijzig
    assert html(redacteur, wijzig)


def test_an_address_fills_in_the_key_and_nothing_else(redacteur: Client) -> None:
    adres = "/cms/snippets/home/statustypetekst/add/?zaaktype=KLACHT&label=Gratis&terug=//elders"

    form = html(redacteur, adres)

    assert 'value="KLACHT"' in form
    assert "Gratis" not in form
    assert "elders" not in doel(form)


def test_who_may_not_write_sees_the_gaps_and_no_way_to_write(
    opgehaald: DemoRegisters, client: Client
) -> None:
    log_in_als(client, "Beheerder")

    text = html(client, ONDERDELEN, soort="statustype")

    assert "Aan behandelaar toegewezen" in text
    assert "/cms/snippets/home/" not in text
    assert "Verberg gekozen stappen" not in text
    rij = van(Soort.STATUSTYPE, zaaktype="KLACHT", omschrijving="Aan behandelaar toegewezen")
    assert "Dat mag u niet." in post(client, VERBERG, kies=rij.pk, verborgen="ja")
    assert not StatustypeTekst.objects.filter(verborgen=True, zaaktype="KLACHT").exists()
    thema = ThemaPage.objects.get(slug="klachten").pk
    zaaktype = van(Soort.ZAAKTYPE, zaaktype="MOR").pk
    text = post(client, THEMA, kies=zaaktype, thema=thema)
    assert "Dat mag u niet." in text


# Several at once.


def test_what_goes_live_at_once_is_not_for_who_may_not_publish(redacteur: Client) -> None:
    neem(KLACHT, STAP)
    alle = list(CatalogusType.objects.values_list("pk", flat=True))
    thema = ThemaPage.objects.get(slug="klachten").pk

    assert "Dat mag u niet." in post(redacteur, VERBERG, kies=alle, verborgen="ja")
    assert "Dat mag u niet." in post(redacteur, THEMA, kies=alle, thema=thema)

    assert "Verberg gekozen stappen" not in html(redacteur, ONDERDELEN)
    assert not StatustypeTekst.objects.filter(zaaktype="BEZWAAR").exists()
    assert not ZaaktypeTekst.objects.filter(identificatie="BEZWAAR").exists()


def test_a_thema_for_several_zaaktypen(stad: int, eindredacteur: Client) -> None:
    gekozen = list(
        CatalogusType.objects.filter(soort=Soort.ZAAKTYPE, zaaktype__in=["Z058", "Z059", "Z060"])
    )
    stap = van(Soort.STATUSTYPE, zaaktype="Z060", omschrijving="Stap 1")
    thema = ThemaPage.objects.exclude(pk=stad).first()
    assert thema is not None

    text = post(eindredacteur, THEMA, kies=[*(rij.pk for rij in gekozen), stap.pk], thema=thema.pk)

    assert f"3 zaaktypen staan nu onder: {thema.title}." in unescape(text)
    onder = ZaaktypeTekst.objects.filter(identificatie__in=["Z058", "Z059", "Z060"])
    assert set(onder.values_list("thema", flat=True)) == {thema.pk}
    acties = ModelLogEntry.objects.values_list("action", flat=True)
    assert sorted(acties) == ["wagtail.create", "wagtail.edit", "wagtail.edit"]

    assert "geen thema" in post(eindredacteur, THEMA, kies=gekozen[0].pk, thema="geen")
    assert ZaaktypeTekst.objects.get(identificatie="Z058").thema is None


def test_a_thema_goes_into_the_text_that_applies(eindredacteur: Client, inhoud: None) -> None:
    neem(replace(KLACHT, zaaktype="EIGEN"))
    algemeen = ZaaktypeTekst.objects.create(identificatie="eigen", introductie="<p>Ja.</p>")
    thema = ThemaPage.objects.get(slug="klachten")

    post(eindredacteur, THEMA, kies=CatalogusType.objects.get().pk, thema=thema.pk)

    algemeen.refresh_from_db()
    assert algemeen.thema == thema
    assert ZaaktypeTekst.objects.filter(identificatie__iexact="eigen").count() == 1


@pytest.mark.parametrize("keuze", [{}, {"thema": ""}, {"thema": "9999999"}, {"thema": "9" * 40}])
def test_a_thema_that_is_none_changes_nothing(eindredacteur: Client, keuze: dict[str, str]) -> None:
    neem(KLACHT)

    text = post(eindredacteur, THEMA, kies=CatalogusType.objects.get().pk, **keuze)

    assert "Er is niets veranderd." in text
    assert not ZaaktypeTekst.objects.filter(identificatie="BEZWAAR").exists()


def test_steps_are_hidden_and_shown_again(eindredacteur: Client) -> None:
    neem(KLACHT, STAP, replace(STAP, omschrijving="Toegewezen"))
    StatustypeTekst.objects.create(
        domein="VBSTD", zaaktype="BEZWAAR", omschrijving="Ontvangen", uitleg_nu="<p>Ja.</p>"
    )
    alle = list(CatalogusType.objects.values_list("pk", flat=True))

    assert "2 stappen zijn nu verborgen." in post(eindredacteur, VERBERG, kies=alle, verborgen="ja")
    assert StatustypeTekst.objects.filter(zaaktype="BEZWAAR", verborgen=True).count() == 2
    assert "Verborgen" in html(eindredacteur, ONDERDELEN, stand="verborgen")

    assert "2 stappen zijn weer te zien." in post(
        eindredacteur, VERBERG, kies=alle, verborgen="nee"
    )
    assert not StatustypeTekst.objects.filter(zaaktype="BEZWAAR", verborgen=True).exists()
    assert (
        "Ja." in StatustypeTekst.objects.get(zaaktype="BEZWAAR", omschrijving="Ontvangen").uitleg_nu
    )
    assert "Er is niets veranderd." in post(
        eindredacteur, VERBERG, kies=alle, verborgen="misschien"
    )
