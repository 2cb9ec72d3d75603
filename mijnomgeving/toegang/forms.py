"""The forms of the beheerder: what holds for a type, and whose sight of which zaak to explain."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mijnomgeving.toegang import woorden
from zgw.resources import ANDERE_ROLLEN, SCHAAL, Kind, Principal, Typeoverzicht, Zaaktypekeuze

PORTAAL, EIGEN = "portaal", "eigen"
JAREN = range(1900, 2200)
NUMMERS = {
    Kind.BSN: gettext_lazy("BSN"),
    Kind.KVK: gettext_lazy("KvK-nummer"),
    Kind.RSIN: gettext_lazy("RSIN"),
    Kind.VESTIGING: gettext_lazy("Vestigingsnummer"),
}


class ZaaktypeForm(forms.Form):
    """What is chosen for one zaaktype."""

    getoond = forms.BooleanField(
        label=gettext_lazy("Zaken van dit zaaktype worden getoond"), required=False
    )
    vanaf = forms.DateField(
        label=gettext_lazy("Alleen zaken vanaf"),
        help_text=gettext_lazy("De startdatum van de zaak. Leeg: zaken van elke datum."),
        required=False,
        input_formats=["%d-%m-%Y", "%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": gettext_lazy("Dit is geen datum. Schrijf hem als 31-12-2026.")},
    )
    wie = forms.ChoiceField(
        label=gettext_lazy("Wie ziet deze zaken?"), widget=forms.RadioSelect, choices=()
    )
    rollen = forms.MultipleChoiceField(
        label=gettext_lazy("Rollen naast de initiator"),
        help_text=gettext_lazy("Telt alleen als u hierboven voor deze rollen kiest."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[(one, woorden.ROLLEN[one]) for one in ANDERE_ROLLEN],
    )
    max_vertrouwelijkheid = forms.ChoiceField(
        label=gettext_lazy("Hoogste vertrouwelijkheid"),
        help_text=gettext_lazy(
            "Van de zaak en haar documenten. Hoger dan in het hele portaal kan niet."
        ),
        required=False,
        choices=(),
    )

    def __init__(
        self, data: QueryDict | None, *, keuze: Zaaktypekeuze, overzicht: Typeoverzicht
    ) -> None:
        initial = {
            "getoond": keuze.getoond,
            "vanaf": keuze.vanaf,
            "wie": PORTAAL if keuze.rollen is None else EIGEN,
            "rollen": keuze.rollen or (),
            "max_vertrouwelijkheid": keuze.max_vertrouwelijkheid,
        }
        super().__init__(data, initial=initial)
        self.fields["wie"].choices = _wie(overzicht)  # type: ignore[attr-defined]  # Of a ChoiceField.
        self.fields["max_vertrouwelijkheid"].choices = _niveaus(keuze, overzicht)  # type: ignore[attr-defined]  # Of a ChoiceField.

    def clean_vanaf(self) -> date | None:
        """A date that a zaak can have begun on."""
        vanaf: date | None = self.cleaned_data["vanaf"]
        if vanaf and vanaf.year not in JAREN:
            raise forms.ValidationError(_("Dit jaartal kan niet kloppen."))
        return vanaf

    def clean(self) -> dict[str, Any]:
        """Rollen that were ticked must count."""
        cleaned = super().clean() or {}
        if cleaned.get("wie") == PORTAAL and cleaned.get("rollen"):
            self.add_error(
                "wie",
                _(
                    "U hebt rollen aangevinkt. Kies “De initiator en de rollen hieronder”, of"
                    " haal de vinkjes weg."
                ),
            )
        return cleaned

    @property
    def keuze(self) -> Zaaktypekeuze:
        """The choice, once the form is valid."""
        data = self.cleaned_data
        return Zaaktypekeuze(
            getoond=data["getoond"],
            vanaf=data["vanaf"],
            rollen=tuple(data["rollen"]) if data["wie"] == EIGEN else None,
            max_vertrouwelijkheid=data["max_vertrouwelijkheid"],
        )


def _wie(overzicht: Typeoverzicht) -> list[tuple[str, str]]:
    namen = ", ".join(woorden.rol(one).lower() for one in overzicht.extra_rollen)
    extra = _("de initiator, en: %s") % namen if namen else _("alleen de initiator")
    return [
        (PORTAAL, _("Zoals in het hele portaal: %s") % extra),
        (EIGEN, _("De initiator en de rollen hieronder")),
    ]


def _niveaus(keuze: Zaaktypekeuze, overzicht: Typeoverzicht) -> list[tuple[str, str]]:
    """Those that narrow; and one that was chosen when the portal itself still showed more."""
    most = overzicht.max_vertrouwelijkheid
    lower = SCHAAL[: SCHAAL.index(most)]
    kept = [one for one in SCHAAL if one in lower or one == keuze.max_vertrouwelijkheid]
    portaal = _("Zoals in het hele portaal: %s") % woorden.niveau(most)
    return [("", portaal), *((one, woorden.niveau(one)) for one in kept)]


class DocumentsoortForm(forms.Form):
    """Whether documents of one informatieobjecttype are shown."""

    getoond = forms.BooleanField(
        label=gettext_lazy("Documenten van deze soort worden getoond"), required=False
    )


class UitlegForm(forms.Form):
    """Which person, and which zaak. Nothing of it is kept."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Soort nummer"), choices=[(one.value, NUMMERS[one]) for one in Kind]
    )
    nummer = forms.CharField(
        label=gettext_lazy("Nummer van de persoon of het bedrijf"), max_length=20
    )
    kvk = forms.CharField(
        label=gettext_lazy("KvK-nummer"),
        help_text=gettext_lazy("Alleen bij een vestigingsnummer."),
        max_length=20,
        required=False,
    )
    zaak = forms.CharField(
        label=gettext_lazy("Zaak"),
        help_text=gettext_lazy("Het adres van de zaak in MijnGemeente, de uuid of het zaaknummer."),
        max_length=500,
    )
    register = forms.ChoiceField(
        label=gettext_lazy("Register"),
        help_text=gettext_lazy("Niet nodig bij het adres van de zaak."),
        required=False,
        choices=(),
    )

    def __init__(self, data: QueryDict | None, *, registers: dict[str, str]) -> None:
        super().__init__(data)
        self._registers = registers
        leeg = [("", "—")] if len(registers) != 1 else []  # The only one needs no choosing.
        self.fields["register"].choices = [*leeg, *registers.items()]  # type: ignore[attr-defined]  # Of a ChoiceField.
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"

    def clean(self) -> dict[str, Any]:
        """Makes `wie` and `waar` of what was filled in."""
        cleaned = super().clean() or {}
        if not self.errors:
            self._clean_wie(cleaned)
            self._clean_waar(cleaned)
        return cleaned

    def _clean_wie(self, cleaned: dict[str, Any]) -> None:
        kind = Kind(cleaned["soort"])
        value, kvk = (_cijfers(cleaned[one]) for one in ("nummer", "kvk"))
        try:
            cleaned["wie"] = Principal("cms", kind, value, "", timezone.now(), kvk=kvk)
        except ValueError:
            self.add_error("nummer", _("Dit is geen geldig nummer van deze soort."))
            if kind is Kind.VESTIGING:
                self.add_error("kvk", _("Vul bij een vestiging ook het KvK-nummer in."))

    def _clean_waar(self, cleaned: dict[str, Any]) -> None:
        """The register, and the zaak by uuid or else by zaaknummer."""
        register, zaak = cleaned["register"], cleaned["zaak"].strip()
        if "/" in zaak:
            register, zaak = _van_adres(zaak)
        if register in self._registers:
            cleaned["waar"] = (register, _uuid(zaak))
        elif "/" in cleaned["zaak"]:
            self.add_error("zaak", _("Dit is niet het adres van een zaak in dit portaal."))
        else:
            self.add_error("register", _("Kies het register van de zaak."))


def _cijfers(text: str) -> str:
    """The number without the spaces and dots that people write in it."""
    return "".join(text.replace(".", "").split())


def _uuid(text: str) -> UUID | str:
    try:
        return UUID(text)
    except ValueError:
        return text


def _van_adres(adres: str) -> tuple[str, str]:
    """The register and uuid in the address of a page of a zaak; ("", "") when it is none."""
    try:
        match = resolve(urlsplit(adres).path)
    except (Resolver404, ValueError):
        return "", ""
    plaats = {"zaak": "uuid", "document": "zaak"}.get(match.url_name or "")
    if plaats is None:
        return "", ""
    return match.kwargs["register"], str(match.kwargs[plaats])
