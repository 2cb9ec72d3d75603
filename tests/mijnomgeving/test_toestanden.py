"""Parts of a page that are loaded, empty, or not available; and how they recover."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client

from tests.html import Page, checked, content
from tests.mijnomgeving.conftest import LIJSTEN, document_url, zaak_url
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

ZAAK = zaak_url(bekend.PARKEER_VERLEEND)
Fout = Callable[[DemoRegisters, str, str], None]

FOUTEN: dict[str, Fout] = {
    "error 500": lambda demo, api, path: demo.fail(api, 500, path=path),
    "refused": lambda demo, api, path: demo.fail(api, 401, path=path),
    "hangs up": lambda demo, api, path: demo.hang_up(api, path=path),
    "rubbish": lambda demo, api, path: demo.rubbish(api, path=path),
    "silent": lambda demo, api, path: demo.slow(api, 60, path=path),
}
every_fault = pytest.mark.parametrize("fout", FOUTEN.values(), ids=FOUTEN)
LUID = {name: fout for name, fout in FOUTEN.items() if name != "silent"}  # Silence takes its time.

# What of the page of a zaak is not available when an API, or a part of it, is broken.
ONDERDELEN = {
    "statussen": ("zaken", "statussen", "statushistorie", "de status van deze zaak"),
    "statustypen": ("catalogi", "statustypen", "statushistorie", "de status van deze zaak"),
    "resultaten": ("zaken", "resultaten", "resultaat", "de uitkomst van deze zaak"),
    "besluiten": ("besluiten", "", "besluiten", "de besluiten over deze zaak"),
    "links": ("zaken", "zaakinformatieobjecten", "documenten", "de documenten van deze zaak"),
    "documenten": ("documenten", "", "documenten", "de documenten van deze zaak"),
}


def soorten(page: Page) -> dict[str, list[str]]:
    """The states of the parts, without those that are loaded."""
    return {
        name: states for name, states in page.toestanden().items() if set(states) != {"geladen"}
    }


def test_everything_of_a_zaak_is_loaded(suzanne: Client) -> None:
    page = checked(suzanne.get(ZAAK))

    assert soorten(page) == {"gerelateerd": ["leeg"]}


@every_fault
@pytest.mark.parametrize(
    ("api", "path", "naam", "woorden"), ONDERDELEN.values(), ids=ONDERDELEN.keys()
)
def test_a_part_that_cannot_be_asked_says_so_and_recovers(
    suzanne: Client,
    portal: DemoRegisters,
    haast: None,
    api: str,
    path: str,
    naam: str,
    woorden: str,
    fout: Fout,
) -> None:
    healthy = checked(suzanne.get(ZAAK))
    if path == "statustypen":
        _forget_statustypen()
    fout(portal, api, path)

    page = checked(suzanne.get(ZAAK))

    assert page.kop == "Parkeervergunning bewoner Lindelaan 12"
    assert page.toestanden()[naam] == ["niet-beschikbaar"]
    assert f"Wij kunnen {woorden} nu niet ophalen." in page.onderdelen(naam)[0].tekst
    others = {n: s for n, s in page.toestanden().items() if n != naam}
    assert others == {n: s for n, s in healthy.toestanden().items() if n != naam}

    portal.heal()
    assert checked(suzanne.get(ZAAK)).toestanden() == healthy.toestanden()


def _forget_statustypen() -> None:
    """Forgets these of the catalogue, and nobody's session."""
    kept = [key for key in getattr(cache, "_cache") if ":statustypen:" in key]  # noqa: B009 - Of the cache in memory.
    assert kept
    cache.delete_many([key.split(":", 2)[2] for key in kept])


@pytest.mark.parametrize("fout", LUID.values(), ids=LUID)
def test_related_zaken_that_cannot_be_asked_are_not_denied(
    suzanne: Client, portal: DemoRegisters, fout: Fout
) -> None:
    url = zaak_url(bekend.OMGEVING_MET_DEELZAAK)
    assert checked(suzanne.get(url)).toestanden()["gerelateerd"] == ["geladen"]
    fout(portal, "zaken", "_zoek")

    gerelateerd = checked(suzanne.get(url)).onderdelen("gerelateerd")

    assert [one.toestand for one in gerelateerd] == ["niet-beschikbaar"]
    assert "Wij kunnen de zaken die hierbij horen nu niet ophalen." in gerelateerd[0].tekst


def test_what_is_there_stays_beside_what_is_missing_of_it(
    suzanne: Client, portal: DemoRegisters
) -> None:
    portal.fail("catalogi", 500, path="besluittypen")
    portal.fail("catalogi", 500, path="resultaattypen")
    portal.fail("catalogi", 500, path="informatieobjecttypen")

    page = checked(suzanne.get(ZAAK))

    for naam in ("besluiten", "resultaat", "documenten"):
        assert page.toestanden()[naam] == ["geladen", "niet-beschikbaar"]
        assert "Voorbeeldstad" in page.onderdelen(naam)[1].tekst
    assert "U krijgt een parkeervergunning voor de zone" in page.tekst


def test_documents_of_a_besluit_are_missed_once(suzanne: Client, portal: DemoRegisters) -> None:
    portal.fail("besluiten", 500, path="besluitinformatieobjecten")

    page = checked(suzanne.get(ZAAK))

    assert page.tekst.count("de documenten bij dit besluit nu niet ophalen") == 1
    assert page.toestanden()["documenten"] == ["geladen"]


def test_a_list_without_the_catalogue_shows_no_zaak_and_says_so(
    suzanne: Client, portal: DemoRegisters
) -> None:
    portal.fail("catalogi", 500)

    assert checked(suzanne.get("/mijn/zaken/")).toestanden() == {"zaken": ["niet-beschikbaar"]}


@every_fault
@pytest.mark.parametrize("path", [bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND), "rollen"])
def test_a_zaak_of_which_the_owner_is_not_known_shows_nothing(
    suzanne: Client, portal: DemoRegisters, haast: None, path: object, fout: Fout
) -> None:
    fout(portal, "zaken", str(path))

    page = checked(response := suzanne.get(ZAAK), 503)

    assert response.headers["Retry-After"]
    assert page.kop == "Dit kunnen wij nu niet laten zien"
    assert "Voorbeeldstad" in page.tekst
    assert ZAAK in page.links()
    for geheim in ("Parkeervergunning", "Lindelaan", bekend.PARKEER_VERLEEND, "Verleend"):
        assert geheim not in page.html
    portal.heal()
    checked(suzanne.get(ZAAK))


@every_fault
def test_a_download_that_cannot_be_had_is_a_page_that_says_so(
    suzanne: Client, portal: DemoRegisters, haast: None, fout: Fout
) -> None:
    url = document_url(bekend.PARKEER_VERLEEND, "0")
    fout(portal, "documenten", "")

    page = checked(suzanne.get(url), 503)

    assert url in page.links()
    portal.heal()
    assert content(suzanne.get(url)).startswith(b"%PDF")


@pytest.mark.parametrize("fout", LUID.values(), ids=LUID)
@pytest.mark.parametrize("url", LIJSTEN)
def test_a_list_that_cannot_be_asked_is_never_empty(
    suzanne: Client, portal: DemoRegisters, haast: None, url: str, fout: Fout
) -> None:
    fout(portal, "zaken", "")

    page = checked(suzanne.get(url))

    assert [one.toestand for one in page.onderdelen()] == ["niet-beschikbaar"]
    assert "Dat ligt aan ons, niet aan u." in page.tekst
    assert "geen lopende zaken" not in page.tekst
    assert "geen afgeronde zaken" not in page.tekst
    portal.heal()
    assert {one.toestand for one in checked(suzanne.get(url)).onderdelen()} == {"geladen"}


@pytest.mark.parametrize(("url", "api"), [("documenten", "documenten"), ("besluiten", "besluiten")])
def test_a_list_over_all_zaken_says_of_which_zaken_a_part_is_missing(
    suzanne: Client, portal: DemoRegisters, url: str, api: str
) -> None:
    portal.fail(api, 500)

    page = checked(suzanne.get(f"/mijn/{url}/"))

    states = page.toestanden()[url]
    assert states
    assert set(states) == {"niet-beschikbaar"}
    assert "van deze zaak" in page.tekst or "over deze zaak" in page.tekst


@pytest.mark.parametrize("url", LIJSTEN)
def test_a_register_that_stopped_is_missed_and_comes_back(
    login: Callable[[str], Client], eigen: DemoRegisters, url: str
) -> None:
    browser = login(bekend.SUZANNE)
    eigen.stop()

    page = checked(browser.get(url))

    assert {one.toestand for one in page.onderdelen()} == {"niet-beschikbaar"}
    eigen.start()
    assert {one.toestand for one in checked(browser.get(url)).onderdelen()} == {"geladen"}


@pytest.mark.parametrize(
    ("url", "woorden"),
    [
        ("/mijn/", "geen lopende zaken"),
        ("/mijn/zaken/", "geen lopende zaken"),
        ("/mijn/zaken/afgerond/", "geen afgeronde zaken"),
        ("/mijn/documenten/", "geen documenten"),
        ("/mijn/besluiten/", "geen besluiten"),
    ],
)
def test_a_citizen_without_zaken_reads_that_there_are_none(
    login: Callable[[str], Client], portal: DemoRegisters, url: str, woorden: str
) -> None:
    page = checked(login(bekend.PIET).get(url))

    assert [one.toestand for one in page.onderdelen()] == ["leeg"]
    assert woorden in page.tekst


def test_a_wrong_secret_is_not_an_empty_list(
    login: Callable[[str], Client], registers: DemoRegisters, configure: Callable[..., None]
) -> None:
    configuration = registers.configuration()
    services = configuration["zgw_consumers"]["services"]
    for one in services:
        one["secret"] = "een-ander-geheim-een-ander-geheim-een"
    configure(configuration)

    page = checked(login(bekend.PIET).get("/mijn/zaken/"))

    assert page.toestanden() == {"zaken": ["niet-beschikbaar"]}


@pytest.mark.parametrize("url", [*LIJSTEN, ZAAK, document_url(bekend.PARKEER_VERLEEND, "0")])
def test_a_portal_without_registers_says_that_it_has_a_problem(
    login: Callable[[str], Client], db: None, url: str
) -> None:
    page = checked(login(bekend.SUZANNE).get(url), 503)

    assert page.kop == "Dit kunnen wij nu niet laten zien"
    assert "geen" not in page.tekst.split("Wat kunt u nu doen?")[0]


@every_fault
def test_whatever_breaks_no_page_is_a_failure_of_ours(
    suzanne: Client, portal: DemoRegisters, haast: None, fout: Fout
) -> None:
    fout(portal, "catalogi", "")

    checked(suzanne.get("/mijn/"))
    checked(suzanne.get(ZAAK), 503)
