"""What `check --deploy` says about the log: without it, production shows nothing."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError

from zgw.models import Logboek

GEEN_LOGBOEK = Error(
    "Er is geen logboek ingesteld: het portaal laat dan niets zien.",
    hint="Noem het in registers.yaml en gebruik setup_configuration (docs/logboek.md).",
    id="zgw.E001",
)


@register(Tags.security, deploy=True)
def check_logboek(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """An error where records are demanded and have nowhere to go."""
    if not settings.LOGBOEK_VERPLICHT or settings.LOGBOEK:
        return []
    try:
        return [] if Logboek.objects.exists() else [GEEN_LOGBOEK]
    except DatabaseError:
        return [GEEN_LOGBOEK]
