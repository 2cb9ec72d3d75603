"""An editor builds the rule of a tip in the CMS; what an earlier version held goes along."""

import json
from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest
from django.test import Client

from home.models import Tip
from home.models.tips import NOOIT

ADD = "/cms/snippets/home/tip/add/"
MINSTENS = "Het minimale aantal items is 1"
LEEG = {"titel": "Nieuwe tip", "tekst": "Tekst", "volgorde": "100", "doelgroep": ""}


def blok(plaats: str, nummer: int, soort: str, **velden: str) -> dict[str, str]:
    """The fields of a block in the form."""
    voor = f"{plaats}-{nummer}"
    vast = {"type": soort, "order": str(nummer), "deleted": "", "id": ""}
    return {f"{voor}-{naam}": een for naam, een in vast.items()} | {
        f"{voor}-value-{naam}": een for naam, een in velden.items()
    }


def formulier(*blokken: dict[str, str], **velden: str) -> dict[str, str]:
    gevuld = {**LEEG, "regel-count": str(len(blokken)), **velden}
    for een in blokken:
        gevuld |= een
    return gevuld


def test_a_rule_of_two_levels_is_kept(als: Callable[[str], Client]) -> None:
    binnen = {
        "regel-1-value-count": "1",
        **blok("regel-1-value", 0, "een"),
        "regel-1-value-0-value-count": "1",
        **blok("regel-1-value-0-value", 0, "wie", wie="inwoner"),
    }
    data = formulier(
        blok("regel", 0, "lopend", zaaktype="KLACHT", domein="VBSTD"),
        {**blok("regel", 1, "geen"), **binnen},
        doelgroep="ondernemer",
    )

    response = als("redacteur").post(ADD, data)

    assert response.status_code == 302, response.content.decode()[:5000]
    tip = Tip.objects.get()
    assert [een["type"] for een in tip.regel.raw_data] == ["lopend", "geen"]
    assert tip.is_persoonlijk


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "meldingen"),
    [
        (
            formulier(
                blok("regel", 0, "lopend", zaaktype="KLACHT", domein=""),
                {
                    **blok("regel", 1, "geen"),
                    "regel-1-value-count": "1",
                    **blok("regel-1-value", 0, "lopend", zaaktype="klacht", domein=""),
                },
            ),
            [NOOIT],
        ),
        (
            formulier(blok("regel", 0, "wie", wie="inwoner"), doelgroep="ondernemer"),
            [NOOIT],
        ),
        (
            formulier(blok("regel", 0, "lopend", zaaktype="", domein="")),
            ["Dit is een verplicht veld."],
        ),
        (
            formulier(blok("regel", 0, "lopend", zaaktype="-", domein="")),
            ["letter of cijfer."],
        ),
        (
            formulier({**blok("regel", 0, "een"), "regel-0-value-count": "0"}),
            [MINSTENS],
        ),
        (
            formulier(blok("regel", 0, "thema", thema="bestaat-niet")),
            ["Selecteer een geldige keuze."],
        ),
    ],
)
def test_a_rule_that_cannot_be_is_refused_and_nothing_is_lost(
    data: dict[str, str], meldingen: list[str], als: Callable[[str], Client]
) -> None:
    response = als("redacteur").post(ADD, data)

    html = response.content.decode()
    assert response.status_code == 200
    for melding in meldingen:
        assert melding in html
    assert 'value="Nieuwe tip"' in html
    assert not Tip.objects.exists()


@pytest.mark.parametrize(("tot", "gewaarschuwd"), [("2020-01-01", True), ("2199-01-01", False)])
def test_a_period_that_is_over_is_warned_of(
    tot: str, gewaarschuwd: bool, als: Callable[[str], Client]
) -> None:
    redacteur = als("redacteur")

    html = redacteur.post(ADD, formulier(tot=tot), follow=True).content.decode()
    assert ("Niemand ziet deze tip: de laatste dag was 1 januari 2020." in html) is gewaarschuwd

    edit = f"/cms/snippets/home/tip/edit/{Tip.objects.get().pk}/"
    html = redacteur.post(edit, formulier(tot=tot), follow=True).content.decode()
    assert ("Niemand ziet deze tip" in html) is gewaarschuwd


def test_the_list_costs_the_same_for_one_tip_and_for_many(
    als: Callable[[str], Client], django_assert_max_num_queries: Callable[..., object]
) -> None:
    redacteur = als("redacteur")
    for nummer in range(40):
        Tip.objects.create(titel=f"T{nummer}", tekst="x")
    redacteur.get("/cms/snippets/home/tip/")

    with django_assert_max_num_queries(16):  # type: ignore[attr-defined]  # A context manager.
        assert redacteur.get("/cms/snippets/home/tip/").status_code == 200


class Rij(SimpleNamespace):
    """A tip as the migration sees it."""

    def save(self, update_fields: list[str]) -> None:
        self.bewaard = update_fields


def apps_met(*rijen: Rij) -> MagicMock:
    """The registry of a migration in which these are all tips."""
    apps = MagicMock()
    objecten = apps.get_model.return_value.objects
    objecten.all.return_value = list(rijen)
    objecten.exclude.return_value = [rij for rij in rijen if rij.zaaktype]
    return apps


def test_the_zaaktype_of_an_earlier_version_becomes_a_rule_and_goes_back() -> None:
    migratie = import_module("home.migrations.0005_tips")
    allen, een = Rij(zaaktype="", regel="[]"), Rij(zaaktype="MOR", domein="VBSTD", regel="[]")
    migratie.maak_regels(apps_met(allen, een), None)
    regel = json.loads(een.regel)
    assert regel == [{"type": "lopend", "value": {"zaaktype": "MOR", "domein": "VBSTD"}}]
    assert (allen.regel, een.bewaard) == ("[]", ["regel"])

    terug = [
        Rij(zaaktype="", domein="", regel=SimpleNamespace(raw_data=delen))
        for delen in ([], regel, [{"type": "geen", "value": []}])
    ]
    migratie.maak_zaaktypen(apps_met(*terug), None)
    assert [(rij.zaaktype, rij.domein) for rij in terug] == [("", ""), ("MOR", "VBSTD"), (".", "")]
