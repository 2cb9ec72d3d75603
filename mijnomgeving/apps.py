"""The app of the citizen's pages; refuses to start with settings that would be unsafe."""

from django.apps import AppConfig


class MijnomgevingConfig(AppConfig):
    """Checks at start-up what must never go to production."""

    name = "mijnomgeving"
    verbose_name = "MijnGemeente"

    def ready(self) -> None:
        """Raises ImproperlyConfigured when the mock of DigiD may not run with these settings."""
        from mijnomgeving import cms_inloggen
        from mijnomgeving.inloggen import mock_start

        cms_inloggen.volg()
        mock_start.refuse_unsafe_settings()
