"""What monitoring hears of: when something happens, exactly its event, and nothing personal."""

import logging
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import SuspiciousOperation
from django.db import DatabaseError
from django.test import Client
from pytest_django import Settings

import home.redactie.gebeurtenissen
import mijnomgeving.gebeurtenissen
import zgw.gebeurtenissen
from mijnomgeving.sessie import clock
from mijnomgeving.sessie.sealing import new_cookie
from tests.html import content
from tests.mijngemeente.console import gebeurtenissen, objecten
from tests.mijnomgeving.conftest import zaak_url
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.models import RegisterSet
from zgw.registers import bekend as bekend_ingesteld
from zgw.resources.gebeurtenis import Gebeurtenis

MODULES = (home.redactie.gebeurtenissen, mijnomgeving.gebeurtenissen, zgw.gebeurtenissen)
SOORTEN = (Gebeurtenis, home.redactie.gebeurtenissen.Gebeurtenis)  # home does not know zgw.
ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("home", "mijnomgeving", "themes", "zgw", "site")
MOCK = "/digid/mock/"
PERSOONLIJK = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-|VB-1\d{5}|\d{9}|Moulin|jansen|127\.0\.0\.1")


def alle() -> dict[str, Gebeurtenis | home.redactie.gebeurtenissen.Gebeurtenis]:
    """All events of all rooms, by name; a name that stands twice fails."""
    found = [one for module in MODULES for one in vars(module).values() if isinstance(one, SOORTEN)]
    names = {one.naam: one for one in found}
    assert len(names) == len(found)
    return names


def assert_niets_persoonlijks(regels: StringIO) -> None:
    """Looks past the trace, whose random digits may look like any number."""
    for line in objecten(regels):
        line.pop("trace_id", None)
        assert not PERSOONLIJK.search(str(line))


@pytest.fixture
def meldt(regels: StringIO) -> Callable[..., dict[str, object]]:
    """Fails unless just this event was logged, of its own level; its first line."""

    def check(naam: str, **fields: object) -> dict[str, object]:
        assert set(gebeurtenissen(regels)) == {naam}
        line = next(one for one in objecten(regels) if "event" in one)
        assert {name: line.get(name) for name in fields} == fields
        assert line["level"] == logging.getLevelName(alle()[naam].niveau)
        assert line["message"] == alle()[naam].zin
        assert_niets_persoonlijks(regels)
        return line

    return check


Meldt = Callable[..., dict[str, object]]


@pytest.fixture
def buiten(settings: Settings, db: None) -> Client:
    """A browser on this computer, which the mock of DigiD serves."""
    settings.DIGID_MOCK = True
    return Client(SERVER_NAME="127.0.0.1")


def test_logging_in(buiten: Client, meldt: Meldt) -> None:
    back = buiten.post(MOCK, {"bsn": bekend.SUZANNE})
    buiten.get(back.headers["Location"])

    meldt("inloggen.gelukt", middel="digid-mock")


def test_a_login_with_a_code_that_is_none(buiten: Client, meldt: Meldt) -> None:
    buiten.get(f"{MOCK}terug/?code={bekend.SUZANNE}")

    meldt("inloggen.mislukt", middel="digid-mock")


def test_a_login_of_someone_unknown(buiten: Client, meldt: Meldt) -> None:
    buiten.post(MOCK, {"bsn": "111222333"})

    meldt("inloggen.mislukt", middel="digid-mock")


def test_a_login_that_is_cancelled(buiten: Client, meldt: Meldt) -> None:
    buiten.post(MOCK, {"annuleren": "1"})

    meldt("inloggen.geannuleerd", middel="digid-mock")


def test_logging_out(suzanne: Client, meldt: Meldt) -> None:
    suzanne.post("/uitloggen/")

    meldt("sessie.uitgelogd")


def test_logging_out_without_being_logged_in_is_no_event(
    client: Client, db: None, regels: StringIO
) -> None:
    client.post("/uitloggen/")

    assert gebeurtenissen(regels) == []


def test_a_session_that_has_expired(
    suzanne: Client, meldt: Meldt, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    later = clock.now() + settings.MIJN_SESSIE_INACTIEF + 1
    monkeypatch.setattr(clock, "now", lambda: later)

    suzanne.get("/mijn/")

    meldt("sessie.verlopen")


def test_a_session_that_never_was(client: Client, db: None, meldt: Meldt) -> None:
    client.cookies["mijn"] = new_cookie()

    client.get("/mijn/")

    meldt("sessie.verlopen")


@pytest.mark.parametrize("cookie", ["x", "A" * 42, "A" * 44, "' OR 1=1"])
def test_a_cookie_that_we_never_made(cookie: str, client: Client, db: None, meldt: Meldt) -> None:
    client.cookies["mijn"] = cookie

    client.get("/mijn/zaken/")

    meldt("sessie.ongeldig")


def test_coming_without_a_session_is_no_event(client: Client, db: None, regels: StringIO) -> None:
    client.get("/mijn/")

    assert gebeurtenissen(regels) == []


@pytest.mark.parametrize(
    "url",
    [
        zaak_url(bekend.INTERN_HANDHAVING),
        f"/mijn/zaken/demo/{UUID(int=7)}/",
        f"/mijn/zaken/elders/{UUID(int=7)}/",
    ],
    ids=["not theirs to see", "does not exist", "unknown register"],
)
def test_a_zaak_that_is_not_for_this_person(url: str, suzanne: Client, meldt: Meldt) -> None:
    assert suzanne.get(url).status_code == 404

    meldt("toegang.geweigerd", route="zaak")


def test_a_page_that_is_nowhere_is_no_refusal(suzanne: Client, regels: StringIO) -> None:
    assert suzanne.get("/mijn/onbekend/").status_code == 404

    assert gebeurtenissen(regels) == []


def test_a_form_from_elsewhere(db: None, meldt: Meldt) -> None:
    Client(enforce_csrf_checks=True).post("/uitloggen/")

    meldt("formulier.geweigerd", route="uitloggen")


def test_an_unknown_host(client: Client, db: None, meldt: Meldt) -> None:
    client.get("/?naam=Moulin", headers={"host": "Moulin.example"})

    line = meldt("verzoek.verdacht")
    assert "exc_info" not in line


def test_a_suspicious_operation(client: Client, db: None, meldt: Meldt) -> None:
    with patch("wagtail.models.Page.serve", side_effect=SuspiciousOperation("Moulin")):
        client.get("/")

    meldt("verzoek.verdacht", route="wagtail_serve")


def test_a_mistake_of_ours(client: Client, db: None, meldt: Meldt) -> None:
    """Its stack trace tells where it was, and quotes neither what it said nor what it held."""

    def stuk(*_args: object, **_kwargs: object) -> None:
        bsn, naam = bekend.SUZANNE, "Moulin"
        raise RuntimeError(f"{naam} {bsn}")

    client.raise_request_exception = False
    with patch("wagtail.models.Page.serve", stuk):
        assert client.get("/").status_code == 500

    line = meldt("portaal.fout", route="wagtail_serve")
    assert "in stuk" in str(line["exc_info"])
    assert str(line["exc_info"]).endswith("builtins.RuntimeError: [weggelaten]")


@pytest.mark.parametrize(
    ("fault", "fout"),
    [("rubbish", "Onbruikbaar"), ("hang_up", "Onbereikbaar")],
)
def test_a_register_that_fails(
    fault: str, fout: str, suzanne: Client, portal: DemoRegisters, meldt: Meldt
) -> None:
    getattr(portal, fault)("besluiten")

    content(suzanne.get("/mijn/besluiten/"))

    line = meldt("register.faalt", bron="Voorbeeldstad", api="besluiten", fout=fout)
    assert line["logger"] == "zgw.clients.client"


def test_a_page_that_cannot_be_without_a_register(
    suzanne: Client, portal: DemoRegisters, regels: StringIO
) -> None:
    portal.fail("zaken", 403)

    assert suzanne.get(zaak_url(bekend.PARKEER_VERLEEND)).status_code == 503

    assert set(gebeurtenissen(regels)) == {"register.faalt", "pagina.niet-beschikbaar"}
    assert {one.get("fout") for one in objecten(regels) if one.get("api")} == {"Geweigerd"}
    assert_niets_persoonlijks(regels)


def test_a_portal_without_registers(
    suzanne: Client, portal: DemoRegisters, regels: StringIO
) -> None:
    RegisterSet.objects.all().delete()
    bekend_ingesteld.forget()

    assert suzanne.get("/mijn/").status_code == 503

    assert gebeurtenissen(regels) == ["registers.ontbreken", "pagina.niet-beschikbaar"]


def test_a_part_that_fails_by_our_doing(suzanne: Client, meldt: Meldt) -> None:
    with patch("mijnomgeving.weergave.lijsten.documenten_context", side_effect=DatabaseError):
        content(suzanne.get("/mijn/documenten/"))

    meldt("onderdeel.faalt", deel="documenten", fout="DatabaseError")


def test_a_page_that_cannot_be_recorded(suzanne: Client, regels: StringIO) -> None:
    with patch("zgw.logboek.bestand.Bestand.voeg_toe", side_effect=OSError):
        content(suzanne.get("/mijn/zaken/"))

    told = [one for one in objecten(regels) if one.get("event") == "logboek.faalt"]
    assert {(one["reden"], one["fout"]) for one in told} == {("de uitbak faalt", "OSError")}


@pytest.mark.parametrize("password", ["goed", "fout"])
def test_editors_at_the_door_of_the_cms(
    password: str, client: Client, db: None, meldt: Meldt
) -> None:
    User.objects.create_superuser("jansen", password="goed")

    client.post("/cms/login/", {"username": "jansen", "password": password})

    meldt("cms.inloggen-gelukt" if password == "goed" else "cms.inloggen-mislukt")


def test_the_docs_have_every_event_and_no_other() -> None:
    text = (ROOT / "docs" / "logs.md").read_text()
    rows = re.findall(r"^\| `([a-z.-]+)` \| (\w+) \|", text, flags=re.MULTILINE)

    levels = {name: logging.getLevelName(one.niveau) for name, one in alle().items()}
    assert dict(rows) == levels
    for one in alle().values():
        assert f'"event": "{one.naam}"' in text
        assert one.zin in text


def test_every_event_happens_somewhere_and_nothing_else_is_called_one() -> None:
    code = "\n".join(
        path.read_text()
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if path.name != "gebeurtenissen.py"
    )
    for module in MODULES:
        for name, one in vars(module).items():
            if isinstance(one, SOORTEN):
                assert re.search(rf"\b{name}\b", code), name
    assert code.count('"event":') == 2  # In Gebeurtenis.meld, and for what Django tells.
