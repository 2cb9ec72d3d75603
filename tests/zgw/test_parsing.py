"""Whatever a register answers becomes a resource or is unusable; nothing else can happen."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgw.clients.zaken import GevondenZaak
from zgw.resources import (
    Besluit,
    BesluitInformatieObject,
    Besluittype,
    Catalogus,
    Duur,
    EnkelvoudigInformatieObject,
    Informatieobjecttype,
    Resultaat,
    Resultaattype,
    Rol,
    Status,
    Statustype,
    Zaak,
    ZaakInformatieObject,
    Zaaktype,
)
from zgw.resources import parsing as lees
from zgw.resources.vertrouwelijkheid import SCHAAL, binnen

RESOURCES = (
    Besluit,
    BesluitInformatieObject,
    Besluittype,
    Catalogus,
    EnkelvoudigInformatieObject,
    GevondenZaak,
    Informatieobjecttype,
    Resultaat,
    Resultaattype,
    Rol,
    Status,
    Statustype,
    Zaak,
    ZaakInformatieObject,
    Zaaktype,
)
URL = "http://register/zaken/api/v1/zaken/6a2f1c1e-1111-4222-8333-444455556666"
REQUIRED = ("url", "zaak", "zaaktype", "statustype", "resultaattype", "besluittype")
KEYS = (
    *REQUIRED,
    *("informatieobject", "status", "resultaat", "startdatum", "einddatum", "datumStatusGezet"),
    *("doorlooptijd", "servicenorm", "reactietermijn", "verlenging", "opschorting", "volgnummer"),
    *("bestandsomvang", "deelzaken", "relevanteAndereZaken", "rollen", "_expand", "reden"),
    *("zaakinformatieobjecten", "betrokkeneIdentificatie", "inpBsn", "handelsnaam", "duur"),
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=20),
    st.sampled_from([URL, "", ".", "2026-02-30", "2026-11-22T10:00:00Z", "0000-00-00", "\x00"]),
    st.sampled_from(["P1Y2M3DT4H", "P9999Y", "P99999999999999D", "-P1D", "P1,5W", "\ud800"]),
)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda one: one.__name__)
@given(data=st.dictionaries(st.sampled_from(KEYS), JSON, max_size=12), complete=st.booleans())
def test_any_json_is_a_resource_or_unusable(
    resource: Any, data: dict[str, Any], complete: bool
) -> None:
    extra = {key: URL for key in (*REQUIRED, "informatieobject") if complete}
    unusable = ""

    try:
        resource.from_api({**data, **extra})
    except lees.Unusable as error:
        unusable = str(error)

    assert re.fullmatch(r"[a-zA-Z_]*", unusable)


@given(TEXTS)
def test_every_text_can_be_written_on_a_page(value: str) -> None:
    lees.text({"veld": value}, "veld").encode()
    "".join(lees.texts({"veld": [value]}, "veld")).encode()


@pytest.mark.parametrize("filler", ["", " ", ".", "-", "–", "..", " - ", "_", None, 3, [], {}])
def test_a_filler_is_no_text(filler: object) -> None:
    assert lees.text({"veld": filler}, "veld") == ""


@given(st.text(st.characters(categories=("L", "N")), min_size=1))
def test_real_text_stays_as_it_is(value: str) -> None:
    assert lees.text({"veld": f"  {value} "}, "veld") == value


@given(st.integers(0, 9999), st.integers(0, 99_999), st.integers(-1000, 10**9), st.dates())
def test_a_term_always_ends_on_some_day(jaren: int, maanden: int, dagen: int, dag: date) -> None:
    assert isinstance(Duur(jaren, maanden, dagen).na(dag), date)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("P8W", Duur(0, 0, 56)),
        ("P1Y2M3D", Duur(1, 2, 3)),
        ("P42DT12H", Duur(0, 0, 42)),
        ("P0D", None),
        ("-P1D", None),
        ("", None),
        (None, None),
        ("acht weken", None),
        ("P99999999999999D", None),
    ],
)
def test_a_duration_is_read_in_years_months_and_days(value: object, expected: Duur | None) -> None:
    assert lees.duur({"veld": value}, "veld") == expected


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert Duur(0, 1, 0).na(date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    "value", ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00+01:00", "1899-12-31", "2200-01-01"]
)
def test_a_moment_outside_every_calendar_is_none(value: str) -> None:
    assert lees.moment({"veld": value}, "veld") is None
    assert lees.datum({"veld": value}, "veld") is None


@pytest.mark.parametrize("value", [10**400, 10**16, -1, True, 1.5, "3", None])
def test_a_number_that_cannot_be_is_none(value: object) -> None:
    assert lees.number({"veld": value}, "veld") is None


def test_a_name_can_be_written_on_a_page() -> None:
    wie = {"handelsnaam": ["\ud83d"]}
    Rol.from_api({"zaak": URL, "betrokkeneIdentificatie": wie}).naam.encode()
    assert lees.texts({"veld": [" ", "Bakker "]}, "veld") == ("Bakker",)


@pytest.mark.parametrize("value", [{}, "x", 5, [None], ["url"], [{}, 3]])
def test_a_list_of_something_else_is_unusable_and_not_empty(value: object) -> None:
    with pytest.raises(lees.Unusable):
        lees.parts({"veld": value}, "veld")


def test_a_status_without_time_is_midnight_and_a_moment_can_be_a_date() -> None:
    day = lees.moment({"veld": "2026-11-22"}, "veld")
    assert day is not None
    assert (day.hour, day.tzinfo) == (0, None)
    assert lees.datum({"veld": "2026-11-22T23:30:00Z"}, "veld") == date(2026, 11, 22)


@pytest.mark.parametrize("aanduiding", [*SCHAAL, "", "onbekend", "OPENBAAR"])
@pytest.mark.parametrize("maximum", [*SCHAAL, "", "onbekend"])
def test_the_scale_is_closed_for_what_it_does_not_know(aanduiding: str, maximum: str) -> None:
    known = aanduiding in SCHAAL and maximum in SCHAAL
    expected = known and SCHAAL.index(aanduiding) <= SCHAAL.index(maximum)
    assert binnen(aanduiding, maximum) is expected


def test_the_scale_is_that_of_the_standard() -> None:
    words = "openbaar beperkt_openbaar intern zaakvertrouwelijk vertrouwelijk confidentieel geheim"
    assert (*words.split(), "zeer_geheim") == SCHAAL


@pytest.mark.parametrize(
    "resource",
    [Besluit, EnkelvoudigInformatieObject, Resultaat, Status, Zaak],
    ids=lambda one: one.__name__,
)
def test_the_repr_of_a_resource_holds_none_of_its_text(resource: Any) -> None:
    words = ("omschrijving", "toelichting", "titel", "auteur", "identificatie", "bestandsnaam")
    parts = {"opschorting": {"reden": "geheim"}, "verlenging": {"reden": "geheim"}}
    filled = dict.fromkeys(REQUIRED, URL) | dict.fromkeys((*words, "statustoelichting"), "geheim")

    one = resource.from_api(filled | parts)

    for written in (repr(one), str(one), f"{[one]}"):
        assert "geheim" not in written
        assert URL not in written
