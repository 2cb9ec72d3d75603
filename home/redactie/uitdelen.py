"""Hands the rights of the roles to their groups: each right once, and never again.

What a municipality takes away from a group, or gives to it, stays so. Runs after `migrate`, when
the permissions exist: those of every app, also of an app that gets one in a later version.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps as alle_apps
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

from home.redactie.rollen import ROLLEN, Rol


def deel_uit(
    sender: object, *, apps: Any = alle_apps, using: str = DEFAULT_DB_ALIAS, **kwargs: object
) -> None:
    """Receiver of post_migrate. `apps` is how the models are at this point of the migrations."""
    try:
        apps.get_model("home", "UitgedeeldRecht")
    except LookupError:  # Migrated back to before there were roles.
        return
    for rol in ROLLEN:
        _Uitdeler(apps, using, rol).deel_uit()


class _Uitdeler:
    """One role and its group."""

    def __init__(self, apps: Any, using: str, rol: Rol) -> None:
        self._apps = apps
        self._using = using
        self._rol = rol

    def deel_uit(self) -> None:
        """A group that was renamed or removed is no longer ours."""
        uitgedeeld = self._alle("home", "UitgedeeldRecht")
        gehad = set(uitgedeeld.filter(rol=self._rol.naam).values_list("recht", flat=True))
        nieuw = [een for een in self._rechten() if een[0] not in gehad]
        groep = nieuw and self._alle("auth", "Group").filter(name=self._rol.naam).first()
        if not groep:
            return
        for recht, soort, naam in nieuw:
            if self._geef(groep, soort, naam):
                uitgedeeld.create(rol=self._rol.naam, recht=recht)

    def _rechten(self) -> Iterator[tuple[str, str, str]]:
        """How a right is remembered, its kind, and the permission."""
        for naam in self._rol.rechten:
            yield naam, "", naam
        for naam in self._rol.paginas:
            yield f"pagina:{naam}", "Page", f"wagtailcore.{naam}"
        for naam in self._rol.collecties:
            yield f"collectie:{naam}", "Collection", naam

    def _geef(self, groep: Any, soort: str, naam: str) -> bool:
        """Whether it could be given: its permission, and the root it is for, exist."""
        app, codename = naam.split(".")
        permission = (
            self._alle("auth", "Permission")
            .filter(content_type__app_label=app, codename=codename)
            .first()
        )
        if permission is None:
            return False
        if not soort:
            groep.permissions.add(permission)
            return True
        wortel: Model | None = self._alle("wagtailcore", soort).filter(depth=1).first()
        if wortel is None:
            return False
        self._alle("wagtailcore", f"Group{soort}Permission").get_or_create(
            group=groep, permission=permission, **{soort.lower(): wortel}
        )
        return True

    def _alle(self, app: str, model: str) -> Any:
        return self._apps.get_model(app, model)._default_manager.using(self._using)
