"""Terms and dates in words; working days counted with the Dutch public holidays.

Days off are those of the Algemene termijnenwet, article 3: Saturday, Sunday, the public holidays
(5 May every year) and Good Friday, which counts as one.
"""

from datetime import date, timedelta
from functools import cache

import holidays
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zgw.resources import Zaak, Zaaktype

VRIJDAG = 4


@cache
def _feestdagen(jaar: int) -> frozenset[date]:
    """Complete from the start, so that no other thread can see half a year."""
    return frozenset(holidays.country_holidays("NL", years=jaar, categories=("public", "optional")))


def is_werkdag(dag: date) -> bool:
    """Whether the municipality works on this day."""
    return dag.weekday() <= VRIJDAG and dag not in _feestdagen(dag.year)


def eerste_werkdag(dag: date) -> date:
    """This day, or the first working day after it: a term of the law ends on no other day.

    Algemene termijnenwet, article 1.
    """
    while dag < date.max and not is_werkdag(dag):
        dag += timedelta(days=1)
    return dag


def plus_werkdagen(dag: date, aantal: int) -> date:
    """The last day of a term of this many working days that starts after `dag`.

    At most the last day of the calendar, for that is how some write "for ever".
    """
    while aantal > 0 and dag < date.max:
        dag += timedelta(days=1)
        aantal -= is_werkdag(dag)
    return dag


def voluit(dag: date) -> str:
    """A date as people say it: 26 november 2026."""
    return date_format(dag, "j F Y")


def met_dag(dag: date) -> str:
    """A date with its day of the week: donderdag 26 november 2026."""
    return date_format(dag, "l j F Y")


def nog(dag: date, vandaag: date) -> str:
    """How long until a day, in words; "" when it has passed."""
    days = (dag - vandaag).days
    if days < 0:
        return ""
    if days == 0:
        return _("vandaag")
    return ngettext("nog %(dagen)d dag", "nog %(dagen)d dagen", days) % {"dagen": days}


def werkdagen(aantal: int) -> str:
    """A number of working days in words."""
    text = ngettext("%(aantal)d werkdag", "%(aantal)d werkdagen", aantal)
    return text % {"aantal": aantal}


def verwacht_op(zaak: Zaak, zaaktype: Zaaktype) -> date | None:
    """When the zaak is expected to be done: as planned, else by the servicenorm of its type."""
    if zaak.einddatum_gepland or zaak.startdatum is None:
        return zaak.einddatum_gepland
    return zaaktype.servicenorm.na(zaak.startdatum) if zaaktype.servicenorm else None


def komt_nog(dag: date | None, vandaag: date) -> date | None:
    """The day, unless it has passed: nothing is expected in the past."""
    return dag if dag and dag >= vandaag else None


def uiterlijk_op(zaak: Zaak, zaaktype: Zaaktype) -> date | None:
    """When the zaak must be done: as the register says, else by the doorlooptijd of its type."""
    if zaak.uiterlijke_einddatum_afdoening or zaak.startdatum is None:
        return zaak.uiterlijke_einddatum_afdoening
    return zaaktype.doorlooptijd.na(zaak.startdatum) if zaaktype.doorlooptijd else None


def wanneer(zaak: Zaak, zaaktype: Zaaktype, vandaag: date) -> str:
    """One or two sentences that say when the person hears from us."""
    if zaak.einddatum:
        return _("Deze zaak is afgerond op %(dag)s.") % {"dag": voluit(zaak.einddatum)}
    if zaak.opschorting.indicatie:
        return _("Deze zaak staat nu stil. Daarom weten wij nog niet wanneer hij klaar is.")
    verwacht, uiterlijk = verwacht_op(zaak, zaaktype), uiterlijk_op(zaak, zaaktype)
    if uiterlijk and uiterlijk < vandaag:
        return _(
            "Deze zaak had op %(dag)s klaar moeten zijn. Het duurt langer dan de afspraak. "
            "Neem contact met ons op als u wilt weten hoe het staat."
        ) % {"dag": voluit(uiterlijk)}
    if verwacht and verwacht >= vandaag:
        return _verwacht(verwacht, uiterlijk)
    if uiterlijk:
        return _("U hoort uiterlijk op %(dag)s van ons.") % {"dag": voluit(uiterlijk)}
    if verwacht:
        return _(
            "Wij hadden gehoopt dat deze zaak op %(dag)s klaar zou zijn. Het duurt langer."
        ) % {"dag": voluit(verwacht)}
    return _("Wij weten nog niet wanneer deze zaak klaar is.")


def _verwacht(verwacht: date, uiterlijk: date | None) -> str:
    text = _("Wij verwachten dat deze zaak klaar is op %(dag)s.") % {"dag": voluit(verwacht)}
    if uiterlijk and uiterlijk > verwacht:
        later = _("U hoort uiterlijk op %(dag)s van ons.") % {"dag": voluit(uiterlijk)}
        return f"{text} {later}"
    return text
