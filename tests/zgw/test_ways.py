"""In which way a register is asked: never with a BSN in a URL because of a passing fault."""

import json

import pytest

from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.resources import Toestand

JAN = oracle.burger(bekend.JAN)


def urls_with_bsn(tussenpersoon: Tussenpersoon) -> list[str]:
    return [line for line in tussenpersoon.gezien.regels if bekend.JAN in line]


@pytest.mark.parametrize("status", [404, 400, 500, 502])
def test_a_fault_of_the_proxy_puts_no_bsn_in_a_url(
    tussenpersoon: Tussenpersoon, status: int
) -> None:
    def default_backend(answer: Antwoord) -> None:
        if "_zoek" in answer.path:
            answer.status, answer.body = status, b"default backend"

    tussenpersoon.alter = default_backend
    assert (
        service.list_zaken(JAN, lopend=True).antwoord().deel.toestand == Toestand.NIET_BESCHIKBAAR
    )

    tussenpersoon.alter = lambda _: None
    page = service.list_zaken(JAN, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.GELADEN
    assert urls_with_bsn(tussenpersoon) == []


def test_a_register_that_refuses_a_filter_is_searched_without_it(
    tussenpersoon: Tussenpersoon,
) -> None:
    def strict(answer: Antwoord) -> None:
        answer.status, answer.body = 400, json.dumps({"code": "invalid"}).encode()

    refused = 0

    def first_search_only(answer: Antwoord) -> None:
        nonlocal refused
        if "_zoek" in answer.path and not refused:
            refused += 1
            strict(answer)

    tussenpersoon.alter = first_search_only
    page = service.list_zaken(JAN, lopend=True).antwoord()

    assert refused == 1
    assert page.deel.toestand == Toestand.GELADEN
    assert urls_with_bsn(tussenpersoon) == []


def test_a_register_that_says_it_has_no_search_is_asked_by_its_list(
    tussenpersoon: Tussenpersoon,
) -> None:
    tussenpersoon.demo.without("_zoek")

    page = service.list_zaken(JAN, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.GELADEN
    assert len(page.deel.inhoud) == 20


def test_no_step_is_told_while_its_catalogus_is_not_known(tussenpersoon: Tussenpersoon) -> None:
    """Which steps an editor hides hangs on the domein of the catalogus."""
    tussenpersoon.demo.fail("catalogi", 500, path="catalogussen")
    suzanne = oracle.burger(bekend.SUZANNE)

    page = service.list_zaken(suzanne, lopend=True).antwoord()
    zaak = bekend.uuid_of("zaak", bekend.KLACHT_TOEGEWEZEN)
    historie = service.zaakdossier(suzanne, "demo", zaak).statushistorie.antwoord()

    assert page.deel.inhoud
    assert page.deel.ontbreekt
    assert {regel.statustype for regel in page.deel.inhoud} == {None}
    assert historie.toestand == Toestand.NIET_BESCHIKBAAR


def test_a_status_of_an_unknown_kind_is_not_told(tussenpersoon: Tussenpersoon) -> None:
    def strange(answer: Antwoord) -> None:
        if "/statussen?" in answer.path:
            data = json.loads(answer.body)
            kind = data["results"][0]["statustype"]
            data["results"][0]["statustype"] = (
                f"{kind.rsplit('/', 1)[0]}/{bekend.uuid_of('x', 'y')}"
            )
            answer.body = json.dumps(data).encode()

    tussenpersoon.alter = strange
    suzanne = oracle.burger(bekend.SUZANNE)

    zaak = bekend.uuid_of("zaak", bekend.KLACHT_TOEGEWEZEN)
    historie = service.zaakdossier(suzanne, "demo", zaak).statushistorie.antwoord()

    assert historie.toestand == Toestand.NIET_BESCHIKBAAR
