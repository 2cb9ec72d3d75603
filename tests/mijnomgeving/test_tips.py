"""Tips on the overview: what shows, why, and only after the person chose for it."""

import json
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from home.models import StatustypeTekst, Tip
from tests.html import Page, checked, words
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.resources import Kind, Principal

KEUZE = "/mijn/tips/"
VRAAG = "Wilt u ook tips die passen bij uw zaken?"
GEKOZEN = "U ziet ook tips die passen bij uw zaken"
# Of the demo: Suzanne has an omgevingsvergunning and a klacht that was assigned.
BOUWPLAN, TELEFOON = "Praat met uw buren over uw bouwplan", "Houd uw telefoon bij de hand"
ALGEMEEN = "Grofvuil? Maak een afspraak"


def kies(browser: Client, keuze: str = "ja") -> None:
    response = browser.post(KEUZE, {"keuze": keuze})
    assert response.status_code == 302
    assert response.headers["Location"] == "/mijn/#tips"


def tips(page: Page) -> dict[str, str]:
    """The titles, each with the reason or ""."""
    found = {}
    for one in page.tree.iter("article"):
        if "mg-tip" in str(one.get("class")).split():
            reason = [words(p) for p in one.iter("p") if "mg-tip__reden" in str(p.get("class"))]
            found[words(next(one.iter("h3")))] = "".join(reason)
    return found


def regel(*blokken: tuple[str, object]) -> str:
    return json.dumps([{"type": soort, "value": waarde} for soort, waarde in blokken])


def test_personal_tips_show_after_the_choice_with_the_reason(suzanne: Client, inhoud: None) -> None:
    before = checked(suzanne.get("/mijn/"))
    assert ALGEMEEN in tips(before)
    assert BOUWPLAN not in tips(before)
    assert VRAAG in before.tekst

    kies(suzanne)

    page = checked(suzanne.get("/mijn/"))
    assert tips(page)[ALGEMEEN] == ""
    assert tips(page)[BOUWPLAN].startswith("U ziet deze tip omdat u een lopende zaak heeft: ")
    assert tips(page)[TELEFOON] == (
        "U ziet deze tip omdat uw zaak ‘Uw klacht over de gemeente’ in deze stap "
        "is: Uw klacht heeft een behandelaar."
    )
    assert GEKOZEN in page.tekst
    assert VRAAG not in page.tekst


def test_the_choice_can_be_withdrawn_on_the_same_page(suzanne: Client, inhoud: None) -> None:
    kies(suzanne)
    kies(suzanne, "nee")

    page = checked(suzanne.get("/mijn/"))

    assert BOUWPLAN not in tips(page)
    assert VRAAG in page.tekst


def test_the_choice_is_a_cookie_that_is_the_same_for_everybody(
    login: Callable[[str], Client], portal: DemoRegisters, settings: Settings
) -> None:
    settings.MIJN_SESSIE_SECURE = True
    cookies = []
    for bsn in (bekend.SUZANNE, bekend.JAN):
        response = login(bsn).post(KEUZE, {"keuze": "ja"})
        assert set(response.cookies) <= {"tips", settings.MIJN_SESSIE_COOKIE}
        cookie = response.cookies["tips"]
        cookies.append({**cookie, "expires": "", "value": cookie.value})

    assert cookies[0] == cookies[1]
    assert cookies[0] | {"value": "ja", "path": "/mijn/", "samesite": "Lax"} == cookies[0]
    assert cookies[0]["max-age"] == 365 * 24 * 60 * 60
    assert cookies[0]["secure"] is cookies[0]["httponly"] is True
    assert portal.calls == ()


@pytest.mark.parametrize("value", ["", "nee", "JA", "ja; nee", "ja1"])
def test_any_other_cookie_is_no_choice(suzanne: Client, inhoud: None, value: str) -> None:
    suzanne.cookies["tips"] = value

    assert VRAAG in checked(suzanne.get("/mijn/")).tekst


def test_after_withdrawing_the_browser_has_nothing_left(
    suzanne: Client, settings: Settings
) -> None:
    kies(suzanne)

    response = suzanne.post(KEUZE, {"keuze": "nee"})

    cookie = response.cookies["tips"]
    assert (cookie.value, cookie["max-age"], cookie["path"]) == ("", 0, "/mijn/")


@pytest.mark.parametrize("data", [{}, {"keuze": "misschien"}, {"keuze": "ja\n"}])
def test_anything_but_yes_is_no(suzanne: Client, data: dict[str, str]) -> None:
    assert suzanne.post(KEUZE, data).cookies["tips"].value == ""


def test_a_link_cannot_choose(suzanne: Client, portal: DemoRegisters) -> None:
    response = suzanne.get(KEUZE + "?keuze=ja")

    assert response.headers["Location"] == "/mijn/#tips"
    assert "tips" not in response.cookies


def test_choosing_demands_the_csrf_token(suzanne: Client, inhoud: None) -> None:
    browser = suzanne
    browser.handler.enforce_csrf_checks = True

    assert browser.post(KEUZE, {"keuze": "ja"}).status_code == 403

    form = next(
        one
        for one in checked(browser.get("/mijn/")).tree.iter("form")
        if one.get("action") == KEUZE
    )
    token = next(one.get("value") for one in form.iter("input"))
    response = browser.post(KEUZE, {"keuze": "ja", "csrfmiddlewaretoken": token})
    assert response.cookies["tips"].value == "ja"


def test_nobody_chooses_without_being_logged_in(client: Client, portal: DemoRegisters) -> None:
    response = client.post(KEUZE, {"keuze": "ja"})

    assert response.headers["Location"].startswith("/inloggen/")
    assert "tips" not in response.cookies


def test_without_personal_tips_there_is_nothing_to_choose(suzanne: Client, inhoud: None) -> None:
    Tip.objects.exclude(regel="[]").delete()

    assert VRAAG not in checked(suzanne.get("/mijn/")).tekst

    kies(suzanne)  # In another window, before; and that can be undone.
    assert GEKOZEN in checked(suzanne.get("/mijn/")).tekst


@pytest.mark.parametrize("keuze", ["ja", "nee"])
def test_tips_ask_nothing_of_the_registers(
    keuze: str, suzanne: Client, portal: DemoRegisters, inhoud: None
) -> None:
    kies(suzanne, keuze)
    checked(suzanne.get("/mijn/"))
    portal.forget_calls()
    checked(suzanne.get("/mijn/"))
    with_tips = len(portal.calls)
    Tip.objects.all().delete()
    portal.forget_calls()

    checked(suzanne.get("/mijn/"))

    assert len(portal.calls) == with_tips > 0


def test_twenty_tips_cost_no_more_queries_than_one(
    suzanne: Client, inhoud: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    kies(suzanne)
    Tip.objects.all().delete()
    with django_assert_max_num_queries(100) as without:
        checked(suzanne.get("/mijn/"))
    for nummer in range(20):
        blok = {"zaaktype": "OMGEVING" if nummer % 2 else f"Z{nummer}", "domein": ""}
        Tip.objects.create(titel=f"T{nummer}", tekst="x", regel=regel(("lopend", blok)))

    with django_assert_max_num_queries(len(without)):
        page = checked(suzanne.get("/mijn/"))

    assert len(tips(page)) == 10


@pytest.mark.parametrize("api", ["", "zaken", "catalogi"])
def test_when_a_register_is_away_no_tip_appears_by_mistake(
    api: str, suzanne: Client, portal: DemoRegisters, inhoud: None, haast: None
) -> None:
    for thema in ("klachten", "verhuizen-en-burgerzaken"):
        blok = ("geen_thema", {"thema": thema})
        Tip.objects.create(titel=f"Niets met {thema}", tekst="x", regel=regel(blok))
    kies(suzanne)
    if api:
        portal.fail(api, 500)

    page = tips(checked(suzanne.get("/mijn/")))

    assert "Niets met klachten" not in page  # She has one.
    assert ("Niets met verhuizen-en-burgerzaken" in page) is (api == "")
    assert ALGEMEEN in page


def test_more_zaken_than_a_page_holds_leave_what_is_not_on_it_unknown(
    login: Callable[[str], Client], portal: DemoRegisters, inhoud: None
) -> None:
    geen = [{"type": "lopend", "value": {"zaaktype": "BESTAATNIET", "domein": ""}}]
    Tip.objects.create(titel="Zonder", tekst="x", regel=regel(("geen", geen)))

    def sees(bsn: str) -> bool:
        browser = login(bsn)
        kies(browser)
        return "Zonder" in tips(checked(browser.get("/mijn/")))

    assert sees(bekend.SUZANNE)
    assert sees(bekend.PIET)  # Who has no zaken at all.
    assert not sees(bekend.JAN)


def test_a_tip_on_a_besluit_does_not_show_where_besluiten_are_not_asked_for(
    suzanne: Client, inhoud: None
) -> None:
    blok = {"besluittype": "Besluit parkeervergunning", "domein": ""}
    Tip.objects.create(titel="Wel", tekst="x", regel=regel(("besluit", blok)))
    geen = [{"type": "besluit", "value": blok}]
    Tip.objects.create(titel="Niet", tekst="x", regel=regel(("geen", geen)))
    kies(suzanne)

    assert not {"Wel", "Niet"} & set(tips(checked(suzanne.get("/mijn/"))))


def test_a_hidden_step_is_not_told_by_a_tip(suzanne: Client, inhoud: None) -> None:
    StatustypeTekst.objects.filter(
        zaaktype="KLACHT", omschrijving="Aan behandelaar toegewezen"
    ).update(verborgen=True)
    kies(suzanne)

    page = checked(suzanne.get("/mijn/"))

    assert (
        tips(page)[TELEFOON]
        == "U ziet deze tip omdat u een lopende zaak heeft: Uw klacht over de gemeente."
    )
    assert "Uw klacht heeft een behandelaar" not in page.tekst


def test_a_company_sees_tips_for_companies(
    login_als: Callable[[Principal], Client], portal: DemoRegisters, inhoud: None
) -> None:
    Tip.objects.create(titel="Voor inwoners", tekst="x", doelgroep="inwoner")
    Tip.objects.create(titel="Voor ondernemers", tekst="x", doelgroep="ondernemer")

    bedrijf = Principal("mock", Kind.KVK, bekend.KORENBLOEM_KVK, "3", timezone.now())
    page = tips(checked(login_als(bedrijf).get("/mijn/")))

    assert "Voor ondernemers" in page
    assert "Voor inwoners" not in page
