"""Downloads: the register's bytes, under a safe name and a safe type."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from unicodedata import category
from urllib.parse import unquote

import pytest
from django.core.cache import cache
from django.http import HttpResponseBase
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from mijnomgeving.weergave.documenten import grootte
from mijnomgeving.weergave.download import (
    MAX_EXTENSION,
    MAX_NAAM,
    bestandsnaam,
    download_response,
)
from tests.html import checked, content
from tests.mijngemeente.console import console
from tests.mijnomgeving.conftest import document_url, zaak_url
from tests.mijnomgeving.verzonnen import een_inhoud
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.errors import Onbereikbaar
from zgw.resources.parsing import MAX_GETAL

FOTO = document_url(bekend.KLACHT_TOEGEWEZEN, "1")
BESLUITBRIEF = document_url(bekend.PARKEER_VERLEEND, "0/besluit/0")


def gegevens(demo: DemoRegisters, nummer: str, plaats: str) -> dict[str, object]:
    """What the register keeps of a document, to change."""
    uuid = bekend.uuid_of("document", f"{nummer}/{plaats}")
    found = demo.data.get("documenten/enkelvoudiginformatieobjecten", str(uuid))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("url", "nummer", "plaats"),
    [
        (FOTO, bekend.KLACHT_TOEGEWEZEN, "1"),
        (BESLUITBRIEF, bekend.PARKEER_VERLEEND, "0/besluit/0"),
    ],
    ids=["of a zaak", "of a besluit alone"],
)
def test_the_bytes_are_those_of_the_register(
    url: str, nummer: str, plaats: str, suzanne: Client, portal: DemoRegisters
) -> None:
    response: HttpResponseBase = suzanne.get(url)
    body = content(response)

    assert response.status_code == 200
    assert body.startswith(b"%PDF-")
    sent = [call for call in portal.calls if call.path.endswith("/download")]
    assert [call.answer_size for call in sent] == [len(body)]
    assert str(len(body)) == response.headers["Content-Length"]
    assert gegevens(portal, nummer, plaats)["bestandsomvang"] == len(body)


def test_a_large_document_comes_whole(
    login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    body = content(login(bekend.ANNA).get(document_url(bekend.GROOT_DOCUMENT, "0")))

    assert len(body) == gegevens(portal, bekend.GROOT_DOCUMENT, "0")["bestandsomvang"]


def test_a_download_cannot_become_a_page_of_ours(suzanne: Client) -> None:
    response = suzanne.get(FOTO)

    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"].startswith("attachment")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "frame-ancestors 'none'" in policy
    assert "Content-Encoding" not in response.headers
    content(response)


@pytest.mark.parametrize(
    "formaat",
    ["text/html", "image/svg+xml", "application/javascript", "application/pdf\r\nX-A: b", "", "."],
)
def test_a_type_that_a_browser_could_run_is_only_bytes(
    formaat: str, login: Callable[[str], Client], eigen: DemoRegisters
) -> None:
    gegevens(eigen, bekend.KLACHT_TOEGEWEZEN, "1")["formaat"] = formaat

    response: HttpResponseBase = login(bekend.SUZANNE).get(FOTO)

    assert response.headers["Content-Type"] == "application/octet-stream"
    assert "X-A" not in response.headers
    content(response)


NAMEN = {
    "plain": ("brief.pdf", "brief.pdf"),
    "utf-8": ("Één brief – café 🚲.pdf", "Één brief – café 🚲.pdf"),
    "quotes": ("a\"b'c.pdf", "a_b'c.pdf"),
    "new line": ("a\r\nSet-Cookie: b=c.pdf", "a__Set-Cookie_ b=c.pdf"),
    "slashes": ("../../etc/pass\\wd.pdf", "_.._etc_pass_wd.pdf"),
    "only dots": ("..", "Titel.pdf"),
    "empty": ("", "Titel.pdf"),
    "hidden file": (".htaccess", "htaccess"),
    "turned around": ("factuur\u202efdp.exe", "factuur_fdp.exe"),
    "invisible": ("a\u200bb\u2066c\u2028d\x85e.pdf", "a_b_c_d_e.pdf"),
    "too long": ("x" * 300 + ".pdf", "x" * 150 + ".pdf"),
    "one long extension": ("a." + "b" * 300, "a." + "b" * 148),
    "windows": ("CON:<brief>|?*.pdf", "CON_brief_.pdf"),
    "broken character": ("foto \ud83d.jpg", "foto �.jpg"),
}


@pytest.mark.parametrize(("naam", "veilig"), NAMEN.values(), ids=NAMEN)
def test_a_name_is_one_that_every_system_can_save(naam: str, veilig: str) -> None:
    assert bestandsnaam(een_inhoud(bestandsnaam=naam, titel="Titel")) == veilig


@pytest.mark.parametrize(
    "naam", [naam for kind, (naam, _safe) in NAMEN.items() if kind != "broken character"]
)
def test_a_name_cannot_break_out_of_its_header(
    naam: str, login: Callable[[str], Client], eigen: DemoRegisters
) -> None:
    gegevens(eigen, bekend.KLACHT_TOEGEWEZEN, "1")["bestandsnaam"] = naam

    response: HttpResponseBase = login(bekend.SUZANNE).get(FOTO)

    disposition = response.headers["Content-Disposition"]
    assert response.status_code == 200
    assert disposition.isascii()
    assert disposition.startswith("attachment; filename")
    decoded = unquote(disposition.partition("filename")[2])
    assert not set(decoded) & set("\r\n/\\\u202e\u2066\u200b")
    assert decoded.count('"') in (0, 2)
    assert not response.cookies
    content(response)


# What could end a header, a quoted name, a folder or the direction of reading, and all the rest.
GEMEEN = st.sampled_from(["\r\n", '"', "\\", "/", "..", ";", "%0d", "=?", "\u202e", "\0", ".pdf"])
NAAM = st.lists(GEMEEN | st.text(st.characters(exclude_categories=()))).map("".join)


@given(naam=NAAM, titel=NAAM)
def test_no_name_at_all_breaks_out_of_its_header(naam: str, titel: str) -> None:
    inhoud = een_inhoud(bestandsnaam=naam, titel=titel)

    header = download_response(inhoud).headers["Content-Disposition"]

    quoted = re.fullmatch(r'attachment; filename="((?:[^"\\]|\\.)*)"', header)
    encoded = re.fullmatch(r"attachment; filename\*=utf-8''([\w.!#$&+^`|~%-]*)", header, re.A)
    assert header.isascii()
    assert header.isprintable()
    assert quoted or encoded, header
    saved = quoted[1] if quoted else unquote(encoded[1] if encoded else "", errors="strict")
    assert saved == bestandsnaam(inhoud)
    assert 0 < len(saved) <= MAX_NAAM + 1 + MAX_EXTENSION
    assert not [one for one in saved if category(one).startswith(("C", "Zl", "Zp"))]
    assert not set(saved) & set('/\\:"<>|*?')
    assert not saved.startswith(".")


def test_a_document_that_is_not_complete_cannot_be_downloaded(
    login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    browser = login(bekend.ANNA)
    url = document_url(bekend.ONVOLTOOID_DOCUMENT, "0")

    assert url not in checked(browser.get(zaak_url(bekend.ONVOLTOOID_DOCUMENT))).links()
    checked(browser.get(url), 404)


def test_a_document_says_how_large_it_is_when_it_came_and_from_whom(suzanne: Client) -> None:
    klacht = checked(suzanne.get(zaak_url(bekend.KLACHT_TOEGEWEZEN))).onderdelen("documenten")[0]
    parkeer = checked(suzanne.get(zaak_url(bekend.PARKEER_VERLEEND))).onderdelen("documenten")[0]

    assert "Foto van de volle container Ontvangen op " in klacht.tekst
    assert "Door u ingestuurd" in klacht.tekst
    assert "Ontvangstbevestiging van uw klacht Verstuurd op " in klacht.tekst
    assert "Van Gemeente Voorbeeldstad" in klacht.tekst
    assert "(pdf, " in klacht.tekst
    assert "kB)" in klacht.tekst
    assert "Door u ingestuurd" in parkeer.tekst  # Its auteur is "S. Moulin".


def test_head_tells_about_a_document_without_its_bytes(suzanne: Client) -> None:
    response: HttpResponseBase = suzanne.head(FOTO)

    assert response.status_code == 200
    assert content(response) == b""


@pytest.fixture
def afgebroken(
    registers: DemoRegisters, configure: Callable[..., None], login: Callable[[str], Client]
) -> Iterator[Callable[[int], Client]]:
    """Suzanne's browser, on a register that stops in a document after so many bytes."""
    with Tussenpersoon(registers) as proxy:
        configure(proxy.configuration())
        cache.clear()

        def after(number: int) -> Client:
            def break_off(answer: Antwoord) -> None:
                if "/download" in answer.path:
                    answer.breek_af_na = number

            proxy.alter = break_off
            return login(bekend.SUZANNE)

        yield after
    cache.clear()


def test_a_document_of_which_nothing_comes_is_a_page_that_says_so(
    afgebroken: Callable[[int], Client],
) -> None:
    page = checked(afgebroken(0).get(FOTO), 503)

    assert page.kop == "Dit kunnen wij nu niet laten zien"


def test_a_document_that_stops_halfway_breaks_off_visibly() -> None:
    """A connection that ends too early is what a browser shows as a failed download."""

    def halfway() -> Iterator[bytes]:
        yield b"%PDF"
        raise Onbereikbaar("Voorbeeldstad", "documenten")

    whole = een_inhoud(bestandsnaam="brief.pdf", titel="Brief")
    response = download_response(replace(whole, stukken=halfway(), omvang=100))

    with console() as log, pytest.raises(ConnectionResetError):
        content(response)

    assert "WARNING mijnomgeving" in log.getvalue()
    fields = "event=download.afgebroken bron=Voorbeeldstad api=documenten fout=Onbereikbaar"
    assert fields in log.getvalue()
    assert "Traceback" not in log.getvalue()


@pytest.mark.parametrize(
    ("omvang", "woorden"),
    [(None, ""), (0, ""), (1, "1\xa0byte"), (86_016, "84,0\xa0kB"), (MAX_GETAL, "909,5\xa0TB")],
)
def test_a_size_is_told_in_words_however_large(omvang: int | None, woorden: str) -> None:
    assert grootte(omvang) == woorden
