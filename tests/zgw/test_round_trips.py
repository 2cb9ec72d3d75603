"""What a page costs, counted at the registers, and by which way it asks."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from uuid import UUID

import pytest
from django.core.cache import cache

from tests.conftest import Configure
from tests.zgw import oracle
from tests.zgw.tussenpersoon import Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.calls import sequential_round_trips
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietZichtbaar
from zgw.resources import Pagina, Straks, Zaakdossier

SUZANNE, JAN = oracle.burger(bekend.SUZANNE), oracle.burger(bekend.JAN)
TRAAG = 0.25  # So that calls made together overlap for certain.
SETTLE = 0.2  # Seconds for calls that nobody waits for any more.


@pytest.fixture(scope="module")
def _quiet() -> Iterator[DemoRegisters]:
    with DemoRegisters() as demo:
        yield demo


@pytest.fixture
def watched(_quiet: DemoRegisters, configure: Configure) -> Iterator[DemoRegisters]:
    """Registers at which no slow call of another test still comes in, configured as `demo`."""
    configure(_quiet.configuration())
    cache.clear()
    yield _quiet
    _quiet.heal()
    cache.clear()


def zaak(number: str) -> UUID:
    return bekend.uuid_of("zaak", number)


def complete(dossier: Zaakdossier) -> Zaakdossier:
    """Waits for all of a page."""
    parts = ("statushistorie", "afloop", "documenten", "besluiten", "gerelateerd")
    assert [getattr(dossier, part).antwoord().ontbreekt for part in parts] == [()] * len(parts)
    return dossier


def dossier(number: str) -> Zaakdossier:
    return complete(service.zaakdossier(SUZANNE, "demo", zaak(number)))


def download(number: str, name: str) -> None:
    document = bekend.uuid_of("document", f"{number}/{name}")
    list(service.open_inhoud(SUZANNE, "demo", zaak(number), document).stukken)


def measured(demo: DemoRegisters, page: Callable[[], object]) -> tuple[int, int]:
    """Calls and sequential round trips of a page, once the catalogue is known."""
    page()
    time.sleep(SETTLE)
    demo.slow("*", TRAAG)
    demo.forget_calls()
    page()
    time.sleep(SETTLE)
    return len(demo.calls), sequential_round_trips(demo.calls)


def test_the_first_page_of_a_list_is_one_call(watched: DemoRegisters) -> None:
    assert measured(watched, lambda: service.list_zaken(JAN, lopend=True).antwoord()) == (1, 1)


def test_the_first_page_of_closed_zaken_is_two_calls_at_once(watched: DemoRegisters) -> None:
    """Those with an archiefactiedatum to come, and those without one."""
    assert measured(watched, lambda: service.list_zaken(JAN, lopend=False).antwoord()) == (2, 1)


@pytest.mark.parametrize(("lopend", "calls"), [(True, 2), (False, 3)])
def test_a_deeper_page_is_two_round_trips(watched: DemoRegisters, lopend: bool, calls: int) -> None:
    page = measured(watched, lambda: service.list_zaken(JAN, lopend=lopend, pagina=2).antwoord())
    assert page == (calls, 2)


@pytest.mark.parametrize(
    ("number", "calls", "sequential"),
    [
        (bekend.KLACHT_TOEGEWEZEN, 7, 1),
        (bekend.ZONDER_STATUS, 7, 1),
        (bekend.OMGEVING_MET_DEELZAAK, 8, 2),
        (bekend.PARKEER_VERLEEND, 9, 2),
        (bekend.SUBSIDIE_TWEE_BESLUITEN, 11, 2),
    ],
)
def test_a_dossier_is_one_round_trip_or_two_with_besluiten_or_related_zaken(
    watched: DemoRegisters, number: str, calls: int, sequential: int
) -> None:
    assert measured(watched, lambda: dossier(number)) == (calls, sequential)


@pytest.mark.parametrize(
    ("number", "sequential"), [(bekend.KLACHT_TOEGEWEZEN, 2), (bekend.PARKEER_VERLEEND, 3)]
)
def test_where_documents_are_not_found_by_their_zaak_it_is_one_more(
    watched: DemoRegisters, number: str, sequential: int
) -> None:
    watched.without("object_filter")

    assert measured(watched, lambda: dossier(number))[1] == sequential


def test_a_document_opens_in_two_round_trips(watched: DemoRegisters) -> None:
    _, sequential = measured(watched, lambda: download(bekend.PARKEER_VERLEEND, "0"))
    assert sequential <= 2


def test_a_document_of_a_besluit_opens_in_three_round_trips(watched: DemoRegisters) -> None:
    _, sequential = measured(watched, lambda: download(bekend.PARKEER_VERLEEND, "0/besluit/0"))
    assert sequential <= 3


@pytest.mark.parametrize("lijst", [service.list_documenten, service.list_besluiten])
def test_documents_and_besluiten_are_two_round_trips(
    watched: DemoRegisters, lijst: Callable[..., Straks[Pagina[Any]]]
) -> None:
    calls, sequential = measured(watched, lambda: lijst(SUZANNE).antwoord())

    assert sequential <= 2
    # The Documenten API takes all documents at once, the Besluiten API one zaak at a time.
    assert calls <= (3 + 1 if lijst is service.list_documenten else 3 + 20)


def test_somebody_elses_dossier_costs_no_second_round(watched: DemoRegisters) -> None:
    def refused() -> None:
        with pytest.raises(NietZichtbaar):
            service.zaakdossier(JAN, "demo", zaak(bekend.PARKEER_VERLEEND))

    calls, sequential = measured(watched, refused)
    assert (calls, sequential) == (7, 1)


def everything(demo: DemoRegisters) -> dict[str, list[str]]:
    """All that Suzanne and a company can see, by their pages."""
    found: dict[str, list[str]] = {}
    for wie in (SUZANNE, oracle.everybody()["korenbloem"]):
        for lopend in (True, False):
            page = service.list_zaken(wie, lopend=lopend).antwoord()
            found[f"{wie} {lopend}"] = _shown(page.deel.inhoud)
            assert page.deel.ontbreekt == ()
        deeper = service.list_zaken(JAN, lopend=False, pagina=2).antwoord()
        found["jan"] = _shown(deeper.deel.inhoud)
        for one in service.list_documenten(wie).antwoord().deel.inhoud:
            titles = [regel.document.titel for regel in one.documenten.inhoud]
            found[f"documenten {one.regel.zaak.identificatie}"] = titles
    page_of = dossier(bekend.OMGEVING_MET_DEELZAAK)
    related = [one.regel for one in page_of.gerelateerd.antwoord().inhoud]
    found["gerelateerd"] = _shown(related)
    return found


def _shown(lines: Iterable[object]) -> list[str]:
    words = ("zaak.identificatie", "status.statustoelichting", "resultaattype.omschrijving")
    return [" ".join(_word(line, path) for path in words) for line in lines]


def _word(line: object, path: str) -> str:
    value = line
    for name in path.split("."):
        value = getattr(value, name, None)
    return str(value)


@pytest.mark.parametrize("features", [("_zoek",), ("expand",), ("_zoek", "expand")], ids=str)
def test_a_register_with_less_to_offer_shows_the_same(
    configured: DemoRegisters, features: tuple[str, ...]
) -> None:
    full = everything(configured)
    assert full["gerelateerd"]
    cache.clear()
    for feature in features:
        configured.without(feature)

    assert everything(configured) == full
    assert everything(configured) == full


@pytest.mark.parametrize("feature", ["_zoek", "expand"])
def test_related_zaken_come_at_the_very_first_page_of_such_a_register(
    configured: DemoRegisters, feature: str
) -> None:
    configured.without(feature)

    found = dossier(bekend.OMGEVING_MET_DEELZAAK).gerelateerd.antwoord()

    numbers = [one.regel.zaak.identificatie for one in found.inhoud]
    assert numbers == [bekend.DEELZAAK_OMGEVINGSDIENST]


def test_what_a_register_does_not_offer_is_tried_once(configured: DemoRegisters) -> None:
    configured.without("_zoek")
    service.list_zaken(SUZANNE, lopend=True).antwoord()
    configured.forget_calls()

    service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert [call.method for call in configured.calls] == ["GET"]


def test_no_number_of_a_person_or_company_stands_in_a_url(tussenpersoon: Tussenpersoon) -> None:
    everybody = oracle.everybody().values()
    for wie in everybody:
        service.list_zaken(wie, lopend=True).antwoord()
        service.list_zaken(wie, lopend=False, pagina=2).antwoord()
        service.list_documenten(wie).antwoord()
        service.list_besluiten(wie).antwoord()
    dossier(bekend.PARKEER_VERLEEND)
    download(bekend.PARKEER_VERLEEND, "0")

    for line in tussenpersoon.gezien.regels:
        assert not [wie for wie in everybody if wie.value in line]
    for headers in tussenpersoon.gezien.headers:
        assert not [wie for wie in everybody if wie.value in str(headers)]
