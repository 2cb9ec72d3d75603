"""Refuses to start the portal when the mock of DigiD could be reached by others."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from mijnomgeving.inloggen.mock_personen import known_persons

LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
# The host of Django's test client; no machine on a network has this name.
TEST_HOST = "testserver"


def refuse_unsafe_settings() -> None:
    """Raises ImproperlyConfigured, in Dutch, when DIGID_MOCK is on and should not be."""
    if not settings.DIGID_MOCK:
        return
    reasons = _production_settings()
    if reasons:
        raise ImproperlyConfigured(
            "DIGID_MOCK=1 mag alleen op een ontwikkelcomputer: met deze nagebootste DigiD kan "
            "iedereen zonder wachtwoord inloggen. De portal start niet, want "
            f"{' en '.join(reasons)}. "
            "Zet DIGID_MOCK uit (0), of gebruik mijngemeente.settings.development."
        )
    known_persons()


def _production_settings() -> list[str]:
    foreign = sorted(set(settings.ALLOWED_HOSTS) - LOCAL_HOSTS - {TEST_HOST})
    reasons = {
        "SECURE_SSL_REDIRECT staat aan": settings.SECURE_SSL_REDIRECT,
        "MIJN_SESSIE_SECURE staat aan": settings.MIJN_SESSIE_SECURE,
        f"ALLOWED_HOSTS bevat {', '.join(foreign)}": foreign,
    }
    return [reason for reason, applies in reasons.items() if applies]
