"""What one question teaches about a register does not lead another question astray."""

import json

import pytest
from django.core.cache import cache

from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import niet_te_tonen
from zgw.resources import Kind, Pagina, Toestand, Zaakregel

SUZANNE, JAN = oracle.burger(bekend.SUZANNE), oracle.burger(bekend.JAN)
INN = "rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__innNnpId"
RSIN_LENGTH = 9


def numbers(page: Pagina[Zaakregel]) -> list[str]:
    return [one.zaak.identificatie for one in page.deel.inhoud]


def test_a_company_is_found_by_rsin_after_one_was_asked_for_by_kvk(
    tussenpersoon: Tussenpersoon,
) -> None:
    """A register that takes only an RSIN in the field for it, and refuses a KvK number there."""
    rsin = oracle.principal(Kind.RSIN, bekend.KORENBLOEM_RSIN)
    kvk = oracle.principal(Kind.KVK, bekend.KORENBLOEM_KVK)
    before = [numbers(service.list_zaken(one, lopend=True).antwoord()) for one in (rsin, kvk)]

    def strict(answer: Antwoord) -> None:
        asked = json.loads(answer.vraag).get(INN) if "_zoek" in answer.path else None
        if asked is not None and len(asked) != RSIN_LENGTH:
            answer.status, answer.body = 400, b'{"code": "invalid"}'

    tussenpersoon.alter = strict

    for _ in range(2):
        page = service.list_zaken(kvk, lopend=True).antwoord()
        assert numbers(page) == before[1]
        page = service.list_zaken(rsin, lopend=True).antwoord()
        assert numbers(page) == before[0]
        assert page.deel.inhoud


def test_zaken_of_a_zaaktype_that_does_not_say_whether_it_is_intern_are_counted(
    tussenpersoon: Tussenpersoon,
) -> None:
    before = len(service.list_zaken(SUZANNE, lopend=True).antwoord().deel.inhoud)
    cache.clear()

    def forgetful(answer: Antwoord) -> None:
        if "/zaaktypen" in answer.path:
            data = json.loads(answer.body)
            for one in data.get("results", [data]):
                if one["indicatieInternOfExtern"] == "extern":
                    one.pop("indicatieInternOfExtern")
            answer.body = json.dumps(data).encode()

    tussenpersoon.alter = forgetful

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    assert sum(niet_te_tonen(page.deel.ontbreekt).values()) == before
    assert page.aantal is None


@pytest.mark.parametrize("dag", ["2026-01-05", None])
def test_zaken_of_one_day_are_each_shown_once_however_the_register_orders_them(
    tussenpersoon: Tussenpersoon, dag: str | None
) -> None:
    pages = [service.list_zaken(JAN, lopend=True, pagina=n).antwoord() for n in (1, 2)]
    every = sorted(number for page in pages for number in numbers(page))

    def without_ordering(body: bytes) -> bytes:
        data = json.loads(body)
        data.pop("ordering", None)
        return json.dumps(data).encode()

    def on_one_day(answer: Antwoord) -> None:
        if "_zoek" in answer.path:
            data = json.loads(answer.body)
            for one in data["results"]:
                one["startdatum"] = dag
            answer.body = json.dumps(data).encode()

    tussenpersoon.rewrite, tussenpersoon.alter = without_ordering, on_one_day

    pages = [service.list_zaken(JAN, lopend=True, pagina=n).antwoord() for n in (1, 2)]

    assert sorted(number for page in pages for number in numbers(page)) == every


def test_a_related_zaak_in_a_register_that_is_not_configured_is_not_none(
    configured: DemoRegisters,
) -> None:
    stored = configured.data.require_one("zaken/zaken", identificatie=bekend.PARKEER_VERLEEND)
    zaak = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
    stored["hoofdzaak"] = f"https://elders.example/zaken/api/v1/zaken/{zaak}"

    found = service.zaakdossier(SUZANNE, "demo", zaak).gerelateerd.antwoord()

    assert found.toestand == Toestand.NIET_BESCHIKBAAR


def test_a_document_that_cannot_be_read_is_missing_at_its_own_zaak_only(
    tussenpersoon: Tussenpersoon,
) -> None:
    before = service.list_documenten(SUZANNE).antwoord().deel.inhoud
    spoilt = before[0].documenten.inhoud[0].document.url

    def spoil(answer: Antwoord) -> None:
        if answer.path.startswith("/documenten/") and "_zoek" in answer.path:
            data = json.loads(answer.body)
            found = [{} if one["url"] == spoilt else one for one in data["results"]]
            answer.body = json.dumps(data | {"results": found}).encode()

    tussenpersoon.alter = spoil

    after = service.list_documenten(SUZANNE).antwoord().deel.inhoud

    assert [bool(one.documenten.ontbreekt) for one in after] == [True] + [False] * len(before[1:])


def test_a_search_for_related_zaken_that_gives_others_is_not_none(
    tussenpersoon: Tussenpersoon,
) -> None:
    zaak = bekend.uuid_of("zaak", bekend.OMGEVING_MET_DEELZAAK)
    assert service.zaakdossier(SUZANNE, "demo", zaak).gerelateerd.antwoord().inhoud
    other = tussenpersoon.demo.zaak(bekend.PARKEER_VERLEEND)
    shown = json.loads(json.dumps(other).replace(tussenpersoon.demo.url, tussenpersoon.url))

    def others(answer: Antwoord) -> None:
        if "zaken/_zoek" in answer.path:
            answer.body = json.dumps({"count": 1, "next": None, "results": [shown]}).encode()

    tussenpersoon.alter = others

    found = service.zaakdossier(SUZANNE, "demo", zaak).gerelateerd.antwoord()

    assert found.toestand == Toestand.NIET_BESCHIKBAAR
