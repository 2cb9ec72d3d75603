"""The editors, the designer and the administrator of the demo."""

from django.contrib.auth.models import Group, User

from home.redactie.rollen import ROLLEN


def maak_accounts(wachtwoord: str) -> list[str]:
    """Create an account for every role, named after it, where it is missing; returns the names."""
    for rol in ROLLEN:
        _maak(rol.naam, wachtwoord)
    return [rol.naam.lower() for rol in ROLLEN]


def _maak(rol: str, wachtwoord: str) -> None:
    """The account gets the group as the migrations made it."""
    if User.objects.filter(username=rol.lower()).exists():
        return
    gebruiker = User.objects.create_user(rol.lower(), password=wachtwoord, first_name=rol)
    gebruiker.groups.set(Group.objects.filter(name=rol))
