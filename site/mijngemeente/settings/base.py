"""Settings shared by development, test and production."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.utils.translation import gettext_lazy as _

from mijngemeente.settings import environment
from mijngemeente.settings.logregels import *  # noqa: F403  # A part of these settings.
from mijngemeente.settings.redactie import *  # noqa: F403  # Settings modules extend each other this way.

ROOT = Path(__file__).resolve().parents[3]
SITE = ROOT / "site"
VAR_DIR = Path(environment.text("VAR_DIR", str(ROOT / "var"))).resolve()

INSTALLED_APPS = [
    "mijngemeente",
    "mijnomgeving",
    "home",
    "themes",
    "zgw",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "home.redactie.apps.GebruikersConfig",  # wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    # The tables of zgw-consumers need the two below it.
    "zgw_consumers",
    "simple_certmanager",
    "solo",
    "django_setup_configuration",
    # How editors log in: second factor, and the lock on guessing.
    "wagtail_2fa",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "mijngemeente.verzoek.Verzoeken",
    "mijngemeente.lezers.TrageLezers",
    "mijngemeente.headers.Veiligheidsheaders",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "mijnomgeving.sessie.middleware.MijnSessieMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "mijnomgeving.limieten.middleware.Limieten",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "home.redactie.sessie.RedactieSessie",
    "home.redactie.tweede_factor.TweedeFactor",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "mijnomgeving.fouten.RegisterFouten",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "mijngemeente.urls"
WSGI_APPLICATION = "mijngemeente.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "mijnomgeving.context.portaal",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {
    "default": dj_database_url.parse(
        environment.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'mijngemeente.sqlite3'}"),
        conn_max_age=60,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Who writes waits for a turn. A table of sessions would otherwise lose what two write at once.
    DATABASES["default"]["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 20}

# The default of 300 would throw out sessions (three entries each) on a busy day.
CACHE_ENTRIES = {"MAX_ENTRIES": 100_000}


def _cache(url: str) -> dict[str, object]:
    if url.startswith(("redis://", "rediss://", "unix://")):
        # A Redis that hangs must not take the portal with it.
        seconds = {"socket_connect_timeout": 2, "socket_timeout": 2}
        return {"BACKEND": "mijngemeente.caches.Redis", "LOCATION": url, "OPTIONS": seconds}
    kind = "db.DatabaseCache" if url.startswith("db://") else "locmem.LocMemCache"
    return {
        "BACKEND": f"django.core.cache.backends.{kind}",
        "LOCATION": url.removeprefix("db://"),
        "OPTIONS": CACHE_ENTRIES,
    }


CACHES = {
    # Catalogue data (not personal) and the sealed sessions of citizens.
    "default": _cache(environment.text("CACHE_URL", "locmem")),
    # Counts of limits; apart, so that in local memory they cannot push out a session.
    "limieten": {
        **_cache(environment.text("CACHE_URL", "locmem-limieten")),
        "KEY_PREFIX": "limieten",
    },
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
LOCALE_PATHS = [SITE / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATICFILES_DIRS = [SITE / "static"]
STATIC_ROOT: Path | None = VAR_DIR / "static"
MEDIA_URL = "media/"
MEDIA_ROOT = VAR_DIR / "media"
WHITENOISE_ALLOW_ALL_ORIGINS = False  # Nobody else's pages use our files.
SERVE_MEDIA = False  # In production the web server in front of us does.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "privates": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "private"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "mijnomgeving.views.fouten.formulier_verlopen"
X_FRAME_OPTIONS = "DENY"  # Previews of Wagtail say otherwise for themselves.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Where a form may end besides here: origins of means of login, such as "https://was.digid.nl".
CSP_FORM_ACTION: list[str] = []

# The session of a citizen: seconds idle, seconds in all.
MIJN_SESSIE_COOKIE = "mijn"
MIJN_SESSIE_SECURE = False
MIJN_SESSIE_INACTIEF = 15 * 60
MIJN_SESSIE_MAXIMUM = 2 * 60 * 60
MIJN_SESSIE_WAARSCHUWING = 2 * 60  # Seconds before either end that the page warns.

# Means of login that /inloggen/ offers: dotted names of mijnomgeving.inloggen.middelen.Middel.
LOGIN_MIDDELEN: list[str] = []
DIGID_MOCK = False
MOCK_PERSONEN: list[str] = []

# Accounts of the demo (an editor and an administrator); never outside development.
DEMO_ACCOUNTS = False

# Seconds in which a reader must take in something of a page or download.
ZEND_SECONDS = 30

# Limits, each per minute but the last: by address, and by person (mijnomgeving.limieten).
RATELIMIT_ENABLE = environment.flag("RATE_LIMITS", default=True)
RATELIMIT_USE_CACHE = "limieten"
RATELIMIT_FAIL_OPEN = True
RATE_LIMIT_INLOGGEN = environment.number("RATE_LIMIT_INLOGGEN", 20, minimum=1)
RATE_LIMIT_PAGINAS = environment.number("RATE_LIMIT_PAGINAS", 240, minimum=1)
RATE_LIMIT_DOWNLOADS = environment.number("RATE_LIMIT_DOWNLOADS", 60, minimum=1)
RATE_LIMIT_GELIJKTIJDIG = environment.number("RATE_LIMIT_GELIJKTIJDIG", 3, minimum=1)
# Proxies in front of the portal, each of which adds an address to X-Forwarded-For.
TRUSTED_PROXIES = environment.number("TRUSTED_PROXIES", 0)

# Where to report a weakness of this site: mailto: or https: (/.well-known/security.txt).
SECURITY_CONTACT = environment.words("SECURITY_CONTACT")
SECURITY_POLICY = environment.text("SECURITY_POLICY", "")

# Registers.
ZGW_DEADLINE = environment.number("ZGW_DEADLINE", 8)  # Seconds a page may take.
# Seconds before a kept type of a catalogue is asked for anew.
ZGW_CATALOGUS_VERS = environment.number("ZGW_CATALOGUS_VERS", 60 * 60)
ZGW_MAX_VERTROUWELIJKHEID = environment.text("ZGW_MAX_VERTROUWELIJKHEID", "zaakvertrouwelijk")
ZGW_EXTRA_ROLLEN = environment.words("ZGW_EXTRA_ROLLEN")
SETUP_CONFIGURATION_STEPS = [
    "zgw_consumers.contrib.setup_configuration.steps.ServiceConfigurationStep",
    "zgw.setup_configuration.RegisterSetsConfigurationStep",
    "zgw.logboek.setup_configuration.LogboekConfigurationStep",
]

# The account of lookups (docs/logboek.md).
LOGBOEK_MAP = VAR_DIR / "logboek"  # The outbox, and the records of the NDJSON port.
LOGBOEK_VERPLICHT = False  # True: without a Logboek nothing is looked up.
LOGBOEK = environment.choice("LOGBOEK", "", ("", "ndjson"))
LOGBOEK_UITBAK_MAXIMUM = environment.number("LOGBOEK_UITBAK_MAXIMUM", 1_000_000)  # Records.
VERWERKINGSACTIVITEITEN = environment.text(
    "VERWERKINGSACTIVITEITEN", str(ROOT / "zgw" / "logboek" / "verwerkingsactiviteiten.yaml")
)

THEME = environment.text("THEME", "voorbeeldstad")
WAGTAIL_SITE_NAME = environment.text("ORGANISATIE", "Voorbeeldstad")
WAGTAILADMIN_BASE_URL = environment.text("BASE_URL", "http://127.0.0.1:8000")
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
