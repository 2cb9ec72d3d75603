"""The statushistorie in the editor's words: what was done, where it is now, what comes."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from mijnomgeving.weergave import termijnen
from mijnomgeving.weergave.fase import fase
from mijnomgeving.weergave.stap import HUIDIG, KLAAR, Actie, Kader, Stap, acties
from mijnomgeving.weergave.straks import straks
from mijnomgeving.weergave.tekst import eerste
from zgw.resources import Status, Statushistorie, Statustype


@dataclass(frozen=True, slots=True)
class Verhaal:
    """The story: where the zaak is now, how far that is, all steps, what the person must do."""

    huidig: str
    fase: str
    stappen: tuple[Stap, ...]
    acties: tuple[Actie, ...]

    def __bool__(self) -> bool:
        """Whether any step was reached; before that there are only steps to come."""
        return bool(self.huidig)


def verhaal(historie: Statushistorie, kader: Kader) -> Verhaal:
    """Tells the statushistorie. Steps that an editor hides are left out.

    In a hidden step, the last one that may be seen stays the current one; its term and its tasks
    are over. When none was reached that may be seen, the zaak is simply being handled.
    """
    types = {one.url: one for one in historie.statustypen}
    bereikt = [(status, types.get(status.statustype_url)) for status in historie.statussen]
    gezet = [(s, t) for s, t in bereikt if kader.is_zichtbaar(t)]
    is_verborgen = bool(bereikt) and not kader.is_zichtbaar(bereikt[-1][1])
    stappen = [_gezet(kader, s, t) for s, t in gezet[:-1]]
    if gezet:
        stappen.append(_laatste(kader, *gezet[-1], is_verborgen=is_verborgen))
    elif bereikt:
        stappen.append(_naamloos(kader, bereikt[-1][0]))
    huidig = stappen[-1].label if stappen else ""
    if kader.zaak.is_lopend:
        huidig = _("In behandeling") if is_verborgen else huidig
        stappen += straks(kader, [t for _s, t in bereikt if t], historie.statustypen)
    doen = acties(kader, bereikt[-1][1]) if bereikt else ()
    nu = bereikt[-1][1] if bereikt else None
    hoe_ver = fase(kader.zaak, nu, kader.woorden(nu)) if nu or not bereikt else ""
    return Verhaal(huidig, hoe_ver, tuple(stappen), doen)


def _gezet(kader: Kader, status: Status, statustype: Statustype | None) -> Stap:
    """A step that is over."""
    woorden = kader.woorden(statustype)
    dag = gezet_op(status)
    return Stap(
        label=kader.label(statustype),
        stand=KLAAR,
        nu=False,
        datum=termijnen.voluit(dag) if dag else _("Datum niet bekend"),
        uitleg=eerste(
            woorden.uitleg_geweest if woorden else "", statustype.statustekst if statustype else ""
        ),
        termijn_uitleg=None,
        termijn="",
        opmerking=status.statustoelichting,
    )


def _laatste(
    kader: Kader, status: Status, statustype: Statustype | None, *, is_verborgen: bool
) -> Stap:
    """The step that the zaak is in, or in which it ended."""
    stap = replace(_gezet(kader, status, statustype), nu=True)
    if not kader.zaak.is_lopend:
        return stap
    woorden, dag = kader.woorden(statustype), gezet_op(status)
    loopt = woorden if not is_verborgen else None
    return replace(
        stap,
        stand=HUIDIG,
        datum=_("Sinds %(dag)s") % {"dag": stap.datum} if dag else stap.datum,
        uitleg=eerste(
            woorden.uitleg_nu if woorden else "", statustype.statustekst if statustype else ""
        ),
        termijn_uitleg=eerste(loopt.termijn_tekst if loopt else ""),
        termijn="" if is_verborgen else _termijn(kader, dag, statustype),
    )


def _naamloos(kader: Kader, status: Status) -> Stap:
    """Stands for the hidden steps when none that may be seen was reached."""
    stap = _laatste(kader, status, None, is_verborgen=True)
    label = _("In behandeling") if kader.zaak.is_lopend else _("Afgerond")
    return replace(stap, label=label, opmerking="")


def gezet_op(status: Status) -> date | None:
    """The day on which a status was set, in Dutch time; some suppliers give no time of day."""
    moment = status.datum_status_gezet
    if moment is None:
        return None
    return timezone.localdate(moment) if timezone.is_aware(moment) else moment.date()


def _einde_termijn(
    kader: Kader, dag: date | None, statustype: Statustype | None
) -> tuple[date | None, str]:
    """Until when this step lasts, and how long that is in words."""
    woorden = kader.woorden(statustype)
    if dag is None or statustype is None:
        return None, ""
    if woorden and woorden.termijn_werkdagen:
        aantal = woorden.termijn_werkdagen
        return termijnen.plus_werkdagen(dag, aantal), termijnen.werkdagen(aantal)
    if statustype.doorlooptijd:
        return statustype.doorlooptijd.na(dag), ""
    return None, ""


def _termijn(kader: Kader, dag: date | None, statustype: Statustype | None) -> str:
    einde, duur = _einde_termijn(kader, dag, statustype)
    if einde is None:
        return ""
    if einde < kader.vandaag:
        return _("De termijn voor deze stap liep tot en met %(dag)s. Het duurt langer.") % {
            "dag": termijnen.met_dag(einde)
        }
    if duur:
        return _("Uiterlijk %(dag)s (%(duur)s)") % {"dag": termijnen.met_dag(einde), "duur": duur}
    return _("Uiterlijk %(dag)s") % {"dag": termijnen.met_dag(einde)}
