"""How far a zaak is, in the four words that are the same for every zaak."""

from django.utils.translation import gettext as _

from home.texts import StatustypeWoorden
from zgw.resources import Statustype, Zaak

ONTVANGEN, IN_BEHANDELING, BESLIST, AFGEROND = FASEN = (
    "ontvangen",
    "in_behandeling",
    "beslist",
    "afgerond",
)


def fase(zaak: Zaak, statustype: Statustype | None, woorden: StatustypeWoorden | None) -> str:
    """In words. `statustype` is the step it is in; None when it has not come to any."""
    namen = {
        ONTVANGEN: _("Ontvangen"),
        IN_BEHANDELING: _("In behandeling"),
        BESLIST: _("Beslist"),
        AFGEROND: _("Afgerond"),
    }
    gekozen = woorden.groep if woorden else ""
    welke = AFGEROND if not zaak.is_lopend else gekozen or _afgeleid(statustype)
    return _("Fase %(nummer)d van %(aantal)d: %(naam)s") % {
        "nummer": FASEN.index(welke) + 1,
        "aantal": len(FASEN),
        "naam": namen[welke],
    }


def _afgeleid(statustype: Statustype | None) -> str:
    """From the place of the step: the first, the last, or in between."""
    if statustype is None or statustype.volgnummer == 1:
        return ONTVANGEN
    return AFGEROND if statustype.is_eindstatus else IN_BEHANDELING
