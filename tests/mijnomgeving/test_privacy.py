"""What never leaves the portal: numbers of persons, addresses and tokens of registers."""

import logging
import re
from collections.abc import Callable
from unittest.mock import patch
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home import site
from mijnomgeving.stroom import Onderdeel
from mijnomgeving.weergave.zaakpagina import Zaakpagina
from tests.conftest import burger
from tests.html import checked, checked_html, content
from tests.mijngemeente.console import console
from tests.mijnomgeving.conftest import LIJSTEN, document_url, zaak_url
from zgw import service
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

PAGINAS = (
    *LIJSTEN,
    "/",
    "/mijn/zaken/onbekend/x/",
    "/mijn/zaken/?pagina=99",
    zaak_url(bekend.PARKEER_VERLEEND),
    zaak_url(bekend.OMGEVING_MET_DEELZAAK),
    zaak_url(bekend.KLACHT_TOEGEWEZEN),
    zaak_url(bekend.INTERN_HANDHAVING),
    document_url(bekend.PARKEER_VERLEEND, "0/besluit/0"),
)


@pytest.fixture(params=[False, True], ids=["all well", "registers broken"])
def browser(request: pytest.FixtureRequest, suzanne: Client, portal: DemoRegisters) -> Client:
    """Suzanne's, with registers that work and with registers that do not."""
    if request.param:
        portal.fail("documenten", 500)
        portal.rubbish("besluiten")
        portal.hang_up("catalogi")
    return suzanne


def test_no_page_or_header_holds_a_bsn_or_an_address_of_a_register(
    browser: Client, portal: DemoRegisters, inhoud: None
) -> None:
    for url in PAGINAS:
        response = browser.get(url)
        shown = f"{response.headers}{response.cookies}" + content(response).decode("latin-1")
        for geheim in (bekend.SUZANNE, urlsplit(portal.url).netloc, "Bearer", "/api/v1"):
            assert geheim not in shown, (url, geheim)
        assert bekend.SECRET not in shown
        assert bekend.SUZANNE not in url


def test_no_log_holds_a_bsn_or_a_secret_however_much_is_logged(
    browser: Client, inhoud: None, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("", "urllib3", "zgw", "mijnomgeving", "django.request", "django.template"):
        caplog.set_level(logging.DEBUG, logger=name)

    for url in PAGINAS:
        content(browser.get(url))

    logged = "".join(f"{record.getMessage()}{record.__dict__}" for record in caplog.records)
    assert "urllib3" in {record.name.split(".")[0] for record in caplog.records}
    for geheim in (bekend.SUZANNE, bekend.SECRET, "Bearer"):
        assert geheim not in logged


class Stuk:
    """The words of editors, of which asking for any is a mistake of ours that quotes a lot."""

    def __getattr__(self, name: str) -> None:
        bsn, naam = bekend.SUZANNE, "Moulin"
        raise KeyError(f"{naam} {bsn} {bekend.PARKEER_VERLEEND}")


@pytest.mark.parametrize("vorm", ["json", "tekst"])
def test_the_log_holds_nothing_of_a_zaak(
    vorm: str, browser: Client, inhoud: None, caplog: pytest.LogCaptureFixture
) -> None:
    """With every logger as it is set, also when the root is asked for everything."""
    caplog.set_level(logging.DEBUG)

    with console(vorm) as log:
        browser.raise_request_exception = False
        for url in PAGINAS:
            content(browser.get(url))
        with patch("mijnomgeving.views.documenten.site", Stuk()):
            assert browser.get("/mijn/documenten/").status_code == 500
        browser.get("/mijn/", headers={"host": "Moulin.example"})
        content(browser.get("/mijn/documenten/", headers={"user-agent": "Moulin"}))

    logged = log.getvalue()
    assert "Traceback" in logged
    for geheim in (bekend.SUZANNE, "Moulin", "Lindelaan", "/mijn/zaken/demo/"):
        assert geheim not in logged
    assert not re.search(r"VB-1\d{5}|[0-9a-f]{8}-[0-9a-f]{4}-", logged)


def test_a_bsn_goes_to_the_register_in_a_body_only(suzanne: Client, portal: DemoRegisters) -> None:
    for url in PAGINAS:
        content(suzanne.get(url))

    for call in portal.calls:
        assert bekend.SUZANNE not in call.path + call.query


def test_pages_of_a_person_are_kept_nowhere_and_framed_by_nobody(suzanne: Client) -> None:
    for url in (*LIJSTEN, zaak_url(bekend.PARKEER_VERLEEND), "/mijn/zaken/onbekend/x/"):
        headers = suzanne.get(url, headers={"accept-encoding": "gzip, br"}).headers
        policy = headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["X-Frame-Options"] in ("DENY", "SAMEORIGIN")
        assert "Content-Encoding" not in headers
        for rule in (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
        ):
            assert rule in policy
        assert "unsafe" not in policy


def aantal_vragen(browser: Client, url: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        checked(browser.get(url))
    return len(queries)


@pytest.mark.parametrize("url", LIJSTEN)
def test_the_database_is_asked_as_often_for_one_zaak_as_for_twenty(
    url: str, login: Callable[[str], Client], portal: DemoRegisters, inhoud: None
) -> None:
    veel = bekend.SUZANNE if url == "/mijn/besluiten/" else bekend.JAN
    for bsn in (veel, bekend.ANNA):
        login(bsn).get(url)  # Wagtail and the catalogue are remembered from here on.

    many = aantal_vragen(login(veel), url)
    few = aantal_vragen(login(bekend.ANNA), url)

    assert many == few
    assert many <= 14


def test_no_template_asks_a_register(eigen: DemoRegisters, login: Callable[[str], Client]) -> None:
    """All that a part shows is there before the part is drawn."""
    url = zaak_url(bekend.PARKEER_VERLEEND)
    expected = checked(login(bekend.SUZANNE).get(url)).toestanden()
    dossier = service.zaakdossier(
        burger(bekend.SUZANNE), "demo", bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND)
    )
    pagina = Zaakpagina(
        dossier,
        site=site.site_woorden(RequestFactory().get(url)),
        organisatie="Stad",
        vandaag=timezone.localdate(),
    )
    context = pagina.context()
    for one in context.values():
        if isinstance(one, Onderdeel):
            one.context()
    eigen.stop()

    html = render_to_string("mijnomgeving/zaak.html", context, RequestFactory().get(url))

    assert checked_html(html).toestanden() == expected
