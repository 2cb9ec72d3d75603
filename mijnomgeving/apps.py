"""The app of the citizen's pages; refuses to start with settings that would be unsafe."""

from django.apps import AppConfig


class MijnomgevingConfig(AppConfig):
    """Checks at start-up what must never go to production."""

    name = "mijnomgeving"
    verbose_name = "MijnGemeente"

    def ready(self) -> None:
        """Raises ImproperlyConfigured when the mock of DigiD may not run with these settings.

        Likewise when limits are off where they may not be.
        """
        from home import voorbeeld
        from mijnomgeving import cms_inloggen
        from mijnomgeving.inloggen import mock_start
        from mijnomgeving.limieten import start as limieten_start
        from mijnomgeving.voorbeeld import pagina

        cms_inloggen.volg()
        voorbeeld.meld_aan(pagina.toon)
        mock_start.refuse_unsafe_settings()
        limieten_start.refuse_unsafe_settings()
