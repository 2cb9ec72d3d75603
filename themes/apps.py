"""Registers the looks of the portal and the check that the configured one exists."""

from django.apps import AppConfig
from django.core.checks import register


class ThemesConfig(AppConfig):
    """The room of the looks."""

    name = "themes"
    verbose_name = "Huisstijlen"

    def ready(self) -> None:
        from themes.checks import check_theme

        register(check_theme)
