"""New statussen and resultaten."""

from typing import Any

import pytest

from zgw.demo import bekend


def _statustype(client: Any, zaak: dict[str, Any], omschrijving: str) -> str:
    found = client.get("catalogi/api/v1/statustypen", zaaktype=zaak["zaaktype"]).json()["results"]
    return next(str(row["url"]) for row in found if row["omschrijving"] == omschrijving)


def _post_status(client: Any, zaak: dict[str, Any], statustype: str, **more: str) -> Any:
    body = {"zaak": zaak["url"], "statustype": statustype} | more
    body.setdefault("datumStatusGezet", "2026-11-20T10:00:00Z")
    return client.post("zaken/api/v1/statussen", body, headers={"Content-Crs": None})


def _post_resultaat(client: Any, zaak: dict[str, Any]) -> Any:
    found = client.get("catalogi/api/v1/resultaattypen", zaaktype=zaak["zaaktype"]).json()
    body = {"zaak": zaak["url"], "resultaattype": found["results"][0]["url"]}
    return client.post("zaken/api/v1/resultaten", body)


def test_a_posted_status_becomes_the_current_one(own: Any) -> None:
    zaak = own.demo.zaak(bekend.KLACHT_TOEGEWEZEN)

    answer = _post_status(own, zaak, _statustype(own, zaak, "In behandeling genomen"))

    assert answer.status_code == 201
    assert own.get(zaak["url"]).json()["status"] == answer.json()["url"]
    assert answer.json()["indicatieLaatstGezetteStatus"] is True
    earlier = own.get(zaak["status"]).json()
    assert earlier["indicatieLaatstGezetteStatus"] is False


def test_the_last_status_needs_a_resultaat_and_closes_the_zaak(own: Any) -> None:
    zaak = own.demo.zaak("VB-100203")
    end = _statustype(own, own.demo.zaak("VB-100203"), "Afgehandeld")

    refused = _post_status(own, zaak, end)
    assert refused.status_code == 400
    assert refused.json()["invalidParams"][0]["code"] == "resultaat-does-not-exist"

    assert _post_resultaat(own, zaak).status_code == 201
    assert _post_resultaat(own, zaak).status_code == 400
    assert _post_status(own, zaak, end).status_code == 201
    closed = own.get(zaak["url"]).json()
    assert closed["einddatum"] == "2026-11-20"
    assert closed["archiefactiedatum"] == "2028-11-20"


def test_an_earlier_status_reopens_a_closed_zaak(own: Any) -> None:
    zaak = own.demo.zaak(bekend.PARKEER_VERLEEND)

    _post_status(own, zaak, _statustype(own, zaak, "In behandeling"))

    assert own.get(zaak["url"]).json()["einddatum"] is None


@pytest.mark.parametrize("moment", ["", "today"])
def test_a_status_needs_a_moment(own: Any, moment: str) -> None:
    zaak = own.demo.zaak(bekend.KLACHT_TOEGEWEZEN)

    answer = _post_status(own, zaak, _statustype(own, zaak, "Afgehandeld"), datumStatusGezet=moment)

    assert answer.status_code == 400


def test_a_status_of_another_zaaktype_is_refused(own: Any) -> None:
    klacht, parkeer = (
        own.demo.zaak(number) for number in (bekend.KLACHT_TOEGEWEZEN, bekend.PARKEER_VERLEEND)
    )

    answer = _post_status(own, klacht, _statustype(own, parkeer, "In behandeling"))

    assert answer.json()["invalidParams"][0]["code"] == "zaaktype-mismatch"


def test_a_status_on_a_zaak_that_is_not_there_is_refused(own: Any) -> None:
    zaak = own.demo.zaak(bekend.KLACHT_TOEGEWEZEN)
    nowhere = {"url": f"{own.demo.url}zaken/api/v1/zaken/00000000-0000-4000-8000-000000000000"}

    assert _post_status(own, nowhere, _statustype(own, zaak, "Ontvangen")).status_code == 400


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [({"Content-Type": "text/plain"}, "{}", 415), ({"Content-Type": "application/json"}, "{", 400)],
)
def test_a_body_that_is_no_json_is_refused(
    own: Any, headers: dict[str, str], body: str, status: int
) -> None:
    url = f"{own.demo.url}zaken/api/v1/statussen"

    assert own.session.post(url, data=body, headers=headers, timeout=5).status_code == status


def test_advance_goes_from_step_to_step_until_the_zaak_is_closed(own: Any) -> None:
    for omschrijving in ("In behandeling genomen", "Afgehandeld"):
        status = own.demo.advance(bekend.KLACHT_TOEGEWEZEN)
        assert own.get(status["statustype"]).json()["omschrijving"] == omschrijving

    assert own.demo.zaak(bekend.KLACHT_TOEGEWEZEN)["einddatum"]
    with pytest.raises(ValueError, match="is closed"):
        own.demo.advance(bekend.KLACHT_TOEGEWEZEN)
    with pytest.raises(KeyError):
        own.demo.advance("VB-999999")


def test_advance_gives_a_zaak_without_status_its_first(own: Any) -> None:
    status = own.demo.advance(bekend.ZONDER_STATUS)

    assert own.get(status["statustype"]).json()["volgnummer"] == 1
