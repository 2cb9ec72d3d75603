"""Settings for a municipality: https only, secrets from the environment, no mock login."""

from mijngemeente.settings import environment
from mijngemeente.settings.base import *  # noqa: F403  # Settings modules extend each other this way.

DEBUG = False
SECRET_KEY = environment.text("SECRET_KEY")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS")
# The mock of DigiD refuses to start here (mijnomgeving.apps); asking for it is a mistake to report.
DIGID_MOCK = environment.flag("DIGID_MOCK")

MIJN_SESSIE_COOKIE = "__Host-mijn"
MIJN_SESSIE_SECURE = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrftoken"
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # The platform asks without a proxy in between.
SECURE_SSL_REDIRECT = environment.flag("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True

LOGBOEK_VERPLICHT = True
