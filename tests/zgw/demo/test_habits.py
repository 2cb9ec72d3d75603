"""The dangerous habits of Open Zaak, which a portal has to survive."""

from typing import Any

import pytest

from zgw.demo import bekend

ZAKEN = "zaken/api/v1/zaken"
PERSON = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
GENERIEK = "rol__omschrijvingGeneriek"
EVERYONE = 123


def _count(answer: Any) -> int:
    assert answer.status_code == 200
    return int(answer.json()["count"])


@pytest.mark.parametrize("bsn", ["", " "])
def test_an_empty_bsn_finds_everyones_zaken(shared: Any, bsn: str) -> None:
    assert _count(shared.get(ZAKEN, **{PERSON: bsn})) == EVERYONE
    assert _count(shared.zoek(**{PERSON: bsn})) == EVERYONE


def test_an_empty_bsn_finds_everyones_rollen(shared: Any) -> None:
    name = PERSON.removeprefix("rol__")

    assert _count(shared.get("zaken/api/v1/rollen", **{name: ""})) > EVERYONE


def test_zoek_ignores_keys_it_does_not_know(shared: Any) -> None:
    assert _count(shared.zoek(rol__inpBsn=bekend.SUZANNE)) == EVERYONE
    assert _count(shared.zoek(rol={"inpBsn": bekend.SUZANNE})) == EVERYONE


def test_zoek_for_null_finds_nothing(shared: Any) -> None:
    assert _count(shared.zoek(**{PERSON: None})) == 0


def test_zoek_ignores_filters_in_the_query(shared: Any) -> None:
    answer = shared.post(f"{ZAKEN}/_zoek", {"ordering": "startdatum"}, **{PERSON: bekend.SUZANNE})

    assert _count(answer) == EVERYONE


def test_the_person_filter_finds_every_rol(shared: Any) -> None:
    assert _count(shared.zoek(**{PERSON: bekend.MEHMET})) == 9
    assert _count(shared.zoek(**{PERSON: bekend.MEHMET, GENERIEK: "initiator"})) == 5
    assert _count(shared.zoek(**{PERSON: bekend.MEHMET, GENERIEK: "belanghebbende"})) == 2


def test_filters_on_rollen_hold_for_one_and_the_same_rol(shared: Any) -> None:
    assert _count(shared.zoek(**{PERSON: bekend.SUZANNE, GENERIEK: "behandelaar"})) == 0


def test_a_url_on_another_host_finds_nothing(shared: Any) -> None:
    zaak = shared.demo.zaak(bekend.PARKEER_VERLEEND)["url"]

    assert len(shared.get("zaken/api/v1/zaakinformatieobjecten", zaak=zaak).json()) == 3
    elsewhere = zaak.replace("127.0.0.1", "localhost")
    assert shared.get("zaken/api/v1/zaakinformatieobjecten", zaak=elsewhere).json() == []
    assert _count(shared.get("zaken/api/v1/statussen", zaak=elsewhere)) == 0


def test_a_url_names_the_host_that_the_client_used(shared: Any) -> None:
    url = shared.demo.url.replace("127.0.0.1", "localhost")

    body = shared.get(f"{url}{ZAKEN}", headers={"Host": url.split("/")[2]}).json()

    assert body["results"][0]["url"].startswith(url)


def test_a_string_for_expand_breaks_zoek(shared: Any) -> None:
    assert shared.zoek(**{PERSON: bekend.SUZANNE}, expand="status").status_code == 500


def test_an_internal_zaak_is_below_zaakvertrouwelijk(shared: Any) -> None:
    found = shared.zoek(
        **{PERSON: bekend.SUZANNE}, maximaleVertrouwelijkheidaanduiding="zaakvertrouwelijk"
    ).json()["results"]

    assert bekend.INTERN_HANDHAVING in {zaak["identificatie"] for zaak in found}


def test_nothing_is_ever_compressed(shared: Any) -> None:
    answer = shared.get(ZAKEN, headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in answer.headers


def test_head_has_the_headers_of_get_without_a_body(shared: Any) -> None:
    url = shared.demo.zaak(bekend.PARKEER_VERLEEND)["url"]

    head, get = (shared.session.request(method, url, timeout=5) for method in ("HEAD", "GET"))

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == get.headers
