"""The form of a fictional person: of every fact that some tip asks for, whether it holds."""

from collections.abc import Mapping
from hashlib import sha256

from django import forms
from django.utils.translation import gettext_lazy

from home.tipproef import ONBEKEND, ONWAAR, WAAR, Feit, Persoon, Soort
from home.tips import INWONER, ONDERNEMER, Waarheid

_STANDEN = [
    (ONWAAR.value, gettext_lazy("Nee")),
    (WAAR.value, gettext_lazy("Ja")),
    (ONBEKEND.value, gettext_lazy("Niet op te halen")),
]


class PersoonForm(forms.Form):
    """Who tries, on which day, and what is known of them. Nothing of it is kept."""

    wie = forms.ChoiceField(
        label=gettext_lazy("Wie is het?"),
        choices=[(INWONER, gettext_lazy("Inwoner")), (ONDERNEMER, gettext_lazy("Ondernemer"))],
    )
    dag = forms.DateField(
        label=gettext_lazy("Op welke dag?"),
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": gettext_lazy("Dit is geen datum. Schrijf hem als 31-12-2026.")},
    )
    wil_tips = forms.BooleanField(
        label=gettext_lazy("Koos voor tips die passen bij de eigen zaken"), required=False
    )

    def __init__(self, data: Mapping[str, object], *, vragen: Mapping[Feit, str]) -> None:
        super().__init__(data)
        self._feiten = {veld(feit): feit for feit in vragen}
        for feit, zin in vragen.items():
            self.fields[veld(feit)] = forms.ChoiceField(label=zin, choices=_STANDEN)

    @property
    def persoon(self) -> Persoon:
        """Once the form is valid."""
        data = self.cleaned_data
        standen = {feit: Waarheid(data[naam]) for naam, feit in self._feiten.items()}
        return Persoon(data["dag"], data["wie"], data["wil_tips"], standen)


def veld(feit: Feit) -> str:
    """The name of the field of a fact: the same whichever other tips there are."""
    return f"feit-{sha256(f'{feit.soort}\n{feit.sleutel}'.encode()).hexdigest()[:12]}"


def ingevuld(
    vragen: Mapping[Feit, str], standen: Mapping[Feit, Waarheid], *, dag: str, anders: Waarheid
) -> dict[str, object]:
    """A form as filled in for somebody with these facts; of the others all is `anders`.

    The overview never knows of besluiten, so those cannot be told unless a tip needs them.
    """
    velden: dict[str, object] = {
        veld(feit): standen.get(feit, ONBEKEND if feit.soort is Soort.BESLUIT else anders).value
        for feit in vragen
    }
    is_ondernemer = standen.get(Feit(Soort.WIE, ONDERNEMER)) is WAAR
    is_ondernemer = is_ondernemer or standen.get(Feit(Soort.WIE, INWONER)) is ONWAAR
    wie = ONDERNEMER if is_ondernemer else INWONER
    return {**velden, "wie": wie, "dag": dag, "wil_tips": True}
