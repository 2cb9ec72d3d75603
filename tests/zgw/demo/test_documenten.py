"""Documents: how they are found, handed out and withheld."""

import re
import zlib
from typing import Any

import pytest

from zgw.demo import bekend
from zgw.demo.documenten import BIG
from zgw.demo.pdf import PIECE, Letter, pieces

EIO = "documenten/api/v1/enkelvoudiginformatieobjecten"


def _documents(client: Any, number: str) -> list[dict[str, Any]]:
    zaak = client.demo.zaak(number)
    links = client.get("zaken/api/v1/zaakinformatieobjecten", zaak=zaak["url"]).json()
    uuids = [link["informatieobject"].rsplit("/", 1)[1] for link in links]
    return list(client.post(f"{EIO}/_zoek", {"uuid__in": uuids}).json()["results"])


def test_a_download_is_a_real_pdf_of_the_announced_size(shared: Any) -> None:
    for document in shared.all("documenten/enkelvoudiginformatieobjecten")[:12]:
        answer = shared.get(document["inhoud"])

        assert len(answer.content) == document["bestandsomvang"]
        start = int(re.findall(rb"startxref\n(\d+)\n%%EOF", answer.content)[-1])
        assert answer.content[start:].startswith(b"xref")
        offsets = [int(row) for row in re.findall(rb"(\d{10}) 00000 n", answer.content[start:])]
        for number, offset in enumerate(offsets, start=1):
            assert answer.content[offset:].startswith(b"%d 0 obj" % number)


def test_a_download_says_the_same_twice_and_names_its_zaak(shared: Any) -> None:
    (document,) = (
        entry
        for entry in _documents(shared, bekend.PARKEER_VERLEEND)
        if entry["titel"] == "Kopie kentekenbewijs"
    )

    first, second = shared.get(document["inhoud"]), shared.get(document["inhoud"])

    assert zlib.crc32(first.content) == zlib.crc32(second.content)
    assert bekend.PARKEER_VERLEEND.encode() in first.content
    uuid = document["url"].rsplit("/", 1)[1]
    assert first.headers["Content-Type"] == "application/octet-stream"
    assert first.headers["Content-Disposition"] == f'attachment; filename="{uuid}.bin"'


@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
def test_a_download_that_the_client_has_is_a_304(shared: Any, header: str) -> None:
    url = _documents(shared, bekend.PARKEER_VERLEEND)[0]["inhoud"]
    known = shared.get(url).headers[header]
    name = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[header]

    assert shared.get(url, headers={name: known}).status_code == 304


def test_the_large_document_comes_in_pieces(shared: Any) -> None:
    (document,) = (
        entry
        for entry in _documents(shared, bekend.GROOT_DOCUMENT)
        if entry["bestandsomvang"] == BIG
    )

    with shared.session.get(document["inhoud"], stream=True, timeout=10) as answer:
        total = sum(len(piece) for piece in answer.iter_content(65536))

    assert total == BIG


def test_a_letter_is_written_in_pieces_and_only_when_it_fits() -> None:
    letter = Letter(sender="A", title="B", date="1 mei", reference="C", paragraphs=["D (é) \\"])

    written = list(pieces(letter, BIG))

    assert sum(map(len, written)) == BIG
    assert max(map(len, written)) <= PIECE
    with pytest.raises(ValueError, match="does not fit"):
        list(pieces(letter, 500))


def test_the_letter_about_a_besluit_says_until_when_bezwaar_is_possible(shared: Any) -> None:
    uuid = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0/besluit/0")

    content = shared.get(f"{EIO}/{uuid}/download").content

    assert b"U kunt bezwaar maken tot en met" in content


@pytest.mark.parametrize("accept", ["application/json", "application/pdf"])
def test_a_download_as_anything_but_octets_is_a_406(shared: Any, accept: str) -> None:
    url = _documents(shared, bekend.PARKEER_VERLEEND)[0]["inhoud"]

    answer = shared.get(url, headers={"Accept": accept})

    assert answer.status_code == 406
    assert answer.text == "application/octet-stream"


def test_a_download_without_a_token_is_a_403_in_plain_bytes(shared: Any) -> None:
    url = _documents(shared, bekend.PARKEER_VERLEEND)[0]["inhoud"]

    answer = shared.get(url, headers={"Authorization": None})

    assert answer.status_code == 403
    assert answer.text == "application/octet-stream"


def test_an_upload_that_is_not_complete_has_no_contents(shared: Any) -> None:
    documents = _documents(shared, bekend.ONVOLTOOID_DOCUMENT)
    (document,) = (entry for entry in documents if entry["inhoud"] is None)

    assert document["locked"] is True
    assert document["bestandsdelen"][0]["voltooid"] is False
    answer = shared.get(f"{document['url']}/download")
    assert (answer.status_code, answer.content) == (204, b"")


def test_the_letter_about_a_besluit_hangs_on_the_besluit_alone(shared: Any) -> None:
    zaak = shared.demo.zaak(bekend.PARKEER_VERLEEND)
    (besluit,) = shared.get("besluiten/api/v1/besluiten", zaak=zaak["url"]).json()["results"]
    (link,) = shared.get(
        "besluiten/api/v1/besluitinformatieobjecten", besluit=besluit["url"]
    ).json()

    brief = shared.get(link["informatieobject"]).json()

    assert brief["titel"] == "Besluit parkeervergunning Lindelaan 12"
    assert brief["url"] not in {
        document["url"] for document in _documents(shared, bekend.PARKEER_VERLEEND)
    }
    by_document = shared.get("zaken/api/v1/zaakinformatieobjecten", informatieobject=brief["url"])
    assert by_document.json() == []
    (below,) = shared.get(f"{zaak['url']}/besluiten").json()
    assert below["besluit"] == besluit["url"]


def test_documents_can_be_listed_by_zaak(shared: Any) -> None:
    zaak = shared.demo.zaak(bekend.OMGEVING_MET_DEELZAAK)

    found = shared.get(EIO, objectinformatieobjecten__object=zaak["url"]).json()

    assert found["count"] == 6


@pytest.mark.parametrize(
    ("body", "status"), [({}, 400), ({"uuid__in": []}, 200), ({"uuid__in": "x"}, 400)]
)
def test_documents_are_never_all_found_by_accident(
    shared: Any, body: dict[str, Any], status: int
) -> None:
    answer = shared.post(f"{EIO}/_zoek", body)

    assert answer.status_code == status
    assert answer.json().get("count", 0) == 0
