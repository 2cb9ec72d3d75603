"""A step of a zaak, what it is told by, and what the person must do in it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from home.texts import StatustypeWoorden, Teksten, ZaaktypeKey
from mijnomgeving.weergave.tekst import Tekst
from zgw.resources import Statustype, Zaak, Zaaktype

KLAAR, HUIDIG, KOMEND, ALTERNATIEF = "klaar", "huidig", "komend", "alternatief"


@dataclass(frozen=True, slots=True)
class Stap:
    """A step, as the component process_steps takes it; `nu` marks the step the zaak is in."""

    label: str
    stand: str
    nu: bool
    datum: str
    uitleg: Tekst | None
    termijn_uitleg: Tekst | None
    termijn: str
    opmerking: str


@dataclass(frozen=True, slots=True)
class Actie:
    """What the person must do now, as the component action takes it."""

    titel: str
    tekst: str
    url: str
    knop: str


@dataclass(frozen=True, slots=True)
class Kader:
    """What every step is told by."""

    zaak: Zaak
    zaaktype: Zaaktype
    key: ZaaktypeKey
    teksten: Teksten
    vandaag: date

    def woorden(self, statustype: Statustype | None) -> StatustypeWoorden | None:
        if statustype is None:
            return None
        return self.teksten.statustype(self.key, statustype.omschrijving)

    def is_zichtbaar(self, statustype: Statustype | None) -> bool:
        woorden = self.woorden(statustype)
        return not (woorden and woorden.verborgen)

    def label(self, statustype: Statustype | None) -> str:
        woorden = self.woorden(statustype)
        own = statustype.omschrijving if statustype else ""
        return (woorden.label if woorden else "") or own or _("Stap zonder naam")


def acties(kader: Kader, statustype: Statustype | None) -> tuple[Actie, ...]:
    """What the person must do in a zaak that is in this step now."""
    woorden = kader.woorden(statustype)
    if not kader.zaak.is_lopend or not woorden or woorden.verborgen:
        return ()
    if not woorden.wat_moet_u_doen:
        return ()
    return (Actie(woorden.wat_moet_u_doen, "", woorden.knop_url, woorden.knop_tekst),)
