"""Nothing personal gets into errors and logs, whatever goes wrong."""

import logging
import re
from typing import Any

import pytest
from pytest_django import Settings

from tests.zgw import oracle
from tests.zgw.test_failures import FAULTS, PARTS
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietZichtbaar, ZGWError
from zgw.resources import Pagina

SUZANNE = oracle.burger(bekend.SUZANNE)
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")


@pytest.fixture(autouse=True)
def short_deadline(settings: Settings) -> None:
    settings.ZGW_DEADLINE = 1.0


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("api", ["zaken", "catalogi", "documenten", "besluiten"])
def test_nothing_personal_stands_in_errors_or_logs(
    portal: DemoRegisters, caplog: pytest.LogCaptureFixture, fault: str, api: str
) -> None:
    caplog.set_level(logging.DEBUG)
    FAULTS[fault][0](portal, api, "")
    texts: list[str] = []
    page: Pagina[Any]
    for call in (service.list_documenten, service.list_besluiten):
        page = call(SUZANNE).antwoord()
        texts += [f"{error!s} {error!r} {error.args}" for error in page.deel.ontbreekt]
    try:
        texts += [
            repr(getattr(service.zaakdossier(SUZANNE, "demo", ZAAK), part).antwoord().ontbreekt)
            for part in PARTS
        ]
        service.open_inhoud(SUZANNE, "demo", ZAAK, DOCUMENT).sluit()
    except (ZGWError, NietZichtbaar) as error:
        texts += [str(error), repr(error), repr(error.__cause__)]

    ours = [one for one in caplog.records if one.name.startswith("zgw")]
    told = "\n".join([*texts, *(f"{one.getMessage()} {one.__dict__}" for one in ours)])
    for secret in (bekend.SUZANNE, bekend.PARKEER_VERLEEND, "Suzanne", "http:", bekend.SECRET):
        assert secret not in told
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", told)


def test_the_calls_to_registers_are_not_logged_with_what_they_ask(
    portal: DemoRegisters, caplog: pytest.LogCaptureFixture
) -> None:
    portal.without("_zoek")
    service.list_zaken(SUZANNE, lopend=True).antwoord()
    service.zaakdossier(SUZANNE, "demo", ZAAK).documenten.antwoord()

    for record in caplog.records:
        assert bekend.SUZANNE not in record.getMessage()
        assert str(ZAAK) not in record.getMessage()
