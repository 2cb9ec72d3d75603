"""The layouts, with everything and with nothing in the context."""

from types import SimpleNamespace

import html5lib
import pytest
from django.template import Context, Engine

CONTEXT: dict[str, object] = {
    "organisatie": "Voorbeeldstad",
    "principal": SimpleNamespace(),
    "naam": "S. <i>de Boer",
    "mock_actief": True,
    "menu": [
        SimpleNamespace(url="/mijn/", label="Overzicht", icon="home", actief=True, aantal=None),
        SimpleNamespace(url="/mijn/zaken/", label="Zaken", icon="folder", actief=False, aantal=3),
    ],
    "footer_links": [SimpleNamespace(url="/privacy/", label="Privacy")],
    "contact": SimpleNamespace(inhoud="<p>Bel <a href='tel:14000'>14 000</a>.</p>", rich=True),
}
ERROR: dict[str, object] = {
    "titel": "Deze pagina bestaat niet",
    "melding": "Misschien klopt het adres niet.",
    "stappen": ["Controleer het adres."],
    "links": [SimpleNamespace(url="/mijn/", label="Naar uw overzicht")],
}


def show(template: str, context: dict[str, object]) -> str:
    """Without context processors: the context is what the test puts there, nothing else."""
    return str(Engine.get_default().get_template(template).render(Context(context)))


@pytest.mark.parametrize("template", ["base.html", "mijn.html", "fout.html"])
@pytest.mark.parametrize("context", [{}, CONTEXT, CONTEXT | ERROR], ids=["bare", "full", "error"])
def test_a_layout_is_valid_html(template: str, context: dict[str, object]) -> None:
    html = show(template, context)

    html5lib.HTMLParser(strict=True).parse(html)
    assert html.startswith("<!doctype html>")
    assert '<html lang="nl" class="utrecht-root voorbeeldstad-theme">' in html
    assert html.count("<main ") == 1
    assert 'href="#inhoud"' in html
    assert "None" not in html
    assert "style=" not in html


def test_a_person_sees_who_is_logged_in_and_can_log_out() -> None:
    html = show("base.html", CONTEXT)

    assert "<b>S. &lt;i&gt;de Boer</b>" in html
    assert '<form method="post" action="/uitloggen/">' in html
    assert "/inloggen/" not in html


def test_a_person_without_a_name_is_still_told_to_be_logged_in() -> None:
    html = show("base.html", CONTEXT | {"naam": ""})

    assert "U bent ingelogd" in html


def test_a_visitor_can_log_in() -> None:
    html = show("base.html", CONTEXT | {"principal": None})

    assert 'href="/inloggen/"' in html
    assert "/uitloggen/" not in html
    assert "de Boer" not in html


def test_the_footer_has_the_editors_contact_text_or_a_plain_one() -> None:
    assert ">14 000</a>" in show("base.html", CONTEXT)
    assert ">Privacy</a>" in show("base.html", CONTEXT)
    without = show("base.html", CONTEXT | {"contact": SimpleNamespace(inhoud="", rich=True)})
    assert "Neem contact op met uw gemeente" in without


def test_the_mock_is_announced_only_when_it_is_on() -> None:
    assert "Proefomgeving" in show("base.html", CONTEXT)
    assert "Proefomgeving" not in show("base.html", CONTEXT | {"mock_actief": False})


def test_the_menu_marks_where_one_is_and_works_without_javascript() -> None:
    html = show("mijn.html", CONTEXT)

    assert html.count('aria-current="page"') == 1
    assert html.count("<nav ") == 2
    assert "<details " in html
    assert "<script" not in html


def test_an_error_page_tells_what_one_can_do() -> None:
    html = show("fout.html", CONTEXT | ERROR)

    assert "<title>Deze pagina bestaat niet | Voorbeeldstad</title>" in html
    assert html.count("<h1") == 1
    assert "Controleer het adres." in html
    assert "Naar uw overzicht" in html
    assert "Naar de startpagina" in html
