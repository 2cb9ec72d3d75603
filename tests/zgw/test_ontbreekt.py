"""What a register withholds or garbles is missing; it is never "there is nothing"."""

import json

import pytest

from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.errors import Onbruikbaar
from zgw.resources import Toestand

SUZANNE = oracle.burger(bekend.SUZANNE)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")


@pytest.mark.parametrize("part", ["documenten", "besluiten"])
def test_links_that_name_no_zaak_are_missing_and_not_nothing(
    tussenpersoon: Tussenpersoon, part: str
) -> None:
    def nameless(answer: Antwoord) -> None:
        if answer.method == "GET" and ("objecten?" in answer.path or "/besluiten?" in answer.path):
            data = json.loads(answer.body)
            for one in data if isinstance(data, list) else data["results"]:
                one.pop("zaak", None)
            answer.body = json.dumps(data).encode()

    tussenpersoon.alter = nameless

    deel = getattr(service.zaakdossier(SUZANNE, "demo", ZAAK), part).antwoord()

    assert deel.toestand == Toestand.NIET_BESCHIKBAAR


@pytest.mark.parametrize("way", ["_zoek", "one by one"])
def test_documents_that_the_register_withholds_are_missing_and_not_nothing(
    tussenpersoon: Tussenpersoon, caplog: pytest.LogCaptureFixture, way: str
) -> None:
    def withhold(answer: Antwoord) -> None:
        if not answer.path.startswith("/documenten/"):
            return
        if "_zoek" not in answer.path:
            answer.status, answer.body = 403, b'{"code": "permission_denied"}'
        elif way == "_zoek":
            answer.body = json.dumps({"count": 0, "next": None, "results": []}).encode()
        else:
            answer.status, answer.body = 405, b"{}"

    tussenpersoon.alter = withhold

    found = service.zaakdossier(SUZANNE, "demo", ZAAK)
    assert found.documenten.antwoord().toestand == Toestand.NIET_BESCHIKBAAR
    (besluit,) = found.besluiten.antwoord().inhoud
    assert besluit.documenten.toestand == Toestand.NIET_BESCHIKBAAR
    lines = service.list_documenten(SUZANNE).antwoord().deel.inhoud
    assert {one.documenten.toestand for one in lines} == {Toestand.NIET_BESCHIKBAAR}
    assert any("niet gegeven" in one.__dict__.get("reden", "") for one in caplog.records)


def test_a_kind_of_document_without_rights_is_not_shown(tussenpersoon: Tussenpersoon) -> None:
    """An Open Zaak leaves out what the portal has no rights to; that is no fault to speak of."""
    before = service.zaakdossier(SUZANNE, "demo", ZAAK).documenten.antwoord()
    withheld = before.inhoud[0].document.url

    def withhold_one(answer: Antwoord) -> None:
        if answer.path.startswith("/documenten/"):
            data = json.loads(answer.body)
            given = [one for one in data["results"] if one["url"] != withheld]
            answer.body = json.dumps(data | {"results": given, "count": len(given)}).encode()

    tussenpersoon.alter = withhold_one

    after = service.zaakdossier(SUZANNE, "demo", ZAAK).documenten.antwoord()

    assert after.ontbreekt == ()
    assert len(after.inhoud) == len(before.inhoud) - 1


def test_a_document_in_another_register_is_missing_beside_the_others(
    tussenpersoon: Tussenpersoon,
) -> None:
    def move_one(answer: Antwoord) -> None:
        if "/zaakinformatieobjecten?" in answer.path:
            links = json.loads(answer.body)
            own = f"{tussenpersoon.url}documenten/"
            moved = links[0]["informatieobject"].replace(own, "http://elders/documenten/")
            links[0]["informatieobject"] = moved
            answer.body = json.dumps(links).encode()

    tussenpersoon.alter = move_one

    deel = service.zaakdossier(SUZANNE, "demo", ZAAK).documenten.antwoord()

    assert deel.inhoud
    assert [error.api for error in deel.ontbreekt] == ["documenten"]


def test_a_document_that_the_register_calls_otherwise_is_missing(
    tussenpersoon: Tussenpersoon,
) -> None:
    def rename(answer: Antwoord) -> None:
        if answer.path.startswith("/documenten/"):
            base = f"{tussenpersoon.url}documenten/"
            answer.body = answer.body.replace(base.encode(), b"http://elders/documenten/")

    tussenpersoon.alter = rename

    found = service.zaakdossier(SUZANNE, "demo", ZAAK)

    assert found.documenten.antwoord().toestand == Toestand.NIET_BESCHIKBAAR


@pytest.mark.parametrize("expanded", [None, {}, "x", [None], ["url"], 5])
def test_an_expanded_list_that_is_none_is_asked_for_apart(
    tussenpersoon: Tussenpersoon, expanded: object
) -> None:
    def spoil(answer: Antwoord) -> None:
        if "zaken/_zoek" in answer.path:
            data = json.loads(answer.body)
            for zaak in data["results"]:
                zaak["_expand"]["zaakinformatieobjecten"] = expanded
            answer.body = json.dumps(data).encode()

    before = service.list_documenten(SUZANNE).antwoord()
    tussenpersoon.alter = spoil

    assert before.deel.inhoud
    assert service.list_documenten(SUZANNE).antwoord() == before


def test_a_register_that_is_not_there_is_named_in_the_log(
    tussenpersoon: Tussenpersoon, caplog: pytest.LogCaptureFixture
) -> None:
    def gone(answer: Antwoord) -> None:
        if answer.path.startswith("/zaken/"):
            answer.status, answer.body = 404, b"<h1>Not found</h1>"

    tussenpersoon.alter = gone

    for call in (
        lambda: service.zaakdossier(SUZANNE, "demo", ZAAK),
        lambda: service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT),
    ):
        with pytest.raises(Onbruikbaar):
            call()
    (error,) = service.list_zaken(SUZANNE, lopend=True).antwoord().deel.ontbreekt
    assert isinstance(error, Onbruikbaar)
    told = [[one.__dict__.get(name) for name in ("bron", "api", "reden")] for one in caplog.records]
    assert ["Voorbeeldstad", "zaken", "status 404 op een lijst"] in told


@pytest.mark.parametrize("path", ["zaken/_zoek", "/statussen?", "/rollen?"])
def test_a_list_that_is_empty_against_its_own_count_is_not_an_empty_list(
    tussenpersoon: Tussenpersoon, path: str
) -> None:
    def emptied(answer: Antwoord) -> None:
        if path in answer.path:
            answer.body = json.dumps({"count": 5, "next": None, "results": []}).encode()

    tussenpersoon.alter = emptied

    if path == "zaken/_zoek":
        deel = service.list_zaken(SUZANNE, lopend=True).antwoord().deel
        assert deel.toestand == Toestand.NIET_BESCHIKBAAR
    elif path == "/statussen?":
        historie = service.zaakdossier(SUZANNE, "demo", ZAAK).statushistorie.antwoord()
        assert historie.toestand == Toestand.NIET_BESCHIKBAAR
    else:
        with pytest.raises(Onbruikbaar):
            service.zaakdossier(SUZANNE, "demo", ZAAK)
