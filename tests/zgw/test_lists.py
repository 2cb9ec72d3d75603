"""Lists: complete, in order, in pages, over several registers, and honest about what is missing."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache

from tests.conftest import Configure
from tests.zgw import oracle
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import GeenRegisters
from zgw.resources import Kind, Pagina, Principal, Straks, Toestand, Zaakregel

SUZANNE, JAN = oracle.burger(bekend.SUZANNE), oracle.burger(bekend.JAN)
Lijst = Callable[..., Straks[Pagina[Any]]]


def numbers(page: Pagina[Zaakregel]) -> list[str]:
    return [regel.zaak.identificatie for regel in page.deel.inhoud]


def pages(wie: Principal, *, lopend: bool) -> list[Pagina[Zaakregel]]:
    first = service.list_zaken(wie, lopend=lopend).antwoord()
    rest = range(2, first.laatste + 1)
    return [
        first,
        *(service.list_zaken(wie, lopend=lopend, pagina=number).antwoord() for number in rest),
    ]


def joined(found: Iterable[Pagina[Zaakregel]]) -> list[str]:
    return [number for page in found for number in numbers(page)]


@pytest.mark.parametrize("name", list(oracle.everybody()))
@pytest.mark.parametrize("lopend", [True, False])
def test_the_pages_together_are_all_zaken_newest_first(
    portal: DemoRegisters, name: str, lopend: bool
) -> None:
    wie = oracle.everybody()[name]

    found = pages(wie, lopend=lopend)

    assert joined(found) == oracle.list_of(portal, wie, lopend=lopend)
    assert all(page.deel.ontbreekt == () for page in found)
    assert all(len(page.deel.inhoud) == 20 for page in found[:-1])
    assert {page.aantal for page in found} == {len(joined(found))}


def test_sixty_zaken_come_in_pages_without_doubles(portal: DemoRegisters) -> None:
    lists = [joined(pages(JAN, lopend=lopend)) for lopend in (True, False)]
    found = [number for one in lists for number in one]

    assert len(portal.zaken_of(bekend.JAN)) == 60
    assert len(found) == len(set(found))
    assert set(found) == set(oracle.list_of(portal, JAN))
    assert len(service.list_zaken(JAN, lopend=True).antwoord().deel.inhoud) == 20


def test_a_page_beyond_the_last_is_empty_and_says_which_is_the_last(portal: DemoRegisters) -> None:
    for number in (4, 27, 1_000_000):
        portal.forget_calls()
        page = service.list_zaken(JAN, lopend=True, pagina=number).antwoord()

        assert (page.deel.inhoud, page.deel.ontbreekt) == ((), ())
        assert number > page.laatste == len(pages(JAN, lopend=True))
        assert len([call for call in portal.calls if call.path.endswith("_zoek")]) < 10


def test_somebody_without_zaken_has_an_empty_list(portal: DemoRegisters) -> None:
    for lopend in (True, False):
        page = service.list_zaken(oracle.burger(bekend.PIET), lopend=lopend).antwoord()
        assert page.deel.toestand == Toestand.LEEG
        assert (page.aantal, page.laatste) == (0, 1)


def test_a_closed_zaak_moves_to_the_other_list(configured: DemoRegisters) -> None:
    wie = oracle.burger(bekend.MEHMET)
    assert "VB-100503" in numbers(service.list_zaken(wie, lopend=True).antwoord())

    while configured.zaak("VB-100503")["einddatum"] is None:
        configured.advance("VB-100503")

    assert "VB-100503" not in numbers(service.list_zaken(wie, lopend=True).antwoord())
    assert "VB-100503" in numbers(service.list_zaken(wie, lopend=False).antwoord())


def test_a_line_knows_its_status_types_and_rol(portal: DemoRegisters) -> None:
    page = service.list_zaken(SUZANNE, lopend=True).antwoord()
    (line,) = [x for x in page.deel.inhoud if x.zaak.identificatie == bekend.KLACHT_TOEGEWEZEN]
    (none,) = [x for x in page.deel.inhoud if x.zaak.identificatie == bekend.ZONDER_STATUS]

    assert line.statustype is not None
    assert line.statustype.omschrijving == "Aan behandelaar toegewezen"
    assert line.zaaktype.identificatie == "KLACHT"
    assert line.catalogus is not None
    assert line.rol.naam == "Suzanne Moulin"
    assert (line.register, line.registernaam) == ("demo", "Voorbeeldstad")
    assert (none.status, none.statustype) == (None, None)


def test_documents_and_besluiten_come_by_zaak(portal: DemoRegisters) -> None:
    documents: dict[str, int] = {}
    besluiten: dict[str, int] = {}
    for number in range(1, service.list_documenten(SUZANNE).antwoord().laatste + 1):
        for one in service.list_documenten(SUZANNE, pagina=number).antwoord().deel.inhoud:
            documents[one.regel.zaak.identificatie] = len(one.documenten.inhoud)
        for each in service.list_besluiten(SUZANNE, pagina=number).antwoord().deel.inhoud:
            besluiten[each.regel.zaak.identificatie] = len(each.besluiten.inhoud)

    shown = [zaak for zaak in oracle.zaken(portal) if oracle.may_see(portal, SUZANNE, zaak)]
    links = {zaak["identificatie"]: _own_documents(portal, zaak) for zaak in shown}
    decided = {
        zaak["identificatie"]: len(portal.data.select("besluiten/besluiten", zaak=zaak["url"]))
        for zaak in shown
    }
    assert documents == {number: count for number, count in links.items() if count}
    assert besluiten == {number: count for number, count in decided.items() if count}


def _own_documents(demo: DemoRegisters, zaak: dict[str, Any]) -> int:
    links = demo.data.select("zaken/zaakinformatieobjecten", zaak=zaak["url"])
    documents = demo.data.each(link["informatieobject"] for link in links)
    return len([one for one in documents if oracle.is_shown(one)])


def test_without_registers_nothing_can_be_asked(db: None) -> None:
    with pytest.raises(GeenRegisters):
        service.list_zaken(SUZANNE, lopend=True).antwoord()


def test_a_register_that_ignores_the_person_filter_shows_no_zaken_of_others(
    portal: DemoRegisters,
) -> None:
    portal.ignore_person_filter()

    for wie in (oracle.burger(bekend.PIET), SUZANNE):
        own = {z["identificatie"] for z in oracle.zaken(portal) if oracle.may_see(portal, wie, z)}
        for call in (service.list_documenten, service.list_besluiten):
            page: Pagina[Any] = call(wie).antwoord()
            assert {one.regel.zaak.identificatie for one in page.deel.inhoud} <= own
        page = service.list_zaken(wie, lopend=True).antwoord()
        assert set(numbers(page)) <= own
        # Which of the person's own zaken it holds back cannot be told: that is not "none".
        assert page.deel.toestand != Toestand.LEEG
        assert [error.api for error in page.deel.ontbreekt] == ["zaken"]
        assert page.aantal is None


def test_a_zaak_found_in_two_fields_is_one_zaak(configured: DemoRegisters) -> None:
    wie = oracle.principal(Kind.KVK, bekend.KORENBLOEM_KVK)
    before = service.list_zaken(wie, lopend=True).antwoord()
    zaak = configured.data.require_one("zaken/zaken", identificatie=bekend.OP_KVK)
    for rol in configured.data.each(zaak["rollen"]):
        if rol["omschrijvingGeneriek"] == "initiator":
            rol["betrokkeneIdentificatie"]["annIdentificatie"] = bekend.KORENBLOEM_KVK

    after = service.list_zaken(wie, lopend=True).antwoord()

    assert numbers(after) == numbers(before)
    assert after.aantal == before.aantal == len(before.deel.inhoud)


def test_more_than_five_hundred_zaken_are_counted_once(configured: DemoRegisters) -> None:
    wie = oracle.burger(bekend.WILLEM)
    _multiply(configured, bekend.TE_LAAT, 600)
    expected = oracle.list_of(configured, wie, lopend=True)

    page = service.list_zaken(wie, lopend=True, pagina=27).antwoord()

    assert numbers(page) == expected[26 * 20 : 27 * 20]
    assert (page.aantal, page.laatste) == (len(expected), 31)


def _multiply(demo: DemoRegisters, zaaknummer: str, times: int) -> None:
    zaak = demo.data.require_one("zaken/zaken", identificatie=zaaknummer)
    (initiator,) = [
        rol for rol in demo.data.each(zaak["rollen"]) if rol["omschrijvingGeneriek"] == "initiator"
    ]
    for place in range(times):
        uuid, rol_uuid = str(uuid4()), str(uuid4())
        fields = deepcopy({key: value for key, value in zaak.items() if key != "url"})
        fields |= {"uuid": uuid, "identificatie": f"Z-{place:04}", "status": None}
        new = demo.data.add("zaken/zaken", uuid, fields | {"zaakinformatieobjecten": []})
        rol = {key: value for key, value in initiator.items() if key != "url"}
        kept = demo.data.add("zaken/rollen", rol_uuid, rol | {"zaak": new["url"]})
        new["rollen"] = [kept["url"]]


def test_two_registers_are_merged_in_order(
    registers: DemoRegisters, ander: DemoRegisters, configure: Configure
) -> None:
    configure(registers.configuration("demo", "Stad"), ander.configuration("ander", "Andere"))
    for lopend in (True, False):
        found = [line for page in pages(SUZANNE, lopend=lopend) for line in page.deel.inhoud]

        first = oracle.list_of(registers, SUZANNE, lopend=lopend)
        second = oracle.list_of(ander, SUZANNE, lopend=lopend)
        assert sorted(line.zaak.identificatie for line in found) == sorted(first + second)
        assert second
        keys = [(line.zaak.startdatum, line.zaak.identificatie) for line in found]
        assert all(newer > older for newer, older in pairwise(keys))
        assert {line.register for line in found} == {"demo", "ander"}


@pytest.mark.parametrize("lijst", [service.list_documenten, service.list_besluiten])
def test_a_stopped_register_is_named_and_the_other_comes(
    configured: DemoRegisters, ander: DemoRegisters, configure: Configure, lijst: Lijst
) -> None:
    configure(configured.configuration("demo", "Stad"), ander.configuration("ander", "Andere"))
    cache.clear()
    configured.stop()

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()
    other = lijst(SUZANNE).antwoord()

    assert numbers(page) == oracle.list_of(ander, SUZANNE, lopend=True)
    assert [(error.bron, error.api) for error in page.deel.ontbreekt] == [("Stad", "zaken")]
    assert [error.bron for error in other.deel.ontbreekt] == ["Stad"]
    assert page.aantal is None
    assert page.deel.toestand == Toestand.GELADEN

    configured.start()
    healed = service.list_zaken(SUZANNE, lopend=True).antwoord()
    assert healed.deel.ontbreekt == ()
    assert len(numbers(healed)) > len(numbers(page))
