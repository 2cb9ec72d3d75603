"""Settings of the log: what is written, by whom, and how it looks."""

from typing import Any

from mijngemeente.settings import environment

# How the log looks: `json` for machines, `tekst` for people; docs/logs.md tells what is in it.
LOG_FORMAT = environment.choice("LOG_FORMAT", "json", ("json", "tekst"))
# Of the portal itself. Libraries stay at WARNING: below it they write addresses and BSNs.
_LOG_LEVEL = environment.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "mijngemeente.logs.NietsPersoonlijksJson"},
        "tekst": {"()": "mijngemeente.logs.NietsPersoonlijks"},
    },
    # The one way out: whatever else wrote on its own could hold anything.
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Django gives these handlers of their own; one mails whole requests.
        "django": {"handlers": [], "level": "WARNING"},
        "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
        # urllib3 writes URLs, and with them personal data, up to WARNING.
        "urllib3": {"level": "ERROR"},
        # The whole context of a page, when a template asks for what is not in it.
        "django.template": {"level": "WARNING"},
        "onelogin": {"level": "WARNING"},
        "digid_eherkenning": {"level": "WARNING"},
        # Names of editors and their addresses; monitoring hears of it by events of ours.
        "axes": {"level": "CRITICAL"},
        "home": {"level": _LOG_LEVEL},
        "mijngemeente": {"level": _LOG_LEVEL},
        "mijnomgeving": {"level": _LOG_LEVEL},
        "zgw": {"level": _LOG_LEVEL},
        "django.request": {"level": "ERROR"},
    },
}
