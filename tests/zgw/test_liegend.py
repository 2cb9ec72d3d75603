"""A register that lies about whose something is shows nothing of somebody else."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.errors import NietZichtbaar, Onbruikbaar

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

    with pytest.raises(NietZichtbaar):
        service.zaakdossier(SUZANNE, "demo", other)
    for link in tussenpersoon.demo.data.select("zaken/zaakinformatieobjecten"):
        if str(other) in link["zaak"]:
            document = UUID(link["informatieobject"].rsplit("/", 1)[1])
            with pytest.raises(NietZichtbaar):
                service.open_inhoud(SUZANNE, "demo", other, document)


def test_a_zaak_of_another_name_than_asked_for_is_no_answer(tussenpersoon: Tussenpersoon) -> None:
    other = f"{tussenpersoon.url}zaken/api/v1/zaken/{uuid4()}"
    change(tussenpersoon, f"zaken/{ZAAK}", lambda zaak: zaak | {"url": other})

    with pytest.raises(Onbruikbaar):
        service.zaakdossier(SUZANNE, "demo", ZAAK)
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
