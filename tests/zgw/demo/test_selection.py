"""Filters, order, pages and expand."""

from datetime import date
from typing import Any

import pytest

from zgw.demo import bekend
from zgw.demo.expand import ZAAK_PATHS

ZAKEN = "zaken/api/v1/zaken"
PERSON = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
NNP = "rol__betrokkeneIdentificatie__nietNatuurlijkPersoon"


def _numbers(answer: Any) -> set[str]:
    assert answer.status_code == 200, answer.text
    return {zaak["identificatie"] for zaak in answer.json()["results"]}


@pytest.mark.parametrize(
    ("name", "value", "number"),
    [
        (f"{NNP}__innNnpId", bekend.KORENBLOEM_RSIN, bekend.OP_RSIN),
        (f"{NNP}__kvkNummer", bekend.KORENBLOEM_KVK, bekend.OP_KVK),
        (f"{NNP}__annIdentificatie", bekend.KORENBLOEM_KVK, bekend.OP_ANN),
        (f"{NNP}__vestigingsNummer", bekend.KORENBLOEM_VESTIGINGEN[0], bekend.OP_VESTIGING_NNP),
        (
            "rol__betrokkeneIdentificatie__vestiging__vestigingsNummer",
            bekend.KORENBLOEM_VESTIGINGEN[1],
            bekend.OP_VESTIGING,
        ),
        (
            "rol__betrokkeneIdentificatie__vestiging__kvkNummer",
            bekend.KORENBLOEM_KVK,
            bekend.OP_VESTIGING,
        ),
    ],
)
def test_a_company_is_found_by_each_of_its_numbers(
    shared: Any, name: str, value: str, number: str
) -> None:
    found = _numbers(shared.zoek(**{name: value}))

    assert number in found
    assert found == _numbers(shared.get(ZAKEN, **{name: value}))
    assert len(found) < 20


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"einddatum__isnull": "true"}, 26),
        ({"einddatum__isnull": "false"}, 34),
        ({"einddatum__isnull": "perhaps"}, 60),
        ({"zaaktype__omschrijving": "parkeer"}, 7),
        ({"omschrijving": "dorpsstraat"}, 12),
        ({"identificatie": "VB-100201"}, 1),
        ({"identificatie__icontains": "vb-10020"}, 9),
        ({"kenmerk": "Formulierenserver:OF-VB-100201"}, 1),
        ({"bronorganisatie": bekend.OMGEVINGSDIENST_RSIN}, 0),
        ({"archiefnominatie": "vernietigen"}, 34),
        ({"archiefactiedatum__isnull": "true"}, 26),
        ({"startdatum__gte": "1900-01-01"}, 60),
        ({"startdatum__lt": "1900-01-01"}, 0),
        ({"maximaleVertrouwelijkheidaanduiding": ""}, 60),
        ({"rol__betrokkeneType": "natuurlijk_persoon"}, 60),
        ({"rol__machtiging": "eigen"}, 60),
    ],
)
def test_the_filters_select_the_same_in_query_and_body(
    shared: Any, filters: dict[str, str], count: int
) -> None:
    wanted = {PERSON: bekend.JAN} | filters

    by_query, by_body = shared.get(ZAKEN, **wanted), shared.zoek(**wanted)

    assert by_query.json()["count"] == count
    assert _numbers(by_query) == _numbers(by_body)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("startdatum__gte", "yesterday", "invalid"),
        ("zaaktype", "KLACHT", "invalid"),
        ("maximaleVertrouwelijkheidaanduiding", "laag", "invalid_choice"),
        ("ordering", "laatstGemuteerd", "invalid_choice"),
        ("rol__omschrijvingGeneriek", "baas", "invalid_choice"),
        ("hoofdzaak", "http://example.nl/", "unknown-parameters"),
        ("uuid__in", "x", "unknown-parameters"),
    ],
)
def test_a_wrong_filter_is_a_400(shared: Any, name: str, value: str, code: str) -> None:
    answer = shared.get(ZAKEN, **{name: value})

    assert answer.status_code == 400
    assert answer.json()["invalidParams"][0]["code"] == code


def test_zoek_finds_by_uuid_and_by_zaaktype(shared: Any) -> None:
    zaak = shared.demo.zaak(bekend.PARKEER_VERLEEND)
    of_suzanne = {PERSON: bekend.SUZANNE}

    assert _numbers(shared.zoek(uuid__in=[zaak["uuid"]])) == {bekend.PARKEER_VERLEEND}
    assert _numbers(shared.zoek(**of_suzanne, zaaktype__in=[zaak["zaaktype"]])) == {
        bekend.PARKEER_VERLEEND
    }
    others = _numbers(shared.zoek(**of_suzanne, zaaktype__not_in=[zaak["zaaktype"]]))
    assert len(others) == 16
    assert bekend.PARKEER_VERLEEND not in others


def test_lopende_zaken_come_first_by_descending_einddatum(shared: Any) -> None:
    found = shared.get(ZAKEN, **{PERSON: bekend.JAN}, ordering="-einddatum").json()["results"]

    days = [zaak["einddatum"] or "9999" for zaak in found]
    assert days == sorted(days, reverse=True)


def test_without_ordering_the_newest_zaak_comes_first(shared: Any) -> None:
    found = shared.get(ZAKEN).json()["results"]

    days = [zaak["startdatum"] for zaak in found]
    assert days == sorted(days, reverse=True)


def test_pages_join_up_without_gaps_and_name_their_neighbours(shared: Any) -> None:
    path, found = f"{ZAKEN}?{PERSON}={bekend.JAN}&pageSize=25", []
    while path:
        body = shared.get(path).json()
        found += [zaak["uuid"] for zaak in body["results"]]
        path = body["next"]

    assert len(found) == len(set(found)) == 60
    assert f"{PERSON}={bekend.JAN}" in body["previous"]


def test_the_next_page_of_zoek_does_not_repeat_the_question(shared: Any) -> None:
    body = shared.post(f"{ZAKEN}/_zoek", {PERSON: bekend.JAN}, pageSize=50).json()

    assert body["next"] == f"{shared.demo.url}{ZAKEN}/_zoek?page=2&pageSize=50"


@pytest.mark.parametrize("page", ["0", "x", "-1", "99"])
def test_a_page_that_is_not_there_is_a_404(shared: Any, page: str) -> None:
    assert shared.get(ZAKEN, page=page).status_code == 404


@pytest.mark.parametrize(("size", "results"), [("0", 100), ("x", 100), ("501", 123), ("7", 7)])
def test_a_strange_page_size_is_not_an_error(shared: Any, size: str, results: int) -> None:
    assert len(shared.get(ZAKEN, pageSize=size).json()["results"]) == results


@pytest.mark.parametrize("path", ZAAK_PATHS)
def test_every_allowed_path_can_be_expanded(shared: Any, path: str) -> None:
    assert shared.get(ZAKEN, expand=path, pageSize=3).status_code == 200
    assert shared.zoek(**{PERSON: bekend.SUZANNE}, expand=[path]).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [("besluiten", 400), ("zaaktype.catalogus", 400), ("rollen.betrokkene", 400), ("*", 500)],
)
def test_other_paths_cannot_be_expanded(shared: Any, path: str, status: int) -> None:
    url = shared.demo.zaak(bekend.PARKEER_VERLEEND)["url"]

    assert shared.get(ZAKEN, expand=path).status_code == status
    assert shared.get(url, expand=path).status_code == status
    assert shared.zoek(**{PERSON: bekend.SUZANNE}, expand=[path]).status_code == status


def test_expand_nests_and_leaves_out_what_is_empty(shared: Any) -> None:
    url = shared.demo.zaak(bekend.OMGEVING_MET_DEELZAAK)["url"]

    zaak = shared.get(
        url, expand="status,status.statustype,resultaat,deelzaken,eigenschappen"
    ).json()

    expanded = zaak["_expand"]
    assert isinstance(zaak["status"], str)
    assert expanded["status"]["_expand"]["statustype"]["zaaktypeIdentificatie"] == "OMGEVING"
    assert expanded["deelzaken"][0]["bronorganisatie"] == bekend.OMGEVINGSDIENST_RSIN
    assert "resultaat" not in expanded
    assert shared.get(url, expand="status.statustype").json()["_expand"] == {}


def test_documents_expand_their_type_only(shared: Any) -> None:
    path = "documenten/api/v1/enkelvoudiginformatieobjecten"

    body = shared.get(path, expand="informatieobjecttype", pageSize=2).json()

    assert body["results"][0]["_expand"]["informatieobjecttype"]["omschrijving"]
    assert shared.get(path, expand="status").status_code == 400


def test_catalogue_lists_are_definitief_unless_asked_otherwise(shared: Any) -> None:
    path = "catalogi/api/v1/zaaktypen"

    assert shared.get(path).json()["count"] == 22
    assert shared.get(path, status="alles").json()["count"] == 22
    assert shared.get(path, status="concept").json()["count"] == 0
    assert shared.get(path, identificatie="KLACHT").json()["count"] == 2
    assert (
        shared.get(path, identificatie="KLACHT", datumGeldigheid="2024-05-01").json()["count"] == 1
    )


def test_a_catalogue_has_the_types_of_one_organisation(shared: Any) -> None:
    domeinen = {row["domein"]: row for row in shared.all("catalogi/catalogussen")}
    found = shared.get("catalogi/api/v1/zaaktypen", catalogus=domeinen["OMGDS"]["url"]).json()[
        "results"
    ]

    assert {zaaktype["identificatie"] for zaaktype in found} == {"OD-ADVIES"}
    assert domeinen["OMGDS"]["rsin"] == bekend.OMGEVINGSDIENST_RSIN


def test_the_current_status_can_be_asked_for(shared: Any) -> None:
    zaak = shared.demo.zaak(bekend.TWAALF_STATUSSEN)

    body = shared.get("zaken/api/v1/statussen", zaak=zaak["url"]).json()
    current = shared.get(
        "zaken/api/v1/statussen", zaak=zaak["url"], indicatieLaatstGezetteStatus="true"
    ).json()["results"]

    moments = [status["datumStatusGezet"] for status in body["results"]]
    assert body["count"] == 12
    assert moments == sorted(moments, reverse=True)
    assert [status["url"] for status in current] == [zaak["status"]]


def test_dates_of_zaken_are_iso_dates(shared: Any) -> None:
    for zaak in shared.all("zaken/zaken"):
        assert date.fromisoformat(zaak["startdatum"]) < date.today()
