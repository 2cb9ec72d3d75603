"""What a person reads in the log: their own look-ups, checked, and nothing of anybody else."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from tests import logdienst
from tests.mijngemeente.console import console
from tests.zgw import oracle
from zgw import service
from zgw.demo import bekend
from zgw.demo.calls import sequential_round_trips
from zgw.demo.dienst import Dienst
from zgw.demo.logboek import LEZEN, DemoLogboek
from zgw.demo.logboek.sleutel import Sleutel
from zgw.demo.registers import DemoRegisters
from zgw.errors import Geweigerd, NietVastgelegd, NietZichtbaar, Onbereikbaar, Onbruikbaar, TeLaat
from zgw.logboek.activiteiten import activiteiten
from zgw.resources import Herkomst, Inzage, Kind, Principal

SUZANNE = oracle.burger(bekend.SUZANNE)
PIET = oracle.burger(bekend.PIET)
JAAR = 365

STORINGEN: tuple[tuple[Callable[[DemoLogboek], None], type[Exception]], ...] = (
    (lambda demo: demo.fail(LEZEN, 500), Onbruikbaar),
    (lambda demo: demo.fail(LEZEN, 404), Onbruikbaar),
    (lambda demo: demo.fail(LEZEN, 403), Geweigerd),
    (lambda demo: demo.rubbish(LEZEN), Onbruikbaar),
    (lambda demo: demo.hang_up(LEZEN), Onbereikbaar),
    (lambda demo: demo.slow(LEZEN, 5), TeLaat),
)

type Eigenzinnig = Callable[..., AbstractContextManager[Dienst]]


def gelezen(wie: Principal, dagen: int = JAAR) -> Inzage:
    return service.list_inzage(wie, dagen=dagen).antwoord()


def systemen(inzage: Inzage) -> set[str]:
    return {one.systeem for one in inzage.deel.inhoud}


@pytest.fixture
def eigenzinnig(
    registers: DemoRegisters, configure: Callable[..., None], eigen_uitbak: None
) -> Eigenzinnig:
    """Configures the portal on a log service with these results for everybody."""

    class Configured:
        def __init__(self, *results: Any, **page: Any) -> None:
            self._run = logdienst.logdienst(*results, **page)

        def __enter__(self) -> Dienst:
            dienst = self._run.__enter__()
            log = logdienst.configuration(dienst, Sleutel().openbaar)
            configure(registers.configuration(slug="demo", naam="Voorbeeldstad"), log)
            return dienst

        def __exit__(self, *error: Any) -> None:
            self._run.__exit__(*error)

    return Configured


def test_a_person_reads_who_looked_newest_first(met_logboek: DemoLogboek) -> None:
    found = gelezen(SUZANNE)

    assert found.aangeboden
    assert not found.afgekapt
    assert not found.deel.ontbreekt
    assert systemen(found) == {
        "Zaaksysteem",
        "Klantcontact",
        "Burgerzaken",
        "Gemeentelijke belastingen",
    }
    moments = [one.tijdstip for one in found.deel.inhoud]
    assert moments == sorted(moments, reverse=True)
    first = found.deel.inhoud[0]
    assert (first.herkomst, first.gegevens) == (Herkomst.ANDER, "naam, telefoonnummer, zaken")
    assert first.doel == "Uw vraag aan de balie of telefoon beantwoorden"


def test_only_the_period_is_read(met_logboek: DemoLogboek) -> None:
    weeks = [gelezen(SUZANNE, dagen) for dagen in (7, 30, JAAR)]

    counts = [len(one.deel.inhoud) for one in weeks]
    assert counts == sorted(counts)
    assert counts[0] < counts[2]


@pytest.mark.parametrize(
    ("wie", "systeem"),
    [
        (oracle.principal(Kind.KVK, bekend.KORENBLOEM_KVK), "Vergunningen"),
        (oracle.principal(Kind.RSIN, bekend.KORENBLOEM_RSIN), "Gemeentelijke belastingen"),
        (
            oracle.principal(
                Kind.VESTIGING,
                bekend.KORENBLOEM_VESTIGINGEN[0],
                kvk=bekend.KORENBLOEM_KVK,
            ),
            "Vergunningen",
        ),
    ],
)
def test_a_company_and_a_branch_read_their_own(
    met_logboek: DemoLogboek, wie: Principal, systeem: str
) -> None:
    assert systemen(gelezen(wie)) == {systeem}


def test_another_branch_reads_nothing_of_this_one(met_logboek: DemoLogboek) -> None:
    other = oracle.principal(
        Kind.VESTIGING, bekend.KORENBLOEM_VESTIGINGEN[1], kvk=bekend.KORENBLOEM_KVK
    )

    assert gelezen(other) == Inzage(gelezen(PIET).deel)
    assert gelezen(other).deel.toestand == "leeg"


def test_who_acts_by_a_mandate_reads_nothing(met_logboek: DemoLogboek) -> None:
    with pytest.raises(NietZichtbaar):
        gelezen(oracle.burger(bekend.SUZANNE, mandate="parkeren"))
    assert not met_logboek.calls


@pytest.mark.parametrize("kind", ["BSN", "KVK", "VESTIGING"])
def test_what_the_portal_looks_up_is_read_back_as_done_by_the_person(
    met_logboek: DemoLogboek, kind: str
) -> None:
    wie = {
        "BSN": PIET,
        "KVK": oracle.principal(Kind.KVK, bekend.ZOMERFEEST_KVK),
        "VESTIGING": oracle.principal(
            Kind.VESTIGING, bekend.KORENBLOEM_VESTIGINGEN[1], kvk=bekend.KORENBLOEM_KVK
        ),
    }[kind]
    service.list_zaken(wie, lopend=True).antwoord()
    delivered = met_logboek.wait_for(1)
    assert delivered

    own = [one for one in gelezen(wie).deel.inhoud if one.herkomst is Herkomst.ZELF]

    assert {one.soort for one in delivered} == {kind}
    assert own
    assert {one.doel for one in own} == {activiteiten()["zaken"].doel}
    assert own[0].gegevens == activiteiten()["zaken"].gegevens
    assert timezone.now() - own[0].tijdstip < timedelta(minutes=5)


def test_a_log_that_gives_everything_shows_the_person_only_their_own(
    met_logboek: DemoLogboek, caplog: pytest.LogCaptureFixture
) -> None:
    proper = gelezen(SUZANNE)
    met_logboek.ignore_person_filter()

    found = gelezen(SUZANNE)

    # Nor what must stay secret, which such a log gives too.
    assert len(found.deel.inhoud) == len(proper.deel.inhoud)
    assert systemen(found) == systemen(proper)
    assert "gaf ook regels over anderen" in caplog.text


def test_a_log_that_gives_others_only_is_not_a_log_in_which_nobody_looked(
    met_logboek: DemoLogboek,
) -> None:
    met_logboek.ignore_person_filter()

    found = gelezen(PIET)

    assert found.deel.toestand == "niet-beschikbaar"
    assert not found.deel.inhoud


def test_a_log_with_nothing_is_empty(met_logboek: DemoLogboek) -> None:
    assert gelezen(PIET).deel.toestand == "leeg"


def test_a_log_that_fails_is_told_without_the_number(
    eigen_logboek: DemoLogboek, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.ZGW_DEADLINE = 0.5
    for fault, error in STORINGEN:
        eigen_logboek.heal()
        fault(eigen_logboek)

        found = gelezen(SUZANNE)

        assert found.deel.toestand == "niet-beschikbaar"
        assert isinstance(found.deel.ontbreekt[0], error)
        assert found.deel.ontbreekt[0].bron == "Verwerkingenlogging"
        told = f"{found.deel.ontbreekt!r} {found!r} {caplog.text}"
        assert bekend.SUZANNE not in told
        assert "http" not in told


def test_a_log_that_is_down_is_told(eigen_logboek: DemoLogboek) -> None:
    eigen_logboek.stop()

    assert gelezen(SUZANNE).deel.toestand == "niet-beschikbaar"


def test_without_a_log_to_read_it_is_not_offered(
    configure: Callable[..., None],
    registers: DemoRegisters,
    eigen_uitbak: None,
    demologboek: DemoLogboek,
) -> None:
    configure(registers.configuration(), demologboek.configuration(lezen=False))
    assert not gelezen(SUZANNE).aangeboden

    configure(registers.configuration())
    assert not gelezen(SUZANNE).aangeboden
    assert not demologboek.calls


def test_it_costs_one_round_trip_and_two_for_a_long_list(met_logboek: DemoLogboek) -> None:
    gelezen(SUZANNE)
    assert len(met_logboek.calls) == 1

    met_logboek.forget_calls()
    met_logboek.slow(LEZEN, 0.05)  # So that calls beside each other can be told apart.
    found = gelezen(oracle.burger(bekend.JAN))

    calls = [one for one in met_logboek.calls if one.api == LEZEN]
    assert len(found.deel.inhoud) > 100
    assert len(calls) == -(-len(found.deel.inhoud) // 100)
    assert sequential_round_trips(calls) == 2


def test_a_log_that_names_no_systems_is_read_as_well(eigen_logboek: DemoLogboek) -> None:
    eigen_logboek.without_beperkte_set()

    first, second = gelezen(SUZANNE), gelezen(SUZANNE)

    assert first == second
    assert systemen(first) == {""}
    # That it does not tell is remembered.
    calls = [one.status for one in eigen_logboek.calls if one.api == LEZEN]
    assert calls == [400, 200, 200]


def test_reading_is_itself_recorded_once(met_logboek: DemoLogboek) -> None:
    gelezen(oracle.burger(bekend.JAN))
    met_logboek.fail(LEZEN, 500)
    gelezen(SUZANNE)

    spans = met_logboek.wait_for(2)

    assert {(one.nummer, one.status) for one in spans} == {(bekend.JAN, 1), (bekend.SUZANNE, 2)}
    assert len(spans) == 2
    assert {one.activiteit for one in spans} == {activiteiten()["inzage"].uri}
    assert met_logboek.klachten() == ()


def test_what_cannot_be_recorded_is_not_read(met_logboek: DemoLogboek, settings: Settings) -> None:
    settings.LOGBOEK_UITBAK_MAXIMUM = 0

    with pytest.raises(NietVastgelegd):
        gelezen(SUZANNE)

    assert not met_logboek.calls


def test_the_number_stands_in_no_log(
    met_logboek: DemoLogboek, caplog: pytest.LogCaptureFixture
) -> None:
    """It stands in the URL by the standard; the loggers are as they are set."""
    caplog.set_level(logging.DEBUG)
    with console() as log:
        gelezen(SUZANNE)
        met_logboek.hang_up(LEZEN)
        gelezen(SUZANNE)

    assert any(bekend.SUZANNE in one.query for one in met_logboek.calls)
    assert bekend.SUZANNE not in caplog.text + log.getvalue()


def test_a_line_that_cannot_be_judged_is_not_shown_and_told(eigenzinnig: Eigenzinnig) -> None:
    with eigenzinnig(
        logdienst.regel(bekend.SUZANNE),
        logdienst.regel(bekend.SUZANNE, vertrouwelijkheid=None),
        logdienst.regel(bekend.SUZANNE, tijdstip=None),
        logdienst.regel(bekend.SUZANNE, tijdstip="gisteren"),
    ):
        found = gelezen(SUZANNE)

    assert len(found.deel.inhoud) == 1
    assert found.deel.ontbreekt[0].reden.startswith("3 van 4 niet te lezen")


def test_what_is_secret_or_of_another_time_is_left_out_in_silence(
    eigenzinnig: Eigenzinnig,
) -> None:
    old = (timezone.now() - timedelta(days=40)).isoformat()
    with eigenzinnig(
        logdienst.regel(bekend.SUZANNE, vertrouwelijkheid="vertrouwelijk"),
        logdienst.regel(bekend.SUZANNE, tijdstip=old),
    ):
        found = gelezen(SUZANNE, 30)

    assert found.deel.toestand == "leeg"


def test_another_kind_of_number_with_the_same_digits_is_somebody_else(
    eigenzinnig: Eigenzinnig,
) -> None:
    with eigenzinnig(logdienst.regel(bekend.SUZANNE, soort="RSIN")):
        assert gelezen(SUZANNE).deel.toestand == "niet-beschikbaar"


def test_an_administrator_of_the_portal_is_not_the_person(eigenzinnig: Eigenzinnig) -> None:
    uitleg = activiteiten()["uitleg"]
    own = {"verwerkingsactiviteitUrl": uitleg.uri, "systeem": "MijnGemeente"}
    with eigenzinnig(logdienst.regel(bekend.SUZANNE, **own)):
        (one,) = gelezen(SUZANNE).deel.inhoud

    assert one.herkomst is Herkomst.BEHEER
    assert one.doel == uitleg.doel


@pytest.mark.parametrize(
    ("systeem", "herkomst"),
    [("MijnGemeente", Herkomst.ZELF), (None, Herkomst.ZELF), ("Zaaksysteem", Herkomst.ANDER)],
)
def test_what_another_system_does_for_the_same_purpose_is_not_of_the_person(
    eigenzinnig: Eigenzinnig, systeem: str | None, herkomst: Herkomst
) -> None:
    uri = activiteiten()["zaak"].uri
    line = logdienst.regel(bekend.SUZANNE, verwerkingsactiviteitUrl=uri, systeem=systeem)
    with eigenzinnig(line):
        (one,) = gelezen(SUZANNE).deel.inhoud

    assert one.herkomst is herkomst


@pytest.mark.parametrize(
    "page", [{"count": 1, "next": "http://127.0.0.1/?page=2"}, {"count": 9}, {"count": 2}]
)
def test_a_log_that_gives_less_than_it_counts_is_not_complete(
    eigenzinnig: Eigenzinnig, page: dict[str, Any]
) -> None:
    with eigenzinnig(logdienst.regel(bekend.SUZANNE), **page):
        found = gelezen(SUZANNE)

    assert len(found.deel.inhoud) == 1
    assert found.deel.ontbreekt


def test_more_than_can_be_fetched_is_told(eigenzinnig: Eigenzinnig) -> None:
    lines = [logdienst.regel(bekend.SUZANNE), logdienst.regel(bekend.SUZANNE)]
    with eigenzinnig(*lines, count=5000, next="http://127.0.0.1/?page=2") as dienst:
        found = gelezen(SUZANNE)
        calls = [one for one in dienst.calls if one.method == "GET"]

    assert found.afgekapt
    assert len(calls) == 20


def test_a_list_that_goes_on_without_telling_how_far_is_not_complete(
    eigenzinnig: Eigenzinnig,
) -> None:
    line = logdienst.regel(bekend.SUZANNE)
    with eigenzinnig(line, next="http://127.0.0.1/?page=2", count=None):
        assert gelezen(SUZANNE).deel.ontbreekt


def test_rubbish_is_never_an_error_of_ours(
    configure: Callable[..., None], registers: DemoRegisters, eigen_uitbak: None
) -> None:
    rubbish = logdienst.Eigenzinnig([])
    with Dienst(rubbish, port=0) as dienst:
        log = logdienst.configuration(dienst, Sleutel().openbaar)
        configure(registers.configuration(), log)
        for rubbish.page in ([], {}, {"results": {}}, {"results": [1, None, "x"]}, "x", None):
            assert not gelezen(SUZANNE).deel.inhoud
