"""The log and its activities are configured by file, and mistakes are told by name."""

import base64
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from runpy import run_path

import pytest
import yaml
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django_setup_configuration.exceptions import ConfigurationRunFailed
from pytest_django import Settings
from zgw_consumers.models import Service

from tests.conftest import Configure
from tests.zgw.logboek.logdienst import Logdienst
from tests.zgw.logboek.test_vastleggen import PAGES
from zgw.demo.registers import DemoRegisters
from zgw.logboek.activiteiten import SLEUTELS, activiteiten
from zgw.logboek.checks import GEEN_LOGBOEK, SLEUTEL_ERNAAST, check_https, check_logboek
from zgw.logboek.ingesteld import bekend
from zgw.logboek.kanaal import kanaal
from zgw.models import Logboek
from zgw.setup_configuration import check_service

type Change = Callable[[list[dict[str, str]]], object]


def test_the_file_names_the_log_and_its_key(
    configure: Configure, registers: DemoRegisters, logdienst: Logdienst
) -> None:
    configure(registers.configuration(), logdienst.configuration())

    row = Logboek.objects.get()

    assert (row.schrijven.api_root, row.lezen, str(row)) == (logdienst.url, None, "Logboek")
    key = base64.b64decode(row.sleutel)
    assert key == logdienst.private.public_key().public_bytes_raw()


def test_a_file_without_a_log_takes_it_away(
    configure: Configure, registers: DemoRegisters, logdienst: Logdienst
) -> None:
    configure(registers.configuration(), logdienst.configuration())

    configure(registers.configuration())

    assert not Logboek.objects.exists()


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("sleutel", "kort", "moet een X25519-sleutel zijn: 32 bytes in base64"),
        ("sleutel", "é" * 44, "moet een X25519-sleutel zijn: 32 bytes in base64"),
        ("schrijven", "weg", "logboek, sleutel 'schrijven': er is geen service"),
        ("lezen", "weg", "logboek, sleutel 'lezen': er is geen service met identifier 'weg'"),
    ],
)
def test_what_is_wrong_with_it_is_told(
    key: str,
    value: str,
    words: str,
    configure: Configure,
    registers: DemoRegisters,
    logdienst: Logdienst,
) -> None:
    wrong = logdienst.configuration()
    part = wrong["logboek"]
    assert isinstance(part, dict)
    part[key] = value

    with pytest.raises(CommandError, match=words):
        configure(registers.configuration(), wrong)


def test_a_missing_log_is_an_error_where_one_is_demanded(db: None, settings: Settings) -> None:
    assert check_logboek(None) == []
    settings.LOGBOEK_VERPLICHT = True
    assert check_logboek(None) == [GEEN_LOGBOEK]
    settings.LOGBOEK = "ndjson"
    assert check_logboek(None) == [SLEUTEL_ERNAAST]


def test_a_configured_log_satisfies_the_check(
    configure: Configure, registers: DemoRegisters, logdienst: Logdienst, settings: Settings
) -> None:
    settings.LOGBOEK_VERPLICHT = True
    configure(registers.configuration(), logdienst.configuration())

    assert check_logboek(None) == []


def test_the_file_can_be_chosen_over_a_log(
    geleverd: None, map_: Path, logdienst: Logdienst, settings: Settings
) -> None:
    settings.LOGBOEK, settings.LOGBOEK_VERPLICHT = "ndjson", True
    bekend.forget()

    PAGES["zaken"]()

    call_command("logboek", "lever", stdout=StringIO())
    assert (map_ / "verwerkingen.ndjson").read_text()
    assert not (map_ / "sleutel.prive").exists()  # It is sealed for the configured log.
    assert not logdienst.spans


def own_activities() -> list[dict[str, str]]:
    path = Path(__file__).resolve().parents[3] / "zgw/logboek/verwerkingsactiviteiten.yaml"
    found: list[dict[str, str]] = yaml.safe_load(path.read_text())
    return found


def test_every_activity_says_what_for_and_which_data() -> None:
    found = activiteiten()

    assert set(found) == set(SLEUTELS)
    assert len({one.uri for one in found.values()}) == len(SLEUTELS)


def test_a_municipality_can_name_its_own(settings: Settings, tmp_path: Path) -> None:
    own = own_activities()
    own[0]["uri"] = "https://gemeente.example/register/42"
    settings.VERWERKINGSACTIVITEITEN = str(tmp_path / "eigen.yaml")
    (tmp_path / "eigen.yaml").write_text(yaml.safe_dump(own))

    assert activiteiten()["zaken"].uri == "https://gemeente.example/register/42"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda own: own.pop(), "er ontbreekt: uitleg"),
        (lambda own: own.append(own[0]), "een sleutel staat er twee keer in"),
        (lambda own: own[0].pop("doel"), "activiteit 1 heeft niet precies de sleutels"),
        (lambda own: own[0].update(doel=" "), "activiteit 1: elke sleutel heeft een tekst nodig"),
        (lambda own: own[0].update(uri="urn:x"), "activiteit 1: uri moet een"),
        (lambda own: own[1].update(sleutel="iets"), "activiteit 2: onbekende sleutel"),
    ],
)
def test_a_mistake_in_the_activities_is_told(
    change: Change, words: str, settings: Settings, tmp_path: Path
) -> None:
    own = own_activities()
    change(own)
    settings.VERWERKINGSACTIVITEITEN = str(tmp_path / "eigen.yaml")
    (tmp_path / "eigen.yaml").write_text(yaml.safe_dump(own))

    with pytest.raises(ImproperlyConfigured, match=words):
        activiteiten()


@pytest.mark.parametrize("text", ["{", "a: b", ""])
def test_a_file_that_holds_no_activities_is_told(
    text: str, settings: Settings, tmp_path: Path
) -> None:
    settings.VERWERKINGSACTIVITEITEN = str(tmp_path / "eigen.yaml")
    (tmp_path / "eigen.yaml").write_text(text)

    with pytest.raises(ImproperlyConfigured, match=r"eigen\.yaml"):
        activiteiten()


def said(what: str) -> str:
    out = StringIO()
    call_command("logboek", what, stdout=out)
    return out.getvalue()


def test_the_command_tells_what_waits_and_delivers_it(geleverd: None, logdienst: Logdienst) -> None:
    kanaal().bezorger.stop()
    PAGES["zaken"]()

    assert "Er wachten 1 regels; 0 staan apart." in said("status")
    assert "De oudste is van " in said("status")
    assert "Geleverd: 1." in said("lever")
    assert said("status") == "Er wachten 0 regels; 0 staan apart.\n"
    assert len(logdienst.spans) == 1


def test_the_command_offers_anew_what_was_refused(geleverd: None, logdienst: Logdienst) -> None:
    kanaal().bezorger.stop()
    PAGES["zaken"]()
    logdienst.status = 400
    assert "Er wachten 0 regels; 1 staan apart." in said("lever")
    logdienst.status = 503
    with pytest.raises(CommandError, match="De logdienst neemt niets aan"):
        said("opnieuw")
    logdienst.status = 200

    assert "Geleverd: 1." in said("lever")


def test_the_command_says_what_is_missing(map_: Path, db: None, settings: Settings) -> None:
    settings.LOGBOEK_VERPLICHT = True
    with pytest.raises(CommandError, match="Er is geen logboek ingesteld"):
        said("lever")
    map_.mkdir()
    (map_ / "uitbak.sqlite3").write_bytes(b"geen database" * 1000)
    with pytest.raises(CommandError, match="is niet te gebruiken: DatabaseError"):
        said("status")


@pytest.mark.parametrize(
    ("root", "soort", "warns"),
    [
        ("http://register.example/", "zrc", True),
        ("http://register.example/", "orc", True),
        ("http://register.example/", "ztc", False),
        ("https://register.example/", "zrc", False),
        ("http://127.0.0.1:9000/", "zrc", False),
    ],
)
def test_personal_data_in_the_clear_is_warned_of(
    db: None, root: str, soort: str, warns: bool
) -> None:
    Service.objects.create(slug="een", label="Een", api_root=root, api_type=soort)

    assert [one.id for one in check_https(None)] == ["zgw.W002"] * warns


def test_a_header_that_cannot_be_sent_is_refused_at_once() -> None:
    service = Service(slug="een", api_root="https://log.example/", header_value="Bearer …")

    with pytest.raises(ConfigurationRunFailed, match="gewone letters"):
        check_service(service, "hier")


def test_a_stop_waits_for_the_longest_page(settings: Settings) -> None:
    assert run_path("gunicorn.conf.py")["graceful_timeout"] > settings.ZGW_DEADLINE
