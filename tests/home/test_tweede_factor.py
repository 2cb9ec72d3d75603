"""The second factor of editors: set up, asked for, lost and replaced."""

import logging
import re
from collections.abc import Callable, Iterator
from io import StringIO
from urllib.parse import quote

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction, ModelLogEntry

from tests.home.totp import code

pytestmark = pytest.mark.usefixtures("accounts", "tweede_factor")

WACHTWOORD = "redacteur-demo"
KOPPELEN = "/cms/2fa/devices/new"
CODE = "/cms/2fa/auth"
# What these pages are drawn with, and the way out.
VRIJ = {"/cms/login/", "/cms/logout/", "/cms/jsi18n/", "/cms/sprite/", CODE}


def met_wachtwoord(client: Client, naam: str = "redacteur") -> Client:
    """Logs in through the form, as a person does."""
    client.post("/cms/login/", {"username": naam, "password": WACHTWOORD})
    return client


def koppel(client: Client, **anders: str) -> tuple[str, int]:
    """Sets up an app from what the page shows; its key and the status of the answer."""
    html = client.get(KOPPELEN).content.decode()
    sleutel = re.findall(r"<code>([A-Z2-7 ]+)</code>", html)[0]
    data = {"name": "Telefoon", "password": WACHTWOORD, "otp_token": code(sleutel), **anders}
    return sleutel, client.post(KOPPELEN, data).status_code


def adressen(patronen: list[URLPattern | URLResolver], voor: str = "/") -> Iterator[str]:
    """Every URL of the CMS, with something in the place of its arguments."""
    for patroon in patronen:
        pad = voor + str(patroon.pattern).replace("^", "").replace("$", "")
        if isinstance(patroon, URLResolver):
            yield from adressen(patroon.url_patterns, pad)
        elif pad.startswith("/cms/") and ".*" not in pad:
            pad = pad.replace("\\", "")
            pad = re.sub(r"<uuid:\w+>", "5a6f3d5e-0000-4000-8000-000000000000", pad)
            yield re.sub(r"<[^>]*>|\(\?P<\w+>[^)]*\)|\([^)]*\)", "1", pad)


def test_a_new_editor_sets_up_an_app_and_is_in(client: Client) -> None:
    met_wachtwoord(client)
    assert client.get("/cms/").headers["Location"] == f"{KOPPELEN}?next=/cms/"

    sleutel, status = koppel(client)

    assert status == 302
    assert client.get("/cms/pages/").status_code == 200
    nieuw = met_wachtwoord(Client())
    assert nieuw.get("/cms/pages/").headers["Location"] == f"{CODE}?next=/cms/pages/"
    antwoord = nieuw.post(CODE, {"otp_token": code(sleutel, later=1), "next": "/cms/pages/"})
    assert antwoord.headers["Location"] == "/cms/pages/"
    assert nieuw.get("/cms/pages/").status_code == 200


def test_a_code_works_with_the_space_that_apps_show(client: Client) -> None:
    sleutel, _status = koppel(met_wachtwoord(client))
    cijfers = code(sleutel, later=1)

    nieuw = met_wachtwoord(Client())
    nieuw.post(CODE, {"otp_token": f" {cijfers[:3]} {cijfers[3:]}"})

    assert nieuw.get("/cms/").status_code == 200


def test_a_code_works_once(client: Client) -> None:
    sleutel, _status = koppel(met_wachtwoord(client))
    een, ander = met_wachtwoord(Client()), met_wachtwoord(Client())
    cijfers = code(sleutel, later=1)
    een.post(CODE, {"otp_token": cijfers})

    html = ander.post(CODE, {"otp_token": cijfers}).content.decode()

    assert "Deze code klopt niet" in html
    assert ander.get("/cms/").status_code == 302


def test_a_wrong_code_is_refused_and_the_next_must_wait(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    sleutel, _status = koppel(met_wachtwoord(client))
    nieuw = met_wachtwoord(Client())
    goed = code(sleutel, later=1)

    with caplog.at_level(logging.WARNING, "home"):
        nieuw.post(CODE, {"otp_token": f"{(int(goed) + 1) % 1_000_000:06}"})
    html = nieuw.post(CODE, {"otp_token": goed}).content.decode()

    assert "Er is te vaak een verkeerde code ingevuld" in html
    assert "Een code van de tweede factor klopte niet." in caplog.messages
    assert nieuw.get("/cms/").status_code == 302


def test_the_code_of_somebody_else_is_refused(client: Client) -> None:
    sleutel, _status = koppel(met_wachtwoord(client))
    koppel(met_wachtwoord(Client(), "eindredacteur"))

    ander = met_wachtwoord(Client(), "eindredacteur")
    ander.post(CODE, {"otp_token": code(sleutel, later=1)})

    assert ander.get("/cms/").status_code == 302


def test_the_qr_code_is_made_here_and_kept_nowhere(client: Client) -> None:
    html = met_wachtwoord(client).get(KOPPELEN).content.decode()
    plaatje = client.get("/cms/2fa/devices/qr-code")

    assert 'src="/cms/2fa/devices/qr-code"' in html
    assert plaatje.headers["Content-Type"] == "image/svg+xml"
    assert "no-store" in plaatje.headers["Cache-Control"]


def test_who_has_two_apps_says_which(client: Client) -> None:
    met_wachtwoord(client)
    koppel(client)
    sleutel, _status = koppel(client, name="Tablet")
    tablet = TOTPDevice.objects.get(name="Tablet")
    nieuw = met_wachtwoord(Client())
    cijfers = code(sleutel, later=1)

    zonder = nieuw.post(CODE, {"otp_token": cijfers}).content.decode()
    nieuw.post(CODE, {"otp_token": cijfers, "otp_device": tablet.persistent_id})

    assert "Welke app gebruikt u?" in zonder
    assert nieuw.get("/cms/").status_code == 200


@pytest.mark.parametrize(
    ("fout", "woorden"),
    [
        ({"otp_token": "000000x"}, "Deze code klopt niet"),
        ({"password": "iets anders"}, "Dit wachtwoord klopt niet"),
        ({"otp_token": ""}, "Dit is een verplicht veld"),
    ],
)
def test_an_app_is_not_set_up_without_code_and_password(
    fout: dict[str, str], woorden: str, client: Client
) -> None:
    html = met_wachtwoord(client).get(KOPPELEN).content.decode()
    sleutel = re.findall(r"<code>([A-Z2-7 ]+)</code>", html)[0]
    goed = {"name": "Telefoon", "password": WACHTWOORD, "otp_token": code(sleutel)}

    html = client.post(KOPPELEN, {**goed, **fout}).content.decode()

    assert woorden in html
    assert sleutel in html
    assert not TOTPDevice.objects.filter(confirmed=True).exists()


def test_the_password_is_asked_before_the_code_is_used_up(client: Client) -> None:
    met_wachtwoord(client)
    sleutel, _status = koppel(client, password="iets anders")
    goed = {"name": "Telefoon", "password": WACHTWOORD, "otp_token": code(sleutel)}

    assert client.post(KOPPELEN, goed).status_code == 302


def test_setting_up_begins_anew_when_another_window_was_first(client: Client) -> None:
    met_wachtwoord(client).get(KOPPELEN)
    TOTPDevice.objects.all().delete()

    antwoord = client.post(KOPPELEN, {"name": "x", "password": WACHTWOORD, "otp_token": "1"})

    assert antwoord.headers["Location"] == KOPPELEN
    assert client.get("/cms/2fa/devices/qr-code").status_code == 404


def test_nothing_of_the_cms_opens_before_an_app_is_set_up(client: Client) -> None:
    met_wachtwoord(client)
    alle = set(adressen(get_resolver().url_patterns))
    assert len(alle) > 200

    open_ = {pad for pad in alle - VRIJ if KOPPELEN not in client.get(pad).get("Location", "")}

    assert open_ == {KOPPELEN, "/cms/2fa/devices/qr-code"}


def test_nothing_of_the_cms_opens_before_the_code(client: Client) -> None:
    koppel(met_wachtwoord(client))
    nieuw = met_wachtwoord(Client())

    open_ = {
        pad
        for pad in set(adressen(get_resolver().url_patterns)) - VRIJ
        if not nieuw.get(pad).get("Location", "").startswith(f"{CODE}?next={quote(pad)}")
    }

    assert not open_


def test_nothing_can_be_saved_before_the_code(client: Client) -> None:
    koppel(met_wachtwoord(client))
    nieuw = met_wachtwoord(Client())

    assert nieuw.post("/cms/snippets/home/tip/add/", {}).headers["Location"].startswith(CODE)
    assert nieuw.post("/cms/account/", {}).headers["Location"].startswith(CODE)


def test_no_right_and_no_role_makes_an_exception(client: Client) -> None:
    baas = User.objects.create_superuser("baas", password=WACHTWOORD)
    baas.user_permissions.set(Permission.objects.filter(content_type__app_label="wagtailadmin"))
    User.objects.create_user("zonder-rol", password=WACHTWOORD)

    for naam in ("baas", "beheerder", "zonder-rol"):
        antwoord = met_wachtwoord(Client(), naam).get("/cms/")
        assert antwoord.headers["Location"].startswith(KOPPELEN), naam
    assert not Group.objects.filter(permissions__codename="enable_2fa").exists()


def test_a_cookie_of_the_cms_opens_nothing_outside_it(client: Client) -> None:
    map_ = Collection.get_first_root_node().add_child(name="Intern")
    CollectionViewRestriction.objects.create(collection=map_, restriction_type="login")
    stuk = Document.objects.create(title="Stuk", file="stuk.pdf", collection=map_)
    koppel(met_wachtwoord(client))

    for een in (client, met_wachtwoord(Client())):
        een.cookies["cms_session"]["path"] = "/"
        antwoord = een.get(stuk.url, follow=True)
        assert (antwoord.status_code, antwoord.redirect_chain[0][0]) == (
            404,
            f"/_util/login/?next={stuk.url}",
        )


@pytest.mark.parametrize("pad", ["/_util/login/", "/_util/authenticate_with_password/1/1/"])
def test_there_is_no_other_door(pad: str, client: Client) -> None:
    assert client.get(pad).status_code == 404
    data = {"username": "redacteur", "password": WACHTWOORD}
    assert client.post(pad, data).status_code == 404
    assert client.get("/cms/").headers["Location"] == "/cms/login/?next=/cms/"


def test_the_session_gets_another_key_with_the_code(client: Client) -> None:
    met_wachtwoord(client)
    voor = client.cookies["cms_session"].value

    koppel(client)

    assert client.cookies["cms_session"].value != voor


def test_a_beheerder_removes_the_app_of_a_colleague(
    client: Client, als: Callable[[str], Client]
) -> None:
    koppel(met_wachtwoord(client))
    beheerder = met_wachtwoord(Client(), "beheerder")
    koppel(beheerder)
    collega = User.objects.get(username="redacteur")
    apparaat = TOTPDevice.objects.get(user=collega)

    lijst = beheerder.get(f"/cms/2fa/devices/{collega.pk}").content.decode()
    vraag = beheerder.get(f"/cms/2fa/devices/{apparaat.pk}/remove")
    beheerder.post(f"/cms/2fa/devices/{apparaat.pk}/remove")

    assert "Telefoon weghalen" in lijst
    assert vraag.status_code == 200
    assert client.get("/cms/").headers["Location"].startswith(KOPPELEN)
    regel = ModelLogEntry.objects.get(action="home.tweede_factor_weg")
    assert (regel.user.username, regel.object_id) == ("beheerder", str(collega.pk))


@pytest.mark.parametrize("wie", ["redacteur", "eindredacteur", "vormgever"])
def test_others_do_not_touch_the_app_of_a_colleague(wie: str, client: Client) -> None:
    koppel(met_wachtwoord(client, "beheerder"))
    apparaat = TOTPDevice.objects.get()
    ander = met_wachtwoord(Client(), wie)
    koppel(ander)

    ander.post(f"/cms/2fa/devices/{apparaat.pk}/remove")

    assert ander.get(f"/cms/2fa/devices/{apparaat.user_id}").headers["Location"] == "/cms/"
    assert TOTPDevice.objects.filter(pk=apparaat.pk).exists()


def test_a_beheerder_does_not_touch_the_app_of_a_superuser(client: Client) -> None:
    baas = User.objects.create_superuser("baas", password=WACHTWOORD)
    apparaat = TOTPDevice.objects.create(user=baas, name="Sleutel")
    koppel(met_wachtwoord(client, "beheerder"))

    client.post(f"/cms/2fa/devices/{apparaat.pk}/remove")

    assert TOTPDevice.objects.filter(pk=apparaat.pk).exists()


def test_an_app_that_is_gone_is_not_found(client: Client) -> None:
    koppel(met_wachtwoord(client))

    assert client.get("/cms/2fa/devices/12345/remove").status_code == 404
    assert client.get("/cms/2fa/devices/12345").status_code == 404


def test_a_command_removes_the_app_when_nobody_can_log_in(client: Client) -> None:
    koppel(met_wachtwoord(client))
    out = StringIO()

    call_command("tweede_factor_weg", "redacteur", stdout=out)

    assert out.getvalue() == "Weggehaald bij redacteur: 1 apparaten.\n"
    assert client.get("/cms/").headers["Location"].startswith(KOPPELEN)
    assert ModelLogEntry.objects.filter(action="home.tweede_factor_weg", user=None).exists()
    with pytest.raises(CommandError, match="Er is geen gebruiker met de naam niemand"):
        call_command("tweede_factor_weg", "niemand")
