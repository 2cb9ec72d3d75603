"""Quirks of registers in what hangs on a zaak; docs/leveranciers.md tells where each is handled."""

import json
from copy import deepcopy
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.utils import timezone

from tests.zgw import oracle
from tests.zgw.leveranciers import change, without
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.resources import Kind, Principal, Status, Statushistorie

SUZANNE = oracle.burger(bekend.SUZANNE)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
KORENBLOEM = oracle.principal(Kind.KVK, bekend.KORENBLOEM_KVK)


def historie() -> Statushistorie:
    """The whole history of the zaak."""
    deel = service.zaakdossier(SUZANNE, "demo", ZAAK).statushistorie.antwoord()
    assert deel.ontbreekt == ()
    assert deel.inhoud is not None
    return deel.inhoud


def steps() -> list[str]:
    """The kinds of its statussen, oldest first."""
    return [one.statustype_url for one in historie().statussen]


@pytest.mark.parametrize("value", ["2026-11-20", "2026-11-20T00:00:00"])
def test_status_without_time(tussenpersoon: Tussenpersoon, value: str) -> None:
    expected = steps()
    change(tussenpersoon, "/statussen", lambda one: one | {"datumStatusGezet": value})

    assert len(expected) > 1
    assert steps() == expected


def test_current_status_missing_from_the_history(tussenpersoon: Tussenpersoon) -> None:
    expected = steps()

    def forgetful(answer: Antwoord) -> None:
        if "/statussen?" in answer.path:
            data = json.loads(answer.body)
            answer.body = json.dumps(data | {"results": data["results"][1:]}).encode()

    tussenpersoon.alter = forgetful

    assert steps() == expected


def test_more_than_one_end_status(tussenpersoon: Tussenpersoon) -> None:
    expected = steps()
    cache.clear()  # What was known of the catalogue.
    change(tussenpersoon, "/statustypen", lambda one: one | {"isEindstatus": True})

    found = historie()

    assert {one.is_eindstatus for one in found.statustypen} == {True}
    assert [one.statustype_url for one in found.statussen] == expected


def test_no_volgnummer_and_no_informeren(tussenpersoon: Tussenpersoon) -> None:
    """Then the order is that of the register, with the end at the end."""
    expected = historie()
    cache.clear()  # What was known of the catalogue.
    change(tussenpersoon, "/statustypen", without("volgnummer", "informeren"))

    found = historie()

    assert {one.url for one in found.statustypen} == {one.url for one in expected.statustypen}
    ends = [one.is_eindstatus for one in found.statustypen]
    assert ends == sorted(ends)
    assert any(ends)
    assert found.statussen == expected.statussen


def test_the_same_statustype_in_several_zaaktypen(tussenpersoon: Tussenpersoon) -> None:
    """The statustypen of this zaaktype do not hold the one that its zaken are in."""
    expected = historie()
    cache.clear()  # What was known of the catalogue.

    def elsewhere(answer: Antwoord) -> None:
        if "/statustypen?" in answer.path:
            data = json.loads(answer.body)
            answer.body = json.dumps(data | {"results": data["results"][1:]}).encode()

    tussenpersoon.alter = elsewhere
    found = historie()

    assert found.statussen == expected.statussen
    assert set(found.statustypen) == set(expected.statustypen)
    lines = service.list_zaken(SUZANNE, lopend=False).antwoord().deel.inhoud
    assert all(one.statustype for one in lines if one.status)


def test_more_than_a_hundred_statussen(configured: DemoRegisters) -> None:
    zaak = configured.data.require_one("zaken/zaken", identificatie=bekend.PARKEER_VERLEEND)
    first = configured.data.select("zaken/statussen", zaak=zaak["url"])[0]
    for place in range(250):
        fields = deepcopy({key: one for key, one in first.items() if key != "url"})
        moment = timezone.now() - timedelta(days=4000 + place)
        uuid = str(uuid4())
        fields |= {"uuid": uuid, "datumStatusGezet": moment.isoformat()}
        configured.data.add("zaken/statussen", uuid, fields)

    found = historie().statussen

    assert len(found) > 250
    assert list(found) == sorted(found, key=_moment)
    assert found[-1].url.endswith(zaak["status"].rsplit("/", 1)[1])


def _moment(status: Status) -> str:
    assert status.datum_status_gezet is not None
    return status.datum_status_gezet.isoformat()


def test_missing_json_fields(tussenpersoon: Tussenpersoon) -> None:
    """A zaak keeps its place in the list with no more than what access and order go by."""
    expected = [
        one.zaak.identificatie
        for one in service.list_zaken(SUZANNE, lopend=False).antwoord().deel.inhoud
    ]
    kept = {"url", "zaaktype", "vertrouwelijkheidaanduiding", "einddatum", "startdatum"}
    kept |= {"identificatie", "_expand", "rollen", "zaak", "inhoud", "informatieobject"}
    kept |= {"betrokkeneType", "betrokkeneIdentificatie", "omschrijvingGeneriek", "statustype"}
    kept |= {"besluittype"}
    change(
        tussenpersoon,
        "/zaken/api/",
        lambda one: {key: value for key, value in one.items() if key in kept},
    )

    page = service.list_zaken(SUZANNE, lopend=False).antwoord()
    found = service.zaakdossier(SUZANNE, "demo", ZAAK)

    assert [one.zaak.identificatie for one in page.deel.inhoud] == expected
    assert page.deel.ontbreekt == ()
    for part in ("statushistorie", "documenten", "besluiten", "gerelateerd"):
        assert getattr(found, part).antwoord().ontbreekt == (), part


@pytest.mark.parametrize("filler", [".", "-", " - "])
def test_fields_filled_with_a_dot_or_a_dash(tussenpersoon: Tussenpersoon, filler: str) -> None:
    fields = ("omschrijving", "toelichting", "statustoelichting", "resultaat", "hoofdzaak")
    change(tussenpersoon, "/zaken/api/", lambda one: one | dict.fromkeys(fields, filler))

    found = service.zaakdossier(SUZANNE, "demo", ZAAK)

    assert (found.zaak.omschrijving, found.zaak.toelichting, found.zaak.hoofdzaak_url) == ("",) * 3
    deel = found.statushistorie.antwoord()
    assert deel.inhoud is not None
    assert {one.statustoelichting for one in deel.inhoud.statussen} == {""}


@pytest.mark.parametrize("size", [None, "", -1, "12 kB"])
def test_document_size_unknown(tussenpersoon: Tussenpersoon, size: object) -> None:
    before = service.zaakdossier(SUZANNE, "demo", ZAAK).documenten.antwoord()
    change(tussenpersoon, "/documenten/", lambda one: one | {"bestandsomvang": size})

    after = service.zaakdossier(SUZANNE, "demo", ZAAK).documenten.antwoord()

    assert after.ontbreekt == ()
    assert [one.document.bestandsomvang for one in after.inhoud] == [None] * len(before.inhoud)
    assert before.inhoud


def test_several_catalogue_versions_at_once(tussenpersoon: Tussenpersoon) -> None:
    """Zaken of two versions of a zaaktype each have the types of their own version."""
    data = tussenpersoon.demo.data
    versions: dict[str, set[str]] = {}
    for zaak in data.all("zaken/zaken"):
        kind = data.require(zaak["zaaktype"])
        versions.setdefault(kind["identificatie"], set()).add(kind["url"])
    of_two = {name for name, urls in versions.items() if len(urls) > 1}

    found = [
        line
        for wie in oracle.everybody().values()
        for lopend in (True, False)
        for line in service.list_zaken(wie, lopend=lopend).antwoord().deel.inhoud
        if line.zaaktype.identificatie in of_two
    ]

    assert len({line.zaaktype.url for line in found}) > len(of_two) > 0
    for line in found:
        assert line.zaaktype.url == line.zaak.zaaktype_url
        if line.statustype:
            assert line.statustype.zaaktype_url == line.zaaktype.url


@pytest.mark.parametrize("path", ["statussen?", "zaakinformatieobjecten?", "besluiten?", "rollen?"])
def test_the_same_item_twice(tussenpersoon: Tussenpersoon, path: str) -> None:
    expected = _parts()

    def double(answer: Antwoord) -> None:
        if path in answer.path:
            data = json.loads(answer.body)
            rows = data if isinstance(data, list) else data["results"]
            rows += deepcopy(rows)
            answer.body = json.dumps(data).encode()

    tussenpersoon.alter = double

    assert _parts() == expected


def _parts() -> dict[str, Any]:
    found = service.zaakdossier(SUZANNE, "demo", ZAAK)
    names = ("statushistorie", "documenten", "besluiten")
    return {name: getattr(found, name).antwoord() for name in names} | {"rollen": found.rollen}


@pytest.mark.parametrize("wie", [SUZANNE, KORENBLOEM], ids=["burger", "bedrijf"])
def test_spaces_around_numbers(tussenpersoon: Tussenpersoon, wie: Principal) -> None:
    expected = service.list_zaken(wie, lopend=True).antwoord()

    def spaced(answer: Antwoord) -> None:
        if answer.path.startswith("/zaken/"):
            old, new = json.dumps(wie.value), json.dumps(f" {wie.value} ")
            answer.body = answer.body.replace(old.encode(), new.encode())

    tussenpersoon.alter = spaced
    found = service.list_zaken(wie, lopend=True).antwoord()

    assert found == expected
    assert found.deel.inhoud
    service.zaakdossier(wie, "demo", found.deel.inhoud[0].zaak.uuid)
