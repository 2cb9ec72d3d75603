"""The second factor: without it nothing of the CMS opens, for anyone."""

import django_otp
from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from wagtail_2fa.middleware import VerifyUserMiddleware

# Before the second factor: logging in and out, and what these pages are drawn with.
_VRIJ = {
    "wagtail_2fa_auth",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
}
# Only for who has no app yet.
_KOPPELEN = {"wagtail_2fa_device_new", "wagtail_2fa_device_qrcode"}


class TweedeFactor(VerifyUserMiddleware):
    """Sends who has only given a password to the code, or to setting up the app that makes it."""

    def _require_verified_user(self, request: HttpRequest) -> bool:
        """Whether this request needs the second factor: no right or role makes an exception."""
        if not settings.CMS_TWEEDE_FACTOR or not request.user.is_authenticated:
            return False
        naam = _view_name(request)
        if naam in _KOPPELEN:
            return bool(django_otp.user_has_device(request.user, confirmed=True))
        return naam not in _VRIJ


def _view_name(request: HttpRequest) -> str:
    """The view with its namespaces; empty when there is none."""
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""
