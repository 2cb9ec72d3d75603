"""Registers of other suppliers: what they do otherwise shows no more, and hides no more."""

import json
from typing import Any
from uuid import UUID

import pytest

from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietZichtbaar, Onbruikbaar
from zgw.resources import Toestand

SUZANNE = oracle.burger(bekend.SUZANNE)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")


def test_a_rol_of_another_zaak_opens_nothing(tussenpersoon: Tussenpersoon) -> None:
    """A register that ignores `?zaak=` and gives the rollen of all zaken."""
    jan = oracle.burger(bekend.JAN)
    rollen = tussenpersoon.demo.data.all("zaken/rollen")
    every = [json.loads(_seen(tussenpersoon, rol)) for rol in rollen]

    def all_rollen(answer: Antwoord) -> None:
        if answer.path.startswith("/zaken/api/v1/rollen"):
            found = {"count": len(every), "next": None, "previous": None, "results": every}
            answer.body = json.dumps(found).encode()

    tussenpersoon.alter = all_rollen

    assert service.zaakdossier(SUZANNE, "demo", ZAAK).rol.inp_bsn == bekend.SUZANNE
    with pytest.raises(NietZichtbaar):
        service.zaakdossier(jan, "demo", ZAAK)
    with pytest.raises(NietZichtbaar):
        service.open_inhoud(jan, "demo", ZAAK, DOCUMENT)


def _seen(proxy: Tussenpersoon, resource: dict[str, Any]) -> str:
    return json.dumps(proxy.demo.shown(resource)).replace(proxy.demo.url, proxy.url)


@pytest.mark.parametrize("path", ["zaakinformatieobjecten", "besluitinformatieobjecten"])
@pytest.mark.parametrize("owner", [None, "", "http://elders/zaken/1"])
def test_a_link_that_is_not_of_this_zaak_brings_no_document(
    tussenpersoon: Tussenpersoon, path: str, owner: str | None
) -> None:
    def orphan(answer: Antwoord) -> None:
        if f"/{path}" in answer.path:
            links = [link | {"zaak": owner, "besluit": owner} for link in json.loads(answer.body)]
            answer.body = json.dumps(links).encode()

    tussenpersoon.alter = orphan
    found = service.zaakdossier(SUZANNE, "demo", ZAAK)

    if path == "zaakinformatieobjecten":
        assert found.documenten.antwoord().inhoud == ()
        name = f"{bekend.PARKEER_VERLEEND}/0"
    else:
        assert [one.documenten.inhoud for one in found.besluiten.antwoord().inhoud] == [()]
        name = f"{bekend.PARKEER_VERLEEND}/0/besluit/0"
    with pytest.raises((NietZichtbaar, Onbruikbaar)):
        service.open_inhoud(SUZANNE, "demo", ZAAK, bekend.uuid_of("document", name))


def test_a_list_that_breaks_off_is_not_a_short_list(tussenpersoon: Tussenpersoon) -> None:
    def cut(answer: Antwoord) -> None:
        if "_zoek" in answer.path:
            data = json.loads(answer.body)
            answer.body = json.dumps(data | {"next": "meer", "results": []}).encode()

    tussenpersoon.alter = cut
    jan = oracle.burger(bekend.JAN)

    page = service.list_zaken(jan, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    # Nor is it a reason to ask in another way, with the BSN in the URL.
    assert not [line for line in tussenpersoon.gezien.regels if line.startswith("GET /zaken")]


def test_a_related_zaak_that_is_gone_leaves_the_others(configured: DemoRegisters) -> None:
    configured.without("_zoek")
    stored = configured.data.require_one("zaken/zaken", identificatie=bekend.OMGEVING_MET_DEELZAAK)
    gone = stored["deelzaken"][0].rsplit("/", 1)[0]
    stored["deelzaken"].insert(0, f"{gone}/{bekend.uuid_of('zaak', 'weg')}")

    found = service.zaakdossier(SUZANNE, "demo", UUID(stored["uuid"])).gerelateerd.antwoord()

    assert found.ontbreekt == ()
    numbers = [one.regel.zaak.identificatie for one in found.inhoud]
    assert numbers == [bekend.DEELZAAK_OMGEVINGSDIENST]


@pytest.mark.parametrize(("extra", "missing"), [(30, []), (60, ["zaken"])])
def test_of_many_related_zaken_the_hoofdzaak_comes_first(
    configured: DemoRegisters, extra: int, missing: list[str]
) -> None:
    stored = configured.data.require_one("zaken/zaken", identificatie=bekend.OMGEVING_MET_DEELZAAK)
    parent = configured.data.require_one("zaken/zaken", identificatie=bekend.PARKEER_VERLEEND)
    base = stored["url"].rsplit("/", 1)[0]
    stored["hoofdzaak"] = parent["url"]
    stored["deelzaken"] += [f"{base}/{bekend.uuid_of('zaak', str(n))}" for n in range(extra)]

    found = service.zaakdossier(SUZANNE, "demo", UUID(stored["uuid"])).gerelateerd.antwoord()

    assert [one.soort for one in found.inhoud] == ["hoofdzaak", "deelzaak"]
    assert [error.api for error in found.ontbreekt] == missing


def _titles(zaak: UUID) -> list[str]:
    found = service.zaakdossier(SUZANNE, "demo", zaak).documenten.antwoord()
    assert found.ontbreekt == ()
    return [one.document.titel for one in found.inhoud]


def test_documents_come_also_where_they_cannot_be_found_by_zaak(configured: DemoRegisters) -> None:
    before = _titles(ZAAK)
    configured.without("object_filter")

    assert _titles(ZAAK) == before
    assert [call for call in configured.calls if call.status == 400]
    configured.forget_calls()
    assert _titles(ZAAK) == before
    assert not [call for call in configured.calls if call.status == 400]  # It is remembered.


def test_a_register_that_gives_all_documents_shows_only_those_of_the_zaak(
    tussenpersoon: Tussenpersoon,
) -> None:
    before = _titles(ZAAK)
    tussenpersoon.reroute = lambda path: path.partition("?objectinformatieobjecten__object")[0]

    assert _titles(ZAAK) == before
    tussenpersoon.gezien.regels.clear()
    assert _titles(ZAAK) == before
    assert not [line for line in tussenpersoon.gezien.regels if "__object" in line]
