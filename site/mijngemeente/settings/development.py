"""Settings of `make run`: this machine only, mock login, no https."""

from mijngemeente.settings import environment
from mijngemeente.settings.base import *  # noqa: F403  # Settings modules extend each other this way.

DEBUG = False  # A stack trace with local variables would show personal data, even here.
SECRET_KEY = environment.text("SECRET_KEY", "development-only-secret-key-never-for-production")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
LOG_FORMAT = environment.choice("LOG_FORMAT", "tekst", ("json", "tekst"))
LOGGING["handlers"]["console"]["formatter"] = LOG_FORMAT
DEMO_ACCOUNTS = True
CMS_TWEEDE_FACTOR = WAGTAIL_2FA_REQUIRED = environment.flag("CMS_TWEEDE_FACTOR")
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None  # Static files come from where they lie; nothing is collected.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
SERVE_MEDIA = True
SECURITY_CONTACT = environment.words("SECURITY_CONTACT", "mailto:meldpunt@voorbeeldstad.example")
DIGID_MOCK = environment.flag("DIGID_MOCK", default=True)
MOCK_PERSONEN = environment.words("MOCK_PERSONEN")
LOGIN_MIDDELEN = ["mijnomgeving.inloggen.mock.DIGID_MOCK"] if DIGID_MOCK else []
