"""The statushistorie in the editor's words: what was done, where it is now, what comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from home.texts import StatustypeWoorden, Teksten, ZaaktypeKey
from mijnomgeving.weergave import termijnen
from mijnomgeving.weergave.tekst import Tekst, eerste
from zgw.resources import Status, Statushistorie, Statustype, Zaak, Zaaktype

KLAAR, HUIDIG, KOMEND, ALTERNATIEF = "klaar", "huidig", "komend", "alternatief"


@dataclass(frozen=True, slots=True)
class Stap:
    """A step, as the component process_steps takes it; `nu` marks the step the zaak is in."""

    label: str
    stand: str
    nu: bool
    datum: str
    uitleg: Tekst | None
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
class Verhaal:
    """The story: the label of where the zaak is now, all steps, and what the person must do."""

    huidig: str
    stappen: tuple[Stap, ...]
    acties: tuple[Actie, ...]

    def __bool__(self) -> bool:
        """Whether any step was reached; before that there are only steps to come."""
        return bool(self.huidig)


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


def verhaal(historie: Statushistorie, kader: Kader) -> Verhaal:
    """Tells the statushistorie. Steps that an editor hides are left out."""
    types = {one.url: one for one in historie.statustypen}
    gezet = [
        (status, types.get(status.statustype_url))
        for status in historie.statussen
        if kader.is_zichtbaar(types.get(status.statustype_url))
    ]
    stappen = [_gezet(kader, s, t, nu=(s, t) == gezet[-1]) for s, t in gezet]
    if kader.zaak.is_lopend:
        reached = [types[s.statustype_url] for s in historie.statussen if s.statustype_url in types]
        stappen += _straks(kader, reached, historie.statustypen)
    doen = acties(kader, gezet[-1][1]) if gezet else ()
    return Verhaal(stappen[len(gezet) - 1].label if gezet else "", tuple(stappen), doen)


def _gezet(kader: Kader, status: Status, statustype: Statustype | None, *, nu: bool) -> Stap:
    woorden = kader.woorden(statustype)
    dag = gezet_op(status)
    huidig = nu and kader.zaak.is_lopend
    redactie = ""
    if woorden:
        redactie = woorden.uitleg_nu + woorden.termijn_tekst if huidig else woorden.uitleg_geweest
    datum = termijnen.voluit(dag) if dag else _("Datum niet bekend")
    return Stap(
        label=kader.label(statustype),
        stand=HUIDIG if huidig else KLAAR,
        nu=nu,
        datum=_("Sinds %(dag)s") % {"dag": datum} if huidig and dag else datum,
        uitleg=eerste(redactie, statustype.statustekst if statustype else ""),
        termijn=_termijn(kader, dag, statustype) if huidig else "",
        opmerking=status.statustoelichting,
    )


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


def _straks(kader: Kader, reached: Sequence[Statustype], alle: Sequence[Statustype]) -> list[Stap]:
    """The steps to come: the usual next one, what may come instead, and the rest in order."""
    woorden = kader.woorden(reached[-1] if reached else None)
    instead_of = {naam.casefold() for naam in woorden.volgende} if woorden else set()
    rest = [one for one in alle if one not in reached and kader.is_zichtbaar(one)]
    after = max((one.volgnummer for one in reached), default=0)
    usual = _tot_einde(kader, [one for one in rest if one.volgnummer > after])
    others = [one for one in rest if one not in usual and one.omschrijving.casefold() in instead_of]
    return [
        *(_komend(kader, one, KOMEND, is_laatste=one == usual[-1]) for one in usual[:1]),
        *(_komend(kader, one, ALTERNATIEF, is_laatste=False) for one in others),
        *(_komend(kader, one, KOMEND, is_laatste=one == usual[-1]) for one in usual[1:]),
    ]


def _tot_einde(kader: Kader, statustypen: Sequence[Statustype]) -> list[Statustype]:
    """The usual way: up to the first step by which, as an editor says, a zaak ends."""
    way: list[Statustype] = []
    for one in statustypen:
        way.append(one)
        woorden = kader.woorden(one)
        if woorden and woorden.einde:
            break
    return way


def _komend(kader: Kader, statustype: Statustype, stand: str, *, is_laatste: bool) -> Stap:
    woorden = kader.woorden(statustype)
    termijn = ""
    if woorden and woorden.termijn_werkdagen:
        termijn = _("Hier hebben wij %(duur)s voor.") % {
            "duur": termijnen.werkdagen(woorden.termijn_werkdagen)
        }
    return Stap(
        label=kader.label(statustype),
        stand=stand,
        nu=False,
        datum=_verwacht(kader) if is_laatste else "",
        uitleg=eerste(woorden.uitleg_straks) if woorden else None,
        termijn=termijn,
        opmerking="",
    )


def _verwacht(kader: Kader) -> str:
    """When the last step is expected; nothing while the zaak stands still or when it is late."""
    if kader.zaak.opschorting.indicatie:
        return ""
    verwacht = termijnen.verwacht_op(kader.zaak, kader.zaaktype)
    uiterlijk = termijnen.uiterlijk_op(kader.zaak, kader.zaaktype)
    if verwacht and verwacht >= kader.vandaag:
        return _("Verwacht op %(dag)s") % {"dag": termijnen.voluit(verwacht)}
    if uiterlijk and uiterlijk >= kader.vandaag:
        return _("Verwacht uiterlijk op %(dag)s") % {"dag": termijnen.voluit(uiterlijk)}
    return ""


def acties(kader: Kader, statustype: Statustype | None) -> tuple[Actie, ...]:
    """What the person must do in a zaak that is in this step now."""
    woorden = kader.woorden(statustype)
    if not kader.zaak.is_lopend or not woorden or not woorden.wat_moet_u_doen:
        return ()
    return (Actie(woorden.wat_moet_u_doen, "", woorden.knop_url, woorden.knop_tekst),)
