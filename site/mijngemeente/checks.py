"""What a municipality must have set before citizens come: `manage.py check --deploy`."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Warning

type Apps = Sequence[AppConfig] | None


# Django fixes these signatures; further keyword arguments may come.
def check_hosts(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """ALLOWED_HOSTS names this site, and no others."""
    if not any("*" in host or host.startswith(".") for host in settings.ALLOWED_HOSTS):
        return []
    return [_warning("W001", "ALLOWED_HOSTS moet elke naam van de site voluit noemen, zonder *.")]


def check_base_url(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """BASE_URL is where citizens come; security.txt and mails of the CMS name it."""
    parts = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    if parts.scheme == "https" and parts.hostname in settings.ALLOWED_HOSTS:
        return []
    return [_warning("W002", "BASE_URL moet met https:// beginnen en in ALLOWED_HOSTS staan.")]


def check_security_contact(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """SECURITY_CONTACT says where to report a weakness (RFC 9116, 2.5.3)."""
    contacts: list[str] = settings.SECURITY_CONTACT
    if contacts and all(one.startswith(("mailto:", "https://", "tel:")) for one in contacts):
        return []
    return [
        _warning(
            "W003",
            "SECURITY_CONTACT moet zeggen waar men een lek kan melden, met mailto: of https:. "
            "Zonder is er geen /.well-known/security.txt.",
        )
    ]


def check_security_policy(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """SECURITY_POLICY, when there is one, is a page that can be read (RFC 9116, 2.5.7)."""
    policy: str = settings.SECURITY_POLICY
    if not policy or policy.startswith("https://"):
        return []
    return [_warning("W004", "SECURITY_POLICY moet een adres zijn dat met https:// begint.")]


def check_proxies(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """TRUSTED_PROXIES is set: a proxy ends https, and all citizens would share its address."""
    if settings.TRUSTED_PROXIES or not settings.SECURE_PROXY_SSL_HEADER:
        return []
    return [
        _warning(
            "W005",
            "TRUSTED_PROXIES moet het aantal proxy's voor het portaal zijn, meestal 1. Anders "
            "hebben alle inwoners het adres van de proxy, en samen één limiet om in te loggen.",
        )
    ]


def check_form_action(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    """Forms end here, or at one named host over https."""
    wrong = [one for one in settings.CSP_FORM_ACTION if not _is_origin(one)]
    if not wrong:
        return []
    return [_warning("W006", f"CSP_FORM_ACTION moet https-adressen noemen, niet: {wrong}.")]


CHECKS = (
    check_hosts,
    check_base_url,
    check_security_contact,
    check_security_policy,
    check_proxies,
    check_form_action,
)


def _is_origin(text: str) -> bool:
    parts = urlsplit(text)
    is_whole = text == f"{parts.scheme}://{parts.netloc}" and not set(text) & set("*;, '")
    return parts.scheme == "https" and bool(parts.hostname) and is_whole


def _warning(number: str, text: str) -> CheckMessage:
    return Warning(text, id=f"mijngemeente.{number}")
