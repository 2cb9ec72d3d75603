"""Which look-ups the person wants to see: of how long ago, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _

PERIODE, WIE = "periode", "wie"
STANDAARD_DAGEN = "30"
IEDEREEN, ANDEREN = "iedereen", "anderen"


@dataclass(frozen=True, slots=True)
class Keuze:
    """One choice of a list."""

    waarde: str
    label: str
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Inzagefilter:
    """What is asked for. `meldingen` tell what was asked for and does not exist."""

    dagen: int
    alleen_anderen: bool
    periodes: tuple[Keuze, ...]
    wie: tuple[Keuze, ...]
    meldingen: tuple[str, ...]

    @property
    def periode(self) -> str:
        """The period in words."""
        return next(one.label for one in self.periodes if one.gekozen)

    @property
    def vraag(self) -> str:
        """The same choices, as parameters of a URL; "" when they are the usual ones."""
        chosen = [(PERIODE, self.periodes, STANDAARD_DAGEN), (WIE, self.wie, IEDEREEN)]
        values = ((name, _gekozen(keuzes), usual) for name, keuzes, usual in chosen)
        return urlencode({name: value for name, value, usual in values if value != usual})


def filter_van(request: HttpRequest) -> Inzagefilter:
    """As the form sent it. What it does not know is told, and taken as the usual choice."""
    periodes = {"7": _("7 dagen"), "30": _("30 dagen"), "365": _("1 jaar")}
    wie = {IEDEREEN: _("Iedereen, ook ikzelf"), ANDEREN: _("Alleen anderen")}
    periode, fout_periode = _keuze(request, PERIODE, tuple(periodes), STANDAARD_DAGEN)
    wie_gekozen, fout_wie = _keuze(request, WIE, tuple(wie), IEDEREEN)
    meldingen = []
    if fout_periode:
        usual = periodes[STANDAARD_DAGEN]
        meldingen.append(_("Die periode kennen wij niet. U ziet nu: %s.") % usual)
    if fout_wie:
        meldingen.append(_("Die keuze bij ‘Wie keek’ kennen wij niet. U ziet nu iedereen."))
    return Inzagefilter(
        dagen=int(periode),
        alleen_anderen=wie_gekozen == ANDEREN,
        periodes=tuple(Keuze(key, label, key == periode) for key, label in periodes.items()),
        wie=tuple(Keuze(key, label, key == wie_gekozen) for key, label in wie.items()),
        meldingen=tuple(meldingen),
    )


def _keuze(
    request: HttpRequest, name: str, known: Sequence[str], standaard: str
) -> tuple[str, bool]:
    """The value, and whether something else was asked for."""
    value = request.GET.get(name, "") or standaard
    return (value, False) if value in known else (standaard, True)


def _gekozen(keuzes: Sequence[Keuze]) -> str:
    return next(one.waarde for one in keuzes if one.gekozen)
