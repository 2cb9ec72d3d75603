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
from zgw.resources import EnkelvoudigInformatieObject, Kind, Principal, Rol, Zaak, Zaaktype
from zgw.resources.vertrouwelijkheid import SCHAAL
from zgw.toegang import Beletsel, Regels, beletsel_document, beletsel_zaak, eigen_rol

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


def may(wie: Principal, *rollen: Rol, regels: Regels = REGELS) -> bool:
    return eigen_rol(wie, ZAAK_URL, rollen, regels, TODAY) is not None


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

    assert (beletsel_zaak(SUZANNE, zaak, ZAAKTYPE, REGELS, TODAY) is None) == shown


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


def beletsel(wie: Principal = SUZANNE, intern: str = "extern", **changes: Any) -> Beletsel | None:
    zaaktype = replace(ZAAKTYPE, indicatie_intern_of_extern=intern)
    return beletsel_zaak(wie, replace(ZAAK, **changes), zaaktype, REGELS, TODAY)


def test_a_zaak_is_shown_unless_something_is_against_it() -> None:
    yesterday = TODAY - timedelta(1)
    assert beletsel() is None
    assert beletsel(einddatum=yesterday, archiefactiedatum=TODAY) is None
    assert beletsel(intern="intern") == beletsel(intern="") == Beletsel.INTERN
    assert beletsel(vertrouwelijkheidaanduiding="") == Beletsel.VERTROUWELIJK
    assert beletsel(vertrouwelijkheidaanduiding="vertrouwelijk") == Beletsel.VERTROUWELIJK
    assert beletsel(einddatum=yesterday, archiefactiedatum=yesterday) == Beletsel.VERNIETIGD
    assert beletsel(oracle.burger(bekend.SUZANNE, mandate="iets")) == Beletsel.MACHTIGING


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
    shown = beletsel_document(document, Regels(maximum)) is None

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
