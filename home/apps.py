"""The room of the editors: their pages and words."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Named in Dutch, because editors see the name when permissions are given."""

    name = "home"
    verbose_name = "Redactie"
