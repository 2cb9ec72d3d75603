"""The screens of the second factor: set up an app, give its code, take it away."""

from base64 import b32encode
from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.log_actions import log
from wagtail_2fa import utils, views

from home.redactie.formulieren import CodeForm, KoppelForm
from home.redactie.gebeurtenissen import TWEEDE_FACTOR_MISLUKT

GEKOPPELD = "home.tweede_factor_gekoppeld"
WEGGEHAALD = "home.tweede_factor_weg"
MAG_WEGHALEN = "otp_totp.delete_totpdevice"


def haal_weg(apparaten: Iterable[TOTPDevice], *, door: User | None) -> int:
    """Removes apps and writes that in the history of their owners; returns how many."""
    with transaction.atomic():
        alle = list(apparaten)
        for apparaat in alle:
            log(apparaat.user, WEGGEHAALD, user=door, data={"apparaat": apparaat.name})
            apparaat.delete()
    return len(alle)


def _mag_zien(wie: User | AnonymousUser, eigenaar: User) -> bool:
    """Everyone their own; an administrator those of others, but not of a superuser."""
    boven = eigenaar.is_superuser and not wie.is_superuser
    return wie == eigenaar or (wie.has_perm(MAG_WEGHALEN) and not boven)


class Code(views.LoginView):
    """The code at login."""

    template_name = "home/redactie/code.html"
    form_class = CodeForm

    def form_valid(self, form: CodeForm) -> HttpResponse:
        """A session key that was known before the second factor is worth nothing after it."""
        response: HttpResponse = super().form_valid(form)
        self.request.session.cycle_key()
        return response

    def form_invalid(self, form: CodeForm) -> HttpResponse:
        """Somebody has the password and not the app."""
        TWEEDE_FACTOR_MISLUKT.meld()
        response: HttpResponse = super().form_invalid(form)
        return response

    def get_success_url(self) -> str:
        """Where the editor wanted to go."""
        return self.get_redirect_url() or reverse("wagtailadmin_home")


class Koppelen(views.DeviceCreateView):
    """A new app, by its QR code or by typing the key."""

    template_name = "home/redactie/koppelen.html"
    form_class = KoppelForm

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Begins anew when another window finished, or began, in the meantime."""
        if self.device is None:
            return redirect("wagtail_2fa_device_new")
        response: HttpResponseBase = super().post(request, *args, **kwargs)
        return response

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """With the key as one types it: in groups of four."""
        context: dict[str, object] = super().get_context_data(**kwargs)
        sleutel = b32encode(self.device.bin_key).decode()
        context["sleutel"] = [sleutel[n : n + 4] for n in range(0, len(sleutel), 4)]
        return context

    def form_valid(self, form: KoppelForm) -> HttpResponse:
        """From now on this app is asked for."""
        response: HttpResponse = super().form_valid(form)
        self.request.session.cycle_key()
        log(self.request.user, GEKOPPELD, data={"apparaat": form.instance.name})
        messages.success(self.request, _("Uw app is gekoppeld."))
        return response

    def get_success_url(self) -> str:
        """The start of the CMS."""
        return reverse("wagtailadmin_home")


class Qr(views.DeviceQRCodeView):
    """The key as a picture, made here."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """404 when nothing is being set up."""
        if utils.get_unconfirmed_device(request.user) is None:
            raise Http404
        response: HttpResponse = super().get(request)
        return response


class Apparaten(views.DeviceListView):
    """The apps of one person."""

    template_name = "home/redactie/apparaten.html"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Raises PermissionDenied for those of who stands above the visitor."""
        self.eigenaar = get_object_or_404(User, pk=self.kwargs["user_id"])
        if not _mag_zien(request.user, self.eigenaar):
            raise PermissionDenied
        response: HttpResponseBase = super(views.DeviceListView, self).dispatch(request)
        return response

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """With their owner."""
        return {**super().get_context_data(**kwargs), "eigenaar": self.eigenaar}


class Weghalen(views.DeviceDeleteView):
    """Takes an app away: one's own, or of a colleague who lost a phone."""

    template_name = "home/redactie/weghalen.html"

    def get_queryset(self) -> QuerySet[Any]:
        """All that are in use."""
        apparaten: QuerySet[Any] = TOTPDevice.objects.filter(confirmed=True)
        return apparaten

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Raises PermissionDenied as the list does; 404 when it is gone."""
        apparaat = get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])
        if not _mag_zien(request.user, apparaat.user):
            raise PermissionDenied
        response: HttpResponseBase = super(views.DeviceDeleteView, self).dispatch(request)
        return response

    def form_valid(self, form: object) -> HttpResponse:
        """Gone; the next login of its owner asks to set up another."""
        eigenaar = self.object.user
        haal_weg([self.object], door=self.request.user)
        messages.success(self.request, _("Het apparaat is weggehaald."))
        return redirect("wagtail_2fa_device_list", user_id=eigenaar.pk)


def urlpatterns() -> list[URLPattern]:
    """In the place of those of wagtail-2fa, with their names."""
    return [
        path("2fa/auth", Code.as_view(), name="wagtail_2fa_auth"),
        path("2fa/devices/new", Koppelen.as_view(), name="wagtail_2fa_device_new"),
        path("2fa/devices/qr-code", Qr.as_view(), name="wagtail_2fa_device_qrcode"),
        path("2fa/devices/<int:user_id>", Apparaten.as_view(), name="wagtail_2fa_device_list"),
        path("2fa/devices/<int:pk>/remove", Weghalen.as_view(), name="wagtail_2fa_device_remove"),
    ]
