"""The beheerder chooses in the CMS who sees what, and looks up why somebody sees a zaak."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from pytest_django import Settings
from wagtail.models import ModelLogEntry

from mijnomgeving.toegang.forms import UitlegForm
from tests.html import content
from tests.mijnomgeving.conftest import zaak_url
from tests.zgw.logboek.lezen import geschreven, persoon
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.logboek.activiteiten import activiteiten
from zgw.models import Informatieobjecttyperegel, Zaaktyperegel

KLACHT = "/cms/toegang/zaaktype/?" + urlencode({"domein": "VBSTD", "naam": "KLACHT"})
BRIEF = "/cms/toegang/documentsoort/?" + urlencode({"domein": "VBSTD", "naam": "Brief"})
SCHERMEN = ("/cms/toegang/", KLACHT, BRIEF, "/cms/toegang/uitleg/")
GETOOND = {"getoond": "on", "vanaf": "", "wie": "portaal", "max_vertrouwelijkheid": ""}


def _log_in(client: Client, *rechten: str) -> Client:
    user = User.objects.create_user("iemand", password="x", first_name="Iemand")
    wanted = Permission.objects.filter(codename__in=["access_admin", *rechten])
    user.user_permissions.add(*wanted)
    client.force_login(user)
    return client


@pytest.fixture
def beheerder(portal: DemoRegisters, client: Client) -> Client:
    """A browser in which somebody who may set access is logged in."""
    return _log_in(client, "beheer_toegang")


def html(client: Client, url: str) -> str:
    """The screen, which opens."""
    response = client.get(url)
    assert response.status_code == 200
    return content(response).decode()


@pytest.mark.parametrize("url", SCHERMEN)
def test_nobody_else_comes_in(portal: DemoRegisters, client: Client, url: str) -> None:
    assert client.get(url).headers["Location"].startswith("/cms/login/")
    assert client.post(url).headers["Location"].startswith("/cms/login/")

    _log_in(client)

    assert client.get(url).headers["Location"] == "/cms/"
    assert client.post(url, GETOOND).headers["Location"] == "/cms/"
    assert not Zaaktyperegel.objects.exists()
    assert "/cms/toegang/" not in html(client, "/cms/")


@pytest.mark.parametrize("url", SCHERMEN)
def test_a_beheerder_comes_in_and_nothing_is_kept_by_the_browser(
    beheerder: Client, url: str
) -> None:
    response = beheerder.get(url)

    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    assert "/cms/toegang/" in html(beheerder, "/cms/")


def test_all_types_are_listed_with_what_holds(beheerder: Client) -> None:
    text = html(beheerder, "/cms/toegang/")

    assert "Klacht behandelen" in text
    assert "Nooit getoond: het zaaktype is intern" in text
    assert "Intern advies" in text
    assert "zaakvertrouwelijk" in text
    assert text.count("Zoals in het hele portaal") > 5


def test_a_choice_is_kept_told_and_logged(beheerder: Client) -> None:
    data = {
        **GETOOND,
        "vanaf": "31-12-2025",
        "wie": "eigen",
        "rollen": ["belanghebbende", "mede_initiator"],
        "max_vertrouwelijkheid": "intern",
    }

    response = beheerder.post(KLACHT, data, follow=True)

    words = (
        "Getoond: alleen zaken vanaf 31 december 2025; "
        "ook voor: belanghebbende, mede-initiator; hoogstens intern"
    )
    assert words in content(response).decode()
    again = html(beheerder, KLACHT)
    assert 'value="2025-12-31"' in again
    assert words in again  # In the history, with who chose it.
    assert "Iemand" in again
    entry = ModelLogEntry.objects.get()
    assert (entry.user.username, entry.data) == ("iemand", {"keuze": words})
    assert words in html(beheerder, "/cms/toegang/")


def test_a_choice_can_be_undone(beheerder: Client) -> None:
    beheerder.post(KLACHT, {**GETOOND, "getoond": ""})
    assert "Niet getoond" in html(beheerder, "/cms/toegang/")

    beheerder.post(KLACHT, GETOOND)

    assert "Niet getoond" not in html(beheerder, "/cms/toegang/")
    assert Zaaktyperegel.objects.count() == 1
    assert ModelLogEntry.objects.count() == 2


def test_a_kind_of_document_is_hidden_and_shown(beheerder: Client) -> None:
    beheerder.post(BRIEF, {}, follow=True)
    assert html(beheerder, "/cms/toegang/").count("Niet getoond") == 1
    assert "checked" not in html(beheerder, BRIEF)

    beheerder.post(BRIEF, {"getoond": "on"}, follow=True)

    assert "Niet getoond" not in html(beheerder, "/cms/toegang/")
    assert Informatieobjecttyperegel.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"vanaf": "vorig jaar"}, "Dit is geen datum. Schrijf hem als 31-12-2026."),
        ({"vanaf": "31-12-0202"}, "Dit jaartal kan niet kloppen."),
        ({"wie": "portaal", "rollen": ["adviseur"]}, "U hebt rollen aangevinkt."),
        ({"wie": ""}, "Dit is een verplicht veld."),
        ({"rollen": ["burgemeester"]}, "burgemeester"),
        ({"max_vertrouwelijkheid": "geheim"}, "Selecteer een geldige keuze."),
    ],
)
def test_a_mistake_is_told_and_nothing_is_lost(
    beheerder: Client, wrong: dict[str, object], told: str
) -> None:
    data = {**GETOOND, "wie": "eigen", "rollen": ["belanghebbende"], "vanaf": "01-02-2026"} | wrong

    response = beheerder.post(KLACHT, data)

    text = content(response).decode()
    assert told in text
    assert "Dit is nog niet opgeslagen." in text
    assert f'value="{data["vanaf"]}"' in text
    assert not Zaaktyperegel.objects.exists()


@pytest.mark.parametrize("naam", ["", "BESTAATNIET"])
def test_a_type_that_does_not_exist_has_no_form(beheerder: Client, naam: str) -> None:
    url = "/cms/toegang/zaaktype/?" + urlencode({"domein": "VBSTD", "naam": naam})

    assert beheerder.get(url).status_code == 404
    assert beheerder.post(url, GETOOND).status_code == 404
    assert not Zaaktyperegel.objects.exists()


def test_a_rule_of_a_type_that_is_gone_is_still_there_to_undo(beheerder: Client) -> None:
    Zaaktyperegel.objects.create(domein="VBSTD", identificatie="WEG", getoond=False)

    text = html(beheerder, "/cms/toegang/")

    assert "nu in geen catalogus gevonden" in text
    url = "/cms/toegang/zaaktype/?" + urlencode({"domein": "VBSTD", "naam": "WEG"})
    beheerder.post(url, GETOOND)
    assert "nu in geen catalogus gevonden" not in html(beheerder, "/cms/toegang/")


def test_a_register_that_is_away_is_named_and_rules_stay(
    beheerder: Client, portal: DemoRegisters, haast: None
) -> None:
    Zaaktyperegel.objects.create(domein="VBSTD", identificatie="KLACHT", getoond=False)
    portal.fail("catalogi", 500)

    text = html(beheerder, "/cms/toegang/")

    assert "Voorbeeldstad geeft nu geen antwoord. De lijst is daarom niet compleet." in text
    assert "KLACHT (VBSTD)" in text


def test_without_registers_there_is_nothing_to_choose(db: None, client: Client) -> None:
    _log_in(client, "beheer_toegang")

    assert "Er zijn geen zaaktypen gevonden." in html(client, "/cms/toegang/")
    response = client.post("/cms/toegang/uitleg/", _vraag(zaak="x"))
    assert "Kies het register van de zaak." in content(response).decode()


def test_a_citizen_sees_what_the_beheerder_chose(
    beheerder: Client, login: Callable[[str], Client]
) -> None:
    beheerder.post(KLACHT, {**GETOOND, "getoond": ""})
    citizen = login(bekend.SUZANNE)

    assert citizen.get(zaak_url(bekend.KLACHT_TOEGEWEZEN)).status_code == 404
    assert citizen.get(zaak_url(bekend.PARKEER_VERLEEND)).status_code == 200


# The screen that explains.


def _vraag(zaak: str, register: str = "", soort: str = "bsn", **changes: str) -> dict[str, str]:
    base = {"soort": soort, "nummer": bekend.SUZANNE, "kvk": "", "register": register}
    return {**base, "zaak": zaak, **changes}


def uitleg(client: Client, zaak: str, register: str = "demo", **changes: str) -> str:
    """What the screen answers."""
    response = client.post("/cms/toegang/uitleg/", _vraag(zaak, register, **changes))
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    return content(response).decode()


ZIET, ZIET_NIET = "Deze persoon ziet deze zaak.", "Deze persoon ziet deze zaak niet."
ONBEKEND = "Niet te zeggen. Daarom ziet deze persoon deze zaak nu niet."


def _standen(text: str) -> list[str]:
    """Of each condition how it stands, in order."""
    return re.findall(r"(klopt niet|klopt|niet te zeggen)\s*</span>", text)


KLOPT = ["klopt"] * 7


def _anders(place: int, stand: str = "klopt niet") -> list[str]:
    return [*KLOPT[:place], stand, *KLOPT[place + 1 :]]


@pytest.mark.parametrize("how", ["nummer", "uuid", "adres", "document"])
def test_the_owner_sees_the_own_zaak_however_it_is_named(beheerder: Client, how: str) -> None:
    nummer = bekend.PARKEER_VERLEEND
    url = zaak_url(nummer)
    named = {
        "nummer": nummer,
        "uuid": str(bekend.uuid_of("zaak", nummer)),
        "adres": f"https://mijn.example{url}?pagina=2",
        "document": f"{url}documenten/{bekend.uuid_of('document', f'{nummer}/0')}/",
    }[how]

    text = uitleg(beheerder, named, "" if "/" in named else "demo")

    assert ZIET in text
    assert _standen(text) == KLOPT


def test_the_zaak_of_somebody_else_is_told_by_the_rol(beheerder: Client) -> None:
    text = uitleg(beheerder, bekend.PARKEER_VERLEEND, nummer=bekend.JAN)

    assert ZIET_NIET in text
    assert _standen(text) == _anders(1)
    assert "worden ook de documenten niet getoond" in text


def test_whoever_the_zaak_is_of_can_read_that_it_was_looked_into(
    beheerder: Client, eigen_uitbak: None, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    map_ = settings.LOGBOEK_MAP
    uitleg(beheerder, bekend.PARKEER_VERLEEND, nummer=bekend.JAN)

    spans = geschreven(map_, minstens=1)
    assert {persoon(one, map_)[1] for one in spans} == {bekend.JAN, bekend.SUZANNE}
    assert {one["name"] for one in spans} == {activiteiten()["uitleg"].naam}
    (line,) = [one for one in caplog.records if vars(one).get("event") == "toegang.uitleg"]
    assert vars(line)["account"] == User.objects.get(username="iemand").pk


@pytest.mark.parametrize(
    ("nummer", "place"),
    [
        (bekend.INTERN_ADRESONDERZOEK, 2),
        (bekend.VERTROUWELIJK, 5),
        (bekend.ARCHIEFDATUM_VOORBIJ, 6),
    ],
)
def test_the_condition_that_fails_is_named(beheerder: Client, nummer: str, place: int) -> None:
    text = uitleg(beheerder, nummer)

    assert ZIET_NIET in text
    assert _standen(text) == _anders(place)


@pytest.mark.parametrize(
    ("keuze", "place"), [({"getoond": False}, 3), ({"vanaf": "2199-01-01"}, 4)]
)
def test_what_the_beheerder_chose_is_named(
    beheerder: Client, keuze: dict[str, object], place: int
) -> None:
    Zaaktyperegel.objects.create(domein="VBSTD", identificatie="PARKEER", **keuze)

    text = uitleg(beheerder, bekend.PARKEER_VERLEEND)

    assert ZIET_NIET in text
    assert _standen(text) == _anders(place)


def test_a_register_that_is_away_makes_it_unknown(
    beheerder: Client, portal: DemoRegisters, haast: None
) -> None:
    zaak = str(bekend.uuid_of("zaak", bekend.PARKEER_VERLEEND))
    portal.fail("catalogi", 500)
    text = uitleg(beheerder, zaak)
    assert ONBEKEND in text
    assert "Niet alles was op te vragen bij Voorbeeldstad." in text
    assert "niet te zeggen" in _standen(text)
    assert "klopt niet" not in _standen(text)

    portal.fail("zaken", 500)

    assert _standen(uitleg(beheerder, zaak)) == ["klopt", *["niet te zeggen"] * 6]
    assert "Voorbeeldstad geeft nu geen antwoord." in uitleg(beheerder, bekend.PARKEER_VERLEEND)


@pytest.mark.parametrize("zaak", ["VB-000000", "00000000-0000-4000-8000-000000000000"])
def test_a_zaak_that_is_not_there_is_told_so(beheerder: Client, zaak: str) -> None:
    assert "Dit register heeft deze zaak niet" in uitleg(beheerder, zaak)


def test_documents_are_told_by_number_kind_and_reason(beheerder: Client) -> None:
    Informatieobjecttyperegel.objects.create(
        domein="VBSTD", omschrijving="Besluitbrief", getoond=False
    )

    text = uitleg(beheerder, bekend.PARKEER_VERLEEND)

    assert ZIET in text
    assert "Nee: documenten van deze soort worden niet getoond" in text
    assert re.search(r"<td[^>]*>\s*1\s*</td>\s*<td[^>]*>\s*\w", text)


@pytest.mark.parametrize(("count", "empty"), [(0, True), (1, False), (2, True)])
def test_the_only_register_needs_no_choosing(count: int, empty: bool) -> None:
    form = UitlegForm(None, registers={f"register-{one}": "Naam" for one in range(count)})

    assert ("—" in str(form["register"])) == empty


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"nummer": "123456789"}, "Dit is geen geldig nummer van deze soort."),
        ({"nummer": ""}, "Dit is een verplicht veld."),
        ({"soort": "vestiging", "nummer": "000037178598"}, "Vul bij een vestiging ook het KvK"),
        ({"register": ""}, "Kies het register van de zaak."),
        ({"zaak": "/mijn/documenten/"}, "Dit is niet het adres van een zaak in dit portaal."),
        ({"zaak": "https://[x"}, "Dit is niet het adres van een zaak in dit portaal."),
        (
            {"zaak": "/mijn/zaken/elders/11111111-1111-4111-8111-111111111111/"},
            "niet het adres",
        ),
        ({"register": "elders"}, "Selecteer een geldige keuze."),
    ],
)
def test_a_question_that_cannot_be_asked_is_told_so(
    beheerder: Client, portal: DemoRegisters, wrong: dict[str, str], told: str
) -> None:
    portal.forget_calls()
    question = {**_vraag(bekend.PARKEER_VERLEEND, "demo"), **wrong}

    text = content(beheerder.post("/cms/toegang/uitleg/", question)).decode()

    assert told in text
    assert ZIET not in text


def test_a_branch_is_explained_by_both_its_numbers(beheerder: Client) -> None:
    number = f"{bekend.KORENBLOEM_VESTIGINGEN[0][:6]} {bekend.KORENBLOEM_VESTIGINGEN[0][6:]}"
    text = uitleg(beheerder, bekend.OP_VESTIGING, soort="vestiging", nummer=number, kvk="9000.1354")

    assert ZIET in text or ZIET_NIET in text
    assert _standen(text)[0] == "klopt"


def test_nothing_of_the_zaak_or_the_person_is_on_the_screen_in_the_address_or_in_the_log(
    beheerder: Client, portal: DemoRegisters, caplog: pytest.LogCaptureFixture
) -> None:
    zaak = portal.zaak(bekend.SUBSIDIE_TWEE_BESLUITEN)
    portal.data.require_one("zaken/zaken", identificatie=zaak["identificatie"])
    titles = [one["titel"] for one in portal.data.all("documenten/enkelvoudiginformatieobjecten")]

    text = uitleg(beheerder, zaak["identificatie"])

    assert ZIET in text
    assert "bij een besluit" in text
    secrets = [bekend.SUZANNE, zaak["identificatie"], zaak["uuid"], "Moulin"]
    secrets += [one for one in (zaak["omschrijving"], zaak["toelichting"]) if one]
    kinds = {"Besluitbrief", "Aanvraagformulier", "Ontvangstbevestiging", "Bijlage", "Brief"}
    for secret in [*secrets, *(one for one in titles if one and one not in kinds)]:
        assert secret not in text, secret
        assert secret not in caplog.text
    assert not ModelLogEntry.objects.exists()


def test_the_maximum_of_the_portal_is_the_highest_choice(
    beheerder: Client, settings: Settings
) -> None:
    settings.ZGW_MAX_VERTROUWELIJKHEID = "beperkt_openbaar"
    settings.ZGW_EXTRA_ROLLEN = ["belanghebbende"]

    text = html(beheerder, KLACHT)

    assert 'value="openbaar"' in text
    assert 'value="beperkt_openbaar"' not in text
    assert "Zoals in het hele portaal: de initiator, en: belanghebbende" in text
