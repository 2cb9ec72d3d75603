"""Says in plain words why somebody sees a tip, and for editors what a rule asks."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.tipnamen import Namen, is_verborgen, naam, zaaktype_van
from home.tipregels import INWONER, Feit, Soort, Uitspraak

_WEL = {
    Soort.LOPEND: gettext_lazy("u een lopende zaak heeft: %(naam)s"),
    Soort.STAP: gettext_lazy("uw zaak ‘%(zaak)s’ in deze stap is: %(naam)s"),
    Soort.BESLUIT: gettext_lazy("u een besluit heeft: %(naam)s"),
    Soort.THEMA: gettext_lazy("u een lopende zaak heeft bij het onderwerp %(naam)s"),
}
_NIET = {
    Soort.LOPEND: gettext_lazy("u geen lopende zaak heeft: %(naam)s"),
    Soort.STAP: gettext_lazy("u geen zaak ‘%(zaak)s’ heeft in deze stap: %(naam)s"),
    Soort.BESLUIT: gettext_lazy("u geen besluit heeft: %(naam)s"),
    Soort.THEMA: gettext_lazy("u geen lopende zaak heeft bij het onderwerp %(naam)s"),
}
_VOORWAARDEN = {
    Soort.LOPEND: gettext_lazy("Heeft een lopende zaak: %(naam)s"),
    Soort.STAP: gettext_lazy("Heeft een lopende zaak ‘%(zaak)s’ in de stap: %(naam)s"),
    Soort.BESLUIT: gettext_lazy("Heeft een besluit: %(naam)s"),
    Soort.THEMA: gettext_lazy("Heeft een lopende zaak bij het onderwerp %(naam)s"),
}


def reden(delen: Iterable[Uitspraak], namen: Namen) -> str:
    """A sentence for the citizen; "" when there is nothing to say."""
    zinnen = [_deel(feit, wel, namen) for feit, wel in delen]
    if not zinnen:
        return ""
    samen = _(" en omdat ").join(dict.fromkeys(zinnen))
    return _("U ziet deze tip omdat %s.") % samen


def _deel(feit: Feit, wel: bool, namen: Namen) -> str:
    if feit.soort is Soort.WIE:
        is_inwoner = (feit.naam == INWONER) is wel
        return (
            _("u als inwoner bent ingelogd") if is_inwoner else _("u als ondernemer bent ingelogd")
        )
    if is_verborgen(feit, namen):
        feit = zaaktype_van(feit)
    return _vul((_WEL if wel else _NIET)[feit.soort], feit, namen)


def voorwaarde(feit: Feit, namen: Namen) -> str:
    """What a rule asks, for the editor; hidden steps too."""
    if feit.soort is Soort.WIE:
        return _("Is inwoner") if feit.naam == INWONER else _("Is ondernemer")
    return _vul(_VOORWAARDEN[feit.soort], feit, namen)


def _vul(zin: object, feit: Feit, namen: Namen) -> str:
    zaak = naam(zaaktype_van(feit), namen) if feit.soort is Soort.STAP else ""
    return str(zin) % {"naam": naam(feit, namen), "zaak": zaak}
