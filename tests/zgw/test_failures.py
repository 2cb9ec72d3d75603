"""What fails is named and leaves the rest standing; it is never an empty list."""

import time
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from pytest_django import Settings

from tests.conftest import Configure
from tests.zgw import oracle
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import (
    Geweigerd,
    NietZichtbaar,
    Onbereikbaar,
    Onbruikbaar,
    TeLaat,
    ZGWError,
)
from zgw.resources import Pagina, Toestand, Zaakdossier

SUZANNE = oracle.burger(bekend.SUZANNE)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")
PARTS = ("statushistorie", "afloop", "documenten", "besluiten", "gerelateerd")
DEADLINE = 1.0
PATIENCE = 4.0  # Generous: the machine is shared.

FAULTS: dict[str, tuple[Callable[[DemoRegisters, str, str], None], type[ZGWError]]] = {
    "500": (lambda demo, api, path: demo.fail(api, 500, path=path), Onbruikbaar),
    "503": (lambda demo, api, path: demo.fail(api, 503, path=path), Onbruikbaar),
    "429": (lambda demo, api, path: demo.fail(api, 429, path=path), Onbruikbaar),
    "403": (lambda demo, api, path: demo.fail(api, 403, path=path), Geweigerd),
    "404": (lambda demo, api, path: demo.fail(api, 404, path=path), Onbruikbaar),
    "hang up": (lambda demo, api, path: demo.hang_up(api, path=path), Onbereikbaar),
    "rubbish": (lambda demo, api, path: demo.rubbish(api, path=path), Onbruikbaar),
    "slow": (lambda demo, api, path: demo.slow(api, 3, path=path), TeLaat),
}


@pytest.fixture(autouse=True)
def short_deadline(settings: Settings) -> None:
    settings.ZGW_DEADLINE = DEADLINE


def dossier() -> Zaakdossier:
    return service.zaakdossier(SUZANNE, "demo", ZAAK)


def states(found: Zaakdossier) -> dict[str, Toestand]:
    return {part: getattr(found, part).antwoord().toestand for part in PARTS}


def warm() -> None:
    """Makes the catalogue known."""
    for lopend in (True, False):
        service.list_zaken(SUZANNE, lopend=lopend).antwoord()
    service.list_besluiten(SUZANNE).antwoord()
    states(dossier())


@pytest.mark.parametrize("fault", FAULTS)
def test_a_list_that_cannot_be_had_is_not_available_and_not_empty(
    portal: DemoRegisters, fault: str
) -> None:
    warm()
    make, kind = FAULTS[fault]
    make(portal, "zaken", "")
    begin = time.monotonic()

    calls: tuple[Callable[[], Pagina[Any]], ...] = (
        lambda: service.list_zaken(SUZANNE, lopend=True).antwoord(),
        lambda: service.list_zaken(SUZANNE, lopend=False, pagina=2).antwoord(),
        lambda: service.list_documenten(SUZANNE).antwoord(),
        lambda: service.list_besluiten(SUZANNE).antwoord(),
    )
    for call in calls:
        page = call()
        assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
        assert [(type(e), e.bron, e.api) for e in page.deel.ontbreekt] == [
            (kind, "Voorbeeldstad", "zaken")
        ]
        assert page.aantal is None
    assert time.monotonic() - begin < 4 * DEADLINE + PATIENCE


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("path", ["/zaken/api/v1/zaken/", "rollen"])
def test_a_dossier_of_which_the_owner_cannot_be_told_is_an_error(
    portal: DemoRegisters, fault: str, path: str
) -> None:
    warm()
    make, kind = FAULTS[fault]
    make(portal, "zaken", path)
    # Open Zaak refuses a zaak that is there and that the portal may not see: as good as not there.
    not_there = fault in ("403", "404") and path != "rollen"
    expected = NietZichtbaar if not_there else kind
    # Who stands in no rol sees no more of a zaak that fails than of one that is not there.
    strangers = kind if path == "rollen" else NietZichtbaar

    for wie, raised in ((SUZANNE, expected), (oracle.burger(bekend.JAN), strangers)):
        with pytest.raises(raised):
            service.zaakdossier(wie, "demo", ZAAK)
        with pytest.raises(raised):
            service.open_inhoud(wie, "demo", ZAAK, DOCUMENT)


@pytest.mark.parametrize("fault", ["404", "500", "hang up", "rubbish", "slow"])
def test_a_fault_does_not_tell_which_zaken_exist(portal: DemoRegisters, fault: str) -> None:
    make, kind = FAULTS[fault]
    make(portal, "zaken", "rollen")

    for uuid in (ZAAK, uuid4()):
        with pytest.raises(kind):
            service.zaakdossier(oracle.burger(bekend.JAN), "demo", uuid)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(
    ("api", "path", "missing"),
    [
        ("zaken", "statussen", {"statushistorie"}),
        ("zaken", "resultaten", {"afloop"}),
        ("zaken", "zaakinformatieobjecten", {"documenten"}),
        ("documenten", "", {"documenten"}),
        ("besluiten", "/besluiten/api/v1/besluiten", {"besluiten"}),
    ],
)
def test_a_part_of_a_dossier_that_fails_leaves_the_others(
    portal: DemoRegisters, fault: str, api: str, path: str, missing: set[str]
) -> None:
    warm()
    expected = states(dossier())
    FAULTS[fault][0](portal, api, path)
    begin = time.monotonic()

    found = dossier()

    assert states(found) == expected | dict.fromkeys(missing, Toestand.NIET_BESCHIKBAAR)
    for part in missing:
        (error,) = getattr(found, part).antwoord().ontbreekt
        assert (type(error), error.api) == (FAULTS[fault][1], api)
    assert time.monotonic() - begin < DEADLINE + PATIENCE


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(
    ("api", "path"), [("documenten", ""), ("besluiten", "besluitinformatieobjecten")]
)
def test_a_besluit_stays_when_its_documents_cannot_be_had(
    portal: DemoRegisters, fault: str, api: str, path: str
) -> None:
    warm()
    FAULTS[fault][0](portal, api, path)

    (besluit,) = dossier().besluiten.antwoord().inhoud

    assert besluit.documenten.toestand == Toestand.NIET_BESCHIKBAAR
    assert [error.api for error in besluit.documenten.ontbreekt] == [api]


@pytest.mark.parametrize("fault", FAULTS)
def test_with_a_known_catalogue_its_failing_goes_unnoticed(
    portal: DemoRegisters, fault: str
) -> None:
    warm()
    FAULTS[fault][0](portal, "catalogi", "")

    assert Toestand.NIET_BESCHIKBAAR not in states(dossier()).values()
    assert service.list_zaken(SUZANNE, lopend=True).antwoord().deel.ontbreekt == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_failure_of_the_catalogue_is_not_kept(portal: DemoRegisters, fault: str) -> None:
    FAULTS[fault][0](portal, "catalogi", "")
    page = service.list_zaken(SUZANNE, lopend=True).antwoord()
    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    with pytest.raises(ZGWError):
        dossier()

    portal.heal()
    healed = service.list_zaken(SUZANNE, lopend=True).antwoord()
    assert healed.deel.ontbreekt == ()
    assert healed.deel.inhoud
    assert states(dossier())["statushistorie"] == Toestand.GELADEN

    portal.forget_calls()
    service.list_zaken(SUZANNE, lopend=True).antwoord()
    assert [call.api for call in portal.calls] == ["zaken"]


@pytest.mark.parametrize("api", ["zaken", "catalogi", "documenten", "besluiten"])
def test_a_slow_register_does_not_take_the_other_with_it(
    configured: DemoRegisters, ander: DemoRegisters, configure: Configure, api: str
) -> None:
    configure(configured.configuration("a", "Traag"), ander.configuration("b", "Vlot"))
    cache.clear()
    if api != "catalogi":
        service.list_zaken(SUZANNE, lopend=True).antwoord()
    configured.slow(api, 3)
    begin = time.monotonic()

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    others = [one.zaak.identificatie for one in page.deel.inhoud if one.register == "b"]
    assert others == oracle.list_of(ander, SUZANNE, lopend=True)
    named = {error.bron for error in page.deel.ontbreekt}
    assert ("Traag" in named) == (api in ("zaken", "catalogi"))
    assert "Vlot" not in named or api == "catalogi"
    assert time.monotonic() - begin < DEADLINE + PATIENCE


def test_a_wrong_secret_is_refused_and_says_what_the_register_said(
    configured: DemoRegisters, configure: Configure
) -> None:
    wrong = configured.configuration("demo", "Stad")
    for one in wrong["zgw_consumers"]["services"]:
        one["secret"] = "verkeerd-geheim-verkeerd-geheim-verkeerd"
    configure(wrong)
    cache.clear()

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    (error,) = page.deel.ontbreekt
    assert isinstance(error, Geweigerd)
    assert error.reden == "invalid-jwt-signature"
    with pytest.raises(Geweigerd):
        dossier()

    configure(configured.configuration("demo", "Stad"))
    assert service.list_zaken(SUZANNE, lopend=True).antwoord().deel.ontbreekt == ()
