"""What a beheerder chose holds in every list, dossier and download, and is said or counted."""

from datetime import date
from functools import partial
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.zgw import oracle
from tests.zgw.test_access import dossier, is_given, open_document
from zgw import service
from zgw.catalogus import bewaard
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON
from zgw.errors import Onbruikbaar, ZGWError
from zgw.models import Informatieobjecttyperegel, Zaaktyperegel
from zgw.resources import Pagina, Principal, Zaakregel
from zgw.toegangskeuzes import gekozen

SUZANNE, JAN = oracle.burger(bekend.SUZANNE), oracle.burger(bekend.JAN)


def stored(demo: DemoRegisters, nummer: str) -> JSON:
    return demo.data.require_one("zaken/zaken", identificatie=nummer)


def kies(identificatie: str, **keuze: object) -> None:
    Zaaktyperegel.objects.create(domein="VBSTD", identificatie=identificatie, **keuze)


def verberg(omschrijving: str) -> None:
    Informatieobjecttyperegel.objects.create(
        domein="VBSTD", omschrijving=omschrijving, getoond=False
    )


def zaken(wie: Principal) -> list[Pagina[Zaakregel]]:
    """All pages of open zaken, and of closed ones."""
    found = []
    for lopend in (True, False):
        first = service.list_zaken(wie, lopend=lopend).antwoord()
        rest = range(2, first.laatste + 1)
        pages = [service.list_zaken(wie, lopend=lopend, pagina=n).antwoord() for n in rest]
        found += [first, *pages]
    return found


def nummers(pages: list[Pagina[Zaakregel]]) -> list[str]:
    return [one.zaak.identificatie for page in pages for one in page.deel.inhoud]


def van_type(demo: DemoRegisters, wie: Principal, identificatie: str) -> list[JSON]:
    """The zaken of this zaaktype that this person sees while nothing is chosen."""
    return [
        zaak
        for zaak in oracle.zaken(demo)
        if oracle.may_see(demo, wie, zaak)
        and demo.data.require(zaak["zaaktype"])["identificatie"] == identificatie
    ]


def verwacht(demo: DemoRegisters, wie: Principal, weg: list[JSON]) -> set[str]:
    gone = {one["identificatie"] for one in weg}
    return set(oracle.list_of(demo, wie)) - gone


def test_zaken_of_a_hidden_zaaktype_are_gone_from_every_list_and_counts_are_right(
    portal: DemoRegisters,
) -> None:
    weg = van_type(portal, JAN, "PARKEER")
    assert len(weg) > 3
    kies("PARKEER", getoond=False)

    pages = zaken(JAN)

    assert set(nummers(pages)) == verwacht(portal, JAN, weg)
    assert not any(page.deel.ontbreekt for page in pages)
    for lopend in (True, False):
        first = service.list_zaken(JAN, lopend=lopend).antwoord()
        left = [
            one
            for one in oracle.list_of(portal, JAN, lopend=lopend)
            if one not in {zaak["identificatie"] for zaak in weg}
        ]
        assert first.aantal == len(left)
        assert len(first.deel.inhoud) == min(20, len(left))
    for page in (service.list_documenten(JAN).antwoord(), service.list_besluiten(JAN).antwoord()):
        shown = {one.regel.zaak.identificatie for one in page.deel.inhoud}
        assert not shown & {zaak["identificatie"] for zaak in weg}


@pytest.mark.parametrize("fault", ["", "_zoek"])
def test_a_register_that_does_not_leave_hidden_zaaktypen_out_does_not_make_them_count(
    portal: DemoRegisters, fault: str
) -> None:
    weg = van_type(portal, JAN, "PARKEER")
    kies("PARKEER", getoond=False)
    if fault:
        portal.without(fault)
    else:
        portal.ignore_person_filter()

    pages = zaken(JAN)

    assert set(nummers(pages)) <= verwacht(portal, JAN, weg)
    for page in pages:
        assert page.aantal is None or page.aantal <= len(verwacht(portal, JAN, weg))


def test_a_zaak_of_a_hidden_zaaktype_does_not_open_nor_do_its_documents(
    portal: DemoRegisters,
) -> None:
    zaak = stored(portal, bekend.PARKEER_VERLEEND)
    documents = list(oracle.documents_of(portal, zaak))
    assert is_given(partial(open_document, SUZANNE, zaak, documents[0]))
    kies("PARKEER", getoond=False)

    assert not is_given(partial(dossier, SUZANNE, zaak))
    for one in documents:
        assert not is_given(partial(open_document, SUZANNE, zaak, one))


def test_a_hidden_deelzaak_is_no_related_zaak(portal: DemoRegisters) -> None:
    main = stored(portal, bekend.OMGEVING_MET_DEELZAAK)
    deel = stored(portal, bekend.DEELZAAK_OMGEVINGSDIENST)
    zaaktype = portal.data.require(deel["zaaktype"])
    catalogus = portal.data.require(zaaktype["catalogus"])

    def related() -> list[str]:
        found = service.zaakdossier(SUZANNE, "demo", UUID(main["uuid"])).gerelateerd.antwoord()
        assert found.ontbreekt == ()
        return [one.regel.zaak.identificatie for one in found.inhoud]

    assert deel["identificatie"] in related()
    Zaaktyperegel.objects.create(
        domein=catalogus["domein"], identificatie=zaaktype["identificatie"], getoond=False
    )
    assert deel["identificatie"] not in related()


def test_zaken_from_before_the_chosen_date_are_not_shown_and_not_counted_as_certain(
    portal: DemoRegisters,
) -> None:
    every = van_type(portal, JAN, "KLACHT")
    begin = sorted(one["startdatum"] for one in every)[len(every) // 2]
    weg = [one for one in every if one["startdatum"] < begin]
    assert weg
    kies("KLACHT", vanaf=date.fromisoformat(begin))

    pages = zaken(JAN)

    assert set(nummers(pages)) == verwacht(portal, JAN, weg)
    assert all(page.aantal is None for page in pages if page.laatste > 1)
    assert not any(page.deel.ontbreekt for page in pages)
    for zaak in every:
        assert is_given(partial(dossier, JAN, zaak)) == (zaak not in weg)


def test_a_rol_opens_zaken_of_the_zaaktype_it_was_chosen_for_only(portal: DemoRegisters) -> None:
    wie, zaak = oracle.burger(bekend.MEHMET), stored(portal, bekend.MET_MEDE_INITIATOR)
    zaaktype = portal.data.require(zaak["zaaktype"])["identificatie"]
    kies("ANDERS" if zaaktype != "ANDERS" else "X", eigen_rollen=True, rollen="mede_initiator")
    assert not is_given(partial(dossier, wie, zaak))
    assert bekend.MET_MEDE_INITIATOR not in nummers(zaken(wie))

    kies(zaaktype, eigen_rollen=True, rollen="adviseur mede_initiator")

    assert is_given(partial(dossier, wie, zaak))
    assert bekend.MET_MEDE_INITIATOR in nummers(zaken(wie))
    assert bekend.OMGEVING_MET_DEELZAAK not in nummers(zaken(wie))


def test_a_lower_maximum_hides_zaken_and_documents_of_the_zaaktype(portal: DemoRegisters) -> None:
    zaak = stored(portal, bekend.PARKEER_VERLEEND)
    level = zaak["vertrouwelijkheidaanduiding"]
    kies("PARKEER", max_vertrouwelijkheid="openbaar")

    assert is_given(partial(dossier, SUZANNE, zaak)) == (level == "openbaar")
    for one in oracle.documents_of(portal, zaak):
        assert not is_given(partial(open_document, SUZANNE, zaak, one))
    for page in zaken(SUZANNE):
        for regel in page.deel.inhoud:
            assert regel.zaaktype.identificatie != "PARKEER" or level == "openbaar"


def documents(wie: Principal, zaak: JSON) -> tuple[set[str], bool]:
    """The kinds of documents in a dossier, and whether anything is missing there."""
    found = service.zaakdossier(wie, "demo", UUID(zaak["uuid"]))
    deel, besluiten = found.documenten.antwoord(), found.besluiten.antwoord()
    lines, missing = list(deel.inhoud), list(deel.ontbreekt)
    for besluit in besluiten.inhoud:
        lines += besluit.documenten.inhoud
        missing += besluit.documenten.ontbreekt
    soorten = (one.informatieobjecttype for one in lines)
    kinds = {one.omschrijving if one else "" for one in soorten}
    return kinds, bool(missing)


def test_documents_of_a_hidden_kind_are_gone_from_dossier_list_and_download(
    portal: DemoRegisters,
) -> None:
    zaak = stored(portal, bekend.PARKEER_VERLEEND)
    before, _ = documents(SUZANNE, zaak)
    assert "Besluitbrief" in before
    verberg("Besluitbrief")

    assert documents(SUZANNE, zaak) == (before - {"Besluitbrief"}, False)
    for one in oracle.documents_of(portal, zaak):
        kind = portal.data.require(one["informatieobjecttype"])["omschrijving"]
        shown = oracle.is_shown(one) and kind != "Besluitbrief"
        assert is_given(partial(open_document, SUZANNE, zaak, one)) == shown
    page = service.list_documenten(SUZANNE).antwoord()
    assert page.deel.inhoud
    for line in page.deel.inhoud:
        for regel in line.documenten.inhoud:
            assert regel.informatieobjecttype
            assert regel.informatieobjecttype.omschrijving != "Besluitbrief"


def test_a_document_of_which_the_kind_cannot_be_had_is_not_shown_and_that_is_said(
    configured: DemoRegisters,
) -> None:
    zaak = stored(configured, bekend.PARKEER_VERLEEND)
    (first, *_) = oracle.documents_of(configured, zaak)
    configured.fail("catalogi", 500, path="informatieobjecttypen")
    assert is_given(partial(open_document, SUZANNE, zaak, first))
    verberg("Bijlage")

    assert documents(SUZANNE, zaak) == (set(), True)
    with pytest.raises(ZGWError):
        open_document(SUZANNE, zaak, first)


def test_without_the_catalogus_zaken_that_may_be_hidden_are_not_shown_and_counted(
    configured: DemoRegisters,
) -> None:
    weg = van_type(configured, SUZANNE, "PARKEER")
    others = verwacht(configured, SUZANNE, weg)
    kies("PARKEER", vanaf=date(1990, 1, 1))
    assert set(nummers(zaken(SUZANNE))) == set(oracle.list_of(configured, SUZANNE))
    bewaard.forget()
    configured.fail("catalogi", 500, path="catalogussen")

    pages = zaken(SUZANNE)

    assert set(nummers(pages)) == others
    assert sum(sum(page.niet_getoond.values()) for page in pages) == len(weg)
    assert all(page.aantal is None for page in pages if page.niet_getoond)
    with pytest.raises(Onbruikbaar):
        dossier(SUZANNE, weg[0])


def test_a_zaak_without_a_startdatum_that_can_be_read_is_counted_when_a_date_is_chosen(
    configured: DemoRegisters,
) -> None:
    zaak = configured.data.require_one("zaken/zaken", identificatie=bekend.KLACHT_TOEGEWEZEN)
    zaak["startdatum"] = "3026-01-01"
    assert is_given(partial(dossier, SUZANNE, zaak))
    kies("KLACHT", vanaf=date(2000, 1, 1))

    page = service.list_zaken(SUZANNE, lopend=True).antwoord()

    assert bekend.KLACHT_TOEGEWEZEN not in nummers([page])
    assert sum(page.niet_getoond.values()) == 1
    with pytest.raises(Onbruikbaar):
        dossier(SUZANNE, zaak)


def test_choices_cost_a_page_one_query_at_most_and_hold_at_once(portal: DemoRegisters) -> None:
    service.list_zaken(SUZANNE, lopend=True).antwoord()
    kies("PARKEER", getoond=False, vanaf=date(2020, 1, 1), eigen_rollen=True, rollen="adviseur")
    verberg("Bijlage")

    with CaptureQueriesContext(connection) as asked:
        first = gekozen.regels()
    with CaptureQueriesContext(connection) as again:
        assert gekozen.regels() == first

    assert (len(asked), len(again)) == (1, 0)
    assert len(first.zaaktypen) == len(first.verborgen_documenten) == 1
    (keuze,) = first.zaaktypen.values()
    assert (keuze.getoond, keuze.vanaf, keuze.rollen) == (False, date(2020, 1, 1), ("adviseur",))
    Zaaktyperegel.objects.all().delete()
    assert gekozen.regels().zaaktypen == {}


def test_a_choice_of_another_process_holds_within_seconds(
    portal: DemoRegisters, monkeypatch: pytest.MonkeyPatch
) -> None:
    kies("PARKEER")
    assert gekozen.regels().zaaktypen == {}
    Zaaktyperegel.objects.update(getoond=False)  # Without a signal, as in another process.
    assert gekozen.regels().zaaktypen == {}

    monkeypatch.setattr(gekozen, "_until", 0.0)  # As if the seconds were over.

    assert len(gekozen.regels().zaaktypen) == 1
