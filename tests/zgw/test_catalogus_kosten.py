"""What the kept catalogue costs a page: round trips to the cache, counted there."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.core.management import call_command
from pytest_django import Settings

from tests.conftest import Configure
from tests.zgw import oracle
from tests.zgw.tellende_cache import TellendeCache
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

SUZANNE, JAN = oracle.burger(bekend.SUZANNE), oracle.burger(bekend.JAN)


@pytest.fixture
def cost(settings: Settings) -> Callable[[Callable[[], object]], list[str]]:
    """The operations that a page costs at the cache, once the catalogue is known."""
    backend = "tests.zgw.tellende_cache.TellendeCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": "geteld"}}
    cache.clear()

    def of(page: Callable[[], object]) -> list[str]:
        call_command("catalogus", "verwarm", verbosity=0)
        TellendeCache.gezien.clear()
        page()
        return [operation for _, operation, _ in TellendeCache.gezien]

    return of


def dossier(number: str) -> None:
    found = service.zaakdossier(SUZANNE, "demo", bekend.uuid_of("zaak", number))
    for part in ("statushistorie", "afloop", "documenten", "besluiten", "gerelateerd"):
        assert getattr(found, part).antwoord().ontbreekt == ()


@pytest.mark.parametrize("lopend", [True, False])
def test_a_list_of_twenty_looks_three_times(
    portal: DemoRegisters, cost: Callable[[Callable[[], object]], list[str]], lopend: bool
) -> None:
    """Which zaaktypen are not shown; the types of all zaken at once; their catalogues."""
    found = cost(lambda: service.list_zaken(JAN, lopend=lopend).antwoord())

    assert found == ["get_many"] * 3


def test_more_register_sets_share_the_looks_that_they_can(
    portal: DemoRegisters,
    ander: DemoRegisters,
    configure: Configure,
    cost: Callable[[Callable[[], object]], list[str]],
) -> None:
    configure(portal.configuration("a", "Stad"), ander.configuration("b", "Ander"))

    found = cost(lambda: service.list_zaken(SUZANNE, lopend=True).antwoord())

    assert found == ["get_many"] * 4


@pytest.mark.parametrize(
    ("number", "most"),
    [(bekend.KLACHT_TOEGEWEZEN, 4), (bekend.PARKEER_VERLEEND, 8)],
)
def test_a_dossier_looks_once_for_each_part(
    portal: DemoRegisters,
    cost: Callable[[Callable[[], object]], list[str]],
    number: str,
    most: int,
) -> None:
    found = cost(lambda: dossier(number))

    assert set(found) == {"get_many"}
    assert len(found) <= most
