"""What an editor or a register changes shows at the next request."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Site

from home.models import (
    BesluittypeTekst,
    Organisatie,
    ResultaattypeTekst,
    SiteTeksten,
    StatustypeTekst,
    ZaaktypeTekst,
)
from mijnomgeving.weergave import termijnen
from tests.html import Page, checked, words
from tests.mijnomgeving.conftest import zaak_url
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

KLACHT = zaak_url(bekend.KLACHT_TOEGEWEZEN)
PARKEER = zaak_url(bekend.PARKEER_VERLEEND)


def status(page: Page) -> str:
    return page.onderdelen("statushistorie")[0].tekst


def test_the_klacht_is_told_in_the_words_of_the_editor(suzanne: Client, inhoud: None) -> None:
    page = checked(suzanne.get(KLACHT))

    assert "Uw klacht heeft een behandelaar" in status(page)
    assert "Deze behandelaar belt u binnen 2 werkdagen voor een gesprek." in status(page)
    assert "Of: De behandeling is gestopt" in status(page)
    assert status(page).endswith("U krijgt een brief met onze uitkomst.")
    assert "Zorg dat wij u kunnen bellen." in page.onderdelen("acties")[0].tekst
    assert re.search(
        r"Uiterlijk \w+dag \d+ \w+ \d{4} \(2 werkdagen\)|Het duurt langer", status(page)
    )
    standen = [str(step.get("class")) for step in page.stappen()]
    assert [
        next(stand for stand in ("klaar", "huidig", "komend", "alternatief") if stand in one)
        for one in standen
    ] == ["klaar", "huidig", "komend", "alternatief", "komend"]


def test_a_change_of_an_editor_shows_at_the_next_request(suzanne: Client, inhoud: None) -> None:
    suzanne.get(KLACHT)
    StatustypeTekst.objects.filter(
        zaaktype="KLACHT", omschrijving="Aan behandelaar toegewezen"
    ).update(label="Iemand leest uw klacht", uitleg_nu="<p>Wij bellen u <b>vandaag</b>.</p>")

    page = checked(suzanne.get(KLACHT))

    assert "Iemand leest uw klacht" in status(page)
    assert "Wij bellen u vandaag." in status(page)
    assert "<b>vandaag</b>" in page.html
    assert "Iemand leest uw klacht" in checked(suzanne.get("/mijn/zaken/")).tekst
    assert "Iemand leest uw klacht" in checked(suzanne.get("/mijn/")).tekst


def test_a_step_that_an_editor_hides_is_gone_everywhere(suzanne: Client, inhoud: None) -> None:
    StatustypeTekst.objects.filter(
        zaaktype="KLACHT", omschrijving="Aan behandelaar toegewezen"
    ).update(verborgen=True)

    page, lijst = checked(suzanne.get(KLACHT)), checked(suzanne.get("/mijn/zaken/"))

    for one in (page, lijst):
        assert "Uw klacht heeft een behandelaar" not in one.tekst
        assert "Zorg dat wij u kunnen bellen." not in one.tekst
    assert len([one for one in page.stappen() if one.get("aria-current") == "step"]) == 1


def test_an_outcome_has_the_words_of_the_editor(suzanne: Client, inhoud: None) -> None:
    ResultaattypeTekst.objects.filter(zaaktype="PARKEER", omschrijving="Verleend").update(
        label="Gelukt!", betekenis="<p>U mag er <b>staan</b>.</p>"
    )

    uitkomst = checked(suzanne.get(PARKEER)).onderdelen("resultaat")[0].tekst

    assert uitkomst == "Uitkomst Gelukt! U mag er staan. De vergunning is een jaar geldig."
    assert "Gelukt!" in checked(suzanne.get("/mijn/zaken/afgerond/")).tekst


def test_a_besluit_says_what_it_means_and_until_when_one_can_object(
    suzanne: Client, inhoud: None
) -> None:
    BesluittypeTekst.objects.filter(omschrijving="Besluit parkeervergunning").update(
        betekenis="<p>Dit betekent het.</p>", bezwaar="<p>Zo maakt u bezwaar.</p>"
    )

    for url in (PARKEER, "/mijn/besluiten/"):
        besluiten = " ".join(one.tekst for one in checked(suzanne.get(url)).onderdelen("besluiten"))
        assert "Besluit over uw parkeervergunning" in besluiten
        assert "Dit betekent het." in besluiten
        assert "U krijgt een parkeervergunning voor de zone Centrum-Oost." in besluiten
        assert "bezwaar maken tot en met" in besluiten
        assert "Zo maakt u bezwaar." in besluiten


def besluit_van(demo: DemoRegisters) -> dict[str, object]:
    uuid = bekend.uuid_of("besluit", f"{bekend.PARKEER_VERLEEND}/0")
    found = demo.data.get("besluiten/besluiten", str(uuid))
    assert found is not None
    return found


@pytest.mark.parametrize(("dagen", "verlopen"), [(-1, True), (0, False), (1, False)])
def test_the_day_to_object_is_the_one_of_the_register(
    dagen: int, verlopen: bool, login: Callable[[str], Client], eigen: DemoRegisters, inhoud: None
) -> None:
    dag = timezone.localdate() + timedelta(days=dagen)
    besluit_van(eigen)["uiterlijkeReactiedatum"] = dag.isoformat()

    tekst = checked(login(bekend.SUZANNE).get(PARKEER)).onderdelen("besluiten")[0].tekst

    assert ("kon tot en met" in tekst) is verlopen
    assert ("Die dag is voorbij." in tekst) is verlopen
    assert f"tot en met {termijnen.voluit(dag)}" in tekst
    assert ("Maak dan bezwaar" in tekst) is not verlopen


def test_without_that_day_it_follows_from_the_day_of_sending(
    login: Callable[[str], Client], eigen: DemoRegisters, inhoud: None
) -> None:
    besluit = besluit_van(eigen)
    verzonden = timezone.localdate() - timedelta(days=3)
    besluit |= {"uiterlijkeReactiedatum": None, "verzenddatum": verzonden.isoformat()}
    einde = termijnen.eerste_werkdag(verzonden + timedelta(days=42))
    browser = login(bekend.SUZANNE)

    tekst = checked(browser.get(PARKEER)).onderdelen("besluiten")[0].tekst
    assert f"bezwaar maken tot en met {termijnen.voluit(einde)}" in tekst

    besluit |= {"verzenddatum": None, "publicatiedatum": None}
    tekst = checked(browser.get(PARKEER)).onderdelen("besluiten")[0].tekst
    assert "Besluit over uw parkeervergunning" in tekst
    assert "bezwaar maken" not in tekst


def test_a_zaak_that_moves_on_shows_it_at_the_next_request(
    login: Callable[[str], Client], eigen: DemoRegisters, inhoud: None
) -> None:
    browser = login(bekend.SUZANNE)
    seen: list[str] = []
    for _step in range(2):
        page = checked(browser.get(KLACHT))
        seen += [
            words(next(one.iter("h3")))
            for one in page.stappen()
            if one.get("aria-current") == "step"
        ]
        eigen.advance(bekend.KLACHT_TOEGEWEZEN)

    assert seen == ["Uw klacht heeft een behandelaar", "Wij onderzoeken uw klacht"]
    closed = checked(browser.get(KLACHT))
    assert "Deze zaak is afgerond" in status(closed)
    assert closed.onderdelen("resultaat")[0].toestand == "geladen"
    assert KLACHT in checked(browser.get("/mijn/zaken/afgerond/")).links()
    assert KLACHT not in checked(browser.get("/mijn/zaken/")).links()


def test_a_zaak_of_another_organisation_says_who_handles_it(suzanne: Client, inhoud: None) -> None:
    Organisatie.objects.filter(rsin=bekend.OMGEVINGSDIENST_RSIN).update(
        naam="Omgevingsdienst Voorbeeldregio", contact="<p>Bel de dienst.</p>"
    )

    hoofdzaak = checked(suzanne.get(zaak_url(bekend.OMGEVING_MET_DEELZAAK)))
    deelzaak = checked(suzanne.get(zaak_url(bekend.DEELZAAK_OMGEVINGSDIENST)))

    verwant = hoofdzaak.onderdelen("gerelateerd")[0]
    assert "Onderdeel van deze zaak" in verwant.tekst
    assert "Behandeld door Omgevingsdienst Voorbeeldregio" in verwant.tekst
    assert zaak_url(bekend.DEELZAAK_OMGEVINGSDIENST) in hoofdzaak.links()
    assert "Bel de dienst." in deelzaak.tekst
    assert "Deel van de zaak" in deelzaak.onderdelen("gerelateerd")[0].tekst


def test_a_zaak_that_stands_still_or_takes_longer_says_why(
    suzanne: Client, login: Callable[[str], Client], inhoud: None
) -> None:
    still = checked(suzanne.get(zaak_url(bekend.BIJSTAND_OPGESCHORT))).tekst
    browser = login(bekend.WILLEM)
    longer = checked(browser.get(zaak_url(bekend.VERLENGD))).tekst
    late = checked(browser.get(zaak_url(bekend.TE_LAAT))).tekst
    unknown = checked(browser.get(zaak_url(bekend.ZONDER_TERMIJNEN)))

    assert "Staat stil omdat Wij wachten op uw bankafschriften" in still
    assert "Verwacht klaar op" not in still
    assert "Termijn verlengd omdat Wij hebben meer tijd nodig" in longer
    assert "had op" in late
    assert "Verwacht klaar op" not in late
    assert unknown.toestanden()["gegevens"] == ["geladen"]


def test_the_footer_has_the_editors_own_words(suzanne: Client, inhoud: None) -> None:
    teksten = SiteTeksten.for_site(Site.objects.get())
    teksten.voettekst = "<p>Kom langs op het stadhuis.</p>"
    teksten.save()

    assert "Kom langs op het stadhuis." in checked(suzanne.get("/mijn/")).html


def test_a_zaak_leads_to_its_thema(suzanne: Client, inhoud: None) -> None:
    page = checked(suzanne.get(KLACHT))

    assert "Meer over Klachten" in page.tekst


def test_a_zaak_is_called_by_the_name_of_its_type_when_an_editor_chose_so(
    suzanne: Client, inhoud: None
) -> None:
    ZaaktypeTekst.objects.filter(identificatie="KLACHT").update(
        titel=ZaaktypeTekst.Titel.NAAM, publieke_naam="Uw klacht, door ons genoemd"
    )

    assert checked(suzanne.get(KLACHT)).kop == "Uw klacht, door ons genoemd"
    assert "Uw klacht, door ons genoemd" in checked(suzanne.get("/mijn/zaken/")).tekst


def test_lists_and_the_zaak_say_how_far_it_is(suzanne: Client, inhoud: None) -> None:
    assert "Fase 2 van 4: In behandeling" in checked(suzanne.get(KLACHT)).tekst
    assert "Fase 2 van 4: In behandeling" in checked(suzanne.get("/mijn/zaken/")).tekst
    StatustypeTekst.objects.update(groep="beslist")

    assert "Fase 3 van 4: Beslist" in checked(suzanne.get(KLACHT)).tekst


def test_a_draft_is_read_by_no_citizen(suzanne: Client, inhoud: None) -> None:
    StatustypeTekst.objects.filter(zaaktype="KLACHT").update(live=False)

    assert "Uw klacht heeft een behandelaar" not in status(checked(suzanne.get(KLACHT)))
