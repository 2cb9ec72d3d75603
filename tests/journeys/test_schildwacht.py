"""After a whole visit nothing of a person lies anywhere: database, cache, outbox, logs, files."""

import base64
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.bench.portal import shared_cache
from tests.journeys import schildwacht
from tests.journeys.browser import open_window
from tests.journeys.cms import log_in_cms
from tests.journeys.portal import Portal, start_portal
from tests.journeys.schildwacht import (
    AFGEROND,
    BSN,
    KVK,
    LOPEND,
    NAAM,
    ONDERNEMER,
    TE_ZIEN,
    ZAKELIJK,
    sporen,
    uuid,
)
from zgw.demo.datasets import DATASETS
from zgw.demo.registers import DemoRegisters

pytestmark = pytest.mark.journey

POSTGRES = "postgres://postgres@127.0.0.1:5432"
PAGINAS = (
    "/mijn/",
    "/mijn/zaken/",
    "/mijn/zaken/afgerond/",
    "/mijn/documenten/",
    "/mijn/besluiten/",
    "/mijn/inzage/",
)
MIS = (
    f"/mijn/zaken/{NAAM}/{uuid('zaak', LOPEND)}/documenten/{uuid('besluit', f'{AFGEROND}/0')}/",
    f"/mijn/zaken/elders/{uuid('zaak', LOPEND)}/",
    f"/mijn/zaken/{NAAM}/{uuid('zaak', LOPEND)}",
    f"/mijn/zaken/{NAAM}/{uuid('zaak', LOPEND)}/?pagina={BSN}",
    f"/mijn/zaken/?pagina={BSN}",
    f"/mijn/{schildwacht.MERK}/",
    f"/{schildwacht.MERK}/?q={BSN}",
    f"/inloggen/?volgende=/mijn/zaken/{NAAM}/{uuid('zaak', LOPEND)}/",
)


@dataclass
class Opstelling:
    """A portal with its registers, and where it keeps whatever it keeps."""

    portal: Portal
    registers: DemoRegisters
    mappen: tuple[Path, ...]
    database: str = ""
    cache: str = ""
    gezien: list[str] = field(default_factory=list)

    def plaatsen(self) -> dict[str, bytes]:
        """All that lies anywhere, by place."""
        found = schildwacht.bestanden(*self.mappen)
        if self.database:
            found |= schildwacht.postgres_dump(self.database)
        if self.cache:
            found |= schildwacht.redis_dump(self.cache)
        return found


@pytest.fixture(params=["SQLite and local memory", "PostgreSQL and Redis"])
def opstelling(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opstelling]:
    """A portal as `make run` starts it, on registers that know only the sentinel."""
    monkeypatch.setitem(DATASETS, NAAM, schildwacht.DATASET)
    env = {
        "MOCK_PERSONEN": f"{BSN},{ONDERNEMER}",
        "BEDRIJF_VAN": f"{ONDERNEMER}:{KVK}",
        "TMPDIR": str(tmp_path / "tmp"),
        "LOG_LEVEL": "DEBUG",
    }
    (tmp_path / "tmp").mkdir()
    with DemoRegisters(dataset=NAAM) as registers, _winkels(request.param) as winkels:
        path = tmp_path / "registers.yaml"
        path.write_text(yaml.safe_dump(registers.configuration(slug=NAAM, naam="Schildwacht")))
        portal = start_portal(tmp_path / "var", registers=path, **env, **winkels)
        yield Opstelling(
            portal,
            registers,
            (tmp_path / "var", tmp_path / "tmp"),
            winkels.get("DATABASE_URL", ""),
            winkels.get("CACHE_URL", ""),
        )
        portal.stop()


@contextmanager
def _winkels(kind: str) -> Iterator[dict[str, str]]:
    """The environment that names database and cache; both empty, and gone afterwards."""
    if kind == "SQLite and local memory":
        yield {}
        return
    naam = f"mg_schildwacht_{os.getpid()}"
    try:
        server = psycopg.connect(f"{POSTGRES}/postgres", autocommit=True)
    except psycopg.OperationalError:
        pytest.skip("Er is geen PostgreSQL op 127.0.0.1:5432")
    with server, shared_cache() as cache:
        if cache is None:
            pytest.skip("Er is geen Redis op 127.0.0.1:6379")
        server.execute(f'CREATE DATABASE "{naam}"')
        yield {"DATABASE_URL": f"{POSTGRES}/{naam}", "CACHE_URL": cache, "WEB_CONCURRENCY": "2"}
        server.execute(f'DROP DATABASE "{naam}" WITH (FORCE)')


def test_nothing_of_a_person_is_left_behind(browser: Browser, opstelling: Opstelling) -> None:
    window = open_window(browser, opstelling.portal.url)
    _visit(window.page, opstelling)
    _visit_as_company(browser, opstelling)
    _laat_uitleggen(browser, opstelling)
    during = sporen(opstelling.plaatsen(), schildwacht.geheimen())
    window.page.get_by_role("button", name="Uitloggen").click()
    expect(window.page.get_by_role("main")).to_contain_text("U bent uitgelogd.")
    window.context.close()
    opstelling.portal.stop()

    assert during == []
    assert sporen(opstelling.plaatsen(), schildwacht.geheimen()) == []
    text = "\n".join(opstelling.gezien)
    assert [word for word in TE_ZIEN if word not in text] == []


def _visit(page: Page, opstelling: Opstelling) -> None:
    """All that a citizen can do, also what fails."""
    _log_in(page, BSN)
    for path in (*PAGINAS, *(_zaak(nummer) for nummer in (LOPEND, AFGEROND))):
        page.goto(path)
        opstelling.gezien.append(page.content())
    _download(page)
    for path in MIS:
        page.goto(path)
    for api in ("zaken", "documenten", "besluiten", "catalogi"):
        opstelling.registers.fail(api, 500)
        opstelling.registers.rubbish(api)
        for path in (*PAGINAS, _zaak(AFGEROND)):
            page.goto(path)
    opstelling.registers.heal()
    page.goto("/mijn/")


def _visit_as_company(browser: Browser, opstelling: Opstelling) -> None:
    window = open_window(browser, opstelling.portal.url)
    _log_in(window.page, ONDERNEMER)
    for path in (*PAGINAS, _zaak(ZAKELIJK), _zaak(LOPEND)):
        window.page.goto(path)
        opstelling.gezien.append(window.page.content())
    window.context.close()


def _laat_uitleggen(browser: Browser, opstelling: Opstelling) -> None:
    """A beheerder asks why this person sees a zaak, or does not, also with typing errors."""
    window = open_window(browser, opstelling.portal.url)
    log_in_cms(window.page, "beheerder")
    for nummer, zaak, antwoord in (
        (BSN, LOPEND, "ziet deze zaak"),
        (BSN, f"{LOPEND}{schildwacht.MERK}", "heeft deze zaak niet"),
        (f"{BSN}1", AFGEROND, "Kijk bij de velden"),
    ):
        window.page.goto("/cms/toegang/uitleg/")
        window.page.locator("input[name=nummer]").fill(nummer)
        window.page.locator("input[name=zaak]").fill(zaak)
        window.page.get_by_role("button", name="Leg uit").click()
        expect(window.page.get_by_role("main")).to_contain_text(antwoord)
    window.context.close()


def _log_in(page: Page, bsn: str) -> None:
    page.goto("/inloggen/")
    page.get_by_role("link", name="DigiD").click()
    page.locator(f"button[value='{bsn}']").click()
    page.wait_for_url("**/mijn/")


def _zaak(nummer: str) -> str:
    return f"/mijn/zaken/{NAAM}/{uuid('zaak', nummer)}/"


def _download(page: Page) -> None:
    page.goto(_zaak(AFGEROND))
    for link in page.get_by_role("link", name="Downloaden").all():
        with page.expect_download() as download:
            link.click()
        assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("geheim", [BSN, schildwacht.MERK, uuid("zaak", LOPEND)])
def test_what_is_left_behind_would_be_found(geheim: str, tmp_path: Path) -> None:
    for number, raw in enumerate(schildwacht.vormen(geheim)):
        (tmp_path / f"{number}.bin").write_bytes(b"\0\xff" * number + raw + b"\0")
        (tmp_path / geheim).mkdir(exist_ok=True)
    (tmp_path / geheim / "leeg").touch()

    found = sporen(schildwacht.bestanden(tmp_path), [geheim])

    assert len({one.split(": ")[0] for one in found}) == len(schildwacht.vormen(geheim)) + 1


@pytest.mark.parametrize("before", ["", "x", "xy", "xyz"])
def test_a_secret_in_base64_is_found_wherever_it_begins(before: str) -> None:
    packed = base64.b64encode(f"{before}{BSN} en meer".encode())

    assert sporen({"hier": packed}, [BSN]) == [f"hier: {BSN}"]
