"""What the catalogues hold is taken over by natural key, and nothing of an editor is touched."""

from dataclasses import replace
from typing import Any

import pytest

from home.catalogus import Bron, GevondenType, bronnen, markeer_gezien, neem_over
from home.models import CatalogusType, StatustypeTekst

Soort = CatalogusType.Soort
Merk = CatalogusType.Merk

KLACHT = GevondenType(Soort.ZAAKTYPE, "VBSTD", "KLACHT", "Klacht behandelen", doorlooptijd="P42D")
ONTVANGEN = GevondenType(
    Soort.STATUSTYPE, "VBSTD", "KLACHT", "Ontvangen", tekst="Wij hebben uw klacht.", volgnummer=1
)
BESLUIT = GevondenType(Soort.BESLUITTYPE, "VBSTD", "", "Besluit op klacht", zaaktypen=("KLACHT",))
ALLES = frozenset(Soort.values)

pytestmark = pytest.mark.django_db


def bron(
    *typen: GevondenType, slug: str = "een", heel: frozenset[str] = ALLES, fout: str = ""
) -> Bron:
    """What a register set answers."""
    return Bron(slug, slug.title(), typen, heel, fout)


def rij(een: GevondenType = ONTVANGEN) -> CatalogusType:
    """Its row."""
    return CatalogusType.objects.get(
        soort=een.soort, zaaktype=een.zaaktype, omschrijving=een.omschrijving
    )


def telling(*gevraagd: Bron) -> tuple[int, int, int, int]:
    """New, changed, vanished, the same."""
    een = neem_over(gevraagd)
    return een.nieuw, een.gewijzigd, een.verdwenen, een.gelijk


def test_the_first_time_everything_is_new_and_nothing_is_marked() -> None:
    assert telling(bron(KLACHT, ONTVANGEN, BESLUIT)) == (3, 0, 0, 0)

    assert not CatalogusType.objects.exclude(merk="").exists()
    een = rij()
    assert (een.tekst, een.volgnummer, een.registers) == ("Wij hebben uw klacht.", 1, "een")
    assert een.eerst_gezien == een.laatst_gezien
    assert rij(BESLUIT).zaaktypen == ["KLACHT"]


def test_the_second_time_nothing_has_changed() -> None:
    neem_over([bron(KLACHT, ONTVANGEN)])
    eerst = rij()

    assert telling(bron(KLACHT, ONTVANGEN)) == (0, 0, 0, 2)

    daarna = rij()
    assert daarna.laatst_gezien > eerst.laatst_gezien
    assert daarna.eerst_gezien == eerst.eerst_gezien
    assert daarna.merk == ""


def test_what_comes_later_is_marked_as_new_until_somebody_has_seen_it() -> None:
    neem_over([bron(KLACHT)])

    assert telling(bron(KLACHT, ONTVANGEN)) == (1, 0, 0, 1)
    assert rij().merk == Merk.NIEUW
    neem_over([bron(KLACHT, replace(ONTVANGEN, tekst="Anders."))])
    assert rij().merk == Merk.NIEUW

    assert markeer_gezien([rij(KLACHT).pk]) == 0
    assert markeer_gezien([rij().pk]) == 1
    assert rij().merk == ""


@pytest.mark.parametrize(
    ("veld", "waarde", "wat"),
    [
        ("tekst", "Uw klacht is binnen.", "tekst"),
        ("volgnummer", 2, "volgnummer"),
        ("doorlooptijd", "P2D", "doorlooptijd"),
        ("einde", True, "sluit de zaak"),
        ("huidig", False, "in de huidige versie"),
        ("omschrijving", "ONTVANGEN", "naam"),
    ],
)
def test_a_change_is_told(veld: str, waarde: Any, wat: str) -> None:
    neem_over([bron(ONTVANGEN)])
    anders = replace(ONTVANGEN, **{veld: waarde})

    assert telling(bron(anders)) == (0, 1, 0, 0)

    een = CatalogusType.objects.get()
    assert (een.merk, een.wat) == (Merk.GEWIJZIGD, wat)
    assert een.gemerkt == een.laatst_gezien
    assert getattr(een, veld) == waarde


def test_another_version_without_other_words_is_no_change() -> None:
    neem_over([bron(KLACHT)])

    assert telling(bron(replace(KLACHT, versies=3))) == (0, 0, 0, 1)

    assert rij(KLACHT).versies == 3


def test_what_vanishes_keeps_its_row_and_the_text_of_the_editor() -> None:
    StatustypeTekst.objects.create(
        domein="VBSTD", zaaktype="KLACHT", omschrijving="Ontvangen", uitleg_nu="<p>Dank u.</p>"
    )
    teksten = list(StatustypeTekst.objects.values())
    neem_over([bron(KLACHT, ONTVANGEN)])

    assert telling(bron(KLACHT)) == (0, 0, 1, 1)
    assert telling(bron(KLACHT)) == (0, 0, 0, 1)

    assert rij().merk == Merk.VERDWENEN
    assert rij().verdwenen_sinds is not None
    assert list(StatustypeTekst.objects.values()) == teksten


def test_what_comes_back_is_told() -> None:
    neem_over([bron(KLACHT, ONTVANGEN)])
    neem_over([bron(KLACHT)])

    assert telling(bron(KLACHT, ONTVANGEN)) == (0, 1, 0, 1)

    een = rij()
    assert (een.verdwenen_sinds, een.merk, een.wat) == (
        None,
        Merk.GEWIJZIGD,
        "weer in de catalogus",
    )
    assert een.registers == "een"


@pytest.mark.parametrize("heel", [frozenset[str](), ALLES - {Soort.STATUSTYPE.value}])
def test_a_register_that_did_not_tell_all_makes_nothing_vanish(heel: frozenset[str]) -> None:
    neem_over([bron(KLACHT, ONTVANGEN)])

    assert telling(bron(KLACHT, heel=heel, fout="gaf geen antwoord")) == (0, 0, 0, 2)

    assert rij().verdwenen_sinds is None
    [een] = bronnen()
    assert een.fout == "gaf geen antwoord"
    assert een.geheel is not None
    assert een.geheel < een.gevraagd


def test_what_a_half_answer_did_tell_is_taken_over() -> None:
    neem_over([bron(KLACHT, ONTVANGEN)])
    nieuw = replace(ONTVANGEN, omschrijving="Toegewezen")

    assert telling(bron(nieuw, heel=frozenset())) == (1, 0, 0, 2)


def test_two_registers_with_the_same_type_share_a_row_in_the_words_of_the_first() -> None:
    ander = replace(ONTVANGEN, zaaktype="klacht", tekst="Van de ander.")

    assert telling(bron(ander, slug="twee"), bron(ONTVANGEN)) == (1, 0, 0, 0)

    een = CatalogusType.objects.get()
    assert (een.registers, een.tekst) == ("een twee", "Wij hebben uw klacht.")
    # The first is away: the words of the other do not take the place of its own.
    assert telling(bron(ander, slug="twee"), bron(heel=frozenset())) == (0, 0, 0, 1)
    assert rij().tekst == "Wij hebben uw klacht."
    # The first answers, and has it no more.
    assert telling(bron(ander, slug="twee"), bron()) == (0, 1, 0, 0)
    een = CatalogusType.objects.get()
    assert (een.registers, een.tekst) == ("twee", "Van de ander.")


def test_a_register_set_that_is_no_longer_configured_has_nothing_any_more() -> None:
    neem_over([bron(KLACHT), bron(ONTVANGEN, slug="twee")])

    assert telling(bron(KLACHT)) == (0, 0, 1, 1)

    assert [een.slug for een in bronnen()] == ["een"]


@pytest.mark.parametrize(
    "een",
    [
        replace(ONTVANGEN, omschrijving="."),
        replace(ONTVANGEN, omschrijving="x" * 81),
        replace(ONTVANGEN, zaaktype=""),
        replace(KLACHT, zaaktype="-"),
        replace(KLACHT, domein="TELANG"),
    ],
)
def test_what_no_text_can_hang_on_is_left_out_and_counted(een: GevondenType) -> None:
    uitkomst = neem_over([bron(een)])

    assert (uitkomst.onbruikbaar, uitkomst.nieuw) == (1, 0)
    assert not CatalogusType.objects.exists()


def test_a_text_that_a_database_cannot_keep_is_kept_without_that() -> None:
    neem_over(
        [bron(replace(ONTVANGEN, tekst="Wij\x00 lezen."), replace(KLACHT, omschrijving="x" * 99))]
    )

    assert rij().tekst == "Wij lezen."
    assert CatalogusType.objects.filter(soort=Soort.ZAAKTYPE, omschrijving="x" * 80).exists()


def test_a_whole_municipality_takes_few_queries(django_assert_max_num_queries: object) -> None:
    typen = [replace(KLACHT, zaaktype=f"Z{nummer}") for nummer in range(250)]
    typen += [
        replace(ONTVANGEN, zaaktype=f"Z{nummer}", omschrijving=f"Stap {stap}")
        for nummer in range(250)
        for stap in range(6)
    ]

    assert telling(bron(*typen)) == (1750, 0, 0, 0)
    with django_assert_max_num_queries(20):  # type: ignore[operator]  # A fixture without a type.
        assert telling(bron(*typen)) == (0, 0, 0, 1750)
