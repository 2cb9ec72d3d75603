"""An editor tries out tips with a person who does not exist."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from home.models import Tip
from tests.html import content, words

PROEF = "/cms/tips/proef/"


@pytest.fixture
def redacteur(db: None, client: Client) -> Client:
    """A browser in which somebody of the redactie is logged in."""
    user = User.objects.create_user("iemand", password="x")
    user.groups.set(Group.objects.filter(name="Redacteur"))
    client.force_login(user)
    return client


type Blok = dict[str, Any]


def lopend(zaaktype: str) -> Blok:
    return {"type": "lopend", "value": {"zaaktype": zaaktype, "domein": ""}}


def een_tip(titel: str, *regel: Blok, **velden: Any) -> Tip:
    return Tip.objects.create(titel=titel, tekst="x", regel=json.dumps(regel), **velden)


class Scherm:
    """The screen as it came: what became of each tip, and the form."""

    def __init__(self, html: str) -> None:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.html = html
        self.tree: Element = parser.parse(html)

    @property
    def uitkomsten(self) -> dict[str, tuple[str, str]]:
        return {naam: (ziet, waarom) for naam, ziet, waarom in self._rijen()}

    def _rijen(self) -> Iterator[tuple[str, str, str]]:
        for rij in self.tree.iter("tr"):
            cellen = list(rij.iter("td"))
            if len(cellen) == 2:
                ziet, waarom = (words(een) for een in cellen[1].iter("p"))
                yield words(cellen[0]), ziet, waarom

    def velden(self) -> dict[str, str]:
        """The form as it would be sent."""
        gevonden = {}
        for een in self.tree.iter("select"):
            opties = list(een.iter("option"))
            gekozen = [o for o in opties if o.get("selected") is not None] or opties
            gevonden[str(een.get("name"))] = str(gekozen[0].get("value"))
        gevonden["dag"] = str(self._input("dag").get("value"))
        if self._input("wil_tips").get("checked") is not None:
            gevonden["wil_tips"] = "on"
        return gevonden

    def naam_van(self, zin: str) -> str:
        """The name of the field with these words."""
        label = next(one for one in self.tree.iter("label") if words(one).startswith(zin))
        return str(label.get("for")).removeprefix("id_")

    def _input(self, naam: str) -> Element:
        return next(one for one in self.tree.iter("input") if one.get("name") == naam)


def scherm(client: Client, query: str = "", **velden: str) -> Scherm:
    response = client.post(PROEF, velden) if velden else client.get(PROEF + query)
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    return Scherm(content(response).decode())


def test_only_who_has_the_right_comes_in(db: None, client: Client) -> None:
    assert client.get(PROEF).headers["Location"].startswith("/cms/login/")
    user = User.objects.create_user("iemand", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)

    assert client.get(PROEF).headers["Location"] == "/cms/"
    assert client.post(PROEF).headers["Location"] == "/cms/"
    assert PROEF not in content(client.get("/cms/")).decode()


def test_the_menu_leads_there(redacteur: Client) -> None:
    assert PROEF in content(redacteur.get("/cms/")).decode()
    assert "Er zijn nog geen tips." in scherm(redacteur).html


def test_somebody_without_zaken_sees_general_tips_and_what_asks_for_nothing(
    redacteur: Client,
) -> None:
    een_tip("Algemeen")
    een_tip("Klacht", lopend("KLACHT"))
    een_tip("Geen klacht", {"type": "geen", "value": [lopend("KLACHT")]})

    uitkomsten = scherm(redacteur).uitkomsten

    assert uitkomsten == {
        "Algemeen": ("Ja", "Een algemene tip: iedereen in de doelgroep ziet hem."),
        "Klacht": ("Nee", "De regel klopt niet. Heeft een lopende zaak: KLACHT: nee."),
        "Geen klacht": ("Ja", "U ziet deze tip omdat u geen lopende zaak heeft: KLACHT."),
    }


def test_when_registers_do_not_answer_no_tip_with_a_rule_shows(redacteur: Client) -> None:
    een_tip("Algemeen")
    een_tip("Klacht", lopend("KLACHT"))
    een_tip("Geen klacht", {"type": "geen", "value": [lopend("KLACHT")]})

    uitkomsten = scherm(redacteur, "?persoon=storing").uitkomsten

    onbekend = "Niet te zeggen, dus niet getoond. Niet bekend: Heeft een lopende zaak: KLACHT."
    assert uitkomsten["Algemeen"][0] == "Ja"
    assert uitkomsten["Klacht"] == uitkomsten["Geen klacht"] == ("Nee", onbekend)


def test_of_every_tip_a_person_can_be_made_who_sees_it(redacteur: Client) -> None:
    stap: Blok = {
        "type": "stap",
        "value": {"zaaktype": "KLACHT", "stap": "Ontvangen", "domein": "VBSTD"},
    }
    ondernemer: Blok = {"type": "wie", "value": {"wie": "ondernemer"}}
    besluit: Blok = {"type": "besluit", "value": {"besluittype": "Besluit", "domein": ""}}
    geen_inwoner: Blok = {"type": "geen", "value": [{"type": "wie", "value": {"wie": "inwoner"}}]}
    regels: list[list[Blok]] = [
        [lopend("MOR")],
        [stap, ondernemer],
        [besluit],
        [geen_inwoner],
        [{"type": "geen", "value": [lopend("MOR"), besluit]}],
        [{"type": "een", "value": [{"type": "alle", "value": [lopend("MOR"), stap]}]}],
    ]
    tips = [een_tip(str(nummer), *regel) for nummer, regel in enumerate(regels)]

    for tip in tips:
        assert scherm(redacteur, f"?tip={tip.pk}").uitkomsten[tip.titel][0] == "Ja"
    assert scherm(redacteur, "?tip=nergens").uitkomsten["0"][0] == "Nee"


def test_what_is_filled_in_is_what_is_tried(redacteur: Client) -> None:
    een_tip("Klacht", lopend("KLACHT"))
    begin = scherm(redacteur)
    naam = begin.naam_van("Heeft een lopende zaak: KLACHT")

    na = scherm(redacteur, **{**begin.velden(), naam: "waar"})

    assert na.uitkomsten["Klacht"] == (
        "Ja",
        "U ziet deze tip omdat u een lopende zaak heeft: KLACHT.",
    )
    assert na.velden()[naam] == "waar"
    assert "ziet 1 van de 1 tips" in na.html


def test_a_zaak_in_a_step_is_an_open_zaak_too(redacteur: Client) -> None:
    een_tip("Klacht", lopend("KLACHT"))
    waarde = {"zaaktype": "KLACHT", "stap": "Ontvangen", "domein": ""}
    een_tip("Stap", {"type": "stap", "value": waarde})
    begin = scherm(redacteur)
    naam = begin.naam_van("Heeft een lopende zaak ‘KLACHT’ in de stap: Ontvangen")

    uitkomsten = scherm(redacteur, **{**begin.velden(), naam: "waar"}).uitkomsten

    assert [ziet for ziet, _ in uitkomsten.values()] == ["Ja", "Ja"]


def test_period_doelgroep_and_choice_are_told(redacteur: Client) -> None:
    vandaag = timezone.localdate()
    een_tip("Morgen", van=vandaag + timedelta(1))
    een_tip("Gisteren", tot=vandaag - timedelta(1))
    een_tip("Bedrijf", doelgroep="ondernemer")
    een_tip("Eigen", {"type": "geen", "value": [lopend("KLACHT")]})
    velden = scherm(redacteur).velden()
    del velden["wil_tips"]

    uitkomsten = scherm(redacteur, **velden).uitkomsten

    assert [ziet for ziet, _ in uitkomsten.values()] == ["Nee"] * 4
    assert uitkomsten["Morgen"][1].startswith("De eerste dag is ")
    assert uitkomsten["Gisteren"][1].startswith("De laatste dag was ")
    assert uitkomsten["Bedrijf"][1] == "Voor een andere doelgroep: alleen ondernemers."
    assert uitkomsten["Eigen"][1] == "Deze persoon koos niet voor tips bij de eigen zaken."
    morgen = scherm(redacteur, **{**velden, "dag": str(vandaag + timedelta(1))}).uitkomsten
    assert morgen["Morgen"][0] == "Ja"


@pytest.mark.parametrize(
    ("fout", "melding"),
    [
        ({"dag": "morgen"}, "Dit is geen datum. Schrijf hem als 31-12-2026."),
        ({"dag": ""}, "Dit is een verplicht veld."),
        ({"wie": "marsmannetje"}, "Selecteer een geldige keuze."),
    ],
)
def test_a_mistake_is_told_and_nothing_is_lost(
    redacteur: Client, fout: dict[str, str], melding: str
) -> None:
    een_tip("Klacht", lopend("KLACHT"))
    begin = scherm(redacteur)
    naam = begin.naam_van("Heeft een lopende zaak: KLACHT")

    na = scherm(redacteur, **{**begin.velden(), naam: "onbekend", **fout})

    assert melding in na.html
    assert na.uitkomsten == {}
    assert na.velden()[naam] == "onbekend"


def test_a_tip_that_came_meanwhile_asks_for_its_facts(redacteur: Client) -> None:
    een_tip("Klacht", lopend("KLACHT"))
    velden = scherm(redacteur).velden()
    een_tip("Nieuw", lopend("MOR"))

    na = scherm(redacteur, **velden)

    assert "Dit is een verplicht veld." in na.html
    assert na.naam_van("Heeft een lopende zaak: MOR")


@pytest.mark.parametrize("aantal", [1, 40])
def test_forty_tips_cost_no_more_queries_than_one(
    aantal: int, redacteur: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for nummer in range(aantal):
        een_tip(str(nummer), lopend(f"Z{nummer}"), {"type": "thema", "value": {"thema": "x"}})
    scherm(redacteur)

    with django_assert_max_num_queries(16):
        assert len(scherm(redacteur).uitkomsten) == aantal
