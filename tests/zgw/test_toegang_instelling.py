"""The rule of access with what a beheerder chose for single types."""

from dataclasses import FrozenInstanceError, replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.zgw import oracle
from tests.zgw.test_toegang import DOCUMENT, ROL, ROOT, TODAY, ZAAK, ZAAK_URL, anders
from zgw.composition.zoekvragen import persoonsvragen
from zgw.demo import bekend
from zgw.resources import (
    Beletsel,
    Catalogus,
    Informatieobjecttype,
    Oordeel,
    Rol,
    Stand,
    Typesleutel,
    Zaak,
    Zaaktype,
    Zaaktypekeuze,
)
from zgw.toegang import (
    Documentfeiten,
    Regels,
    Zaakfeiten,
    blijft_weg,
    oordeel_document,
    oordeel_zaak,
)

CATALOGUS = Catalogus(f"{ROOT}/catalogussen/1", "VBSTD", "517439943")
ZAAKTYPE = Zaaktype.from_api(
    {"url": f"{ROOT}/x", "identificatie": "KLACHT", "indicatieInternOfExtern": "extern"}
)
BRIEF = Informatieobjecttype(f"{ROOT}/brief", CATALOGUS.url, "Brief")
KLACHT = Typesleutel.of("VBSTD", "KLACHT")
INITIATOR = Rol.from_api(ROL)
BELANGHEBBENDE = replace(INITIATOR, omschrijving_generiek="belanghebbende")
SUZANNE = oracle.burger(bekend.SUZANNE)
NEE, ONBEKEND = Stand.NIET_VOLDAAN, Stand.ONBEKEND


def regels(extra: tuple[str, ...] = (), **keuze: Any) -> Regels:
    """What is chosen for zaaktype KLACHT."""
    return Regels("zaakvertrouwelijk", extra, {KLACHT: Zaaktypekeuze(**keuze)})


def oordeel(
    rules: Regels,
    zaak: Zaak = ZAAK,
    rol: Rol = INITIATOR,
    zaaktype: Zaaktype | None = ZAAKTYPE,
    catalogus: Catalogus | None = CATALOGUS,
) -> Oordeel:
    feiten = Zaakfeiten(ZAAK_URL, zaak, [rol], zaaktype, catalogus)
    return oordeel_zaak(SUZANNE, feiten, rules, TODAY)


def mist(found: Oordeel) -> dict[Beletsel, Stand]:
    """The conditions that are not met."""
    return {one: stand for one, stand in found.standen.items() if stand is not Stand.VOLDAAN}


def test_a_choice_that_changes_nothing_changes_nothing() -> None:
    assert mist(oordeel(regels())) == anders() == {}


def test_a_zaak_of_a_hidden_zaaktype_is_not_shown() -> None:
    found = oordeel(regels(getoond=False))

    assert mist(found) == {Beletsel.VERBORGEN: NEE}
    assert found.beletsel is Beletsel.VERBORGEN


@pytest.mark.parametrize(
    ("domein", "identificatie", "same"),
    [
        ("VBSTD", "KLACHT", True),
        ("vbstd", " Klacht ", True),
        ("VBSTD", "\uff2b\uff2c\uff21\uff23\uff28\uff34", True),  # Full width.
        ("ANDER", "KLACHT", False),
        ("VBSTD", "KLACHTEN", False),
    ],
)
def test_a_zaaktype_is_known_by_domein_and_identificatie(
    domein: str, identificatie: str, same: bool
) -> None:
    zaaktype = replace(ZAAKTYPE, url=f"{ROOT}/another-version", identificatie=identificatie)
    catalogus = replace(CATALOGUS, domein=domein)

    found = oordeel(regels(getoond=False), zaaktype=zaaktype, catalogus=catalogus)

    assert found.getoond == (not same)


@pytest.mark.parametrize(
    ("startdatum", "stand"),
    [
        (date(2026, 1, 1), Stand.VOLDAAN),
        (date(2026, 1, 2), Stand.VOLDAAN),
        (date(2025, 12, 31), NEE),
        (None, ONBEKEND),
    ],
)
def test_a_zaak_that_began_before_the_chosen_date_is_not_shown(
    startdatum: date | None, stand: Stand
) -> None:
    found = oordeel(regels(vanaf=date(2026, 1, 1)), replace(ZAAK, startdatum=startdatum))

    assert found.standen[Beletsel.BEGONNEN] is stand
    assert found.getoond == (stand is Stand.VOLDAAN)


def test_a_zaak_that_cannot_be_had_has_not_begun_in_time_when_a_date_is_chosen() -> None:
    feiten = Zaakfeiten(ZAAK_URL, None, [INITIATOR], ZAAKTYPE, CATALOGUS)

    found = oordeel_zaak(SUZANNE, feiten, regels(vanaf=date(2026, 1, 1)), TODAY)

    assert found.standen[Beletsel.BEGONNEN] is ONBEKEND


def test_without_a_chosen_date_every_zaak_has_begun_in_time() -> None:
    assert oordeel(regels(), replace(ZAAK, startdatum=date(1950, 1, 1))).getoond
    assert oordeel(regels(), replace(ZAAK, startdatum=None)).getoond


@pytest.mark.parametrize(
    ("extra", "rollen", "opens"),
    [
        ((), None, False),
        (("belanghebbende",), None, True),
        ((), ("belanghebbende",), True),
        (("belanghebbende",), (), False),
        (("belanghebbende",), ("adviseur",), False),
    ],
)
def test_rollen_of_a_zaaktype_come_in_the_place_of_those_of_the_portal(
    extra: tuple[str, ...], rollen: tuple[str, ...] | None, opens: bool
) -> None:
    rules = regels(extra, rollen=rollen)

    assert oordeel(rules, rol=BELANGHEBBENDE).getoond == opens
    assert oordeel(rules, rol=INITIATOR).getoond
    if not opens:
        assert mist(oordeel(rules, rol=BELANGHEBBENDE)) == {Beletsel.ROL: NEE}


def test_an_extra_rol_of_one_zaaktype_opens_no_other() -> None:
    other = replace(ZAAKTYPE, identificatie="PARKEER")

    found = oordeel(regels(rollen=("belanghebbende",)), rol=BELANGHEBBENDE, zaaktype=other)

    assert mist(found) == {Beletsel.ROL: NEE}


@pytest.mark.parametrize(
    ("maximum", "level", "shown"),
    [
        ("", "zaakvertrouwelijk", True),
        ("openbaar", "openbaar", True),
        ("openbaar", "beperkt_openbaar", False),
        ("geheim", "zaakvertrouwelijk", True),
        ("geheim", "vertrouwelijk", False),
        ("geheim", "geheim", False),
        ("onzin", "openbaar", False),
    ],
)
def test_a_maximum_of_a_zaaktype_only_narrows_for_zaak_and_documents(
    maximum: str, level: str, shown: bool
) -> None:
    rules = regels(max_vertrouwelijkheid=maximum)
    document = replace(DOCUMENT, vertrouwelijkheidaanduiding=level)

    zaak = oordeel(rules, replace(ZAAK, vertrouwelijkheidaanduiding=level))
    of_document = oordeel_document(Documentfeiten(document), rules.voor(ZAAKTYPE, CATALOGUS), rules)

    assert zaak.getoond == of_document.getoond == shown
    if not shown:
        assert mist(zaak) == mist(of_document) == {Beletsel.VERTROUWELIJK: NEE}


NIET_TE_KENNEN = {Beletsel.ROL, Beletsel.VERBORGEN, Beletsel.BEGONNEN, Beletsel.VERTROUWELIJK}


@pytest.mark.parametrize("catalogus", [None, replace(CATALOGUS, domein="")])
def test_without_its_catalogus_a_zaaktype_that_may_be_chosen_for_is_not_shown(
    catalogus: Catalogus | None,
) -> None:
    found = oordeel(regels(), catalogus=catalogus)

    assert mist(found) == dict.fromkeys(NIET_TE_KENNEN, ONBEKEND)
    assert found.is_onzeker
    assert not found.getoond


def test_without_an_identificatie_a_zaaktype_of_a_catalogus_with_choices_is_not_shown() -> None:
    nameless = replace(ZAAKTYPE, identificatie="")

    assert oordeel(regels(), zaaktype=nameless).is_onzeker
    assert oordeel(regels(), zaaktype=nameless, catalogus=None).is_onzeker
    assert oordeel(regels(), zaaktype=nameless, catalogus=replace(CATALOGUS, domein="X")).getoond


def test_without_its_catalogus_a_zaaktype_that_nothing_is_chosen_for_is_shown() -> None:
    other = replace(ZAAKTYPE, identificatie="PARKEER")

    assert oordeel(regels(), zaaktype=other, catalogus=None).getoond
    assert oordeel(Regels("openbaar"), catalogus=None).getoond


def test_a_zaaktype_that_cannot_be_had_is_not_shown_even_to_the_initiator() -> None:
    found = oordeel(Regels("openbaar"), zaaktype=None)

    assert set(mist(found)) == {*NIET_TE_KENNEN, Beletsel.INTERN}
    assert found.is_onzeker


def test_what_surely_is_not_shown_is_not_unknown() -> None:
    secret = replace(ZAAK, vertrouwelijkheidaanduiding="geheim")
    stranger = replace(INITIATOR, inp_bsn=bekend.JAN)

    for found in (
        oordeel(Regels("openbaar"), secret, zaaktype=None),
        oordeel(Regels("openbaar"), rol=stranger, zaaktype=None),
    ):
        assert not found.is_onzeker
        assert found.beletsel
        assert not found.getoond


@pytest.mark.parametrize(
    ("changes", "away"),
    [
        ({}, False),
        ({"vertrouwelijkheidaanduiding": "vertrouwelijk"}, True),
        ({"vertrouwelijkheidaanduiding": "?"}, False),
        ({"einddatum": TODAY, "archiefactiedatum": TODAY - timedelta(1)}, True),
        ({"archiefactiedatum_onleesbaar": True}, False),
        ({"vertrouwelijkheidaanduiding": "?", "archiefactiedatum_onleesbaar": True}, False),
    ],
)
def test_a_zaak_stays_away_by_itself_only_for_what_holds_for_every_zaaktype(
    changes: dict[str, Any], away: bool
) -> None:
    rules = regels(max_vertrouwelijkheid="openbaar", getoond=False, vanaf=TODAY)

    assert blijft_weg(replace(ZAAK, **changes), rules, TODAY) == away


def document(
    verborgen: frozenset[Typesleutel],
    soort: Informatieobjecttype | None = BRIEF,
    catalogus: Catalogus | None = CATALOGUS,
    **changes: Any,
) -> Oordeel:
    rules = Regels("openbaar", verborgen_documenten=verborgen)
    feiten = Documentfeiten(replace(DOCUMENT, **changes), soort, catalogus)
    return oordeel_document(feiten, rules.voor(ZAAKTYPE, CATALOGUS), rules)


GEEN: frozenset[Typesleutel] = frozenset()
BRIEVEN = frozenset({Typesleutel.of("VBSTD", "brief")})
ANDERS = frozenset({Typesleutel.of("VBSTD", "Bijlage"), Typesleutel.of("ANDER", "Brief")})


def test_a_document_of_a_hidden_kind_is_not_shown() -> None:
    assert mist(document(BRIEVEN)) == {Beletsel.SOORT: NEE}
    assert document(ANDERS).getoond
    assert document(GEEN).getoond


@pytest.mark.parametrize("soort", [None, replace(BRIEF, omschrijving="")])
def test_a_document_of_an_unknown_kind_is_not_shown_while_any_kind_is_hidden(
    soort: Informatieobjecttype | None,
) -> None:
    assert mist(document(BRIEVEN, soort, None)) == {Beletsel.SOORT: ONBEKEND}
    assert document(BRIEVEN, soort, None).is_onzeker
    assert document(GEEN, soort, None).getoond


def test_without_its_catalogus_only_a_kind_that_may_be_hidden_is_unknown() -> None:
    bijlage = replace(BRIEF, omschrijving="Aanvraag")

    assert document(BRIEVEN, catalogus=None).is_onzeker
    assert document(BRIEVEN, bijlage, None).getoond
    assert document(GEEN, catalogus=None).getoond


@pytest.mark.parametrize(
    ("changes", "beletsel"),
    [
        ({"status": "in_bewerking"}, Beletsel.NIET_DEFINITIEF),
        ({"status": ""}, Beletsel.NIET_DEFINITIEF),
        ({"vertrouwelijkheidaanduiding": "intern"}, Beletsel.VERTROUWELIJK),
        ({"vertrouwelijkheidaanduiding": ""}, Beletsel.VERTROUWELIJK),
        ({"inhoud_url": ""}, Beletsel.GEEN_INHOUD),
    ],
)
def test_what_is_wrong_with_a_document_is_told(changes: dict[str, Any], beletsel: Beletsel) -> None:
    found = document(GEEN, **changes)

    assert mist(found) == {beletsel: NEE}
    assert found.beletsel is beletsel


def test_a_document_of_a_zaak_of_which_the_zaaktype_is_not_known_is_not_shown() -> None:
    rules = Regels("openbaar")

    found = oordeel_document(Documentfeiten(DOCUMENT, BRIEF, CATALOGUS), None, rules)

    assert mist(found) == {Beletsel.VERTROUWELIJK: ONBEKEND}


@pytest.mark.parametrize(
    ("rules", "searched"),
    [
        (Regels("openbaar"), True),
        (regels(), True),
        (regels(getoond=False, vanaf=TODAY, max_vertrouwelijkheid="openbaar"), True),
        (regels(vanaf=TODAY), False),
        (regels(rollen=()), False),
        (regels(max_vertrouwelijkheid="openbaar"), False),
        (Regels("openbaar", ("belanghebbende",)), False),
        (regels(getoond=False, rollen=("adviseur",)), False),
    ],
)
def test_it_is_known_whether_a_search_can_be_told_all_of_the_rule(
    rules: Regels, searched: bool
) -> None:
    assert rules.is_te_zoeken == searched


def test_an_extra_rol_of_any_zaaktype_widens_the_search() -> None:
    (plain,) = persoonsvragen(SUZANNE, regels())
    (wide,) = persoonsvragen(SUZANNE, regels(rollen=("adviseur",)))

    assert plain.filters == {**plain.persoon, "rol__omschrijvingGeneriek": "initiator"}
    assert wide.filters == wide.persoon
    assert regels(("x", "y"), rollen=("y", "z")).alle_rollen == ("initiator", "x", "y", "z")


def test_the_catalogus_is_needed_only_for_a_type_that_something_is_chosen_for() -> None:
    rules = replace(regels(), verborgen_documenten=BRIEVEN)

    assert rules.noemt_zaaktype("klacht")
    assert not rules.noemt_zaaktype("PARKEER")
    assert rules.noemt_documentsoort("Brief")
    assert not rules.noemt_documentsoort("Bijlage")


def test_one_condition_is_enough_to_keep_away_and_an_unknown_one_to_be_unsure() -> None:
    met = Oordeel({Beletsel.ROL: Stand.VOLDAAN})
    unknown = Oordeel({Beletsel.ROL: ONBEKEND, Beletsel.INTERN: Stand.VOLDAAN})
    both = Oordeel({Beletsel.ROL: ONBEKEND, Beletsel.INTERN: NEE, Beletsel.VERNIETIGD: NEE})

    assert [(one.getoond, one.beletsel, one.is_onzeker) for one in (met, unknown, both)] == [
        (True, None, False),
        (False, None, True),
        (False, Beletsel.INTERN, False),
    ]


def test_without_conditions_nothing_is_shown() -> None:
    assert not Oordeel({}).getoond


@pytest.mark.parametrize(
    ("feit", "veld"),
    [
        (Regels("openbaar"), "max_vertrouwelijkheid"),
        (Regels("openbaar").voor(ZAAKTYPE, CATALOGUS), "getoond"),
        (Documentfeiten(DOCUMENT), "document"),
        (Zaakfeiten(ZAAK_URL, ZAAK, [], ZAAKTYPE, CATALOGUS), "url"),
        (Oordeel({}), "standen"),
    ],
)
def test_what_the_rule_goes_by_cannot_be_changed_on_the_way(feit: object, veld: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(feit, veld, "anders")
    assert not hasattr(feit, "__dict__")
