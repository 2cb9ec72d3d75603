"""Pages come in pieces: what is known at once, and each part as soon as its registers answered."""

import time
from collections.abc import Callable, Iterator

import pytest
from django.core.cache.backends.redis import RedisCache
from django.db import connection
from django.http import HttpResponseBase, StreamingHttpResponse
from django.template import Context, Engine
from django.test import Client

from mijnomgeving.stroom import GEDULD, Onderdeel, Stroom
from tests.html import checked, checked_html
from tests.mijnomgeving.conftest import LIJSTEN, document_url, zaak_url
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

ZAAK = zaak_url(bekend.PARKEER_VERLEEND)
KOPPEN = dict(
    zip(
        LIJSTEN,
        ("Overzicht", "Lopende zaken", "Afgeronde zaken", "Documenten", "Besluiten"),
        strict=True,
    )
)
WACHT = "Een ogenblik. Wij halen uw gegevens op."
TRAAG = 2.0


def stukken(response: HttpResponseBase) -> Iterator[str]:
    assert isinstance(response, StreamingHttpResponse)
    yield from (one.decode() for one in response)


@pytest.mark.parametrize("url", LIJSTEN)
def test_head_menu_and_h1_do_not_wait_for_a_register(
    url: str, suzanne: Client, portal: DemoRegisters, inhoud: None
) -> None:
    suzanne.get(url).getvalue()
    portal.slow("zaken", TRAAG)
    begin = time.monotonic()

    parts = stukken(suzanne.get(url))
    first = next(parts)
    after_first = time.monotonic() - begin

    assert after_first < TRAAG
    assert f'<h1 class="nl-heading nl-heading--level-1">{KOPPEN[url]}</h1>' in first
    assert all(piece in first for piece in ("</header>", "</nav>", 'action="/uitloggen/"'))
    assert "data-onderdeel" not in first
    assert bekend.SUZANNE not in first
    rest = "".join(parts)
    assert time.monotonic() - begin >= TRAAG
    assert checked_html(first + rest).onderdelen()


@pytest.mark.parametrize("url", [*LIJSTEN, ZAAK])
def test_a_page_in_pieces_may_not_be_held_up_on_its_way(
    url: str, suzanne: Client, inhoud: None
) -> None:
    response = suzanne.get(url)

    assert response.headers["X-Accel-Buffering"] == "no"
    assert response.headers["Cache-Control"] == "no-store"
    assert "Content-Length" not in response.headers
    checked(response)


def test_of_a_zaak_nothing_comes_before_it_is_known_whose_it_is(
    login: Callable[[str], Client], portal: DemoRegisters
) -> None:
    portal.slow("zaken", GEDULD, path="rollen")

    response = login(bekend.JAN).get(ZAAK)

    assert response.status_code == 404
    assert not response.streaming


def test_the_parts_of_a_zaak_come_in_the_order_of_the_page(
    suzanne: Client, portal: DemoRegisters
) -> None:
    suzanne.get(ZAAK).getvalue()
    portal.slow("besluiten", TRAAG)
    begin = time.monotonic()

    parts = stukken(suzanne.get(ZAAK))
    known = next(parts) + next(parts)
    is_early = time.monotonic() - begin < TRAAG
    rest = list(parts)

    assert is_early
    assert "<h1" in known
    assert 'data-onderdeel="statushistorie" data-toestand="geladen"' in known
    assert "besluiten" not in known.partition("<main")[2]
    assert [WACHT in piece for piece in rest[:2]] == [True, False]
    order = [one.naam for one in checked_html(known + "".join(rest)).onderdelen()]
    assert [name for name in order if name in ("besluiten", "documenten", "gerelateerd")] == [
        "besluiten",
        "documenten",
        "gerelateerd",
    ]


def test_a_page_that_is_quick_does_not_say_that_it_waits(suzanne: Client, inhoud: None) -> None:
    for url in (*LIJSTEN, ZAAK):
        suzanne.get(url).getvalue()
        assert WACHT not in checked(suzanne.get(url)).html


def test_a_page_number_that_is_not_there_is_not_found_and_not_half_a_page(
    suzanne: Client, portal: DemoRegisters
) -> None:
    for url in LIJSTEN[1:]:
        response = suzanne.get(f"{url}?pagina=9")

        assert (response.status_code, response.streaming) == (404, False)


def test_a_citizen_who_leaves_stops_the_page(suzanne: Client, portal: DemoRegisters) -> None:
    portal.slow("zaken", TRAAG)
    begin = time.monotonic()

    response = suzanne.get("/mijn/")
    next(stukken(response))
    response.close()

    assert time.monotonic() - begin < TRAAG


def _page(*delen: Onderdeel) -> str:
    names = [f"deel{number}" for number in range(len(delen))]
    source = "{% load onderdelen %}<main>" + "".join(
        f"<p>{name}</p>{{% onderdeel {name} %}}[{{{{ tekst }}}}]{{% endonderdeel %}}"
        for name in names
    )
    stroom = Stroom()
    context = Context({**dict(zip(names, delen, strict=True)), "stroom": stroom})
    page = Engine.get_default().from_string(source + "</main>").render(context)
    return "".join(stroom.stukken(page))


def test_words_that_look_like_a_mark_are_words() -> None:
    found = _page(Onderdeel(lambda: {"tekst": "<!--a-->"}), Onderdeel(lambda: {"tekst": "b"}))

    assert found == "<main><p>deel0</p>[&lt;!--a--&gt;]<p>deel1</p>[b]</main>"


@pytest.mark.parametrize("what", ["database", "cache"])
def test_a_part_that_the_database_or_cache_fails_says_so_and_the_others_come(
    caplog: pytest.LogCaptureFixture, db: None, what: str
) -> None:
    def failing() -> dict[str, object]:
        if what == "cache":
            RedisCache("redis://127.0.0.1:1/0", {}).get("geheim")
        with connection.cursor() as cursor:
            cursor.execute("SELECT geheim FROM tabel_die_er_niet_is")
        raise AssertionError

    found = _page(Onderdeel(failing), Onderdeel(lambda: {"tekst": "b"}))

    assert 'data-onderdeel="deel0" data-toestand="niet-beschikbaar"' in found
    assert found.endswith("<p>deel1</p>[b]</main>")
    assert "geheim" not in caplog.text


def test_a_page_that_is_not_streamed_shows_its_parts_at_once() -> None:
    source = "{% load onderdelen %}{% onderdeel deel %}{{ tekst }}{% endonderdeel %}!"
    context = Context({"deel": Onderdeel(lambda: {"tekst": "a"})})

    assert Engine.get_default().from_string(source).render(context) == "a!"


def test_a_part_is_made_once() -> None:
    made: list[int] = []

    def make() -> dict[str, object]:
        made.append(1)
        return {"tekst": "a"}

    deel = Onderdeel(make)

    assert _page(deel, deel).count("[a]") == 2
    assert made == [1]


def test_a_download_is_not_held_up_by_a_part_of_the_page(
    suzanne: Client, portal: DemoRegisters
) -> None:
    portal.slow("besluiten", TRAAG)
    begin = time.monotonic()

    response = suzanne.get(document_url(bekend.PARKEER_VERLEEND, "0"))

    assert response.getvalue().startswith(b"%PDF")
    assert time.monotonic() - begin < TRAAG
