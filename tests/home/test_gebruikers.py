"""An administrator looks after accounts, and does not become more than that."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

NIEUW = {
    "username": "nieuw",
    "first_name": "Nieuwe",
    "last_name": "Collega",
    "email": "nieuw@voorbeeldstad.example",
    "password1": "lang genoeg wachtwoord",
    "password2": "lang genoeg wachtwoord",
}


@pytest.fixture
def beheerder(als: Callable[[str], Client]) -> Client:
    return als("beheerder")


@pytest.fixture
def baas(accounts: None) -> User:
    return User.objects.create_superuser("baas", "baas@voorbeeldstad.example", "x")


def test_a_beheerder_makes_an_account_with_a_role(beheerder: Client) -> None:
    groep = Group.objects.get(name="Redacteur")

    beheerder.post("/cms/users/new/", {**NIEUW, "groups": [groep.pk]})

    assert list(User.objects.get(username="nieuw").groups.all()) == [groep]


def test_a_beheerder_makes_no_superuser(beheerder: Client) -> None:
    assert 'name="is_superuser"' not in beheerder.get("/cms/users/new/").content.decode()

    beheerder.post("/cms/users/new/", {**NIEUW, "is_superuser": "on"})

    assert not User.objects.get(username="nieuw").is_superuser


def test_a_beheerder_makes_no_superuser_of_an_account(beheerder: Client) -> None:
    redacteur = User.objects.get(username="redacteur")
    data = {**NIEUW, "username": "redacteur", "is_active": "on", "is_superuser": "on"}

    beheerder.post(f"/cms/users/edit/{redacteur.pk}/", data)

    redacteur.refresh_from_db()
    assert (redacteur.last_name, redacteur.is_superuser) == ("Collega", False)


def test_a_beheerder_does_not_change_a_superuser(beheerder: Client, baas: User) -> None:
    antwoord = beheerder.post(f"/cms/users/edit/{baas.pk}/", {**NIEUW, "is_active": "on"})

    assert antwoord.headers["Location"] == "/cms/"
    assert User.objects.get(pk=baas.pk).check_password("x")


@pytest.mark.parametrize(
    ("actie", "data"),
    [("set_active_state", {"mark_as_active": "False"}), ("delete", {}), ("assign_role", {})],
)
def test_a_beheerder_does_not_take_a_superuser_along(
    actie: str, data: dict[str, str], beheerder: Client, baas: User
) -> None:
    rol = {"role": str(Group.objects.get(name="Redacteur").pk)} if actie == "assign_role" else {}

    beheerder.post(f"/cms/bulk/auth/user/{actie}/?id={baas.pk}", {**data, **rol})

    baas.refresh_from_db()
    assert baas.is_active
    assert not baas.groups.exists()


def test_a_superuser_makes_a_superuser(baas: User) -> None:
    client = Client()
    client.force_login(baas)

    client.post("/cms/users/new/", {**NIEUW, "is_superuser": "on"})

    assert User.objects.get(username="nieuw").is_superuser


@pytest.mark.parametrize("zwak", ["kort", "123456789012", "redacteur123", "password1234"])
def test_a_weak_password_is_refused(zwak: str, beheerder: Client) -> None:
    data = {**NIEUW, "username": "redacteur1234", "password1": zwak, "password2": zwak}

    antwoord = beheerder.post("/cms/users/new/", data)

    assert antwoord.status_code == 200
    assert not User.objects.filter(username="redacteur1234").exists()


def test_passwords_are_not_reset_by_mail(client: Client, db: None) -> None:
    assert client.get("/cms/password_reset/").status_code == 404
    assert client.post("/cms/password_reset/", {"email": "x@example.org"}).status_code == 404
    assert "Vraag uw beheerder" in client.get("/cms/login/").content.decode()
