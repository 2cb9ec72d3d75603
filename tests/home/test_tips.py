"""Which tips show."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from pytest_django import DjangoAssertNumQueries

from home.models import Tip
from home.tips import TipWoorden, ZaaktypeKey, tips_for

VANDAAG = date(2026, 11, 22)
VERHUIS = ZaaktypeKey("VBSTD", "VERHUIS")


def titels(tips: tuple[TipWoorden, ...]) -> list[str]:
    return [tip.titel for tip in tips]


@pytest.mark.django_db
def test_a_tip_shows_from_its_first_day_to_its_last() -> None:
    for titel, van, tot in [
        ("altijd", None, None),
        ("vandaag", VANDAAG, VANDAAG),
        ("morgen", date(2026, 11, 23), None),
        ("gisteren", None, date(2026, 11, 21)),
    ]:
        Tip.objects.create(titel=titel, tekst="x", van=van, tot=tot)

    assert titels(tips_for(VANDAAG, None)) == ["altijd", "vandaag"]


@pytest.mark.django_db
def test_tips_come_in_the_order_of_the_editor() -> None:
    for titel, volgorde in [("c", 30), ("a", 10), ("b", 20)]:
        Tip.objects.create(titel=titel, tekst="x", volgorde=volgorde)

    assert titels(tips_for(VANDAAG, [])) == ["a", "b", "c"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("open_zaaktypen", "te_zien"),
    [
        (None, ["iedereen"]),
        ([], ["iedereen"]),
        ([ZaaktypeKey("VBSTD", "MOR")], ["iedereen"]),
        ([ZaaktypeKey("ANDER", "VERHUIS")], ["iedereen", "elke verhuizing"]),
        ([ZaaktypeKey("vbstd", " verhuis")], ["iedereen", "elke verhuizing", "verhuizing hier"]),
        ([ZaaktypeKey("", "VERHUIS")], ["iedereen", "elke verhuizing"]),
        ([ZaaktypeKey(".", ".")], ["iedereen"]),
    ],
)
def test_a_tip_for_a_zaaktype_shows_only_when_such_a_zaak_is_known_to_be_open(
    open_zaaktypen: list[ZaaktypeKey] | None, te_zien: list[str]
) -> None:
    Tip.objects.create(titel="iedereen", tekst="x")
    Tip.objects.create(titel="elke verhuizing", tekst="x", zaaktype="VERHUIS")
    Tip.objects.create(titel="verhuizing hier", tekst="x", domein="VBSTD", zaaktype="VERHUIS")

    assert titels(tips_for(VANDAAG, open_zaaktypen)) == te_zien


@pytest.mark.django_db
def test_a_tip_with_a_malformed_zaaktype_shows_to_nobody() -> None:
    Tip.objects.create(titel="fout", tekst="x", zaaktype=".")

    assert tips_for(VANDAAG, None) == ()
    assert tips_for(VANDAAG, [ZaaktypeKey("VBSTD", ".")]) == ()


@pytest.mark.usefixtures("demo")
def test_tips_cost_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        tips = tips_for(VANDAAG, [VERHUIS] * 20)

    assert "parkeervergunning" in tips[0].titel
    assert tips[0].link == "/themas/verkeer-en-parkeren/"


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"link": "/x/"}, "link_tekst"),
        ({"link_tekst": "x"}, "link"),
        ({"link": "ftp://x.example", "link_tekst": "x"}, "link"),
        ({"van": VANDAAG, "tot": date(2026, 1, 1)}, "tot"),
        ({"domein": "VBSTD"}, "zaaktype"),
    ],
)
@pytest.mark.django_db
def test_a_mistake_is_reported_at_its_field(velden: dict[str, str | date], veld: str) -> None:
    with pytest.raises(ValidationError) as fout:
        Tip(**{"titel": "x", "tekst": "x", **velden}).full_clean()

    assert list(fout.value.message_dict) == [veld]
