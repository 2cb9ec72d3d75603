"""Who sees which zaak and document, over the whole register, against an oracle.

Every zaak with anybody in it is tried by that person, and every zaak by a few who are not in it.
"""

from collections.abc import Callable
from functools import partial
from uuid import UUID, uuid4

import pytest
from pytest_django.fixtures import Settings

from tests.zgw import oracle
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON
from zgw.errors import NietZichtbaar
from zgw.resources import Kind, Principal

NAMES = list(oracle.everybody())
STRIDE = 6


def is_given(call: Callable[[], object]) -> bool:
    try:
        call()
    except NietZichtbaar:
        return False
    return True


def dossier(wie: Principal, zaak: JSON) -> object:
    return service.zaakdossier(wie, "demo", UUID(zaak["uuid"]))


def open_document(wie: Principal, zaak: JSON, document: JSON) -> None:
    uuid = UUID(document["url"].rsplit("/", 1)[1])
    service.open_inhoud(wie, "demo", UUID(zaak["uuid"]), uuid).sluit()


def _sample(demo: DemoRegisters, name: str) -> list[JSON]:
    """The zaken with this person in any rol, and a part of the others: another for each person."""
    start = NAMES.index(name) % STRIDE
    value = oracle.everybody()[name].value
    involved = {
        rol["zaak"]
        for rol in demo.data.all("zaken/rollen")
        if value in map(str, rol["betrokkeneIdentificatie"].values())
    }
    return [
        zaak
        for place, zaak in enumerate(oracle.zaken(demo))
        if place % STRIDE == start or zaak["url"] in involved
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_dossier_is_given_to_those_who_may_see_it_and_nobody_else(
    portal: DemoRegisters, name: str
) -> None:
    wie, zaken = oracle.everybody()[name], _sample(portal, name)

    given = {z["identificatie"] for z in zaken if is_given(partial(dossier, wie, z))}

    assert given == {z["identificatie"] for z in zaken if oracle.may_see(portal, wie, z)}


@pytest.mark.parametrize("name", NAMES)
def test_documents_of_a_zaak_and_its_besluiten_open_for_its_owner_only(
    portal: DemoRegisters, name: str
) -> None:
    wie = oracle.everybody()[name]
    stranger = oracle.burger(bekend.PIET if name != "piet" else bekend.LISA)

    for zaak in oracle.zaken(portal):
        if not oracle.may_see(portal, wie, zaak):
            continue
        for document in oracle.documents_of(portal, zaak):
            opened = is_given(partial(open_document, wie, zaak, document))
            assert opened == oracle.is_shown(document), document["titel"]
            assert not is_given(partial(open_document, stranger, zaak, document))


@pytest.mark.parametrize("name", NAMES)
def test_the_dossier_lists_the_same_documents_as_open(portal: DemoRegisters, name: str) -> None:
    wie = oracle.everybody()[name]

    for zaak in oracle.zaken(portal):
        if not oracle.may_see(portal, wie, zaak):
            continue
        found = service.zaakdossier(wie, "demo", UUID(zaak["uuid"]))
        lines = list(found.documenten.antwoord().inhoud)
        for besluit in found.besluiten.antwoord().inhoud:
            lines += besluit.documenten.inhoud
        listed = sorted(line.document.titel for line in lines)
        shown = filter(oracle.is_shown, oracle.documents_of(portal, zaak))
        assert listed == sorted(one["titel"] for one in shown)


def test_a_document_of_somebody_else_does_not_open_below_your_own_zaak(
    portal: DemoRegisters,
) -> None:
    wie, own = oracle.burger(bekend.SUZANNE), portal.zaak(bekend.PARKEER_VERLEEND)
    mine = {one["url"] for one in oracle.documents_of(portal, _stored(portal, own))}
    others = [
        document
        for document in portal.data.all("documenten/enkelvoudiginformatieobjecten")
        if document["url"] not in mine
    ]
    assert len(others) > 50

    assert not [one["titel"] for one in others if is_given(partial(open_document, wie, own, one))]


def _stored(demo: DemoRegisters, zaak: JSON) -> JSON:
    return demo.data.require_one("zaken/zaken", identificatie=zaak["identificatie"])


def test_a_document_of_a_besluit_opens_below_its_own_zaak_only(portal: DemoRegisters) -> None:
    wie = oracle.burger(bekend.SUZANNE)
    document = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0/besluit/0")
    own = bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
    other = bekend.uuid_of("zaak", bekend.KLACHT_TOEGEWEZEN)

    assert is_given(lambda: service.open_inhoud(wie, "demo", own, document).sluit())
    assert not is_given(lambda: service.open_inhoud(wie, "demo", other, document))


@pytest.mark.parametrize(
    "zaaknummer",
    [
        bekend.INTERN_ADRESONDERZOEK,
        bekend.INTERN_HANDHAVING,
        bekend.VERTROUWELIJK,
        bekend.CONFIDENTIEEL,
        bekend.GEHEIM,
        bekend.ZEER_GEHEIM,
        bekend.ARCHIEFDATUM_VOORBIJ,
    ],
)
def test_a_zaak_that_is_not_for_citizens_is_not_shown_to_its_initiator(
    portal: DemoRegisters, zaaknummer: str
) -> None:
    wie, zaak = oracle.burger(bekend.SUZANNE), portal.zaak(zaaknummer)

    assert not is_given(partial(dossier, wie, zaak))


@pytest.mark.parametrize(
    "zaaknummer", [bekend.OMGEVING_MET_DEELZAAK, bekend.MET_MEDE_INITIATOR, "VB-100802"]
)
def test_another_rol_than_initiator_opens_nothing(portal: DemoRegisters, zaaknummer: str) -> None:
    wie, zaak = oracle.burger(bekend.MEHMET), portal.zaak(zaaknummer)

    assert not is_given(partial(dossier, wie, zaak))


def test_a_municipality_may_let_more_rollen_in(portal: DemoRegisters, settings: Settings) -> None:
    settings.ZGW_EXTRA_ROLLEN = ["mede_initiator"]
    wie = oracle.burger(bekend.MEHMET)

    numbers = {
        one.zaak.identificatie
        for one in service.list_zaken(wie, lopend=True).antwoord().deel.inhoud
    }

    assert bekend.MET_MEDE_INITIATOR in numbers
    assert bekend.OMGEVING_MET_DEELZAAK not in numbers
    assert is_given(partial(dossier, wie, portal.zaak(bekend.MET_MEDE_INITIATOR)))
    assert not is_given(partial(dossier, wie, portal.zaak(bekend.OMGEVING_MET_DEELZAAK)))


def test_a_rol_that_has_ended_opens_nothing(configured: DemoRegisters) -> None:
    wie = oracle.burger(bekend.SUZANNE)
    stored = configured.data.require_one("zaken/zaken", identificatie=bekend.KLACHT_TOEGEWEZEN)
    assert is_given(partial(dossier, wie, stored))
    for rol in configured.data.each(stored["rollen"]):
        rol["eindeGeldigheid"] = "2020-01-01"

    assert not is_given(partial(dossier, wie, stored))
    listed = service.list_zaken(wie, lopend=True).antwoord().deel.inhoud
    assert bekend.KLACHT_TOEGEWEZEN not in {one.zaak.identificatie for one in listed}


def test_a_mandate_opens_nothing(portal: DemoRegisters) -> None:
    wie = oracle.burger(bekend.SUZANNE, mandate="parkeren")
    zaak = portal.zaak(bekend.PARKEER_VERLEEND)
    document = bekend.uuid_of("document", f"{bekend.PARKEER_VERLEEND}/0")

    assert not is_given(partial(dossier, wie, zaak))
    assert not is_given(lambda: service.open_inhoud(wie, "demo", UUID(zaak["uuid"]), document))
    for page in (
        service.list_zaken(wie, lopend=True).antwoord(),
        service.list_zaken(wie, lopend=False).antwoord(),
        service.list_documenten(wie).antwoord(),
        service.list_besluiten(wie).antwoord(),
    ):
        assert (page.deel.inhoud, page.aantal) == ((), 0)


def test_an_unknown_zaak_document_or_register_is_not_shown(portal: DemoRegisters) -> None:
    wie, zaak = oracle.burger(bekend.SUZANNE), bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)

    assert not is_given(lambda: service.zaakdossier(wie, "demo", uuid4()))
    assert not is_given(lambda: service.zaakdossier(wie, "elders", zaak))
    assert not is_given(lambda: service.open_inhoud(wie, "demo", zaak, uuid4()))
    assert not is_given(lambda: service.open_inhoud(wie, "elders", zaak, uuid4()))


def test_a_branch_does_not_see_zaken_of_another_company_with_its_number(
    configured: DemoRegisters,
) -> None:
    number = bekend.KORENBLOEM_VESTIGINGEN[1]
    wie = oracle.principal(Kind.VESTIGING, number, kvk=bekend.ZOMERFEEST_KVK)

    for lopend in (True, False):
        assert service.list_zaken(wie, lopend=lopend).antwoord().deel.inhoud == ()
    assert not is_given(partial(dossier, wie, configured.zaak(bekend.OP_VESTIGING)))


@pytest.mark.parametrize("name", ["suzanne", "korenbloem", "korenbloem markt"])
def test_related_zaken_pass_the_same_rule(portal: DemoRegisters, name: str) -> None:
    wie = oracle.everybody()[name]
    for zaak in oracle.zaken(portal):
        if not zaak["deelzaken"] and not zaak["hoofdzaak"]:
            continue
        if not oracle.may_see(portal, wie, zaak):
            continue
        linked = portal.data.each([*zaak["deelzaken"], *filter(None, [zaak["hoofdzaak"]])])
        expected = {z["identificatie"] for z in linked if oracle.may_see(portal, wie, z)}
        found = service.zaakdossier(wie, "demo", UUID(zaak["uuid"])).gerelateerd.antwoord()
        assert {one.regel.zaak.identificatie for one in found.inhoud} == expected
        assert found.ontbreekt == ()
