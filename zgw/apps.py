"""The room of the registers."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.models.signals import post_delete, post_save


class ZgwConfig(AppConfig):
    """Holds the register sets."""

    name = "zgw"
    verbose_name = "Registers"

    def ready(self) -> None:
        """Raises ImproperlyConfigured on a vertrouwelijkheid that is not on the scale.

        Nothing at all would be shown with it. So too on activities that cannot be read: without
        them nothing can be recorded.
        """
        from zgw_consumers.models import Service

        from zgw.logboek import checks as _checks  # noqa: F401  # Django finds it by importing.
        from zgw.logboek.activiteiten import activiteiten
        from zgw.logboek.ingesteld import bekend as logboek
        from zgw.models import Informatieobjecttyperegel, Logboek, RegisterSet, Zaaktyperegel
        from zgw.registers import bekend
        from zgw.resources.vertrouwelijkheid import SCHAAL
        from zgw.toegangskeuzes import gekozen

        for model in (RegisterSet, Service):
            post_save.connect(bekend.forget, sender=model)
            post_delete.connect(bekend.forget, sender=model)
        for model in (Logboek, Service):
            post_save.connect(logboek.forget, sender=model)
            post_delete.connect(logboek.forget, sender=model)
        for rule in (Zaaktyperegel, Informatieobjecttyperegel):
            post_save.connect(gekozen.forget, sender=rule)
            post_delete.connect(gekozen.forget, sender=rule)

        chosen = settings.ZGW_MAX_VERTROUWELIJKHEID
        if chosen not in SCHAAL:
            raise ImproperlyConfigured(
                "Omgevingsvariabele ZGW_MAX_VERTROUWELIJKHEID moet een van deze zijn: "
                f"{', '.join(SCHAAL)}; niet {chosen!r}."
            )
        activiteiten()
