"""The editor and the administrator of the demo."""

from django.contrib.auth.models import Group, Permission, User
from wagtail.models import GroupPagePermission

from home.models import (
    BesluittypeTekst,
    HomePage,
    Organisatie,
    ResultaattypeTekst,
    SiteTeksten,
    StatustypeTekst,
    Tip,
    ZaaktypeTekst,
)

_TEKSTEN = (
    BesluittypeTekst,
    Organisatie,
    ResultaattypeTekst,
    SiteTeksten,
    StatustypeTekst,
    Tip,
    ZaaktypeTekst,
)


def maak_accounts(wachtwoord: str) -> list[str]:
    """Create `redacteur` and `beheerder` where they are missing; returns both names."""
    redactie = _redactie()
    if not User.objects.filter(username="redacteur").exists():
        redacteur = User.objects.create_user(
            "redacteur", password=wachtwoord, first_name="Redacteur"
        )
        redacteur.groups.add(redactie)
    if not User.objects.filter(username="beheerder").exists():
        User.objects.create_superuser("beheerder", password=wachtwoord, first_name="Beheerder")
    return ["redacteur", "beheerder"]


def _redactie() -> Group:
    """The group of editors: all pages of the site, all texts and tips."""
    groep, _nieuw = Group.objects.get_or_create(name="Editors")
    modellen = [model._meta.model_name for model in _TEKSTEN]
    groep.permissions.add(
        *Permission.objects.filter(
            content_type__app_label="home", content_type__model__in=modellen
        ),
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
    )
    for codename in ("add_page", "change_page", "publish_page"):
        GroupPagePermission.objects.get_or_create(
            group=groep,
            page=HomePage.objects.get(),
            permission=Permission.objects.get(
                content_type__app_label="wagtailcore", codename=codename
            ),
        )
    return groep
