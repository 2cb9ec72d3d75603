"""The content of the demo."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from pytest_django import Settings
from wagtail.models import Page, Site

from home.demo.bestanden import lees_zaaktypen
from home.models import (
    BesluittypeTekst,
    HomePage,
    Organisatie,
    ResultaattypeTekst,
    StatustypeTekst,
    ThemaPage,
    Tip,
    ZaaktypeTekst,
)
from home.sleutels import normaliseer

MODELLEN = [
    Page, Site, User, ZaaktypeTekst, StatustypeTekst, ResultaattypeTekst, BesluittypeTekst,
    Organisatie, Tip,
]  # fmt: skip
# Left without text on purpose, so that the fallback shows.
ZONDER_TEKST = {("SUBSIDIE", "beoordeeld"), ("VERHUIS", "gecontroleerd")}


def aantallen() -> list[int]:
    return [model._default_manager.count() for model in MODELLEN]


def test_loading_twice_adds_nothing(demo: Callable[[], str]) -> None:
    eerst = aantallen()

    demo()

    assert aantallen() == eerst
    assert 0 not in eerst


def test_what_an_editor_changed_stays(demo: Callable[[], str]) -> None:
    stap = StatustypeTekst.objects.get(zaaktype="KLACHT", omschrijving="Ontvangen")
    stap.label = "Van de redacteur"
    stap.save()
    thema = ThemaPage.objects.get(slug="klachten")
    thema.title = "Niet tevreden"
    thema.save_revision().publish()
    User.objects.get(username="redacteur").set_unusable_password()
    redacteur = User.objects.get(username="redacteur")
    redacteur.set_password("zelf-gekozen")
    redacteur.save()

    demo()

    stap.refresh_from_db()
    thema.refresh_from_db()
    redacteur.refresh_from_db()
    assert stap.label == "Van de redacteur"
    assert thema.title == "Niet tevreden"
    assert redacteur.check_password("zelf-gekozen")


def test_what_is_missing_comes_back(demo: Callable[[], str]) -> None:
    StatustypeTekst.objects.filter(zaaktype="KLACHT", omschrijving="Ontvangen").delete()

    demo()

    assert StatustypeTekst.objects.filter(zaaktype="KLACHT", omschrijving="Ontvangen").exists()


@pytest.mark.usefixtures("demo")
def test_the_home_page_is_the_root_of_the_only_site() -> None:
    site = Site.objects.get()

    assert (site.hostname, site.port, site.is_default_site) == ("localhost", 8000, True)
    assert site.root_page.specific == HomePage.objects.get()
    assert not Page.objects.filter(title__startswith="Welcome").exists()


@pytest.mark.django_db
def test_no_accounts_where_the_settings_do_not_ask_for_them(settings: Settings) -> None:
    settings.DEMO_ACCOUNTS = False

    call_command("demo_inhoud", verbosity=0)

    assert not User.objects.exists()
    assert ZaaktypeTekst.objects.exists()


@pytest.mark.usefixtures("demo")
def test_every_text_of_the_demo_passes_its_own_validation() -> None:
    for model in MODELLEN[3:]:
        for rij in model._default_manager.all():
            rij.full_clean()


@pytest.mark.usefixtures("demo")
def test_next_steps_are_steps_of_the_same_zaaktype() -> None:
    for inhoud in lees_zaaktypen():
        teksten = StatustypeTekst.objects.filter(zaaktype=inhoud.identificatie)
        bekend = {normaliseer(tekst.omschrijving) for tekst in teksten}
        bekend |= {stap for zaaktype, stap in ZONDER_TEKST if zaaktype == inhoud.identificatie}
        for tekst in teksten:
            volgende = {normaliseer(regel) for regel in tekst.volgende.splitlines()}
            assert volgende <= bekend
            assert tekst.einde or volgende


@pytest.mark.usefixtures("demo")
def test_some_steps_have_no_text_on_purpose() -> None:
    for zaaktype, omschrijving in ZONDER_TEKST:
        assert not StatustypeTekst.objects.filter(
            zaaktype_sleutel__endswith=zaaktype.casefold(), omschrijving__iexact=omschrijving
        ).exists()
