"""What every role may open: each screen of the CMS against the table of docs/redactie.md."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management.sql import emit_post_migrate_signal
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from wagtail.images.models import Image
from wagtail.models import (
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
)

from home.models import ContentPage, HomePage, StatustypeTekst, Tip, UitgedeeldRecht, ZaaktypeTekst
from home.redactie.rollen import BEHEERDER, REDACTEUR, ROLLEN

DOCS = Path(__file__).resolve().parents[2] / "docs" / "redactie.md"
ACCOUNTS = ("redacteur", "eindredacteur", "vormgever", "beheerder")
# Logging in and out, and what is not a page for who asks without arguments.
ANDERS = {"/cms/login/", "/cms/logout/", "/cms/failwhale/", "/cms/block-preview/"}
ZONDER_RIJ = re.compile(r"^/cms/(password_reset/|api/main/\w+/find/|snippets/$)")


def tabel() -> dict[str, tuple[bool, ...]]:
    """Address → for each account whether it opens."""
    rijen: dict[str, tuple[bool, ...]] = {}
    for rij in re.findall(r"^\| (.+) \|$", DOCS.read_text(), re.MULTILINE):
        cellen = [cel.strip() for cel in rij.split("|")]
        if len(cellen) == 6 and "`/cms/" in cellen[1]:
            for adres in re.findall(r"`([^`]+)`", cellen[1]):
                rijen[adres] = tuple(cel == "ja" for cel in cellen[2:])
    return rijen


def adressen(patronen: list[URLPattern | URLResolver], voor: str = "/") -> Iterator[str]:
    """Every URL of the CMS that has no arguments."""
    for patroon in patronen:
        pad = voor + str(patroon.pattern).replace("^", "").replace("$", "")
        if isinstance(patroon, URLResolver):
            yield from adressen(patroon.url_patterns, pad)
        elif pad.startswith("/cms/") and not set("<(*") & set(pad):
            yield pad


def rij_van(pad: str, rijen: dict[str, tuple[bool, ...]]) -> tuple[bool, ...] | None:
    """The row with the longest beginning; `/cms/` itself is only the start."""
    pad = re.sub(r"(?<=/choose/home/)\w+(?=/create/)", "<model>", pad)
    passend = [adres for adres in rijen if pad.startswith(adres) and adres != "/cms/"]
    return rijen["/cms/"] if pad == "/cms/" else rijen.get(max(passend, key=len, default=""))


# Screens that are told by their query which type they are about; without it there is no such page.
NOEMT_IETS = ("/cms/toegang/zaaktype/", "/cms/toegang/documentsoort/")


def opent(client: Client, pad: str) -> bool:
    """A page, or the way to another page than the start, where who may not come is sent."""
    antwoord = client.get(pad)
    verwacht = (302, 404) if pad in NOEMT_IETS else (200, 302, 405)
    assert antwoord.status_code in verwacht, (pad, antwoord.status_code)
    return antwoord.status_code != 302 or antwoord.headers["Location"] != "/cms/"


def test_every_screen_opens_for_whom_the_table_says(als: Callable[[str], Client]) -> None:
    rijen = tabel()
    alle = [
        pad
        for pad in sorted(set(adressen(get_resolver().url_patterns)) - ANDERS)
        if not ZONDER_RIJ.match(pad) and "2fa/devices/qr-code" not in pad
    ]
    assert len(alle) > 90
    wie = {pad: rij for pad in alle if (rij := rij_van(pad, rijen))}
    assert set(wie) == set(alle)

    for nummer, account in enumerate(ACCOUNTS):
        client = als(account)
        open_ = [pad for pad in alle if opent(client, pad)]
        assert open_ == [pad for pad in alle if wie[pad][nummer]], account


@pytest.mark.usefixtures("demo")
def test_every_object_opens_for_whom_the_table_says(als: Callable[[str], Client]) -> None:
    baas = User.objects.create_superuser("baas", password="x")
    [beeld] = Image.objects.bulk_create(
        [Image(title="x", file="x.png", width=1, height=1, uploaded_by_user=baas)]
    )
    plek = {
        "<pagina>": ContentPage.objects.live()[0].pk,
        "<home>": HomePage.objects.get().pk,
        "<tip>": Tip.objects.all()[0].pk,
        "<stap>": StatustypeTekst.objects.all()[0].pk,
        "<afbeelding>": beeld.pk,
        "<collega>": User.objects.create_user("collega").pk,
    }
    met_plek = {adres: wie for adres, wie in tabel().items() if set(plek) & set(_plekken(adres))}
    assert len(met_plek) >= 12

    for nummer, account in enumerate(ACCOUNTS):
        client = als(account)
        for adres, wie in met_plek.items():
            pad = re.sub(r"<\w+>", lambda gevonden: str(plek[gevonden[0]]), adres)
            assert opent(client, pad) is wie[nummer], (account, pad)


def _plekken(adres: str) -> list[str]:
    return re.findall(r"<\w+>", adres)


@pytest.mark.usefixtures("demo")
def test_a_page_of_a_redacteur_is_published_by_the_eindredactie(
    als: Callable[[str], Client],
) -> None:
    redacteur, eindredacteur = als("redacteur"), als("eindredacteur")
    pagina = ContentPage.objects.live()[0]
    oud, data = pagina.title, _formulier(pagina, "Nieuwe titel")

    redacteur.post(f"/cms/pages/{pagina.pk}/edit/", {**data, "action-publish": "1"})
    pagina.refresh_from_db()
    assert pagina.title == oud
    redacteur.post(f"/cms/pages/{pagina.pk}/edit/", {**data, "action-submit": "1"})
    taak = pagina.current_workflow_task_state
    keur_goed = reverse("wagtailadmin_pages:workflow_action", args=[pagina.pk, "approve", taak.pk])

    redacteur.post(keur_goed, {"comment": ""})
    pagina.refresh_from_db()
    assert pagina.title == oud
    assert "Nieuwe titel" in eindredacteur.get("/cms/").content.decode()
    eindredacteur.post(keur_goed, {"comment": ""})
    pagina.refresh_from_db()
    assert pagina.title == "Nieuwe titel"


def _formulier(pagina: Page, titel: str) -> dict[str, str]:
    velden = {"title": titel, "slug": pagina.slug, "intro": pagina.intro, "body-count": "0"}
    commentaar = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0"}
    return velden | {f"comments-{naam}": waarde for naam, waarde in commentaar.items()}


@pytest.mark.django_db
def test_migrating_makes_the_groups_and_the_workflow() -> None:
    namen = set(Group.objects.values_list("name", flat=True))

    assert namen == {rol.naam for rol in ROLLEN}
    assert [g.name for g in GroupApprovalTask.objects.get().groups.all()] == ["Eindredacteur"]
    workflow = Workflow.objects.get()
    assert workflow.name == "Tweede paar ogen"
    assert {Page.objects.get(depth=1).get_workflow(), ZaaktypeTekst().get_workflow()} == {workflow}


@pytest.mark.django_db
def test_every_right_of_a_role_exists_and_was_given() -> None:
    for rol in ROLLEN:
        gegeven = set(UitgedeeldRecht.objects.filter(rol=rol.naam).values_list("recht", flat=True))
        assert set(rol.rechten) - gegeven <= {"zgw.beheer_toegang"}, rol.naam
        groep = Group.objects.get(name=rol.naam)
        assert _bij(GroupPagePermission, groep).count() == len(rol.paginas)
        assert _bij(GroupCollectionPermission, groep).count() == len(rol.collecties)


@pytest.mark.django_db
def test_what_a_municipality_changes_in_a_group_stays() -> None:
    groep = Group.objects.get(name=REDACTEUR.naam)
    weg = Permission.objects.get(codename="add_tip")
    erbij = Permission.objects.get(codename="delete_tip")
    groep.permissions.remove(weg)
    groep.permissions.add(erbij)
    _bij(GroupPagePermission, groep).delete()

    _na_een_migratie()

    assert weg not in groep.permissions.all()
    assert erbij in groep.permissions.all()
    assert not _bij(GroupPagePermission, groep).exists()


@pytest.mark.django_db
def test_a_right_that_a_later_version_brings_is_given_then() -> None:
    groep = Group.objects.get(name=BEHEERDER.naam)
    recht = Permission.objects.get(codename="add_redirect")
    groep.permissions.remove(recht)
    UitgedeeldRecht.objects.filter(recht="wagtailredirects.add_redirect").delete()

    _na_een_migratie()

    assert recht in groep.permissions.all()


@pytest.mark.django_db
def test_a_group_with_another_name_or_none_is_left_alone() -> None:
    Group.objects.filter(name="Vormgever").update(name="Ontwerp")
    Group.objects.get(name="Redacteur").delete()
    UitgedeeldRecht.objects.all().delete()

    _na_een_migratie()

    assert set(Group.objects.values_list("name", flat=True)) == {
        "Ontwerp",
        "Eindredacteur",
        "Beheerder",
    }


def _bij(model: Any, groep: Group) -> Any:
    return model.objects.filter(group=groep)


def _na_een_migratie() -> None:
    """As `migrate` ends."""
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
