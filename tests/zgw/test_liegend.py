"""A register that lies about whose something is shows nothing of somebody else."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.conftest import Configure
from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietZichtbaar, Onbruikbaar
from zgw.resources import Principal, Toestand

SUZANNE = oracle.burger(bekend.SUZANNE)
JAN = oracle.burger(bekend.JAN)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")


def change(
    proxy: Tussenpersoon, path: str, make: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    """Has the proxy alter the JSON of answers whose path holds `path`."""

    def alter(answer: Antwoord) -> None:
        if path in answer.path and answer.status == 200:
            answer.body = json.dumps(make(json.loads(answer.body))).encode()

    proxy.alter = alter


def _zaak_of_jan(proxy: Tussenpersoon) -> UUID:
    data = proxy.demo.data
    zaken = (zaak for zaak in oracle.zaken(proxy.demo) if oracle.may_see(proxy.demo, JAN, zaak))
    with_documents = (
        one for one in zaken if data.select("zaken/zaakinformatieobjecten", zaak=one["url"])
    )
    return UUID(next(with_documents)["uuid"])


def test_a_zaak_that_calls_itself_anothers_opens_nothing(tussenpersoon: Tussenpersoon) -> None:
    """The rollen of Suzanne's zaak come for any zaak, and Jan's zaak says it is that one."""
    other = _zaak_of_jan(tussenpersoon)
    own = f"{tussenpersoon.url}zaken/api/v1/zaken/{ZAAK}"
    change(tussenpersoon, f"zaken/{other}", lambda zaak: zaak | {"url": own})
    tussenpersoon.reroute = lambda path: (
        path.replace(str(other), str(ZAAK)) if "/rollen?" in path else path
    )

    with pytest.raises(Onbruikbaar):
        service.zaakdossier(SUZANNE, "demo", other)
    for link in tussenpersoon.demo.data.select("zaken/zaakinformatieobjecten"):
        if str(other) in link["zaak"]:
            document = UUID(link["informatieobject"].rsplit("/", 1)[1])
            with pytest.raises(Onbruikbaar):
                service.open_inhoud(SUZANNE, "demo", other, document)


def test_a_zaak_of_another_name_than_asked_for_is_no_answer(tussenpersoon: Tussenpersoon) -> None:
    other = f"{tussenpersoon.url}zaken/api/v1/zaken/{uuid4()}"
    change(tussenpersoon, f"zaken/{ZAAK}", lambda zaak: zaak | {"url": other})

    with pytest.raises(Onbruikbaar):
        service.zaakdossier(SUZANNE, "demo", ZAAK)
    with pytest.raises(NietZichtbaar):
        service.zaakdossier(JAN, "demo", ZAAK)


@pytest.mark.parametrize("elsewhere", ["http://elders/", "https://register.example/a/"])
def test_a_zaak_of_a_register_that_names_itself_otherwise_is_not_empty(
    tussenpersoon: Tussenpersoon, elsewhere: str
) -> None:
    def rename(answer: Antwoord) -> None:
        if answer.path.startswith("/zaken/"):
            base = f"{tussenpersoon.url}zaken/"
            answer.body = answer.body.replace(base.encode(), f"{elsewhere}zaken/".encode())

    tussenpersoon.alter = rename

    with pytest.raises(Onbruikbaar):
        service.zaakdossier(SUZANNE, "demo", ZAAK)
    with pytest.raises(Onbruikbaar):
        service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)
    with pytest.raises(NietZichtbaar):
        service.zaakdossier(JAN, "demo", ZAAK)


def test_contents_of_another_document_are_not_given(tussenpersoon: Tussenpersoon) -> None:
    other = bekend.uuid_of("document", "VB-100302/0")
    base = f"{tussenpersoon.url}documenten/api/v1/enkelvoudiginformatieobjecten/"
    change(
        tussenpersoon,
        str(DOCUMENT),
        lambda document: document | {"inhoud": f"{base}{other}/download?versie=1"},
    )

    with pytest.raises(Onbruikbaar):
        service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT)
    assert not [line for line in tussenpersoon.gezien.regels if "download" in line]


@pytest.mark.parametrize("changed", [{"zaaktype": ""}, {"url": ""}, {"url": "geen"}])
def test_a_zaak_that_is_no_use_exists_for_its_owner_only(
    tussenpersoon: Tussenpersoon, changed: dict[str, str]
) -> None:
    change(tussenpersoon, f"zaken/{ZAAK}", lambda zaak: zaak | changed)

    with pytest.raises(Onbruikbaar):
        service.zaakdossier(SUZANNE, "demo", ZAAK)
    for uuid in (ZAAK, uuid4()):
        with pytest.raises(NietZichtbaar):
            service.zaakdossier(JAN, "demo", uuid)


def _bare(answer: Antwoord) -> None:
    """Takes away what was expanded along."""
    if "_zoek" in answer.path or "/zaken?" in answer.path:
        data = json.loads(answer.body)
        for zaak in data["results"]:
            zaak.pop("_expand", None)
        answer.body = json.dumps(data).encode()


def _outcomes(wie: Principal) -> list[str]:
    page = service.list_zaken(wie, lopend=False).antwoord()
    return [one.resultaat.url if one.resultaat else "" for one in page.deel.inhoud]


def test_a_dossier_names_nobody_of_another_zaak(tussenpersoon: Tussenpersoon) -> None:
    """A register that ignores the filter on `rollen`."""
    before = service.zaakdossier(SUZANNE, "demo", ZAAK).rollen
    team = {
        "zaak": f"{tussenpersoon.url}zaken/api/v1/zaken/{uuid4()}",
        "betrokkeneType": "organisatorische_eenheid",
        "omschrijvingGeneriek": "behandelaar",
        "betrokkeneIdentificatie": {"naam": "Team van een ander"},
    }

    def add(answer: Antwoord) -> None:
        if answer.path.startswith("/zaken/api/v1/rollen?"):
            data = json.loads(answer.body)
            data["results"].insert(0, team)
            answer.body = json.dumps(data).encode()

    tussenpersoon.alter = add

    assert service.zaakdossier(SUZANNE, "demo", ZAAK).rollen == before


def test_a_list_shows_no_outcome_of_another_zaak(tussenpersoon: Tussenpersoon) -> None:
    """A register that expands nothing, and ignores the filter on `resultaten`."""
    expected = _outcomes(SUZANNE)
    tussenpersoon.alter = _bare
    tussenpersoon.reroute = lambda path: (
        path.partition("?")[0] if path.startswith("/zaken/api/v1/resultaten?") else path
    )

    assert any(expected)
    assert _outcomes(SUZANNE) == expected


@pytest.mark.parametrize("owner", ["", None, "http://elders/zaken/1"])
def test_an_outcome_that_names_no_own_zaak_is_missing_and_not_shown(
    tussenpersoon: Tussenpersoon, owner: str | None
) -> None:
    def orphan(answer: Antwoord) -> None:
        _bare(answer)
        data = json.loads(answer.body)
        if "/resultaten" in answer.path:
            data["results"] = [one | {"zaak": owner} for one in data["results"]]
        if "/statussen/" in answer.path:
            data["zaak"] = owner
        answer.body = json.dumps(data).encode()

    tussenpersoon.alter = orphan

    page = service.list_zaken(SUZANNE, lopend=False).antwoord()
    assert page.deel.inhoud
    assert {(one.status, one.resultaat) for one in page.deel.inhoud} == {(None, None)}
    assert [error.api for error in page.deel.ontbreekt] == ["zaken"]
    afloop = service.zaakdossier(SUZANNE, "demo", ZAAK).afloop.antwoord()
    assert afloop.toestand == Toestand.NIET_BESCHIKBAAR


@pytest.mark.parametrize("part", ["status", "resultaat"])
def test_what_was_expanded_of_another_zaak_is_asked_for_apart(
    tussenpersoon: Tussenpersoon, part: str
) -> None:
    other = f"{tussenpersoon.url}zaken/api/v1/zaken/{uuid4()}"

    def foreign(data: dict[str, Any]) -> dict[str, Any]:
        for zaak in data["results"]:
            zaak["_expand"][part] |= {"zaak": other, "url": f"{other}/x"}
        return data

    before = service.list_zaken(SUZANNE, lopend=False).antwoord()
    change(tussenpersoon, "_zoek", foreign)

    assert service.list_zaken(SUZANNE, lopend=False).antwoord() == before


def test_what_was_expanded_need_not_name_its_zaak(tussenpersoon: Tussenpersoon) -> None:
    def nameless(data: dict[str, Any]) -> dict[str, Any]:
        for zaak in data["results"]:
            for part in ("status", "resultaat"):
                zaak["_expand"][part].pop("zaak")
        return data

    before = _outcomes(SUZANNE)
    change(tussenpersoon, "_zoek", nameless)
    tussenpersoon.gezien.regels.clear()

    assert _outcomes(SUZANNE) == before
    assert not [line for line in tussenpersoon.gezien.regels if "/resultaten" in line]


def test_a_type_of_another_name_than_asked_for_is_not_used(tussenpersoon: Tussenpersoon) -> None:
    change(tussenpersoon, "/zaaktypen/", lambda one: one | {"url": f"{one['url'][:-4]}0000"})

    with pytest.raises(Onbruikbaar):
        service.zaakdossier(SUZANNE, "demo", ZAAK)


@pytest.mark.parametrize("kept", [True, False])
def test_a_type_of_another_register_is_not_used(
    tussenpersoon: Tussenpersoon, ander: DemoRegisters, configure: Configure, kept: bool
) -> None:
    configure(tussenpersoon.configuration("demo"), ander.configuration("ander", "Elders"))
    if kept:
        service.list_zaken(SUZANNE, lopend=True).antwoord()
        service.list_zaken(SUZANNE, lopend=False).antwoord()
    data = ander.data
    zaaktypen = [ander.shown(one)["url"] for one in data.all("catalogi/zaaktypen")]
    url = next(one for one in zaaktypen if one)
    change(tussenpersoon, f"zaken/{ZAAK}", lambda zaak: zaak | {"zaaktype": url})

    with pytest.raises(Onbruikbaar):
        service.zaakdossier(SUZANNE, "demo", ZAAK)


@pytest.mark.parametrize("pagina", [1, 2])
def test_a_register_that_gives_only_zaken_of_others_tells_not_how_many_there_are(
    tussenpersoon: Tussenpersoon, pagina: int
) -> None:
    """Also beyond the last page, which may be one of the person's own."""
    suzannes = service.list_zaken(SUZANNE, lopend=True).antwoord()
    one = tussenpersoon.demo.zaak(suzannes.deel.inhoud[0].zaak.identificatie)
    other = json.loads(json.dumps(one).replace(tussenpersoon.demo.url, tussenpersoon.url))
    change(tussenpersoon, "zaken/_zoek", lambda _: {"count": 1, "next": None, "results": [other]})

    page = service.list_zaken(JAN, lopend=True, pagina=pagina).antwoord()

    assert page.deel.inhoud == ()
    assert [(type(error), error.api) for error in page.deel.ontbreekt] == [(Onbruikbaar, "zaken")]
    assert page.aantal is None
