"""An editor builds the rule of a tip in the CMS; what an earlier version held goes along."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
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


@pytest.mark.django_db(transaction=True)
def test_the_zaaktype_of_an_earlier_version_becomes_a_rule_and_goes_back() -> None:
    executor = MigrationExecutor(connection)
    alles = executor.loader.graph.leaf_nodes()
    try:
        executor.migrate([("home", "0003_rollen")])
        oud = executor.loader.project_state([("home", "0003_rollen")]).apps.get_model("home", "Tip")
        oud.objects.create(titel="allen", tekst="x")
        oud.objects.create(titel="een", tekst="x", zaaktype="MOR", domein="VBSTD")
        MigrationExecutor(connection).migrate(alles)
        nieuw = {tip.titel: list(tip.regel.raw_data) for tip in Tip.objects.all()}
        assert nieuw["allen"] == []
        assert [(een["type"], een["value"]) for een in nieuw["een"]] == [
            ("lopend", {"zaaktype": "MOR", "domein": "VBSTD"})
        ]
        Tip.objects.create(titel="meer", tekst="x", regel='[{"type": "geen", "value": []}]')

        executor = MigrationExecutor(connection)
        executor.migrate([("home", "0003_rollen")])

        rijen = oud.objects.order_by("titel").values_list("titel", "zaaktype", "domein")
        assert list(rijen) == [("allen", "", ""), ("een", "MOR", "VBSTD"), ("meer", ".", "")]
    finally:
        MigrationExecutor(connection).migrate(alles)
