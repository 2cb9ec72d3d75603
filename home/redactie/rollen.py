"""The four roles of the CMS and what each may do; docs/redactie.md shows it as a table."""

from dataclasses import dataclass

# With drafts: who writes them does not publish them.
_CONCEPTEN = (
    "besluittypetekst",
    "organisatie",
    "resultaattypetekst",
    "statustypetekst",
    "zaaktypetekst",
)
_TEKSTEN = (*_CONCEPTEN, "tip")
_CMS = "wagtailadmin.access_admin"
_CATALOGUS = "home.beheer_catalogus"


@dataclass(frozen=True, slots=True)
class Rol:
    """A group of Django by its name, and its rights as `app.codename`.

    `paginas` holds for all pages, `collecties` for all images and documents.
    """

    naam: str
    rechten: tuple[str, ...]
    paginas: tuple[str, ...] = ()
    collecties: tuple[str, ...] = ()


def _elk(werkwoorden: str, app: str, modellen: tuple[str, ...]) -> tuple[str, ...]:
    """Every verb with every model."""
    return tuple(f"{app}.{doe}_{model}" for model in modellen for doe in werkwoorden.split())


def _in_collecties(werkwoorden: str, *modellen: str) -> tuple[str, ...]:
    apps = {"image": "wagtailimages", "document": "wagtaildocs", "collection": "wagtailcore"}
    return tuple(
        f"{apps[model]}.{doe}_{model}" for model in modellen for doe in werkwoorden.split()
    )


REDACTEUR = Rol(
    naam="Redacteur",
    rechten=(_CMS, _CATALOGUS, *_elk("view add change", "home", _TEKSTEN), "home.probeer_tip"),
    paginas=("add_page", "change_page"),
    collecties=_in_collecties("add choose", "image", "document"),
)
EINDREDACTEUR = Rol(
    naam="Eindredacteur",
    rechten=(
        _CMS,
        _CATALOGUS,
        *_elk("view add change delete", "home", _TEKSTEN),
        "home.probeer_tip",
        *_elk("publish lock unlock", "home", _CONCEPTEN),
        "home.change_siteteksten",
    ),
    paginas=("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    collecties=_in_collecties("add change choose", "image", "document"),
)
VORMGEVER = Rol(
    naam="Vormgever",
    rechten=(_CMS,),
    collecties=_in_collecties("add change choose", "image"),
)
BEHEERDER = Rol(
    naam="Beheerder",
    rechten=(
        _CMS,
        _CATALOGUS,
        *_elk("view add change delete", "auth", ("user",)),
        "otp_totp.delete_totpdevice",
        *_elk("add change delete", "wagtailcore", ("workflow", "task")),
        *_elk("add change delete", "wagtailredirects", ("redirect",)),
        "wagtailcore.change_site",
        "home.change_siteteksten",
        # The screens of the rule of access, once they are there.
        "zgw.beheer_toegang",
    ),
    # Sees pages and their history, and opens what an absent colleague left locked.
    paginas=("unlock_page",),
    collecties=_in_collecties("add change delete", "collection"),
)
ROLLEN = (REDACTEUR, EINDREDACTEUR, VORMGEVER, BEHEERDER)
