"""The data are believable, and hold every special case by name."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from zgw.demo import DemoRegisters, bekend
from zgw.demo.datasets import DATASETS, fill
from zgw.demo.kalender import after, easter, is_werkdag, werkdagen_geleden
from zgw.demo.zaakfilters import VERTROUWELIJKHEID

DAYS = (date(2026, 11, 22), date(2024, 2, 29), date(2027, 1, 1), date(2026, 4, 5))


@pytest.mark.parametrize(
    ("bsn", "count"),
    [
        (bekend.SUZANNE, 17),
        (bekend.JAN, 60),
        (bekend.FATIMA, 6),
        (bekend.PIET, 0),
        (bekend.MEHMET, 5),
        (bekend.ANNA, 8),
        (bekend.WILLEM, 4),
        (bekend.LISA, 3),
    ],
)
def test_everybody_has_a_number_of_zaken(shared: Any, bsn: str, count: int) -> None:
    assert len(shared.demo.zaken_of(bsn)) == count


@pytest.mark.parametrize(
    "number",
    [
        value
        for value in vars(bekend).values()
        if isinstance(value, str) and value.isdigit() and len(value) == 9
    ],
)
def test_every_bsn_and_rsin_passes_the_elfproef(number: str) -> None:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)

    assert sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True)) % 11 == 0


def test_every_named_zaak_exists(shared: Any, ander: Any) -> None:
    numbers = [value for value in vars(bekend).values() if str(value).startswith(("VB-", "OD-"))]

    for number in numbers:
        assert shared.demo.zaak(number)["uuid"] == str(bekend.uuid_of("zaak", number))
    uuid = bekend.uuid_of("zaak", bekend.ANDER_KLACHT, dataset="ander")
    assert ander.demo.zaak(bekend.ANDER_KLACHT)["uuid"] == str(uuid)


def test_every_level_of_confidentiality_occurs(shared: Any) -> None:
    levels = {zaak["vertrouwelijkheidaanduiding"] for zaak in shared.demo.zaken_of(bekend.SUZANNE)}

    assert levels == set(VERTROUWELIJKHEID)


def test_every_zaaktype_exists_in_two_versions(shared: Any) -> None:
    versions = Counter(row["identificatie"] for row in shared.all("catalogi/zaaktypen"))

    assert set(versions.values()) == {2}
    assert len(versions) == 11


def test_numbers_of_zaken_and_documents_are_unique(shared: Any) -> None:
    for kind in ("zaken/zaken", "documenten/enkelvoudiginformatieobjecten", "besluiten/besluiten"):
        numbers = [row["identificatie"] for row in shared.all(kind)]
        assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("dataset", sorted(DATASETS))
@pytest.mark.parametrize("today", DAYS)
def test_statussen_are_set_in_order_in_office_hours_and_in_the_past(
    dataset: str, today: date
) -> None:
    store = fill(dataset, today)
    moments_of: dict[str, list[str]] = {zaak["url"]: [] for zaak in store.all("zaken/zaken")}
    for row in store.all("zaken/statussen"):
        moments_of[row["zaak"]].append(row["datumStatusGezet"])

    for zaak in store.all("zaken/zaken"):
        moments = moments_of[zaak["url"]]
        assert moments == sorted(set(moments))
        for moment in map(datetime.fromisoformat, moments):
            assert date.fromisoformat(zaak["startdatum"]) <= moment.date() < today
            assert is_werkdag(moment.date())
            assert 8 <= moment.hour < 15
        if zaak["einddatum"]:
            assert zaak["einddatum"] == moments[-1][:10]


@pytest.mark.parametrize("today", DAYS)
def test_the_story_of_suzanne_is_always_fresh(today: date) -> None:
    demo = DemoRegisters(today=today)
    store = demo.data
    klacht, parkeer = (
        demo.zaak(number) for number in (bekend.KLACHT_TOEGEWEZEN, bekend.PARKEER_VERLEEND)
    )

    status = next(
        row
        for row in store.all("zaken/statussen")
        if row["indicatieLaatstGezetteStatus"] and demo.shown(row)["zaak"] == klacht["url"]
    )
    (besluit,) = (
        row for row in store.all("besluiten/besluiten") if demo.shown(row)["zaak"] == parkeer["url"]
    )

    assert status["datumStatusGezet"][:10] == werkdagen_geleden(today, 1).isoformat()
    sent = date.fromisoformat(besluit["verzenddatum"])
    assert timedelta(13) <= today - sent <= timedelta(21)
    assert besluit["uiterlijkeReactiedatum"] == (sent + timedelta(42)).isoformat()
    assert parkeer["einddatum"]


def test_the_special_cases_are_what_they_are_called(shared: Any) -> None:
    zaak = shared.demo.zaak
    today = date.today().isoformat()

    assert zaak(bekend.ZONDER_STATUS)["status"] is None
    assert zaak(bekend.BIJSTAND_OPGESCHORT)["opschorting"]["indicatie"] is True
    assert zaak(bekend.VERLENGD)["verlenging"]["duur"] == "P42D"
    assert zaak(bekend.TE_LAAT)["uiterlijkeEinddatumAfdoening"] < today
    assert zaak(bekend.ZONDER_TERMIJNEN)["einddatumGepland"] is None
    assert zaak(bekend.ZONDER_TERMIJNEN)["uiterlijkeEinddatumAfdoening"] is None
    assert zaak(bekend.MET_PUNTEN)["omschrijving"] == "."
    assert zaak(bekend.ARCHIEFDATUM_VOORBIJ)["archiefactiedatum"] < today
    assert (
        zaak(bekend.DEELZAAK_OMGEVINGSDIENST)["hoofdzaak"]
        == zaak(bekend.OMGEVING_MET_DEELZAAK)["url"]
    )
    for number in (bekend.INTERN_ADRESONDERZOEK, bekend.INTERN_HANDHAVING):
        zaaktype = shared.get(zaak(number)["zaaktype"]).json()
        assert zaaktype["indicatieInternOfExtern"] == "intern"


def test_documents_are_supplied_by_the_citizen_or_sent_to_them(shared: Any) -> None:
    documents = shared.all("documenten/enkelvoudiginformatieobjecten")

    assert any(row["ontvangstdatum"] and row["auteur"] == "Aanvrager" for row in documents)
    assert not any(row["ontvangstdatum"] and row["verzenddatum"] for row in documents)
    assert {row["status"] for row in documents} == {
        "",
        "in_bewerking",
        "ter_vaststelling",
        "definitief",
        "gearchiveerd",
    }


def test_the_second_dataset_has_no_zaak_or_uuid_in_common(shared: Any, ander: Any) -> None:
    zaken = [{row["uuid"] for row in client.all("zaken/zaken")} for client in (shared, ander)]

    assert len(zaken[1]) == 15
    assert not zaken[0] & zaken[1]
    assert [row["domein"] for row in ander.all("catalogi/catalogussen")] == ["ANDER"]


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)), (2026, date(2026, 4, 5))],
)
def test_easter_is_known(year: int, day: date) -> None:
    assert easter(year) == day
    assert not is_werkdag(day + timedelta(1))


@pytest.mark.parametrize(
    ("duration", "day"),
    [
        ("P42D", "2026-03-13"),
        ("P1Y", "2027-01-30"),
        ("P1M", "2026-03-02"),
        ("P1Y2M3D", "2027-04-02"),
    ],
)
def test_durations_are_added_to_a_day(duration: str, day: str) -> None:
    assert after(date(2026, 1, 30), duration).isoformat() == day
