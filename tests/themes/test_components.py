"""Every partial, with all it can take and with the least, gives sound and accessible HTML."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import html5lib
import pytest
from django.template.loader import render_to_string

DAG = date(2026, 11, 3)
# What a register or an editor might send; it must never come out as HTML.
HOSTILE = "<script>alert(1)</script>"


def thing(**attributes: object) -> SimpleNamespace:
    return SimpleNamespace(**attributes)


def tekst(inhoud: str = "Wij bellen u.", *, rich: bool = False) -> SimpleNamespace:
    return thing(inhoud=inhoud, rich=rich)


DOCUMENT = thing(
    naam="Brief",
    url="/d/",
    soort="pdf",
    grootte="84 kB",
    datum=DAG,
    datum_label="Verstuurd op",
    van="Van de gemeente",
    zaak="Klacht",
    zaak_url="/z/",
)
ZAAK = thing(
    url="/z/",
    titel="Klacht over afval",
    soort="Klacht",
    nummer="Z-1",
    status="In behandeling",
    status_soort="info",
    ingediend=DAG,
    verwacht=DAG,
    uiterlijk=DAG,
    afgerond=None,
    aandacht="Stuur een foto",
    organisatie="Omgevingsdienst",
    relatie="Deelzaak",
)
STAPPEN = [
    thing(label="Ontvangen", stand="klaar", nu=False, datum="3 november 2026"),
    thing(
        label="In behandeling",
        stand="huidig",
        nu=True,
        datum="Sinds 4 november 2026",
        uitleg=tekst("<p>Wij <b>lezen</b> uw klacht.</p>", rich=True),
        termijn="Tien werkdagen.",
        opmerking="Het is druk.",
    ),
    thing(label="Afgehandeld", stand="komend"),
    thing(label="Gestopt", stand="alternatief"),
]
FULL: dict[str, dict[str, object]] = {
    "action": {
        "actie": thing(
            titel="Stuur een foto",
            tekst="Dat helpt.",
            datum=DAG,
            nog="nog 5 dagen",
            dringend=True,
            url="/x/",
            knop="Foto sturen",
        )
    },
    "alert": {
        "soort": "warning",
        "titel": "Let op",
        "tekst": "Iets.",
        "url": "/x/",
        "label": "Meer",
        "dringend": True,
    },
    "besluit": {
        "besluit": thing(
            titel="Vergunning",
            resultaat="Toegekend",
            soort="positief",
            nummer="B-1",
            datum=DAG,
            ingang=DAG,
            einde=DAG,
            betekenis=tekst(),
            toelichting="Omdat het kan.",
            bezwaar_tot=DAG,
            bezwaar_verlopen=False,
            bezwaar=tekst(),
            bezwaar_url="/b/",
            documenten=[DOCUMENT],
            documenten_missen=True,
            zaak="Klacht",
            zaak_url="/z/",
        )
    },
    "breadcrumbs": {
        "kruimels": [thing(label="Overzicht", url="/mijn/"), thing(label="Hier", url="")]
    },
    "button_link": {
        "url": "/x/",
        "label": "Verder",
        "soort": "secundair",
        "icon": "home",
        "extra": "nu",
    },
    "case_card": {"zaak": ZAAK, "kop": 4},
    "contact": {
        "contact": thing(
            naam="A. de Wit",
            afdeling="Klachten",
            tekst=tekst(),
            telefoon="14 000",
            bereikbaar="werkdagen",
            email="a@voorbeeld.example",
            url="/v/",
            link="Stel een vraag",
            nummer="Z-1",
        )
    },
    "data_badge": {"tekst": "Nieuw", "soort": "info"},
    "description_list": {
        "rijen": [
            thing(label="Datum", waarde=DAG),
            thing(label="Zaak", waarde="Z", url="/z/"),
            thing(label="Soort", waarde="Klacht"),
        ]
    },
    "file": {"document": DOCUMENT},
    "files": {"documenten": [DOCUMENT, thing(naam="Weg", url="")]},
    "icon": {"naam": "check", "klasse": "mg-card__beeld"},
    "wacht": {},
    "leeg": {
        "icon": "mail",
        "titel": "Niets",
        "tekst": "Er is niets.",
        "url": "/x/",
        "label": "Meer",
    },
    "login_choice": {
        "url": "/digid/",
        "soort": "eherkenning",
        "label": "Inloggen",
        "organisatie": "X",
        "proef": True,
    },
    "niet_beschikbaar": {"onderdeel": "uw documenten", "url": "/x/", "alles": True},
    "pagination": {"pagina": thing(nummer=2, vorige=1, volgende=3, totaal=4)},
    "person_choice": {
        "veld": "bsn",
        "persoon": thing(waarde="1", naam="A", omschrijving="Geen zaken"),
    },
    "process_steps": {"stappen": STAPPEN, "kop": 4},
    "related_zaak": {"zaak": ZAAK},
    "session_dialog": {
        "sessie": thing(
            resterend=thing(inactief=900, maximum=7200),
            waarschuwing=120,
            einde="/sessie/einde/?volgende=/mijn/zaken/",
        ),
        "csrf_token": "abc",
    },
    "tekst": {"tekst": tekst("<p>Wij <b>helpen</b>.</p>", rich=True)},
    "thema_card": {"thema": thing(url="/t/", titel="Afval", tekst="Containers", icon="recycle")},
    "tip": {"tip": thing(titel="Energie", tekst=tekst(), url="/t/", link="Lees")},
    "zaken_table": {"zaken": [ZAAK], "bijschrift": "Uw zaken"},
}
LEAST: dict[str, dict[str, object]] = {
    "action": {"actie": thing(titel="Stuur een foto")},
    "alert": {"tekst": "Iets."},
    "besluit": {"besluit": thing(titel="Vergunning")},
    "breadcrumbs": {"kruimels": []},
    "button_link": {"url": "/x/", "label": "Verder"},
    "case_card": {"zaak": thing(url="/z/", titel="Klacht")},
    "contact": {"contact": thing(telefoon="14 000")},
    "data_badge": {"tekst": "Nieuw"},
    "description_list": {"rijen": []},
    "file": {"document": thing(naam="Brief")},
    "files": {"documenten": []},
    "icon": {"naam": "check"},
    "leeg": {"tekst": "Er is niets."},
    "wacht": {},
    "login_choice": {"url": "/digid/", "organisatie": "X"},
    "niet_beschikbaar": {"onderdeel": "uw documenten"},
    "pagination": {"pagina": thing(nummer=1, vorige=None, volgende=2, totaal=None)},
    "person_choice": {"veld": "bsn", "persoon": thing(waarde="1", naam="A")},
    "process_steps": {"stappen": [thing(label="Ontvangen", stand="klaar", nu=True)]},
    "related_zaak": {"zaak": thing(titel="Advies")},
    "session_dialog": {
        "sessie": thing(resterend=thing(inactief=0, maximum=0), waarschuwing=120, einde=""),
        "csrf_token": "abc",
    },
    "tekst": {"tekst": tekst()},
    "thema_card": {"thema": thing(url="/t/", titel="Afval")},
    "tip": {"tip": thing(titel="Energie")},
    "zaken_table": {"zaken": [thing(url="/z/", titel="Klacht")]},
}


def show(name: str, parameters: Mapping[str, object]) -> str:
    return render_to_string(f"components/{name}.html", dict(parameters))


def hostile(value: object) -> object:
    """The same with hostile words in every plain text, save the names a template chooses by.

    Rich text is an editor's; it was cut down to what is allowed when it was written.
    """
    if isinstance(value, str):
        return HOSTILE
    if isinstance(value, list):
        return [hostile(one) for one in value]
    if isinstance(value, SimpleNamespace):
        fixed = ("stand", "soort", "icon")
        words = {name: one if name in fixed else hostile(one) for name, one in vars(value).items()}
        return thing(**(words | {"rich": False}))
    return value


def test_every_partial_is_tried() -> None:
    folder = Path(__file__).resolve().parents[2] / "site/templates/components"

    assert {path.stem for path in folder.glob("*.html")} == set(FULL) == set(LEAST)


@pytest.mark.parametrize("name", sorted(FULL))
@pytest.mark.parametrize("amount", [FULL, LEAST], ids=["full", "least"])
def test_a_partial_is_valid_html(name: str, amount: dict[str, dict[str, object]]) -> None:
    html = show(name, amount[name])

    html5lib.HTMLParser(strict=True).parseFragment(html)
    assert "None" not in html
    assert "style=" not in html
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    for svg in re.findall(r"<svg[^>]*>", html):
        assert 'aria-hidden="true"' in svg


@pytest.mark.parametrize("name", sorted(set(FULL) - {"icon"}))
def test_a_partial_escapes_what_it_is_given(name: str) -> None:
    fixed = ("soort", "icon", "kop")
    parameters = {key: one if key in fixed else hostile(one) for key, one in FULL[name].items()}

    html = show(name, parameters)

    assert "<script" not in html


def test_the_current_step_is_marked_for_everyone() -> None:
    html = show("process_steps", {"stappen": STAPPEN})

    assert html.count('aria-current="step"') == 1
    assert html.count("Hier zijn we nu") == 1
    assert [len(re.findall(word, html)) for word in ("Klaar:", "Nog te doen:", "Of:")] == [1, 1, 1]
    assert "<b>lezen</b>" in html


def test_the_last_step_of_a_closed_zaak_is_the_current_one() -> None:
    html = show("process_steps", LEAST["process_steps"])

    assert html.count('aria-current="step"') == 1
    assert "Deze zaak is afgerond" in html
    assert "Hier zijn we nu" not in html


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"verwacht": DAG}, "Verwacht klaar op 3 november 2026"),
        ({"uiterlijk": DAG}, "Uiterlijk klaar op 3 november 2026"),
        ({"afgerond": DAG, "verwacht": DAG}, "Afgerond op 3 november 2026"),
        ({"ingediend": DAG}, "Ingediend op 3 november 2026"),
    ],
)
def test_a_card_tells_what_each_date_means(attributes: dict[str, object], expected: str) -> None:
    html = show("case_card", {"zaak": thing(url="/z/", titel="Klacht", **attributes)})

    words = " ".join(re.sub(r"<[^>]*>", " ", html).split())
    assert expected in words
    assert html.count("<time") == len(
        set(attributes) - ({"verwacht"} if "afgerond" in attributes else set())
    )


def test_a_table_of_closed_zaken_tells_when_they_ended() -> None:
    html = show(
        "zaken_table", {"zaken": [thing(url="/z/", titel="Klacht", afgerond=DAG)], "afgerond": True}
    )

    assert "Verwacht klaar op" not in html
    assert '<time datetime="2026-11-03">3 november 2026</time>' in html
    assert html.count('scope="col"') == 4
    assert html.count('scope="row"') == 1


def test_a_table_says_when_a_date_is_not_known() -> None:
    html = show("zaken_table", {"zaken": [thing(url="/z/", titel="Klacht")]})

    assert html.count("Nog niet bekend") == 2
    assert html.count("Niet bekend") == 1


def test_a_document_without_url_cannot_be_downloaded() -> None:
    html = show("file", {"document": thing(naam="Brief", url="", melding="Morgen weer.")})

    assert "<a " not in html
    assert "Morgen weer." in html


def test_an_objection_whose_day_is_past_says_so() -> None:
    late = thing(
        titel="Vergunning", bezwaar_tot=DAG, bezwaar_verlopen=True, bezwaar=tekst("Schrijf ons.")
    )

    html = show("besluit", {"besluit": late})

    assert "Die dag is voorbij." in html
    assert "Schrijf ons." not in html


def test_one_page_has_no_pagination() -> None:
    html = show("pagination", {"pagina": thing(nummer=1, vorige=None, volgende=None, totaal=1)})

    assert html.strip() == ""


def test_pagination_tells_where_one_is() -> None:
    html = show("pagination", FULL["pagination"])

    assert "Pagina 2 van 4" in html
    assert 'href="?pagina=1"' in html
    assert 'href="?pagina=3"' in html


@pytest.mark.parametrize("soort", ["info", "ok", "warning", "error"])
def test_an_alert_has_a_sign_besides_its_colour(soort: str) -> None:
    html = show("alert", {"soort": soort, "tekst": "Iets."})

    assert f"utrecht-alert--{soort}" in html
    assert "<svg" in html
    assert "role=" not in html


def test_a_login_names_the_organisation() -> None:
    html = show("login_choice", {"url": "/digid/", "organisatie": "Voorbeeldstad"})

    assert "Inloggen met DigiD" in html
    assert "Voor uzelf, bij Voorbeeldstad" in html


def test_what_could_not_be_asked_is_not_called_empty() -> None:
    html = show("niet_beschikbaar", {"onderdeel": "uw documenten"})

    assert "Dit kunnen wij nu niet laten zien" in html
    assert "Wij kunnen uw documenten nu niet ophalen." in html
    assert "De rest van deze pagina klopt wel." in html
    assert 'href=""' in html
