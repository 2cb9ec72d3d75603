"""Settings of the CMS: how editors log in, and what they may put on the site."""

from datetime import timedelta
from typing import Any

# Editors only: citizens have a session of their own (mijnomgeving.sessie).
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # No cookie beside it.
SESSION_COOKIE_NAME = "cms_session"
SESSION_COOKIE_PATH = "/cms/"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60  # A working day; home.redactie.sessie ends it there.
CMS_SESSIE_INACTIEF = 60 * 60
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # First: who is locked out is asked nothing.
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
# The second factor of editors. WAGTAIL_2FA_REQUIRED is the same, for wagtail-2fa itself.
CMS_TWEEDE_FACTOR = WAGTAIL_2FA_REQUIRED = True
# Failed logins that lock, each counted over AXES_COOLOFF_TIME: of one name at one address, of one
# address, of one name (docs/redactie.md says why these).
CMS_BLOKKEER_NA = {"naam en adres": 5, "adres": 20, "naam": 100}
AXES_HANDLER = "home.redactie.blokkering.Blokkering"
AXES_CLIENT_IP_CALLABLE = "mijnomgeving.limieten.adres.origin_of"
AXES_LOCKOUT_CALLABLE = "home.redactie.blokkering.geblokkeerd"
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False

# The portal sends no mail: an administrator gives a new password, the dashboard shows tasks.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILADMIN_USER_LOGIN_FORM = "home.redactie.formulieren.InlogForm"
WAGTAIL_USER_TIME_ZONES = ["Europe/Amsterdam"]
# Outside /cms/ nobody is logged in as an editor: a page is public or not published.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}  # nosec B105  # No password: it is off.
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {
    "SHARED_PASSWORD": False  # nosec B105  # No password: it is off.
}

WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "home.redactie.documenten.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
