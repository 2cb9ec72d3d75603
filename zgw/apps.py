"""The room of the registers."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class ZgwConfig(AppConfig):
    """Holds the register sets."""

    name = "zgw"
    verbose_name = "Registers"

    def ready(self) -> None:
        """Raises ImproperlyConfigured on a vertrouwelijkheid that is not on the scale.

        Nothing at all would be shown with it.
        """
        from zgw.resources.vertrouwelijkheid import SCHAAL

        chosen = settings.ZGW_MAX_VERTROUWELIJKHEID
        if chosen not in SCHAAL:
            raise ImproperlyConfigured(
                "Omgevingsvariabele ZGW_MAX_VERTROUWELIJKHEID moet een van deze zijn: "
                f"{', '.join(SCHAAL)}; niet {chosen!r}."
            )
