"""What `check --deploy` says about the log: without it, production shows nothing."""

from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError
from zgw_consumers.constants import APITypes
from zgw_consumers.models import Service

from zgw.models import Logboek

SLEUTEL_ERNAAST = Warning(
    "De sleutel waarmee het logboek is verzegeld, ligt naast de regels (LOGBOEK=ndjson).",
    hint="Stel een logboek in met een eigen sleutel (docs/logboek.md).",
    id="zgw.W001",
)
GEEN_LOGBOEK = Error(
    "Er is geen logboek ingesteld: het portaal laat dan niets zien.",
    hint="Noem het in registers.yaml en gebruik setup_configuration (docs/logboek.md).",
    id="zgw.E001",
)


@register(Tags.security, deploy=True)
def check_logboek(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """An error where records are demanded and have nowhere to go; a warning for a weak seal."""
    if not settings.LOGBOEK_VERPLICHT:
        return []
    try:
        if Logboek.objects.exists():
            return []
    except DatabaseError:
        pass
    return [SLEUTEL_ERNAAST if settings.LOGBOEK else GEEN_LOGBOEK]


@register(Tags.security, deploy=True)
def check_https(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A warning for each service that personal data travels to in the clear."""
    found: list[Service] = []
    with suppress(DatabaseError):  # No tables yet, so no services.
        found = list(Service.objects.exclude(api_type=APITypes.ztc).order_by("slug"))
    return [
        Warning(
            f"Service {one.slug!r} gebruikt http: wat over personen gaat, is onderweg te lezen.",
            hint="Gebruik https, of zorg dat dit verkeer uw eigen machine of cluster niet verlaat.",
            id="zgw.W002",
        )
        for one in found
        if urlsplit(one.api_root).scheme == "http" and not _is_hier(one.api_root)
    ]


def _is_hier(adres: str) -> bool:
    return urlsplit(adres).hostname in ("localhost", "127.0.0.1", "::1")
