"""Companies are found in every field in use, and checked again on the rol; what is listed opens."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from tests.zgw import oracle
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import NietZichtbaar
from zgw.resources import Kind, Principal

KVK, RSIN = bekend.ZOMERFEEST_KVK, bekend.ZOMERFEEST_RSIN
VESTIGING = "000099988877"
NNP, VES = "niet_natuurlijk_persoon", "vestiging"

# How suppliers keep a company, and who finds it by that.
VELDEN: dict[str, tuple[Principal, str, dict[str, str]]] = {
    "kvk in kvkNummer": (oracle.principal(Kind.KVK, KVK), NNP, {"kvkNummer": KVK}),
    "kvk in annIdentificatie": (oracle.principal(Kind.KVK, KVK), NNP, {"annIdentificatie": KVK}),
    "kvk in innNnpId": (oracle.principal(Kind.KVK, KVK), NNP, {"innNnpId": KVK}),
    "kvk as vestiging": (oracle.principal(Kind.KVK, KVK), VES, {"kvkNummer": KVK}),
    "rsin in innNnpId": (oracle.principal(Kind.RSIN, RSIN), NNP, {"innNnpId": RSIN}),
    "vestiging": (
        oracle.principal(Kind.VESTIGING, VESTIGING, kvk=KVK),
        VES,
        {"vestigingsNummer": VESTIGING, "kvkNummer": KVK},
    ),
    "vestiging of a company": (
        oracle.principal(Kind.VESTIGING, VESTIGING, kvk=KVK),
        NNP,
        {"vestigingsNummer": VESTIGING, "kvkNummer": KVK},
    ),
}
FIELDS = {
    NNP: ("innNnpId", "annIdentificatie", "kvkNummer", "vestigingsNummer"),
    VES: ("kvkNummer", "vestigingsNummer"),
}
ZAAK = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
DOCUMENT = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")


def give_to(demo: DemoRegisters, soort: str, numbers: dict[str, str]) -> None:
    """Makes this company the initiator of the zaak, kept in these fields only."""
    zaak = demo.data.require_one("zaken/zaken", identificatie=bekend.PARKEER_VERLEEND)
    for rol in demo.data.each(zaak["rollen"]):
        if rol["omschrijvingGeneriek"] == "initiator":
            known = dict.fromkeys(FIELDS[soort], "") | numbers
            rol |= {"betrokkeneType": soort, "betrokkeneIdentificatie": known}


def listed(wie: Principal) -> list[UUID]:
    """The closed zaken of every page."""
    found: list[UUID] = []
    nummer, laatste = 1, 1
    while nummer <= laatste:
        page = service.list_zaken(wie, lopend=False, pagina=nummer).antwoord()
        found += [one.zaak.uuid for one in page.deel.inhoud]
        nummer, laatste = nummer + 1, page.laatste
    return found


@pytest.mark.parametrize("quirk", ["none", "foreign zaken", "no _zoek", "no expand"])
@pytest.mark.parametrize(("wie", "soort", "numbers"), VELDEN.values(), ids=VELDEN)
def test_a_company_is_found_in_each_field_in_use(
    configured: DemoRegisters, wie: Principal, soort: str, numbers: dict[str, str], quirk: str
) -> None:
    give_to(configured, soort, numbers)
    quirks: dict[str, Callable[[], Any]] = {
        "none": lambda: None,
        "foreign zaken": configured.ignore_person_filter,
        "no _zoek": lambda: configured.without("_zoek"),
        "no expand": lambda: configured.without("expand"),
    }
    quirks[quirk]()

    found = listed(wie)

    assert found.count(ZAAK) == 1
    for uuid in found:
        assert service.zaakdossier(wie, "demo", uuid).zaak.uuid == uuid
    service.open_inhoud(wie, "demo", ZAAK, DOCUMENT).sluit()
    of_zaak = service.list_documenten(wie).antwoord().deel.inhoud
    assert quirk == "foreign zaken" or ZAAK in {one.regel.zaak.uuid for one in of_zaak}


@pytest.mark.parametrize(("wie", "soort", "numbers"), VELDEN.values(), ids=VELDEN)
def test_another_company_is_not_let_in_by_any_field(
    configured: DemoRegisters, wie: Principal, soort: str, numbers: dict[str, str]
) -> None:
    others = dict.fromkeys(FIELDS[soort], bekend.KORENBLOEM_KVK)
    give_to(configured, soort, others)
    configured.ignore_person_filter()

    assert ZAAK not in listed(wie)
    with pytest.raises(NietZichtbaar):
        service.zaakdossier(wie, "demo", ZAAK)
    with pytest.raises(NietZichtbaar):
        service.open_inhoud(wie, "demo", ZAAK, DOCUMENT)


def test_a_company_in_all_fields_at_once_has_the_zaak_once(configured: DemoRegisters) -> None:
    numbers = dict.fromkeys(("innNnpId", "annIdentificatie", "kvkNummer"), KVK)
    give_to(configured, NNP, numbers)
    wie = oracle.principal(Kind.KVK, KVK)

    page = service.list_zaken(wie, lopend=False).antwoord()

    assert [one.zaak.uuid for one in page.deel.inhoud].count(ZAAK) == 1
    assert page.aantal == len(page.deel.inhoud)
