"""The app of the site itself: its checks, for `manage.py check --deploy`."""

from django.apps import AppConfig
from django.core import checks


class MijnGemeenteConfig(AppConfig):
    """Knows what a municipality must have set."""

    name = "mijngemeente"

    def ready(self) -> None:
        """Makes the checks known to Django."""
        from mijngemeente.checks import CHECKS

        for check in CHECKS:
            checks.register(check, checks.Tags.security, deploy=True)
