"""Editors bring the catalogue in and see what is new, changed or gone since."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from home.models import CatalogusType
from tests.conftest import Configure, merged
from tests.mijnomgeving.catalogus import (
    ACTIES,
    CATALOGUS,
    KLACHT,
    SCHERMEN,
    STAP,
    Soort,
    html,
    log_in_als,
    neem,
    post,
    van,
)
from zgw.demo.registers import DemoRegisters


@pytest.fixture
def redacteur(db: None, client: Client) -> Client:
    """A browser in which an editor is logged in."""
    return log_in_als(client, "Redacteur")


@pytest.fixture
def opgehaald(portal: DemoRegisters) -> DemoRegisters:
    """The portal with the catalogue of the demo."""
    call_command("catalogus_overnemen", stdout=StringIO())
    return portal


# Who may come.


@pytest.mark.parametrize("url", SCHERMEN)
def test_who_may_not_come_does_not(db: None, client: Client, url: str) -> None:
    assert client.get(url).headers["Location"].startswith("/cms/login/")

    log_in_als(client, "Vormgever")

    assert client.get(url).headers["Location"] == "/cms/"
    assert CATALOGUS not in html(client, "/cms/")


@pytest.mark.parametrize("actie", ACTIES)
def test_who_may_not_come_changes_nothing(
    portal: DemoRegisters, client: Client, actie: str
) -> None:
    log_in_als(client, "Vormgever")

    assert client.post(actie, {}).headers["Location"] == "/cms/"
    assert not CatalogusType.objects.exists()
    assert not portal.calls


@pytest.mark.parametrize("rol", ["Redacteur", "Eindredacteur", "Beheerder"])
def test_three_roles_come_in(db: None, client: Client, rol: str) -> None:
    log_in_als(client, rol)

    for url in SCHERMEN:
        response = client.get(url)
        assert response.status_code == 200
        assert "no-store" in response.headers["Cache-Control"]
    assert CATALOGUS in html(client, "/cms/")


@pytest.mark.parametrize("actie", ACTIES)
def test_what_changes_something_is_not_done_by_following_a_link(
    redacteur: Client, actie: str
) -> None:
    assert redacteur.get(actie).status_code == 405


# Bringing in.


def test_the_button_brings_the_catalogue_in(portal: DemoRegisters, redacteur: Client) -> None:
    assert "De catalogus is nog niet opgehaald." in html(redacteur, CATALOGUS)

    text = post(redacteur, CATALOGUS + "ophalen/")

    assert re.search(r"De catalogus is opgehaald\. \d+ nieuw, 0 gewijzigd, 0 verdwenen", text)
    assert re.search(r"<strong>Voorbeeldstad</strong>: opgehaald op .+: \d+ typen", text)
    assert "Klacht behandelen" in html(redacteur, CATALOGUS, soort="zaaktype")
    assert "Nog niet bekeken" not in text


def test_the_command_says_how_much(portal: DemoRegisters) -> None:
    out = StringIO()
    call_command("catalogus_overnemen", stdout=out)
    call_command("catalogus_overnemen", stdout=out)

    eerste, tweede = out.getvalue().splitlines()
    aantal = CatalogusType.objects.count()
    assert eerste == f"{aantal} nieuw, 0 gewijzigd, 0 verdwenen, 0 gelijk."
    assert tweede == f"0 nieuw, 0 gewijzigd, 0 verdwenen, {aantal} gelijk."


def test_a_register_that_is_away_fails_the_command_and_changes_nothing(
    opgehaald: DemoRegisters,
) -> None:
    eerst = list(CatalogusType.objects.order_by("pk").values("pk", "tekst", "merk", "registers"))
    opgehaald.fail("catalogi", 500, path="/statustypen")

    with pytest.raises(CommandError, match="Niet alles is opgehaald bij Voorbeeldstad"):
        call_command("catalogus_overnemen", stdout=StringIO())

    daarna = CatalogusType.objects.order_by("pk").values("pk", "tekst", "merk", "registers")
    assert list(daarna) == eerst
    assert not CatalogusType.objects.exclude(verdwenen_sinds=None).exists()


def test_without_registers_both_say_so(redacteur: Client) -> None:
    with pytest.raises(CommandError, match="Er zijn nog geen registers"):
        call_command("catalogus_overnemen")
    assert "Er zijn nog geen registers." in post(redacteur, CATALOGUS + "ophalen/")


@pytest.mark.parametrize(
    ("storing", "woorden"),
    [
        (lambda portal: portal.fail("catalogi", 403), "weigerde het portaal"),
        (lambda portal: portal.hang_up("catalogi"), "gaf geen antwoord"),
        (lambda portal: portal.rubbish("catalogi"), "gaf een antwoord dat niet te lezen is"),
    ],
)
def test_the_screen_tells_which_register_did_not_answer_and_why(
    opgehaald: DemoRegisters,
    redacteur: Client,
    storing: Callable[[DemoRegisters], None],
    woorden: str,
) -> None:
    storing(opgehaald)

    text = post(redacteur, CATALOGUS + "ophalen/")

    assert "Niet alles is opgehaald bij Voorbeeldstad." in text
    assert woorden in text
    assert "Het laatst in zijn geheel op" in text
    assert "Klacht behandelen" in html(redacteur, CATALOGUS, soort="zaaktype")


def test_a_register_that_never_answered_has_no_earlier_time(
    portal: DemoRegisters, redacteur: Client
) -> None:
    portal.fail("catalogi", 500)

    assert "Het laatst in zijn geheel op" not in post(redacteur, CATALOGUS + "ophalen/")


def test_two_registers_are_taken_over_and_one_of_them_is_away(
    registers: DemoRegisters, redacteur: Client, configure: Configure
) -> None:
    with DemoRegisters(dataset="ander") as ander:
        configure(
            merged(
                registers.configuration(slug="demo", naam="Voorbeeldstad"),
                ander.configuration(slug="ander", naam="Anderstad"),
            )
        )
        post(redacteur, CATALOGUS + "ophalen/")
        assert set(CatalogusType.objects.values_list("domein", flat=True)) == {
            "VBSTD",
            "OMGDS",
            "ANDER",
        }
        ander.fail("catalogi", 500)

        text = post(redacteur, CATALOGUS + "ophalen/")

    assert "Niet alles is opgehaald bij Anderstad." in text
    assert not CatalogusType.objects.exclude(verdwenen_sinds=None).exists()


# Marks.


def test_what_is_new_changed_or_gone_is_marked_until_it_is_seen(redacteur: Client) -> None:
    neem(KLACHT, STAP, replace(STAP, omschrijving="Weg"))
    neem(replace(KLACHT, omschrijving="Klacht"), STAP, replace(STAP, omschrijving="Nieuwkomer"))

    text = html(redacteur, CATALOGUS)

    for naam in ("Nieuw: 1", "Gewijzigd: 1", "Verdwenen: 1"):
        assert naam in text
    assert "Anders: naam." in text
    assert "Uw tekst is bewaard." in text
    assert text.index("Nieuwkomer") < text.index("Ontvangen")  # What is marked comes first.
    alleen = html(redacteur, CATALOGUS, merk="nieuw")
    assert "Nieuwkomer" in alleen
    assert "Ontvangen" not in alleen

    nieuw = van(Soort.STATUSTYPE, omschrijving="Nieuwkomer").pk
    terug = f"{CATALOGUS}?merk=nieuw"
    response = redacteur.post(CATALOGUS + "gezien/", {"kies": nieuw, "terug": terug})
    assert response.headers["Location"] == terug
    assert CatalogusType.objects.exclude(merk="").count() == 2

    assert "2 merken zijn weg." in post(redacteur, CATALOGUS + "gezien/", alles="1")
    assert not CatalogusType.objects.exclude(merk="").exists()


@pytest.mark.parametrize("kies", [[], ["x"], ["9" * 40], ["²"]])
def test_choosing_nothing_clears_nothing(redacteur: Client, kies: list[str]) -> None:
    neem(KLACHT)
    neem(KLACHT, STAP)

    assert "U hebt niets gekozen." in post(redacteur, CATALOGUS + "gezien/", kies=kies)
    assert CatalogusType.objects.exclude(merk="").count() == 1


@pytest.mark.parametrize("terug", ["https://elders.example/", "//elders.example/", "/mijn/", ""])
def test_the_way_back_is_a_screen_of_the_cms(redacteur: Client, terug: str) -> None:
    response = redacteur.post(CATALOGUS + "gezien/", {"terug": terug})

    assert response.headers["Location"] == CATALOGUS


def test_the_list_is_searched_sorted_and_paged(redacteur: Client) -> None:
    neem(KLACHT, *(replace(STAP, omschrijving=f"Stap {n:03}", volgnummer=n) for n in range(120)))

    assert "121 typen" in html(redacteur, CATALOGUS)
    assert "Stap 119" not in html(redacteur, CATALOGUS)
    assert "Stap 119" in html(redacteur, CATALOGUS, p="3")
    assert "Stap 119" in html(redacteur, CATALOGUS, ordering="-naam", soort="statustype")
    assert "1 type" in html(redacteur, CATALOGUS, zoek="stap 117")
    assert "Niets past bij dit filter." in html(redacteur, CATALOGUS, zoek="onvindbaar")
    for query in ({"p": "x"}, {"ordering": "wachtwoord"}, {"catalogus": ""}):
        assert "121 typen" in html(redacteur, CATALOGUS, **query)


def test_a_filter_that_makes_no_sense_is_told_and_filters_nothing(redacteur: Client) -> None:
    neem(KLACHT, STAP)

    text = html(redacteur, CATALOGUS, soort="onzin")

    assert "Selecteer een geldige keuze." in text
    assert "2 typen" in text
