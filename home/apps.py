"""The room of the editors: their pages and words."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class HomeConfig(AppConfig):
    """Named in Dutch, because editors see the name when permissions are given."""

    name = "home"
    verbose_name = "Redactie"

    def ready(self) -> None:
        """Hands out the rights of roles after migrations, and watches who logs in."""
        from home.redactie import sessie, uitdelen  # noqa: F401  # sessie connects itself.

        # For every app, since each has its permissions made after its own migrations.
        post_migrate.connect(uitdelen.deel_uit, dispatch_uid="home.redactie.uitdelen")
