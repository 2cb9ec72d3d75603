"""Refuses to start a portal for everyone without limits."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def refuse_unsafe_settings() -> None:
    """Raises ImproperlyConfigured, in Dutch, when limits are off and visitors come over https."""
    if settings.MIJN_SESSIE_SECURE and not settings.RATELIMIT_ENABLE:
        raise ImproperlyConfigured(
            "RATE_LIMITS=0 mag alleen op een ontwikkelcomputer: zonder limieten kan iedereen "
            "onbeperkt proberen in te loggen. Haal RATE_LIMITS weg, of stel met RATE_LIMIT_… "
            "hogere limieten in."
        )
