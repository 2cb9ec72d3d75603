"""What hangs on a zaak and cannot be read leaves the rest, and is named as missing."""

import json
from typing import Any
from uuid import UUID

import pytest

from tests.zgw import oracle
from tests.zgw.leveranciers import put_beside
from tests.zgw.test_lists import numbers
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietZichtbaar, Onbruikbaar, niet_te_tonen

SUZANNE, JAN = oracle.burger(bekend.SUZANNE), oracle.burger(bekend.JAN)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")
GEHEIM = "Geheime Hobby"

PARTS = {
    "/statussen?": ("statushistorie", "zaken"),
    "/zaakinformatieobjecten?": ("documenten", "zaken"),
    "enkelvoudiginformatieobjecten/_zoek": ("documenten", "documenten"),
    "/besluiten?": ("besluiten", "besluiten"),
    "/resultaten?": ("afloop", "zaken"),
}


@pytest.mark.parametrize("bad", [None, {}, GEHEIM, {"url": GEHEIM}], ids=str)
@pytest.mark.parametrize("path", PARTS)
def test_an_item_that_cannot_be_read_leaves_the_others(
    tussenpersoon: Tussenpersoon, path: str, bad: object
) -> None:
    part, api = PARTS[path]
    tussenpersoon.demo.without("object_filter")  # So that documents are searched for.
    before = getattr(service.zaakdossier(SUZANNE, "demo", ZAAK), part).antwoord()
    put_beside(tussenpersoon, path, bad)

    after = getattr(service.zaakdossier(SUZANNE, "demo", ZAAK), part).antwoord()

    assert after.inhoud == before.inhoud
    assert after.inhoud
    # All documents that are linked to came: what cannot be read is none of them.
    is_whole = path.endswith("_zoek")
    assert [error.api for error in after.ontbreekt] == ([] if is_whole else [api])


def test_a_document_that_cannot_be_read_in_any_way_leaves_the_others(
    tussenpersoon: Tussenpersoon,
) -> None:
    before = service.zaakdossier(SUZANNE, "demo", ZAAK).documenten.antwoord().inhoud
    spoilt = before[0].document.url

    def spoil(answer: Antwoord) -> None:
        if answer.path.startswith("/documenten/"):
            data = json.loads(answer.body)
            results = [{**one, "titel": GEHEIM} for one in data["results"]]
            bad = [one | {"url": 3} if one["url"] == spoilt else one for one in results]
            answer.body = json.dumps(data | {"results": bad}).encode()

    tussenpersoon.alter = spoil

    after = service.zaakdossier(SUZANNE, "demo", ZAAK).documenten.antwoord()

    assert len(after.inhoud) == len(before) - 1
    assert [error.api for error in after.ontbreekt] == ["documenten"]


@pytest.mark.parametrize("way", ["_zoek", "one by one"])
def test_a_related_zaak_that_cannot_be_read_leaves_the_others(
    configured: DemoRegisters, way: str
) -> None:
    stored = configured.data.require_one("zaken/zaken", identificatie=bekend.OMGEVING_MET_DEELZAAK)
    parent = configured.data.require_one("zaken/zaken", identificatie=bekend.PARKEER_VERLEEND)
    stored["hoofdzaak"] = parent["url"]
    if way == "one by one":
        configured.without("_zoek")
    child = configured.data.require_one(
        "zaken/zaken", identificatie=bekend.DEELZAAK_OMGEVINGSDIENST
    )
    child["zaaktype"] = ""

    found = service.zaakdossier(SUZANNE, "demo", UUID(stored["uuid"])).gerelateerd.antwoord()

    assert [one.regel.zaak.identificatie for one in found.inhoud] == [bekend.PARKEER_VERLEEND]
    assert niet_te_tonen(found.ontbreekt) == {"Voorbeeldstad": 1}


@pytest.mark.parametrize("bad", [None, {}, GEHEIM], ids=str)
def test_an_unreadable_rol_opens_nothing_and_closes_nothing(
    tussenpersoon: Tussenpersoon, bad: object
) -> None:
    put_beside(tussenpersoon, "/rollen?", bad)
    tussenpersoon.demo.without("expand")
    before = oracle.list_of(tussenpersoon.demo, SUZANNE, lopend=True)

    assert service.zaakdossier(SUZANNE, "demo", ZAAK).rol.inp_bsn == bekend.SUZANNE
    service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT).sluit()
    page = service.list_zaken(SUZANNE, lopend=True).antwoord()
    assert numbers(page) == before
    assert page.niet_getoond == {}
    with pytest.raises(NietZichtbaar):
        service.zaakdossier(JAN, "demo", ZAAK)
    with pytest.raises(NietZichtbaar):
        service.open_inhoud(JAN, "demo", ZAAK, DOCUMENT)


@pytest.mark.parametrize(
    "changed", [{"eindeGeldigheid": "ooit"}, {"zaak": ""}, {"omschrijvingGeneriek": None}], ids=str
)
def test_a_zaak_of_which_ones_own_rol_cannot_be_read_is_counted_and_closed(
    configured: DemoRegisters, changed: dict[str, Any]
) -> None:
    stored = configured.data.require_one("zaken/zaken", identificatie=bekend.KLACHT_TOEGEWEZEN)
    for rol in configured.data.each(stored["rollen"]):
        if rol["omschrijvingGeneriek"] == "initiator":
            rol |= changed
    if "omschrijvingGeneriek" in changed:  # Else the register does not give it for this person.
        configured.ignore_person_filter()
    uuid = UUID(stored["uuid"])

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert bekend.KLACHT_TOEGEWEZEN not in numbers(page)
    assert page.deel.ontbreekt
    with pytest.raises((Onbruikbaar, NietZichtbaar)):
        service.zaakdossier(SUZANNE, "demo", uuid)
    with pytest.raises(NietZichtbaar):
        service.zaakdossier(JAN, "demo", uuid)
