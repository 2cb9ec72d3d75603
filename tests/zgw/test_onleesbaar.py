"""What cannot be read leaves the rest, is counted or named, and gets into no log."""

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache

from tests.conftest import Configure
from tests.zgw import oracle
from tests.zgw.leveranciers import is_search, put_beside, without
from tests.zgw.test_lists import numbers
from tests.zgw.test_onleesbaar_dossier import GEHEIM, PARTS, SUZANNE, ZAAK
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.resources import Kind, Pagina, Straks, Toestand

# What can be wrong with a zaak in an answer to a search, so that it cannot be shown.
ONLEESBAAR: dict[str, Callable[[dict[str, Any]], Any]] = {
    "no object": lambda zaak: None,
    "a text": lambda zaak: GEHEIM,
    "empty": lambda zaak: {},
    "no url": without("url"),
    "a url without uuid": lambda zaak: zaak | {"url": f"http://register/{GEHEIM}"},
    "no zaaktype": without("zaaktype"),
    "no vertrouwelijkheid": without("vertrouwelijkheidaanduiding"),
    "an unreadable einddatum": lambda zaak: zaak | {"einddatum": GEHEIM},
}
every_fault = pytest.mark.parametrize("spoil", ONLEESBAAR.values(), ids=ONLEESBAAR)


def spoil_zaken(
    proxy: Tussenpersoon, places: slice, spoil: Callable[[dict[str, Any]], Any]
) -> None:
    """Makes the zaken in these places of every answer to a search unreadable."""

    def alter(answer: Antwoord) -> None:
        if is_search(answer.path) and answer.status == 200:
            data = json.loads(answer.body)
            data["results"][places] = [spoil(one) for one in data["results"][places]]
            answer.body = json.dumps(data).encode()

    proxy.alter = alter


@every_fault
@pytest.mark.parametrize("aantal", [1, 3])
def test_zaken_that_cannot_be_read_are_counted_beside_the_others(
    tussenpersoon: Tussenpersoon, spoil: Callable[[dict[str, Any]], Any], aantal: int
) -> None:
    before = numbers(service.list_zaken(SUZANNE, lopend=True).antwoord())
    spoil_zaken(tussenpersoon, slice(aantal), spoil)

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert numbers(page) == before[aantal:]
    assert page.niet_getoond == {"Voorbeeldstad": aantal}
    assert page.aantal is None


@every_fault
@pytest.mark.parametrize("lijst", [service.list_documenten, service.list_besluiten])
def test_the_lists_by_zaak_count_them_too(
    tussenpersoon: Tussenpersoon,
    spoil: Callable[[dict[str, Any]], Any],
    lijst: Callable[..., Straks[Pagina[Any]]],
) -> None:
    spoil_zaken(tussenpersoon, slice(1), spoil)

    page = lijst(SUZANNE).antwoord()

    # Open and closed zaken are asked for apart; those without any name cannot be told apart.
    assert page.niet_getoond["Voorbeeldstad"] >= 1
    assert page.deel.inhoud


def test_a_list_of_which_nothing_can_be_read_is_not_empty(tussenpersoon: Tussenpersoon) -> None:
    before = service.list_zaken(SUZANNE, lopend=True).antwoord()
    spoil_zaken(tussenpersoon, slice(None), lambda _: None)

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR
    assert page.niet_getoond == {"Voorbeeldstad": len(before.deel.inhoud)}


def test_an_unreadable_zaak_found_in_two_fields_counts_once(tussenpersoon: Tussenpersoon) -> None:
    wie = oracle.principal(Kind.KVK, bekend.KORENBLOEM_KVK)
    spoil_zaken(tussenpersoon, slice(1), lambda _: {"url": "http://register/x"})

    page = service.list_zaken(wie, lopend=True).antwoord()

    assert len([line for line in tussenpersoon.gezien.regels if "zaken/_zoek" in line]) == 4
    assert page.niet_getoond == {"Voorbeeldstad": 1}


@pytest.mark.parametrize("expanded", [True, False])
def test_nothing_is_counted_of_a_register_that_gives_zaken_of_others(
    tussenpersoon: Tussenpersoon, expanded: bool
) -> None:
    tussenpersoon.demo.ignore_person_filter()
    if not expanded:
        tussenpersoon.demo.without("expand")
    spoil_zaken(tussenpersoon, slice(3), without("url"))

    page = service.list_zaken(oracle.burger(bekend.PIET), lopend=True).antwoord()

    assert page.niet_getoond == {}
    assert page.deel.toestand == Toestand.NIET_BESCHIKBAAR


@pytest.mark.parametrize("path", ["/rollen?", "catalogi/api/v1/zaaktypen/"])
def test_a_zaak_of_which_rollen_or_zaaktype_cannot_be_had_is_counted(
    tussenpersoon: Tussenpersoon, path: str
) -> None:
    """In a register without `expand`, and with one zaak of a kind of its own."""
    before = numbers(service.list_zaken(SUZANNE, lopend=True).antwoord())
    wanted = tussenpersoon.demo.zaak(bekend.KLACHT_TOEGEWEZEN)
    mark = wanted["uuid"] if "rollen" in path else wanted["zaaktype"].rsplit("/", 1)[1]
    _forget(tussenpersoon)

    def fail(answer: Antwoord) -> None:
        if path in answer.path and mark in answer.path:
            answer.status, answer.body = 500, b"{}"
        if answer.path.partition("?")[0].endswith("/zaaktypen"):
            answer.status, answer.body = 500, b"{}"

    tussenpersoon.alter = fail
    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    lost = [one for one in before if one not in numbers(page)]
    assert bekend.KLACHT_TOEGEWEZEN in lost
    assert page.niet_getoond == {"Voorbeeldstad": len(lost)}
    assert page.deel.inhoud


def _forget(proxy: Tussenpersoon) -> None:
    cache.clear()
    proxy.demo.without("expand")
    proxy.demo.without("_zoek")


def test_a_zaak_that_the_rule_hides_is_not_counted(tussenpersoon: Tussenpersoon) -> None:
    """Whatever else of it cannot be read."""

    def hidden(zaak: dict[str, Any]) -> dict[str, Any]:
        return zaak | {"vertrouwelijkheidaanduiding": "geheim", "zaaktype": ""}

    spoil_zaken(tussenpersoon, slice(2), hidden)

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert page.niet_getoond == {}
    assert page.deel.ontbreekt == ()


@pytest.mark.parametrize("part", ["status", "resultaat", "rollen", "zaakinformatieobjecten"])
def test_what_was_expanded_and_cannot_be_read_is_asked_for_apart(
    tussenpersoon: Tussenpersoon, part: str
) -> None:
    before = service.list_documenten(SUZANNE).antwoord()

    def spoil(zaak: dict[str, Any]) -> dict[str, Any]:
        value = zaak["_expand"].get(part)
        bad = [{}, *value] if isinstance(value, list) else {"url": GEHEIM}
        zaak["_expand"][part] = bad if value else value
        return zaak

    spoil_zaken(tussenpersoon, slice(None), spoil)

    assert service.list_documenten(SUZANNE).antwoord() == before


def test_the_count_names_each_register(
    tussenpersoon: Tussenpersoon, ander: DemoRegisters, configure: Configure
) -> None:
    configure(tussenpersoon.configuration("demo", "Stad"), ander.configuration("ander", "Andere"))
    spoil_zaken(tussenpersoon, slice(2), without("url"))

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert page.niet_getoond == {"Stad": 2}
    assert {one.register for one in page.deel.inhoud} == {"demo", "ander"}


@every_fault
def test_nothing_of_what_cannot_be_read_gets_into_a_log(
    tussenpersoon: Tussenpersoon,
    caplog: pytest.LogCaptureFixture,
    spoil: Callable[[dict[str, Any]], Any],
) -> None:
    caplog.set_level(logging.DEBUG)
    spoil_zaken(tussenpersoon, slice(None), spoil)
    texts: list[str] = []

    for lijst in (service.list_documenten, service.list_besluiten):
        errors = lijst(SUZANNE).antwoord().deel.ontbreekt
        texts += [f"{error} {error!r} {error.args} {error.__cause__}" for error in errors]
    for path in (*PARTS, "/rollen?"):
        put_beside(tussenpersoon, path, {"url": GEHEIM, "titel": GEHEIM})
        found = service.zaakdossier(SUZANNE, "demo", ZAAK)
        for part, _ in PARTS.values():
            texts += [f"{error!r}" for error in getattr(found, part).antwoord().ontbreekt]

    ours = [one for one in caplog.records if one.name.startswith("zgw")]
    told = "\n".join([*texts, *(f"{one.getMessage()} {one.__dict__}" for one in ours)])
    assert "niet te" in told
    for secret in (GEHEIM, bekend.SUZANNE, bekend.PARKEER_VERLEEND, "http", str(ZAAK)):
        assert secret not in told
