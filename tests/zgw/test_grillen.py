"""Quirks of registers in searching: the same answer as without them, or one that says what lacks.

docs/leveranciers.md tells of each quirk where it is handled and which test shows it.
"""

import json
from typing import Any

import pytest

from tests.zgw import oracle
from tests.zgw.leveranciers import FILTERS, asked, ignore, is_search, refuse
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.resources import Kind, Principal, Toestand, Zaakregel

SUZANNE, JAN = oracle.burger(bekend.SUZANNE), oracle.burger(bekend.JAN)
MEHMET = oracle.burger(bekend.MEHMET)
KORENBLOEM = oracle.principal(Kind.KVK, bekend.KORENBLOEM_KVK)
VESTIGING = "rol__betrokkeneIdentificatie__vestiging__kvkNummer"


def everything(wie: Principal) -> list[Zaakregel]:
    """All lines of both lists; every page must be whole."""
    found: list[Zaakregel] = []
    for lopend in (True, False):
        nummer, laatste = 1, 1
        while nummer <= laatste:
            page = service.list_zaken(wie, lopend=lopend, pagina=nummer).antwoord()
            assert page.deel.ontbreekt == ()
            found += page.deel.inhoud
            nummer, laatste = nummer + 1, page.laatste
    return found


@pytest.mark.parametrize("wie", [SUZANNE, JAN, MEHMET, KORENBLOEM], ids=["s", "j", "m", "k"])
def test_no_combined_filters(tussenpersoon: Tussenpersoon, wie: Principal) -> None:
    """A register that takes the person and nothing else."""
    expected = everything(wie)
    seen: list[dict[str, Any]] = []
    refuse(tussenpersoon, *FILTERS)
    refusing = tussenpersoon.alter

    def watch(answer: Antwoord) -> None:
        if is_search(answer.path):
            seen.append(asked(answer))
        refusing(answer)

    tussenpersoon.alter = watch

    assert everything(wie) == expected
    assert expected
    for one in seen:
        assert wie.value in one.values() or "uuid__in" in one, "a search without the person"
    assert not [line for line in tussenpersoon.gezien.regels if wie.value in line]


@pytest.mark.parametrize("wie", [SUZANNE, JAN, KORENBLOEM], ids=["s", "j", "k"])
@pytest.mark.parametrize("names", [FILTERS, ("ordering",), ("einddatum__isnull",)], ids=str)
def test_unknown_filters_ignored(
    tussenpersoon: Tussenpersoon, wie: Principal, names: tuple[str, ...]
) -> None:
    """All but the person; a person that is ignored has tests of its own, in test_lists."""
    expected = everything(wie)
    ignore(tussenpersoon, *names)

    assert everything(wie) == expected


@pytest.mark.parametrize("name", FILTERS)
def test_unknown_filters_refused(tussenpersoon: Tussenpersoon, name: str) -> None:
    expected = everything(JAN)
    refuse(tussenpersoon, name)

    assert everything(JAN) == expected


@pytest.mark.parametrize("wie", [SUZANNE, JAN, KORENBLOEM], ids=["s", "j", "k"])
@pytest.mark.parametrize("lacking", [["expand"], ["_zoek"], ["expand", "_zoek"]], ids=str)
def test_no_expand_and_no_zoek(
    tussenpersoon: Tussenpersoon, wie: Principal, lacking: list[str]
) -> None:
    expected = {one.zaak.identificatie: one for one in everything(wie)}
    for feature in lacking:
        tussenpersoon.demo.without(feature)

    assert {one.zaak.identificatie: one for one in everything(wie)} == expected


def test_page_size_refused(tussenpersoon: Tussenpersoon) -> None:
    expected = everything(JAN)
    refuse(tussenpersoon, "pageSize")

    assert everything(JAN) == expected


@pytest.mark.parametrize("size", [7, 15])
def test_page_size_capped(tussenpersoon: Tussenpersoon, size: int) -> None:
    expected = everything(JAN)

    def capped(path: str) -> str:
        before, _, after = path.partition("pageSize=")
        return f"{before}pageSize={size}" + after.lstrip("0123456789") if after else path

    tussenpersoon.reroute = capped

    assert everything(JAN) == expected


@pytest.mark.parametrize("count", [0, 3, 100_000, None, "veel", -1])
def test_wrong_count(tussenpersoon: Tussenpersoon, count: object) -> None:
    """Every page can be reached, and a number that cannot be right is not told."""
    expected = oracle.list_of(tussenpersoon.demo, JAN, lopend=True)

    def miscount(answer: Antwoord) -> None:
        if is_search(answer.path):
            answer.body = json.dumps(json.loads(answer.body) | {"count": count}).encode()

    tussenpersoon.alter = miscount
    found: list[str] = []
    for nummer in (1, 2):
        page = service.list_zaken(JAN, lopend=True, pagina=nummer).antwoord()
        assert page.laatste >= 2
        assert page.aantal in (None, len(expected)) or count == 100_000
        found += [one.zaak.identificatie for one in page.deel.inhoud]

    assert found == expected[:40]
    assert len(expected) > 20


def test_a_page_that_comes_again_and_again(tussenpersoon: Tussenpersoon) -> None:
    """A register that gives the first page whatever the page: the rest cannot be had."""
    ignore(tussenpersoon, "page")

    def small(answer: Antwoord) -> None:
        if is_search(answer.path):
            data = json.loads(answer.body)
            data |= {"results": data["results"][:5], "next": "meer"}
            answer.body = json.dumps(data).encode()

    tussenpersoon.alter = small

    page = service.list_zaken(JAN, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR


def test_the_same_zaak_twice(tussenpersoon: Tussenpersoon) -> None:
    expected = everything(SUZANNE)

    def double(answer: Antwoord) -> None:
        if is_search(answer.path):
            data = json.loads(answer.body)
            data["results"] = [one for one in data["results"] for _ in range(2)]
            answer.body = json.dumps(data).encode()

    tussenpersoon.alter = double

    assert everything(SUZANNE) == expected


def test_rollen_400_on_a_betrokkene_type(tussenpersoon: Tussenpersoon) -> None:
    """A register that knows no vestigingen leaves the fields that it does know."""
    expected = everything(KORENBLOEM)
    refuse(tussenpersoon, VESTIGING)

    for _ in range(2):
        found = everything(KORENBLOEM)
        lost = {one.zaak.identificatie for one in expected} - {
            one.zaak.identificatie for one in found
        }
        assert bekend.OP_VESTIGING in lost
        assert {one.rol.betrokkene_type for one in found} == {"niet_natuurlijk_persoon"}


def test_rollen_400_on_every_betrokkene_type(tussenpersoon: Tussenpersoon) -> None:
    def strict(answer: Antwoord) -> None:
        if is_search(answer.path):
            answer.status, answer.body = 400, b'{"code": "invalid"}'

    tussenpersoon.alter = strict

    for lopend in (True, False):
        page = service.list_zaken(KORENBLOEM, lopend=lopend).antwoord()
        assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
