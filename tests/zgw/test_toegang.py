"""The rule of access by itself: closed unless everything says open."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.zgw import oracle
from zgw.composition.zoekvragen import persoonsvragen
from zgw.demo import bekend
from zgw.resources import (
    Beletsel,
    EnkelvoudigInformatieObject,
    Kind,
    Principal,
    Rol,
    Stand,
    Zaak,
    Zaaktype,
)
from zgw.resources.vertrouwelijkheid import SCHAAL
from zgw.toegang import (
    Documentfeiten,
    Regels,
    Zaakfeiten,
    eigen_rol,
    komt_voor,
    oordeel_document,
    oordeel_zaak,
    rol_stand,
    staat_anders,
)

TODAY = date(2026, 11, 22)
REGELS = Regels("zaakvertrouwelijk")
ROOT = "http://register/zaken/api/v1"
ZAAK_URL = f"{ROOT}/zaken/6a2f1c1e-1111-4222-8333-444455556666"
DOCUMENT = EnkelvoudigInformatieObject.from_api(
    {
        "url": f"{ROOT}/enkelvoudiginformatieobjecten/6a2f1c1e-1111-4222-8333-444455556666",
        "status": "definitief",
        "vertrouwelijkheidaanduiding": "openbaar",
        "inhoud": f"{ROOT}/inhoud",
    }
)
ZAAK_DATA = {"url": ZAAK_URL, "zaaktype": f"{ROOT}/x", "vertrouwelijkheidaanduiding": "openbaar"}
ZAAK = Zaak.from_api(ZAAK_DATA)
ZAAKTYPE = Zaaktype.from_api({"url": f"{ROOT}/x", "indicatieInternOfExtern": "extern"})
SUZANNE = oracle.burger(bekend.SUZANNE)


ROL = {
    "zaak": ZAAK_URL,
    "betrokkeneType": "natuurlijk_persoon",
    "omschrijvingGeneriek": "initiator",
    "betrokkeneIdentificatie": {"inpBsn": bekend.SUZANNE},
}


def rol(soort: str = "natuurlijk_persoon", **wie: str) -> Rol:
    data: dict[str, Any] = {
        "zaak": ZAAK_URL,
        "betrokkeneType": soort,
        "omschrijvingGeneriek": "initiator",
        "betrokkeneIdentificatie": wie,
    }
    return Rol.from_api(data)


def _with(field: str, value: str) -> Rol:
    changes: dict[str, Any] = {field: value}
    return replace(rol(), **changes)


def may(wie: Principal, *rollen: Rol, regels: Regels = REGELS) -> bool:
    return eigen_rol(wie, ZAAK_URL, rollen, regels.alle_rollen, TODAY) is not None


def test_the_initiator_may_see_the_zaak() -> None:
    assert may(SUZANNE, rol(inpBsn=bekend.SUZANNE))


@pytest.mark.parametrize(
    "changes",
    [
        {"zaak_url": f"{ROOT}/zaken/another"},
        {"zaak_url": ""},
        {"inp_bsn": bekend.JAN},
        {"inp_bsn": ""},
        {"betrokkene_type": "medewerker"},
        {"betrokkene_type": ""},
        {"omschrijving_generiek": "belanghebbende"},
        {"omschrijving_generiek": ""},
        {"einde_geldigheid": TODAY - timedelta(1)},
        {"begin_geldigheid": TODAY + timedelta(1)},
        {"geldigheid_onleesbaar": True},
    ],
)
def test_anything_else_about_the_rol_closes_it(changes: dict[str, Any]) -> None:
    assert not may(SUZANNE, replace(rol(inpBsn=bekend.SUZANNE), **changes))


@pytest.mark.parametrize(
    ("fields", "opens"),
    [
        ({"indicatieMachtiging": ""}, True),
        ({"indicatieMachtiging": None}, True),
        ({"indicatieMachtiging": "machtiginggever"}, True),
        ({"indicatieMachtiging": "gemachtigde"}, False),
        ({"indicatieMachtiging": "iets anders"}, False),
        ({"indicatieMachtiging": ["gemachtigde"]}, False),
        ({"authenticatieContext": None}, True),
        ({"authenticatieContext": {"source": "digid", "levelOfAssurance": "20"}}, True),
        ({"authenticatieContext": {"representee": {"identifier": bekend.JAN}}}, False),
        ({"authenticatieContext": "iets anders"}, False),
    ],
)
def test_who_acts_for_somebody_else_has_no_zaak_by_that(
    fields: dict[str, Any], opens: bool
) -> None:
    one = Rol.from_api(ROL | fields)

    assert may(SUZANNE, one) == opens
    expected = Stand.VOLDAAN if opens else Stand.NIET_VOLDAAN
    assert rol_stand(SUZANNE, ZAAK_URL, [one], ["initiator"], TODAY) is expected


def test_no_rollen_open_nothing() -> None:
    assert not may(SUZANNE)


def test_a_rol_counts_up_to_its_last_day() -> None:
    assert may(SUZANNE, replace(rol(inpBsn=bekend.SUZANNE), einde_geldigheid=TODAY))


@pytest.mark.parametrize("field", ["beginGeldigheid", "eindeGeldigheid"])
@pytest.mark.parametrize("value", ["31-12-2020", "ooit", 20301231, {}, False])
def test_a_rol_of_which_the_days_cannot_be_read_opens_nothing(field: str, value: object) -> None:
    assert not may(SUZANNE, Rol.from_api(ROL | {field: value}))


@pytest.mark.parametrize(
    ("begin", "einde", "opens"),
    [
        (None, "", True),
        ("2026-11-22", "9999-12-31", True),
        ("0001-01-01", None, True),
        ("2090-01-01", None, False),
        ("9999-01-01", None, False),
        (None, "0001-01-01", False),
    ],
)
def test_a_rol_counts_from_its_first_day_to_its_last(
    begin: str | None, einde: str | None, opens: bool
) -> None:
    one = Rol.from_api(ROL | {"beginGeldigheid": begin, "eindeGeldigheid": einde})

    assert may(SUZANNE, one) == opens


@pytest.mark.parametrize(
    ("begin", "einde", "shown"),
    [
        (TODAY, TODAY, True),
        (None, TODAY - timedelta(1), False),
        (TODAY + timedelta(1), None, False),
    ],
)
def test_a_zaak_is_shown_by_a_rol_of_today(
    begin: date | None, einde: date | None, shown: bool
) -> None:
    one = replace(Rol.from_api(ROL), begin_geldigheid=begin, einde_geldigheid=einde)
    feiten = Zaakfeiten(ZAAK_URL, ZAAK, [one], ZAAKTYPE, None)

    assert oordeel_zaak(SUZANNE, feiten, REGELS, TODAY).getoond == shown


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        ({"einddatum": "2020-01-01", "archiefactiedatum": "01-01-2021"}, False),
        ({"einddatum": "01-01-2020", "archiefactiedatum": "2021-01-01"}, False),
        ({"einddatum": "0001-01-01", "archiefactiedatum": "2021-01-01"}, False),
        ({"einddatum": "2020-01-01", "archiefactiedatum": "9999-12-31"}, True),
        ({"einddatum": "2020-01-01", "archiefactiedatum": None}, True),
        ({"einddatum": None, "archiefactiedatum": "2021-01-01"}, True),
    ],
)
def test_a_zaak_that_may_have_had_to_be_destroyed_is_not_shown(
    dates: dict[str, str | None], shown: bool
) -> None:
    zaak = Zaak.from_api(ZAAK_DATA | dates)
    feiten = Zaakfeiten(ZAAK_URL, zaak, [Rol.from_api(ROL)], ZAAKTYPE, None)

    assert oordeel_zaak(SUZANNE, feiten, REGELS, TODAY).getoond == shown


@pytest.mark.parametrize("field", ["kvkNummer", "annIdentificatie", "innNnpId"])
def test_a_company_is_found_by_kvk_in_every_field_of_suppliers(field: str) -> None:
    kvk = oracle.principal(Kind.KVK, bekend.KORENBLOEM_KVK)
    assert may(kvk, rol("niet_natuurlijk_persoon", **{field: bekend.KORENBLOEM_KVK}))
    assert not may(kvk, rol("niet_natuurlijk_persoon", **{field: bekend.ZOMERFEEST_KVK}))


def test_a_company_is_found_as_vestiging_by_its_kvk_only() -> None:
    kvk = oracle.principal(Kind.KVK, bekend.KORENBLOEM_KVK)
    assert may(kvk, rol("vestiging", kvkNummer=bekend.KORENBLOEM_KVK))
    assert not may(kvk, rol("vestiging", vestigingsNummer=bekend.KORENBLOEM_VESTIGINGEN[0]))


def test_a_rsin_is_found_in_inn_nnp_id_only() -> None:
    rsin = oracle.principal(Kind.RSIN, bekend.KORENBLOEM_RSIN)
    assert may(rsin, rol("niet_natuurlijk_persoon", innNnpId=bekend.KORENBLOEM_RSIN))
    assert not may(rsin, rol("niet_natuurlijk_persoon", annIdentificatie=bekend.KORENBLOEM_RSIN))


@pytest.mark.parametrize("soort", ["vestiging", "niet_natuurlijk_persoon"])
def test_a_branch_needs_both_its_numbers(soort: str) -> None:
    number, other = bekend.KORENBLOEM_VESTIGINGEN
    branch = oracle.principal(Kind.VESTIGING, number, kvk=bekend.KORENBLOEM_KVK)
    own = {"vestigingsNummer": number, "kvkNummer": bekend.KORENBLOEM_KVK}

    assert may(branch, rol(soort, **own))
    assert not may(branch, rol(soort, **(own | {"vestigingsNummer": other})))
    assert not may(branch, rol(soort, **(own | {"kvkNummer": bekend.ZOMERFEEST_KVK})))
    assert not may(branch, rol(soort, vestigingsNummer=number))
    assert not may(branch, rol(soort, kvkNummer=bekend.KORENBLOEM_KVK))


def test_a_bsn_does_not_match_the_same_digits_of_a_company() -> None:
    rsin = oracle.principal(Kind.RSIN, bekend.SUZANNE)
    assert not may(rsin, rol(inpBsn=bekend.SUZANNE))
    assert not may(SUZANNE, rol("niet_natuurlijk_persoon", innNnpId=bekend.SUZANNE))


def test_extra_rollen_open_as_configured() -> None:
    one = replace(rol(inpBsn=bekend.SUZANNE), omschrijving_generiek="belanghebbende")
    assert may(SUZANNE, one, regels=Regels("openbaar", ("belanghebbende",)))


def anders(
    wie: Principal = SUZANNE, intern: str = "extern", **changes: Any
) -> dict[Beletsel, Stand]:
    """The conditions of a zaak that are not met; {} when it is shown."""
    zaaktype = replace(ZAAKTYPE, indicatie_intern_of_extern=intern)
    feiten = Zaakfeiten(
        ZAAK_URL, replace(ZAAK, **changes), [rol(inpBsn=bekend.SUZANNE)], zaaktype, None
    )
    oordeel = oordeel_zaak(wie, feiten, REGELS, TODAY)
    found: dict[Beletsel, Stand] = {
        one: stand for one, stand in oordeel.standen.items() if stand is not Stand.VOLDAAN
    }
    assert oordeel.getoond == (not found)
    return found


def test_a_zaak_is_shown_unless_something_is_against_it() -> None:
    yesterday = TODAY - timedelta(1)
    no, unknown = Stand.NIET_VOLDAAN, Stand.ONBEKEND
    assert anders() == {}
    assert anders(einddatum=yesterday, archiefactiedatum=TODAY) == {}
    assert anders(einddatum=None, archiefactiedatum=yesterday) == {}
    assert anders(intern="intern") == {Beletsel.INTERN: no}
    assert anders(intern="") == {Beletsel.INTERN: unknown}
    assert anders(vertrouwelijkheidaanduiding="") == {Beletsel.VERTROUWELIJK: unknown}
    assert anders(vertrouwelijkheidaanduiding="vertrouwelijk") == {Beletsel.VERTROUWELIJK: no}
    assert anders(einddatum=yesterday, archiefactiedatum=yesterday) == {Beletsel.VERNIETIGD: no}
    assert anders(archiefactiedatum_onleesbaar=True) == {Beletsel.VERNIETIGD: unknown}


def test_a_mandate_closes_what_the_person_may_see_without_it() -> None:
    wie = oracle.burger(bekend.SUZANNE, mandate="iets")

    assert anders(wie) == {Beletsel.MACHTIGING: Stand.NIET_VOLDAAN}


def test_a_zaak_of_somebody_else_is_not_shown() -> None:
    assert anders(oracle.burger(bekend.JAN)) == {Beletsel.ROL: Stand.NIET_VOLDAAN}


@pytest.mark.parametrize(
    "changes",
    [{"zaak_url": ""}, {"omschrijving_generiek": ""}, {"geldigheid_onleesbaar": True}],
)
def test_a_rol_of_the_person_that_cannot_be_read_well_leaves_it_unknown(
    changes: dict[str, Any],
) -> None:
    mine = replace(rol(inpBsn=bekend.SUZANNE), **changes)
    other = replace(rol(inpBsn=bekend.JAN), **changes)

    assert rol_stand(SUZANNE, ZAAK_URL, [mine], ["initiator"], TODAY) is Stand.ONBEKEND
    assert rol_stand(SUZANNE, ZAAK_URL, [other], ["initiator"], TODAY) is Stand.NIET_VOLDAAN


@pytest.mark.parametrize(
    "changes",
    [
        {"omschrijving_generiek": "belanghebbende"},
        {"einde_geldigheid": TODAY - timedelta(1)},
        {"zaak_url": f"{ROOT}/zaken/another"},
        {"zaak_url": f"{ROOT}/zaken/another", "geldigheid_onleesbaar": True},
        {"omschrijving_generiek": "adviseur", "geldigheid_onleesbaar": True},
    ],
)
def test_a_rol_that_surely_does_not_open_the_zaak_is_told_so(changes: dict[str, Any]) -> None:
    mine = replace(rol(inpBsn=bekend.SUZANNE), **changes)

    assert rol_stand(SUZANNE, ZAAK_URL, [mine], ["initiator"], TODAY) is Stand.NIET_VOLDAAN
    assert staat_anders(SUZANNE, ZAAK_URL, [mine], ["initiator"], TODAY)


def test_who_does_not_stand_in_the_zaak_or_may_see_it_does_not_stand_in_it_otherwise() -> None:
    mine, other = rol(inpBsn=bekend.SUZANNE), rol(inpBsn=bekend.JAN)
    dark = replace(mine, geldigheid_onleesbaar=True)

    for rollen in ([], [other], [mine], [dark]):
        assert not staat_anders(SUZANNE, ZAAK_URL, rollen, ["initiator"], TODAY)


@pytest.mark.parametrize(
    "veld", ["inp_bsn", "inn_nnp_id", "ann_identificatie", "kvk_nummer", "vestigings_nummer"]
)
def test_a_person_stands_in_a_zaak_by_any_number_in_it(veld: str) -> None:
    assert komt_voor(SUZANNE, [rol(), _with(veld, bekend.SUZANNE)])
    assert not komt_voor(SUZANNE, [rol(), _with(veld, bekend.JAN)])


@pytest.mark.parametrize("onvolledig", [True, False])
def test_when_there_may_be_more_rollen_it_is_unknown_whose_zaak_it_is(onvolledig: bool) -> None:
    for rollen in ([], [rol(inpBsn=bekend.JAN)]):
        feiten = Zaakfeiten(ZAAK_URL, ZAAK, rollen, ZAAKTYPE, None, rollen_onvolledig=onvolledig)
        oordeel = oordeel_zaak(SUZANNE, feiten, REGELS, TODAY)
        assert oordeel.is_onzeker == onvolledig
        assert not oordeel.getoond


def test_the_own_rol_opens_the_zaak_also_when_there_may_be_more_rollen() -> None:
    mine = [rol(inpBsn=bekend.SUZANNE)]
    feiten = Zaakfeiten(ZAAK_URL, ZAAK, mine, ZAAKTYPE, None, rollen_onvolledig=True)

    assert oordeel_zaak(SUZANNE, feiten, REGELS, TODAY).getoond


@pytest.mark.parametrize("wie", oracle.everybody().values(), ids=str)
@pytest.mark.parametrize("soort", ["medewerker", "organisatorische_eenheid", ""])
def test_a_number_in_a_rol_of_another_kind_opens_nothing(wie: Principal, soort: str) -> None:
    fields = ("inpBsn", "innNnpId", "annIdentificatie", "vestigingsNummer")
    numbers = {**dict.fromkeys(fields, wie.value), "kvkNummer": wie.kvk or wie.value}

    assert not may(wie, rol(soort, **numbers))


def test_a_company_is_not_found_in_the_rol_of_a_person() -> None:
    kvk, rsin = bekend.KORENBLOEM_KVK, bekend.KORENBLOEM_RSIN
    number = bekend.KORENBLOEM_VESTIGINGEN[0]
    person = rol(innNnpId=rsin, kvkNummer=kvk, annIdentificatie=kvk, vestigingsNummer=number)

    assert not may(oracle.principal(Kind.RSIN, rsin), person)
    assert not may(oracle.principal(Kind.KVK, kvk), person)
    assert not may(oracle.principal(Kind.VESTIGING, number, kvk=kvk), person)


def test_nothing_of_a_zaak_that_cannot_be_had_counts_as_met() -> None:
    feiten = Zaakfeiten(ZAAK_URL, None, [rol(inpBsn=bekend.SUZANNE)], None, None)

    standen = oordeel_zaak(SUZANNE, feiten, REGELS, TODAY).standen

    met = [one for one, stand in standen.items() if stand is Stand.VOLDAAN]
    assert met == [Beletsel.MACHTIGING]
    assert Stand.NIET_VOLDAAN not in standen.values()


@given(
    status=st.sampled_from(
        ["definitief", "gearchiveerd", "in_bewerking", "ter_vaststelling", "", "?"]
    ),
    level=st.sampled_from([*SCHAAL, "", "?"]),
    inhoud=st.sampled_from(["", f"{ROOT}/inhoud"]),
    maximum=st.sampled_from([*SCHAAL, "", "?"]),
)
def test_a_document_is_shown_only_when_everything_is_right(
    status: str, level: str, inhoud: str, maximum: str
) -> None:
    document = replace(
        DOCUMENT, status=status, vertrouwelijkheidaanduiding=level, inhoud_url=inhoud
    )
    regels = Regels(maximum)
    shown = oordeel_document(Documentfeiten(document), regels.voor(ZAAKTYPE, None), regels).getoond

    scale = list(SCHAAL)
    levels = scale[: scale.index(maximum) + 1] if maximum in scale else []
    assert shown == (status in ("definitief", "gearchiveerd") and level in levels and bool(inhoud))


@pytest.mark.parametrize("wie", oracle.everybody().values(), ids=str)
@pytest.mark.parametrize("extra", [(), ("belanghebbende",)])
def test_every_question_names_a_person(wie: Principal, extra: tuple[str, ...]) -> None:
    filters = [one.filters for one in persoonsvragen(wie, Regels("openbaar", extra))]

    assert filters
    for one in filters:
        assert wie.value in one.values()
        assert all(one.values())
        assert ("rol__omschrijvingGeneriek" in one) == (not extra)


def test_no_question_is_asked_for_a_mandate() -> None:
    assert persoonsvragen(oracle.burger(bekend.SUZANNE, mandate="iets"), REGELS) == ()


@pytest.mark.parametrize("wie", oracle.everybody().values(), ids=str)
def test_the_repr_of_a_person_and_a_rol_hold_no_number(wie: Principal) -> None:
    one = rol(inpBsn=wie.value, kvkNummer=wie.value)
    for text in (repr(wie), str(wie), f"{[wie]}", repr(one), f"{(one,)}"):
        assert wie.value not in text
