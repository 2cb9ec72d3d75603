"""The forms of logging in: password, second factor, and setting up the latter."""

from django import forms
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_otp import devices_for_user
from wagtail.admin.forms.auth import LoginForm
from wagtail_2fa.forms import DeviceForm, TokenForm

_FOUT = _("Deze code klopt niet. Wacht op de volgende code in uw app en vul die in.")
_TE_VAAK = _("Er is te vaak een verkeerde code ingevuld. Wacht even en probeer het opnieuw.")


class InlogForm(LoginForm):
    """Name and password, in our words."""

    error_messages = {
        **LoginForm.error_messages,
        "invalid_login": _("De naam of het wachtwoord klopt niet. Probeer het opnieuw."),
    }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for naam, label in (("username", _("Naam")), ("password", _("Wachtwoord"))):
            self.fields[naam].label = label
            self.fields[naam].widget.attrs.pop("placeholder")


def _code() -> forms.CharField:
    """Six digits, typed or filled in by the browser; many apps show a space in the middle."""
    toetsen = {"inputmode": "numeric", "autocomplete": "one-time-code"}
    return forms.CharField(
        label=_("Code uit uw app"),
        max_length=12,
        widget=forms.TextInput(attrs=toetsen),
    )


def _zonder_spaties(form: forms.Form) -> None:
    form.cleaned_data["otp_token"] = "".join(form.cleaned_data["otp_token"].split())


class CodeForm(TokenForm):
    """The code at every login, and from which app when there are more."""

    otp_error_messages = {
        **TokenForm.otp_error_messages,
        "invalid_token": _FOUT,
        "n_failed_attempts": _TE_VAAK,
        "verification_not_allowed": _TE_VAAK,
    }

    def __init__(self, user: User, *args: object, **kwargs: object) -> None:
        super().__init__(user, *args, **kwargs)
        self.fields["otp_token"] = _code()
        self.fields["otp_token"].widget.attrs["autofocus"] = "autofocus"
        self._apparaten = [(een.persistent_id, een.name) for een in devices_for_user(user)]
        if len(self._apparaten) > 1:
            self.fields["otp_device"] = forms.ChoiceField(
                label=_("Welke app gebruikt u?"), choices=self._apparaten
            )
            self.order_fields(["otp_device", "otp_token"])

    def clean(self) -> None:
        """Asks the app of this person; a wrong or used code is an error of its field."""
        if self.errors:
            return
        _zonder_spaties(self)
        if len(self._apparaten) == 1:
            self.cleaned_data["otp_device"] = self._apparaten[0][0]
        try:
            super().clean()
        except forms.ValidationError as fout:
            self.add_error("otp_token", fout)


class KoppelForm(DeviceForm):
    """A new app: the password first, since asking for the code uses it up."""

    name = forms.CharField(
        label=_("Naam van dit apparaat"),
        max_length=64,
        initial=_("Telefoon"),
        help_text=_("Zo herkent u het later, bijvoorbeeld: telefoon van het werk."),
    )
    field_order = ["name", "password", "otp_token"]

    def __init__(self, request: HttpRequest, **kwargs: object) -> None:
        super().__init__(request, **kwargs)
        self.fields["otp_token"] = _code()
        self.fields["otp_token"].help_text = _("De zes cijfers die de app nu laat zien.")
        self.fields["password"] = forms.CharField(
            label=_("Uw wachtwoord"),
            widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        )
        self.initial["name"] = self.fields["name"].initial
        self.order_fields(self.field_order)

    def clean_password(self) -> str:
        """Raises ValidationError when it is not theirs."""
        try:
            super().clean_password()
        except forms.ValidationError:
            raise forms.ValidationError(_("Dit wachtwoord klopt niet.")) from None
        wachtwoord: str = self.cleaned_data["password"]
        return wachtwoord

    def clean_otp_token(self) -> str:
        """Raises ValidationError for a wrong code; not asked without the right password."""
        _zonder_spaties(self)
        code: str = self.cleaned_data["otp_token"]
        if "password" not in self.cleaned_data:
            return code
        try:
            super().clean_otp_token()
        except forms.ValidationError:
            raise forms.ValidationError(_FOUT) from None
        return code
