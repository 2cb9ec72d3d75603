"""Door: tries out all tips with a person who does not exist; nothing is kept."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from home.models import Tip
from home.tipbestaan import TeVeel, voorbeeld
from home.tipnamen import Namen, met_namen
from home.tipredenen import reden, voorwaarde
from home.tipregels import (
    ONBEKEND,
    ONWAAR,
    WAAR,
    Feit,
    Regel,
    Soort,
    Waarheid,
    bewijs,
    feiten_in,
    waarde,
)

__all__ = ["ONBEKEND", "ONWAAR", "WAAR", "Feit", "Persoon", "Proef", "Soort", "Uitkomst"]


@dataclass(frozen=True)
class Persoon:
    """Somebody who does not exist, on some day. What `standen` does not hold is not so."""

    dag: date
    wie: str  # INWONER or ONDERNEMER.
    wil_tips: bool
    standen: Mapping[Feit, Waarheid]

    def weet(self, feit: Feit) -> Waarheid:
        """What is known of a fact; what follows from something that is so, is so too."""
        if not feit.sleutel:
            return ONBEKEND
        if feit.soort is Soort.WIE:
            return WAAR if feit == Feit(Soort.WIE, self.wie) else ONWAAR
        volgt = any(feit.volgt_uit(een) for een, stand in self.standen.items() if stand is WAAR)
        return WAAR if volgt else self.standen.get(feit, ONWAAR)


@dataclass(frozen=True)
class Uitkomst:
    """Whether this person sees a tip, and why or why not. `tip` is its number."""

    tip: int
    titel: str
    ziet: bool
    waarom: str


@dataclass(frozen=True)
class Proef:
    """All tips, and how what their rules ask for is called."""

    tips: tuple[Tip, ...]
    namen: Namen

    @classmethod
    def laad(cls) -> Self:
        """One query, and one for each kind of name."""
        tips = tuple(Tip.objects.all())
        feiten = [feit for tip in tips if tip.de_regel for feit in feiten_in(tip.de_regel)]
        return cls(tips, met_namen({}, feiten))

    def vragen(self) -> dict[Feit, str]:
        """Every fact that some rule asks for, in words, by kind; not who the person is."""
        gevraagd = (feit for tip in self.tips if tip.de_regel for feit in feiten_in(tip.de_regel))
        plaats = list(Soort)
        feiten = sorted(dict.fromkeys(gevraagd), key=lambda feit: plaats.index(feit.soort))
        return {
            feit: voorwaarde(feit, self.namen) for feit in feiten if feit.soort is not Soort.WIE
        }

    def passend(self, nummer: str) -> dict[Feit, Waarheid]:
        """Facts of somebody whom the tip with this number fits; empty when none was found."""
        regels = [tip.de_regel for tip in self.tips if str(tip.pk) == nummer and tip.de_regel]
        found: dict[Feit, Waarheid] | None = None
        with suppress(TeVeel):  # A rule too big to try out everything: the editor does it by hand.
            found = voorbeeld(regels[0]) if regels else None
        return found or {}

    def probeer(self, persoon: Persoon) -> tuple[Uitkomst, ...]:
        """What becomes of every tip, in the order of the editor."""
        return tuple(self._uitkomst(tip, persoon) for tip in self.tips)

    def _uitkomst(self, tip: Tip, persoon: Persoon) -> Uitkomst:
        def uit(ziet: bool, waarom: str) -> Uitkomst:
            return Uitkomst(tip.pk, tip.titel, ziet, waarom)

        if beletsel := _beletsel(tip, persoon):
            return uit(False, beletsel)
        regel = tip.de_regel
        if regel is None:
            return uit(True, _("Een algemene tip: iedereen in de doelgroep ziet hem."))
        if not persoon.wil_tips:
            return uit(False, _("Deze persoon koos niet voor tips bij de eigen zaken."))
        match waarde(regel, persoon.weet):
            case Waarheid.WAAR:
                return uit(True, reden(bewijs(regel, persoon.weet), self.namen))
            case Waarheid.ONWAAR:
                return uit(False, self._waarom_niet(regel, persoon))
            case Waarheid.ONBEKEND:
                return uit(False, self._wat_onbekend(regel, persoon))

    def _waarom_niet(self, regel: Regel, persoon: Persoon) -> str:
        delen = [
            f"{voorwaarde(feit, self.namen)}: {_('ja') if wel else _('nee')}"
            for feit, wel in bewijs(regel, persoon.weet, wil=False)
        ]
        return _("De regel klopt niet. %s.") % "; ".join(delen)

    def _wat_onbekend(self, regel: Regel, persoon: Persoon) -> str:
        feiten = (feit for feit in feiten_in(regel) if persoon.weet(feit) is ONBEKEND)
        return _("Niet te zeggen, dus niet getoond. Niet bekend: %s.") % _opsomming(
            voorwaarde(feit, self.namen) for feit in feiten
        )


def _beletsel(tip: Tip, persoon: Persoon) -> str:
    """Why nobody like this sees it on this day, whatever the rule; "" when nothing is against."""
    if tip.van and persoon.dag < tip.van:
        return _("De eerste dag is %s.") % date_format(tip.van, "j F Y")
    if tip.tot and persoon.dag > tip.tot:
        return _("De laatste dag was %s.") % date_format(tip.tot, "j F Y")
    if tip.doelgroep and tip.doelgroep != persoon.wie:
        return _("Voor een andere doelgroep: %s.") % tip.get_doelgroep_display().lower()
    return ""


def _opsomming(delen: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(delen))
