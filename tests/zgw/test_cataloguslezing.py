"""Whole catalogues are read as they are now: published, each type once, in today's version."""

from collections.abc import Iterable
from typing import Any

import pytest

from tests.conftest import Configure, merged
from zgw import service
from zgw.composition import cataloguslezing
from zgw.demo import bekend
from zgw.demo.endpoints import ENDPOINTS
from zgw.demo.filters import Filter
from zgw.demo.registers import DemoRegisters
from zgw.errors import GeenRegisters, Onbruikbaar
from zgw.resources import Cataloguslezing, Gelezen, Typesoort

ALLES = frozenset(Typesoort)


def lezing() -> Cataloguslezing:
    """Of the only register set."""
    [een] = service.lees_catalogi()
    return een


def van(soort: Typesoort, zaaktype: str = "") -> list[Gelezen]:
    """The types of a kind, of a zaaktype."""
    gevonden = [een for een in lezing().typen if een.soort is soort]
    return [een for een in gevonden if zaaktype in ("", een.zaaktype)]


def types(registers: DemoRegisters, soort: str, **fields: object) -> Iterable[dict[str, Any]]:
    """As they lie in the register, oldest first, to be changed."""
    return registers.data.select(f"catalogi/{soort}", **fields)


def test_all_types_of_all_kinds_come_once(portal: DemoRegisters) -> None:
    een = lezing()

    assert (een.slug, een.naam, een.heel, een.ontbreekt) == ("demo", "Voorbeeldstad", ALLES, ())
    sleutels = [(e.soort, e.domein, e.zaaktype, e.omschrijving) for e in een.typen]
    assert len(sleutels) == len(set(sleutels))
    assert {e.soort for e in een.typen} == ALLES
    zaaktypen = {(z["identificatie"], z["omschrijving"]) for z in types(portal, "zaaktypen")}
    assert {
        (e.zaaktype, e.omschrijving) for e in een.typen if e.soort is Typesoort.ZAAKTYPE
    } == zaaktypen


def test_versions_are_counted_and_the_current_one_gives_the_words(
    configured: DemoRegisters,
) -> None:
    oud, nieuw = types(configured, "zaaktypen", identificatie="KLACHT")
    oud["omschrijving"] = "Oude naam"
    for versie, tekst in ((oud, "Oud."), (nieuw, "Nieuw.")):
        for stap in types(configured, "statustypen", zaaktype=versie["url"]):
            stap["statustekst"] = tekst

    [klacht] = van(Typesoort.ZAAKTYPE, "KLACHT")
    stappen = van(Typesoort.STATUSTYPE, "KLACHT")

    assert (klacht.versies, klacht.omschrijving, klacht.is_huidig) == (2, "Klacht behandelen", True)
    assert klacht.domein == "VBSTD"
    assert [(e.versies, e.tekst, e.is_huidig) for e in stappen] == [(2, "Nieuw.", True)] * len(
        stappen
    )
    assert sorted(e.volgnummer for e in stappen) == list(range(1, len(stappen) + 1))
    assert [e.is_einde for e in sorted(stappen, key=lambda e: e.volgnummer)][-1]


def test_what_only_an_older_version_has_is_told_so(configured: DemoRegisters) -> None:
    oud, _nieuw = types(configured, "zaaktypen", identificatie="KLACHT")
    stap = next(iter(types(configured, "statustypen", zaaktype=oud["url"])))
    stap["omschrijving"] = "Vroeger"

    [vroeger] = [e for e in van(Typesoort.STATUSTYPE, "KLACHT") if e.omschrijving == "Vroeger"]

    assert (vroeger.is_huidig, vroeger.versies) == (False, 1)


def test_a_version_that_is_still_to_come_does_not_count_yet(configured: DemoRegisters) -> None:
    nu, straks = types(configured, "zaaktypen", identificatie="KLACHT")
    nu["eindeGeldigheid"], straks["beginGeldigheid"] = None, "2199-01-01"
    nu["omschrijving"], straks["omschrijving"] = "Nu", "Straks"

    [klacht] = van(Typesoort.ZAAKTYPE, "KLACHT")

    assert klacht.omschrijving == "Nu"


def test_between_versions_the_one_that_ended_still_counts(configured: DemoRegisters) -> None:
    oud, straks = types(configured, "zaaktypen", identificatie="KLACHT")
    straks["beginGeldigheid"] = "2199-01-01"
    oud["omschrijving"], straks["omschrijving"] = "Oud", "Straks"

    [klacht] = van(Typesoort.ZAAKTYPE, "KLACHT")

    assert (klacht.omschrijving, klacht.is_huidig) == ("Oud", False)


def test_of_versions_that_have_all_ended_the_last_one_counts(configured: DemoRegisters) -> None:
    oud, nieuw = types(configured, "zaaktypen", identificatie="KLACHT")
    nieuw["beginGeldigheid"], nieuw["eindeGeldigheid"] = "2026-01-01", "2026-01-02"
    oud["omschrijving"] = "Ouder"

    [klacht] = van(Typesoort.ZAAKTYPE, "KLACHT")

    assert (klacht.omschrijving, klacht.is_huidig) == ("Klacht behandelen", False)
    assert all(e.is_huidig for e in van(Typesoort.STATUSTYPE, "KLACHT"))


def test_a_concept_is_left_out_with_all_that_belongs_to_it(configured: DemoRegisters) -> None:
    for versie in types(configured, "zaaktypen", identificatie="KLACHT"):
        versie["concept"] = True

    alles = lezing()

    assert "KLACHT" not in {e.zaaktype for e in alles.typen}
    assert alles.heel == ALLES


def test_a_register_that_gives_concepts_too_is_not_followed(
    configured: DemoRegisters, monkeypatch: pytest.MonkeyPatch
) -> None:
    for versie in types(configured, "zaaktypen", identificatie="KLACHT"):
        versie["concept"] = True
    alles = Filter(lambda _, resource: resource, lambda name, value: None)
    monkeypatch.setitem(ENDPOINTS["catalogi/zaaktypen"].filters, "status", alles)

    assert "KLACHT" not in {e.zaaktype for e in lezing().typen}


def test_a_besluittype_names_its_zaaktypen(portal: DemoRegisters) -> None:
    [parkeer] = [e for e in van(Typesoort.BESLUITTYPE) if "parkeer" in e.omschrijving.lower()]

    assert parkeer.zaaktypen == ("PARKEER",)
    assert (parkeer.zaaktype, parkeer.domein) == ("", "VBSTD")
    assert parkeer.doorlooptijd is not None
    assert parkeer.doorlooptijd.iso == "P42D"


def test_a_register_that_is_away_tells_nothing_and_is_named(portal: DemoRegisters) -> None:
    portal.fail("catalogi", 500)

    een = lezing()

    assert (een.typen, een.heel) == ((), frozenset())
    assert [(fout.bron, fout.api) for fout in een.ontbreekt] == [("Voorbeeldstad", "catalogi")]


@pytest.mark.parametrize(
    ("path", "mist"),
    [
        ("/catalogussen", ALLES),
        (
            "/zaaktypen",
            {
                Typesoort.ZAAKTYPE,
                Typesoort.STATUSTYPE,
                Typesoort.RESULTAATTYPE,
                Typesoort.BESLUITTYPE,
            },
        ),
        ("/statustypen", {Typesoort.STATUSTYPE}),
        ("/resultaattypen", {Typesoort.RESULTAATTYPE}),
        ("/informatieobjecttypen", {Typesoort.INFORMATIEOBJECTTYPE}),
    ],
)
def test_a_list_that_fails_takes_along_what_cannot_be_told_without_it(
    portal: DemoRegisters, path: str, mist: frozenset[Typesoort]
) -> None:
    portal.fail("catalogi", 500, path=path)

    een = lezing()

    assert een.heel == ALLES - mist
    assert {e.soort for e in een.typen} >= een.heel
    assert len(een.ontbreekt) == 1


def test_a_type_that_cannot_be_read_makes_its_kind_incomplete(configured: DemoRegisters) -> None:
    stap = next(iter(types(configured, "statustypen")))
    stap["url"] = ""

    een = lezing()

    assert een.heel == ALLES - {Typesoort.STATUSTYPE}
    assert [type(fout) for fout in een.ontbreekt] == [Onbruikbaar]
    assert Typesoort.STATUSTYPE in {e.soort for e in een.typen}


def test_a_type_of_a_catalogus_that_is_not_listed_has_no_key(configured: DemoRegisters) -> None:
    catalogus = "demo://register/catalogi/api/v1/catalogussen/weg"
    for versie in types(configured, "zaaktypen", identificatie="KLACHT"):
        versie["catalogus"] = catalogus

    een = lezing()

    assert "KLACHT" not in {e.zaaktype for e in een.typen}
    assert Typesoort.ZAAKTYPE not in een.heel


def test_it_is_asked_anew_each_time_and_in_one_round(portal: DemoRegisters) -> None:
    lezing()
    portal.forget_calls()

    lezing()

    assert sorted(call.path.rsplit("/", 1)[1] for call in portal.calls) == [
        "besluittypen",
        "catalogussen",
        "informatieobjecttypen",
        "resultaattypen",
        "statustypen",
        "zaaktypen",
    ]


def test_two_register_sets_are_read_apart(
    configured: DemoRegisters, ander: DemoRegisters, configure: Configure
) -> None:
    configure(
        merged(
            configured.configuration(slug="demo", naam="Voorbeeldstad"),
            ander.configuration(slug="ander", naam="Anderstad"),
        )
    )
    ander.fail("catalogi", 500)

    een, twee = service.lees_catalogi()

    assert [een.slug, twee.slug] == ["ander", "demo"]
    assert (een.typen, een.heel) == ((), frozenset())
    assert twee.heel == ALLES


def test_a_silent_register_is_waited_for_so_long_and_no_longer(
    portal: DemoRegisters, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cataloguslezing, "SECONDS", 1)
    portal.slow("catalogi", 3)

    assert lezing().heel == frozenset()


def test_without_registers_there_is_nothing_to_read(db: None) -> None:
    with pytest.raises(GeenRegisters):
        service.lees_catalogi()


def test_no_person_is_in_it(portal: DemoRegisters) -> None:
    assert bekend.SUZANNE not in repr(lezing())
