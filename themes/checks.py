"""Refuses to start with a theme that is not there."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured

from themes.theme import active


# Django fixes this signature; further keyword arguments may come.
def check_theme(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """One error when settings.THEME names no theme, else none."""
    try:
        active()
    except ImproperlyConfigured as error:
        return [Error(str(error), id="themes.E001")]
    return []
