"""The room of the registers."""

from django.apps import AppConfig


class ZgwConfig(AppConfig):
    """Holds the register sets."""

    name = "zgw"
    verbose_name = "Registers"
