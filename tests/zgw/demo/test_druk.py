"""The dataset to measure with: many citizens, many zaken, a big document."""

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from tests.zgw.demo.conftest import Client
from zgw.demo import DemoRegisters, bekend
from zgw.demo.zaken import druk

PERSON = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"


@pytest.fixture(scope="module")
def drukte() -> Iterator[Client]:
    with DemoRegisters(dataset="druk") as demo, requests.Session() as session:
        yield Client(demo, session)


def _zoek(client: Any, bsn: str) -> Any:
    rol = {PERSON: bsn, "rol__omschrijvingGeneriek": "initiator"}
    return client.zoek(**rol, einddatum__isnull="true", ordering="-startdatum").json()


def test_a_hundred_citizens_have_twenty_open_zaken_and_one_has_a_thousand(drukte: Any) -> None:
    assert len(set(druk.BURGERS)) == 100
    assert {_zoek(drukte, bsn)["count"] for bsn in druk.BURGERS} == {20}
    assert _zoek(drukte, druk.VEELVRAGER)["count"] == 1000


@pytest.mark.parametrize("bsn", [druk.VEELVRAGER, druk.BURGERS[0], druk.BURGERS[-1]])
def test_the_newest_zaak_of_everybody_has_five_documents(drukte: Any, bsn: str) -> None:
    newest = _zoek(drukte, bsn)["results"][0]

    assert newest["identificatie"] == druk.nummer(bsn, 0)
    assert len(newest["zaakinformatieobjecten"]) == 5
    assert len(newest["rollen"]) == 2
    statussen = drukte.get("zaken/api/v1/statussen", zaak=newest["url"]).json()
    assert statussen["count"] > 1


def test_the_big_document_comes_piece_by_piece(drukte: Any) -> None:
    number = druk.nummer(druk.BURGERS[0], 1)
    uuid = bekend.uuid_of("document", f"{number}/0", dataset="druk")
    url = f"{drukte.demo.url}documenten/api/v1/enkelvoudiginformatieobjecten/{uuid}/download"

    with drukte.session.get(url, headers={"Accept": "*/*"}, stream=True, timeout=30) as answer:
        size = sum(map(len, answer.iter_content(1024 * 1024)))

    assert size == druk.GROOT_BYTES == int(answer.headers["Content-Length"])
