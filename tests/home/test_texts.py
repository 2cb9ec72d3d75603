"""The door to editors' words."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from home.models import (
    BesluittypeTekst,
    Organisatie,
    ResultaattypeTekst,
    StatustypeTekst,
    ThemaPage,
    ZaaktypeTekst,
)
from home.texts import LIJST, Link, Teksten, ZaaktypeKey, load

KLACHT = ZaaktypeKey("VBSTD", "KLACHT")
ALLE = [
    ZaaktypeKey("VBSTD", identificatie)
    for identificatie in ("KLACHT", "PARKEER", "OMGEVING", "BIJSTAND", "VERHUIS", "MOR", "SUBSIDIE")
]


@pytest.mark.django_db
def test_a_text_is_found_whatever_the_case_and_whitespace() -> None:
    StatustypeTekst.objects.create(
        domein="VBSTD", zaaktype="KLACHT", omschrijving="Ontvangen", label="Wij hebben hem"
    )

    woorden = load([ZaaktypeKey(" vbstd", "Klacht ")]).statustype(
        ZaaktypeKey("vbStd", "klacht"), " ONTVANGEN"
    )

    assert woorden is not None
    assert woorden.label == "Wij hebben hem"


@pytest.mark.django_db
def test_a_text_of_the_catalogus_goes_before_one_for_all() -> None:
    ZaaktypeTekst.objects.create(identificatie="KLACHT", publieke_naam="Overal")
    ZaaktypeTekst.objects.create(domein="VBSTD", identificatie="KLACHT", publieke_naam="Hier")
    elders = ZaaktypeKey("ANDER", "KLACHT")

    teksten = load([KLACHT, elders])

    assert getattr(teksten.zaaktype(KLACHT), "publieke_naam", None) == "Hier"
    assert getattr(teksten.zaaktype(elders), "publieke_naam", None) == "Overal"


@pytest.mark.django_db
def test_a_text_of_another_catalogus_or_zaaktype_is_not_used() -> None:
    StatustypeTekst.objects.create(domein="ANDER", zaaktype="KLACHT", omschrijving="Ontvangen")
    StatustypeTekst.objects.create(domein="VBSTD", zaaktype="MOR", omschrijving="Ontvangen")

    teksten = load([KLACHT, ZaaktypeKey("VBSTD", "MOR")])

    assert teksten.statustype(KLACHT, "Ontvangen") is None


@pytest.mark.django_db
@pytest.mark.parametrize("niets", ["", ".", " - "])
def test_a_malformed_key_never_matches(niets: str) -> None:
    StatustypeTekst.objects.create(zaaktype=niets, omschrijving=niets, label="fout")
    BesluittypeTekst.objects.create(omschrijving=niets, label="fout")
    key = ZaaktypeKey(niets, niets)

    teksten = load([key])

    assert teksten.zaaktype(key) is None
    assert teksten.statustype(key, niets) is None
    assert teksten.resultaattype(key, niets) is None
    assert teksten.besluittype(niets, niets) is None


@pytest.mark.usefixtures("demo")
def test_the_number_of_queries_does_not_grow_with_the_zaken(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    load(ALLE)  # Wagtail now knows where the site begins.

    with django_assert_num_queries(5):
        load(ALLE[:1])
    with django_assert_num_queries(5):
        load(ALLE * 50)
    with django_assert_num_queries(3):
        load(ALLE * 50, soorten=LIJST)


@pytest.mark.django_db
def test_a_list_without_zaken_asks_for_no_texts(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(0):
        load([], soorten=LIJST)


@pytest.mark.usefixtures("demo")
def test_asking_for_what_was_not_loaded_is_an_error() -> None:
    teksten = load([KLACHT], soorten=LIJST)

    with pytest.raises(LookupError, match="ORGANISATIE"):
        teksten.organisatie("517439943")
    with pytest.raises(LookupError, match="BESLUITTYPE"):
        teksten.besluittype("VBSTD", "Besluit parkeervergunning")


@pytest.mark.usefixtures("demo")
def test_the_words_of_the_klacht_are_those_of_the_example() -> None:
    teksten = load([KLACHT])

    ontvangen = teksten.statustype(KLACHT, "Ontvangen")
    afgebroken = teksten.statustype(KLACHT, "Afgebroken")

    assert ontvangen is not None
    assert afgebroken is not None
    assert "binnen <b>1 werkdag</b> toegewezen te worden" in ontvangen.termijn_tekst
    assert ontvangen.termijn_werkdagen == 1
    assert ontvangen.volgende == ("Aan behandelaar toegewezen", "Afgebroken")
    assert (ontvangen.einde, afgebroken.einde) == (False, True)


@pytest.mark.usefixtures("demo")
def test_all_kinds_of_words_come_through_the_door() -> None:
    parkeer = ZaaktypeKey("VBSTD", "PARKEER")

    teksten = load([parkeer])

    assert getattr(teksten.resultaattype(parkeer, "Verleend"), "label", "").startswith("U krijgt")
    besluit = teksten.besluittype("VBSTD", "Besluit parkeervergunning")
    assert besluit is not None
    assert "6 weken" in besluit.bezwaar
    assert getattr(teksten.organisatie(" 111222333 "), "naam", "").startswith("Omgevingsdienst")
    assert teksten.organisatie("000000000") is None


@pytest.mark.usefixtures("demo")
def test_a_zaaktype_refers_to_its_thema_only_when_published() -> None:
    zaaktype = load([KLACHT]).zaaktype(KLACHT)
    ThemaPage.objects.get(slug="klachten").unpublish()
    daarna = load([KLACHT]).zaaktype(KLACHT)

    assert zaaktype is not None
    assert zaaktype.thema == Link("Klachten", "/themas/klachten/")
    assert daarna is not None
    assert daarna.thema is None


@pytest.mark.django_db
@pytest.mark.parametrize("model", [StatustypeTekst, ResultaattypeTekst])
def test_a_second_text_with_the_same_key_is_refused_in_dutch(
    model: type[StatustypeTekst | ResultaattypeTekst],
) -> None:
    model.objects.create(zaaktype="KLACHT", omschrijving="Ontvangen")

    with pytest.raises(ValidationError) as fout:
        model(zaaktype="klacht", omschrijving="ontvangen ").full_clean()

    assert fout.value.message_dict == {
        "omschrijving": ["Hiervoor is al een tekst. Pas die tekst aan."]
    }


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"omschrijving": "."}, "omschrijving"),
        ({"domein": "-"}, "domein"),
        ({"volgende": "Afgebroken\nafgebroken"}, "volgende"),
        ({"volgende": "."}, "volgende"),
        ({"volgende": "ontvangen"}, "volgende"),
        ({"volgende": "Klaar", "einde": True}, "volgende"),
        ({"knop_tekst": "Betaal"}, "knop_url"),
        ({"knop_url": "/betalen/"}, "knop_tekst"),
        ({"knop_tekst": "x", "knop_url": "javascript:alert(1)"}, "knop_url"),
        ({"knop_tekst": "x", "knop_url": "//elders.example"}, "knop_url"),
        ({"knop_tekst": "x", "knop_url": "/een pagina/"}, "knop_url"),
    ],
)
@pytest.mark.django_db
def test_a_mistake_is_reported_at_its_field(velden: dict[str, str | bool], veld: str) -> None:
    tekst = StatustypeTekst(**{"zaaktype": "KLACHT", "omschrijving": "Ontvangen", **velden})

    with pytest.raises(ValidationError) as fout:
        tekst.full_clean()

    assert list(fout.value.message_dict) == [veld]


@pytest.mark.django_db
@pytest.mark.parametrize("rsin", ["12345678", "abcdefghi"])
def test_an_rsin_has_nine_digits(rsin: str) -> None:
    with pytest.raises(ValidationError, match="negen cijfers"):
        Organisatie(rsin=rsin, naam="Iemand").full_clean()


@settings(deadline=None)
@given(st.text(), st.text(), st.text())
def test_no_words_without_texts(domein: str, identificatie: str, omschrijving: str) -> None:
    teksten = Teksten(soorten=frozenset(LIJST))

    assert teksten.statustype(ZaaktypeKey(domein, identificatie), omschrijving) is None
