"""The session of an editor: how long, where, and when it ends."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.usefixtures("accounts")

WACHTWOORD = "redacteur-demo"


def ingelogd(naam: str = "redacteur") -> Client:
    client = Client()
    client.post("/cms/login/", {"username": naam, "password": WACHTWOORD})
    return client


def verzet(client: Client, **seconden: int) -> None:
    """Puts the clock of a session back."""
    sessie = client.session
    for sleutel, aantal in seconden.items():
        sessie[sleutel] -= aantal
    sessie.save()


def is_in(client: Client) -> bool:
    return client.get("/cms/account/").status_code == 200


def test_the_cookie_is_for_the_cms_only_and_ends_with_the_browser() -> None:
    koek = ingelogd().cookies["cms_session"]

    assert (koek["path"], koek["httponly"], koek["samesite"]) == ("/cms/", True, "Lax")
    assert koek["max-age"] == ""


def test_an_hour_of_nothing_ends_it(settings: Settings) -> None:
    client = ingelogd()
    verzet(client, cms_actief=settings.CMS_SESSIE_INACTIEF - 5)
    assert is_in(client)
    verzet(client, cms_actief=settings.CMS_SESSIE_INACTIEF)
    assert not is_in(client)


def test_a_working_day_ends_it_however_active(settings: Settings) -> None:
    client = ingelogd()
    verzet(client, cms_sinds=settings.SESSION_COOKIE_AGE - 5)
    assert is_in(client)
    verzet(client, cms_sinds=5)
    assert not is_in(client)


def test_an_open_window_is_no_activity(settings: Settings) -> None:
    client = ingelogd()
    verzet(client, cms_actief=600)
    voor = client.session["cms_actief"]

    client.post("/cms/editing-sessions/ping/home/tip/1/1/")
    assert client.session["cms_actief"] == voor
    client.get("/cms/")
    assert client.session["cms_actief"] > voor


def test_a_session_without_a_clock_is_not_trusted() -> None:
    client = ingelogd()
    sessie = client.session
    del sessie["cms_sinds"]
    sessie.save()

    assert not is_in(client)


def test_after_logout_the_old_cookie_opens_nothing() -> None:
    client = ingelogd()
    oud = client.cookies["cms_session"].value

    client.post("/cms/logout/")

    ander = Client()
    ander.cookies["cms_session"] = oud
    assert not is_in(ander)


def test_a_new_password_ends_the_other_sessions() -> None:
    een, ander = ingelogd(), ingelogd()
    nieuw = "een heel nieuw wachtwoord"
    een.post(
        "/cms/account/",
        {
            "name_email-first_name": "Redacteur",
            "name_email-last_name": "Demo",
            "name_email-email": "redacteur@voorbeeldstad.example",
            "notifications-updated_comments_notifications": "on",
            "locale-preferred_language": "nl",
            "locale-current_time_zone": "Europe/Amsterdam",
            "theme-theme": "system",
            "theme-contrast": "system",
            "theme-density": "default",
            "password-old_password": WACHTWOORD,
            "password-new_password1": nieuw,
            "password-new_password2": nieuw,
        },
    )

    assert User.objects.get(username="redacteur").check_password(nieuw)
    assert is_in(een)
    assert not is_in(ander)


def test_who_is_made_inactive_is_out() -> None:
    client = ingelogd()
    User.objects.filter(username="redacteur").update(is_active=False)

    assert not is_in(client)


def test_the_citizens_pages_know_no_editor() -> None:
    client = ingelogd()
    client.cookies["cms_session"]["path"] = "/"

    antwoord = client.get("/inloggen/")

    assert antwoord.wsgi_request.user.is_anonymous


def test_only_a_form_of_our_own_logs_out() -> None:
    client = ingelogd()

    assert client.get("/cms/logout/").status_code == 405
    assert is_in(client)

    key = client.cookies["cms_session"].value
    client.post("/cms/logout/")
    again = Client()
    again.cookies["cms_session"] = key
    assert not is_in(client)
    assert not is_in(again)


def test_what_the_cms_tells_an_editor_lies_in_no_cookie() -> None:
    client = ingelogd("beheerder")
    user = User.objects.get(username="vormgever")
    response = client.post(f"/cms/users/edit/{user.pk}/", {"username": ""})
    assert response.status_code == 200
    assert list(response.context["messages"])

    client.post("/cms/logout/")

    assert set(client.cookies) <= {"cms_session", "csrftoken"}
