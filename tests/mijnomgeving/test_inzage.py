"""The page that tells a citizen who looked up their data."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from xml.etree.ElementTree import Element
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from mijnomgeving.weergave.inzage import inzage_context
from mijnomgeving.weergave.inzagefilter import Inzagefilter
from tests import logdienst
from tests.html import Page, checked, content, words
from zgw.demo import bekend
from zgw.demo.logboek import LEZEN, DemoLogboek
from zgw.demo.logboek.sleutel import Sleutel
from zgw.demo.registers import DemoRegisters
from zgw.resources import Deel, Herkomst, Inzage, Inzageregel, Kind, Principal

URL = "/mijn/inzage/"
LEEG = "In deze tijd (30 dagen) vinden wij niemand die uw gegevens heeft opgevraagd."
WEG = "Wij kunnen nu niet zien wie uw gegevens heeft opgevraagd"
TIJD = datetime(2026, 3, 10, 14, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def regels(page: Page) -> list[str]:
    """The lines of the page, in words."""
    items = (one for one in page.tree.iter("li") if "mg-opvraging" in str(one.get("class")))
    return [words(one) for one in items]


def dagen(page: Page) -> list[Element]:
    return [one for one in page.tree.iter("section") if one.get("class") == "mg-dag"]


def toestand(page: Page) -> str:
    (one,) = page.onderdelen("inzage")
    return one.toestand


@pytest.fixture
def met_regels(
    registers: DemoRegisters,
    configure: Callable[..., None],
    eigen_uitbak: None,
    login: Callable[[str], Client],
) -> Iterator[Callable[..., Client]]:
    """Suzanne's browser, on a log service that has these lines only."""
    running = []

    def on(*lines: dict[str, Any]) -> Client:
        service = logdienst.logdienst(*lines)
        running.append(service)
        log = logdienst.configuration(service.__enter__(), Sleutel().openbaar)
        configure(registers.configuration(slug="demo", naam="Voorbeeldstad"), log)
        return login(bekend.SUZANNE)

    yield on
    for one in running:
        one.__exit__(None, None, None)


def test_the_page_tells_by_day_who_looked_what_for_and_how_often(
    met_logboek: DemoLogboek, login: Callable[[str], Client]
) -> None:
    page = checked(login(bekend.SUZANNE).get(URL))

    assert toestand(page) == "geladen"
    assert page.kop == "Wie keek in mijn gegevens"
    assert len(dagen(page)) == 3
    assert regels(page)[0].startswith(
        "Klantcontact Waarvoor: Uw vraag aan de balie of telefoon beantwoorden "
        "Welke gegevens: naam, telefoonnummer, zaken Om 14.40 uur, 1 keer opgevraagd"
    )
    assert "Tussen 10.05 en 10.27 uur, 12 keer opgevraagd" in page.tekst
    assert "functionaris gegevensbescherming" in page.tekst
    assert "Autoriteit Persoonsgegevens" in page.tekst
    assert bekend.SUZANNE not in page.html


def test_what_the_person_did_here_stands_apart_from_what_others_did(
    met_logboek: DemoLogboek, login: Callable[[str], Client]
) -> None:
    browser = login(bekend.SUZANNE)
    content(browser.get("/mijn/zaken/"))
    met_logboek.wait_for(1)

    page = checked(browser.get(URL))

    today = words(dagen(page)[0])
    assert today.startswith("Vandaag, ")
    assert "U zelf, via deze website U bekeek in MijnGemeente een lijst met uw zaken." in today
    assert "Anderen" not in today
    anderen = checked(browser.get(URL, {"wie": "anderen"}))
    assert "U zelf, via deze website" not in anderen.tekst
    assert regels(anderen) == [one for one in regels(page) if "MijnGemeente" not in one]


def test_the_menu_leads_to_the_page_and_marks_it(
    met_logboek: DemoLogboek, login: Callable[[str], Client]
) -> None:
    page = checked(login(bekend.SUZANNE).get(URL))

    current = [one for one in page.tree.iter("a") if one.get("aria-current") == "page"]
    assert [one.get("href") for one in current] == [URL]


def test_nobody_who_is_not_logged_in_reads_it(client: Client, db: None) -> None:
    assert client.get(f"{URL}?wie=anderen").headers["Location"].startswith("/inloggen/?")


def test_a_company_reads_its_own(
    met_logboek: DemoLogboek, login_als: Callable[[Principal], Client]
) -> None:
    wie = Principal("test", Kind.KVK, bekend.KORENBLOEM_KVK, "hoog", timezone.now())

    page = checked(login_als(wie).get(URL))

    (one,) = regels(page)
    assert "Vergunningen" in one
    assert bekend.KORENBLOEM_KVK not in page.html


def test_a_longer_period_shows_more_and_is_paged_with_the_filter_kept(
    met_logboek: DemoLogboek, login: Callable[[str], Client]
) -> None:
    browser = login(bekend.JAN)

    first = checked(browser.get(URL, {"periode": "365", "wie": "anderen"}))
    links = [one for one in first.links() if "pagina=" in one]
    second = checked(browser.get(URL + links[0]))

    assert len(regels(first)) == 50
    assert links == ["?periode=365&wie=anderen&pagina=2"]
    together = [words(one) for one in (*dagen(first), *dagen(second))]
    assert len(set(together)) == len(together)
    assert second.kop == first.kop
    assert "pagina 2" in words(next(second.tree.iter("title")))
    assert checked(browser.get(URL, {"periode": "365", "pagina": "99"}), status=404)


def test_a_page_that_is_no_number_is_not_found(
    met_logboek: DemoLogboek, login: Callable[[str], Client]
) -> None:
    checked(login(bekend.SUZANNE).get(URL, {"pagina": "x"}), status=404)


def test_a_choice_that_does_not_exist_is_told_and_loses_nothing(
    met_logboek: DemoLogboek, login: Callable[[str], Client]
) -> None:
    browser = login(bekend.SUZANNE)
    usual = regels(checked(browser.get(URL, {"wie": "anderen"})))
    for value in ("12", "-7", "x" * 3000, "<script>", "7 ", "٧"):
        page = checked(browser.get(URL, {"periode": value, "wie": "anderen"}))
        other = checked(browser.get(URL, {"periode": "365", "wie": value}))

        assert "Die periode kennen wij niet. U ziet nu: 30 dagen." in page.tekst
        assert regels(page) == usual
        assert "Die keuze bij ‘Wie keek’ kennen wij niet. U ziet nu iedereen." in other.tekst
        options = page.tree.iter("option")
        chosen = [one.get("value") for one in options if one.get("selected") == ""]
        assert chosen == ["30", "anderen"]


def test_the_form_without_a_choice_is_the_page_without_the_form(
    met_logboek: DemoLogboek, login: Callable[[str], Client]
) -> None:
    browser = login(bekend.SUZANNE)

    page = checked(browser.get(URL, {"periode": "", "wie": ""}))

    assert "kennen wij niet" not in page.tekst


def test_nobody_looked_is_said_in_other_words_than_that_we_cannot_tell(
    met_logboek: DemoLogboek, login: Callable[[str], Client]
) -> None:
    browser = login(bekend.PIET)

    empty = checked(browser.get(URL))
    met_logboek.fail(LEZEN, 503)
    away = checked(browser.get(URL))

    assert toestand(empty) == "leeg"
    assert LEEG in empty.tekst
    assert toestand(away) == "niet-beschikbaar"
    assert WEG in away.tekst
    assert "vinden wij niemand" not in away.tekst


def test_a_log_that_is_away_is_told_and_the_rest_of_the_page_is_there(
    eigen_logboek: DemoLogboek, login: Callable[[str], Client], haast: None
) -> None:
    browser = login(bekend.SUZANNE)
    for go_wrong in (
        lambda: eigen_logboek.rubbish(LEZEN),
        lambda: eigen_logboek.hang_up(LEZEN),
        lambda: eigen_logboek.slow(LEZEN, 10),
    ):
        eigen_logboek.heal()
        go_wrong()

        page = checked(browser.get(URL, {"wie": "anderen"}))

        assert toestand(page) == "niet-beschikbaar"
        assert WEG in page.tekst
        assert "functionaris gegevensbescherming" in page.tekst
        assert f"{URL}?wie=anderen" in page.links()


def test_a_municipality_that_does_not_offer_it_says_so(
    portal: DemoRegisters, login: Callable[[str], Client]
) -> None:
    page = checked(login(bekend.SUZANNE).get(URL))

    assert toestand(page) == "niet-beschikbaar"
    assert "Uw gemeente laat nog niet op deze website zien" in page.tekst
    assert "vinden wij niemand" not in page.tekst
    assert "Probeer opnieuw" not in page.tekst


def test_markup_in_any_field_is_text(met_regels: Callable[..., Client]) -> None:
    mark = "<img src=x onerror=alert(1)>"
    names = ("actieNaam", "handelingNaam", "verwerkingNaam", "systeem", "verwerkingsactiviteitUrl")
    line = logdienst.regel(bekend.SUZANNE, **dict.fromkeys(names, mark))
    line["verwerkteSoortenGegevens"] = [{"soortGegeven": mark}]
    line["betrokkenheid"] = mark

    page = checked(met_regels(line).get(URL))

    assert regels(page)[0].count(mark) == 3
    assert not list(page.tree.iter("img"))


def test_an_unknown_activity_has_the_name_that_the_log_gives(
    met_regels: Callable[..., Client],
) -> None:
    bare = logdienst.regel(bekend.SUZANNE, verwerkingNaam=None, systeem=None)
    bare["verwerkteSoortenGegevens"] = []

    (one,) = regels(checked(met_regels(bare).get(URL)))

    assert one.startswith(
        "Een ander systeem Waarvoor: Persoon opvragen "
        "Welke gegevens: Dat staat niet in het logboek."
    )


def test_a_line_that_cannot_be_read_is_told_beside_the_others(
    met_regels: Callable[..., Client],
) -> None:
    broken = logdienst.regel(bekend.SUZANNE, tijdstip="gisteren")

    page = checked(met_regels(logdienst.regel(bekend.SUZANNE), broken).get(URL))

    assert [one.toestand for one in page.onderdelen("inzage")] == ["geladen", "niet-beschikbaar"]
    assert "een deel van de regels uit Verwerkingenlogging" in page.tekst


def regel(minuten: float, herkomst: Herkomst = Herkomst.ANDER, doel: str = "doel") -> Inzageregel:
    return Inzageregel(TIJD - timedelta(minutes=minuten), herkomst, "systeem", doel, "gegevens")


def verteld(*lines: Inzageregel, alleen_anderen: bool = False) -> list[list[str]]:
    """By day, the lines as when and how often."""
    gekozen = Inzagefilter(30, alleen_anderen, (), (), ())
    context = inzage_context(Inzage(Deel(lines)), gekozen, 1, vandaag=TIJD.date())
    return [
        [f"{one.wanneer}, {one.hoe_vaak}" for one in (*dag.anderen, *dag.zelf)]
        for dag in context["deel"].inhoud
    ]


def test_look_ups_of_one_visit_are_one_line() -> None:
    assert verteld(regel(0), regel(10), regel(35), regel(66)) == [
        ["Tussen 13.25 en 14.00 uur, 3 keer opgevraagd", "Om 12.54 uur, 1 keer opgevraagd"]
    ]


def test_look_ups_for_two_purposes_are_two_lines_though_they_alternate() -> None:
    lines = [regel(minuten, doel=f"doel {minuten % 2}") for minuten in range(6)]

    assert verteld(*lines) == [
        [
            "Tussen 13.56 en 14.00 uur, 3 keer opgevraagd",
            "Tussen 13.55 en 13.59 uur, 3 keer opgevraagd",
        ]
    ]


def test_a_visit_ends_at_midnight() -> None:
    just_after = (14 * 60) - 1

    assert verteld(regel(just_after), regel(just_after + 2)) == [
        ["Om 0.01 uur, 1 keer opgevraagd"],
        ["Om 23.59 uur, 1 keer opgevraagd"],
    ]


def test_an_administrator_counts_as_another() -> None:
    lines = [regel(0, Herkomst.ZELF), regel(1, Herkomst.BEHEER)]

    assert verteld(*lines, alleen_anderen=True) == [["Om 13.59 uur, 1 keer opgevraagd"]]


@pytest.mark.parametrize("method", ["options", "post", "put", "trace"])
def test_it_is_for_reading_only(
    method: str, portal: DemoRegisters, login: Callable[[str], Client]
) -> None:
    assert getattr(login(bekend.SUZANNE), method)(URL).status_code == 405
