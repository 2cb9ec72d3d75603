"""Settings shared by development, test and production."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.utils.translation import gettext_lazy as _

from mijngemeente.settings import environment

ROOT = Path(__file__).resolve().parents[3]
SITE = ROOT / "site"
VAR_DIR = Path(environment.text("VAR_DIR", str(ROOT / "var"))).resolve()

INSTALLED_APPS = [
    "mijnomgeving",
    "home",
    "themes",
    "zgw",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
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
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "mijngemeente.lezers.TrageLezers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "mijngemeente.headers.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "mijnomgeving.sessie.middleware.MijnSessieMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "mijnomgeving.fouten.RegisterFouten",
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


def _cache(url: str) -> dict[str, object]:
    if url.startswith(("redis://", "rediss://", "unix://")):
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}
    return {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": url,
        # The default of 300 would throw out sessions (three entries each) on a busy day.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }


# Catalogue data (not personal) and the sealed sessions of citizens.
CACHES = {"default": _cache(environment.text("CACHE_URL", "locmem"))}

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
SERVE_MEDIA = False  # In production the web server in front of us does.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "privates": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "private"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Editors only: citizens have a session of their own (mijnomgeving.sessie).
SESSION_COOKIE_NAME = "cms_session"
SESSION_COOKIE_PATH = "/cms/"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "mijnomgeving.views.fouten.formulier_verlopen"
X_FRAME_OPTIONS = "DENY"  # Previews of Wagtail say otherwise for themselves.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# The session of a citizen: seconds idle, seconds in all.
MIJN_SESSIE_COOKIE = "mijn"
MIJN_SESSIE_SECURE = False
MIJN_SESSIE_INACTIEF = 15 * 60
MIJN_SESSIE_MAXIMUM = 2 * 60 * 60

# Means of login that /inloggen/ offers: dotted names of mijnomgeving.inloggen.middelen.Middel.
LOGIN_MIDDELEN: list[str] = []
DIGID_MOCK = False
MOCK_PERSONEN: list[str] = []

# Accounts of the demo (an editor and an administrator); never outside development.
DEMO_ACCOUNTS = False

# Seconds in which a reader must take in something of a page or download.
ZEND_SECONDS = 30

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
LOGBOEK = environment.choice("LOGBOEK", ["", "ndjson"])
LOGBOEK_UITBAK_MAXIMUM = environment.number("LOGBOEK_UITBAK_MAXIMUM", 1_000_000)  # Records.
VERWERKINGSACTIVITEITEN = environment.text(
    "VERWERKINGSACTIVITEITEN", str(ROOT / "zgw" / "logboek" / "verwerkingsactiviteiten.yaml")
)

THEME = environment.text("THEME", "voorbeeldstad")
WAGTAIL_SITE_NAME = environment.text("ORGANISATIE", "Voorbeeldstad")
WAGTAILADMIN_BASE_URL = environment.text("BASE_URL", "http://127.0.0.1:8000")
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt"]
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"route": {"()": "mijngemeente.logs.RouteInsteadOfPath"}},
    "formatters": {
        "regel": {
            "()": "mijngemeente.logs.NietsPersoonlijks",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    # On the handler, which every logger writes to: messages of Django hold the path of a page.
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "regel",
            "filters": ["route"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # urllib3 writes URLs, and with them personal data, up to WARNING.
        "urllib3": {"level": "ERROR"},
        # The whole context of a page, when a template asks for what is not in it.
        "django.template": {"level": "WARNING"},
        "onelogin": {"level": "WARNING"},
        "digid_eherkenning": {"level": "WARNING"},
        "mijngemeente": {"level": "INFO"},
        "mijnomgeving": {"level": "INFO"},
        "zgw": {"level": "INFO"},
        "django.request": {"level": "ERROR"},
    },
}
