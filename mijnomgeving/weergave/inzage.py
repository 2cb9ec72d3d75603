"""Tells look-ups so that they can be read: by day, and those of one visit together on one line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mijnomgeving.weergave.inzagefilter import Inzagefilter
from mijnomgeving.weergave.paginering import bladeren
from mijnomgeving.weergave.termijnen import met_dag
from zgw.resources import Deel, Herkomst, Inzage, Inzageregel, Toestand

PER_PAGINA = 50  # Lines, after those of one visit have been put together.
BEZOEK = timedelta(minutes=30)  # What lies further apart is another visit.


@dataclass(frozen=True, slots=True)
class Opvraging:
    """Look-ups of one kind, by one and for one purpose, within one visit; `wie` is "" if own."""

    wie: str
    doel: str
    gegevens: str
    wanneer: str
    hoe_vaak: str


@dataclass(frozen=True, slots=True)
class Dag:
    """What happened on a day: by others, and by the person in this portal."""

    titel: str
    anderen: tuple[Opvraging, ...]
    zelf: tuple[Opvraging, ...]


@dataclass(slots=True)
class _Bezoek:
    """The look-ups that are put together so far; they come newest first."""

    regel: Inzageregel
    eerste: datetime
    laatste: datetime
    aantal: int = 1

    @property
    def dag(self) -> date:
        """The day on which all of it was."""
        return self.eerste.date()


def inzage_context(
    inzage: Inzage, gekozen: Inzagefilter, nummer: int, *, vandaag: date
) -> dict[str, Any]:
    """The context of the page. Raises PaginaBestaatNiet beyond the last page."""
    bezoeken = _bezoeken(inzage.deel.inhoud, alleen_anderen=gekozen.alleen_anderen)
    laatste = max(1, -(-len(bezoeken) // PER_PAGINA))
    ontbreekt = inzage.deel.ontbreekt
    shown = bezoeken[(nummer - 1) * PER_PAGINA : nummer * PER_PAGINA]
    deel = Deel(tuple(_dagen(shown, vandaag)), ontbreekt)
    return {
        "aangeboden": inzage.aangeboden,
        "afgekapt": inzage.afgekapt,
        "deel": deel,
        "toestand": deel.toestand if inzage.aangeboden else Toestand.NIET_BESCHIKBAAR,
        "pagina": bladeren(nummer, laatste, ontbreekt=bool(ontbreekt)),
    }


def _bezoeken(regels: Iterable[Inzageregel], *, alleen_anderen: bool) -> list[_Bezoek]:
    """The lines, newest first; `regels` are so too."""
    found: list[_Bezoek] = []
    open_: dict[tuple[str, ...], _Bezoek] = {}
    for regel in regels:
        if alleen_anderen and regel.herkomst is Herkomst.ZELF:
            continue
        moment = timezone.localtime(regel.tijdstip)
        key = (regel.herkomst, regel.systeem, regel.doel, regel.gegevens)
        bezoek = open_.get(key)
        if bezoek and bezoek.dag == moment.date() and bezoek.eerste - moment <= BEZOEK:
            bezoek.eerste, bezoek.aantal = moment, bezoek.aantal + 1
        else:
            open_[key] = _Bezoek(regel, moment, moment)
            found.append(open_[key])
    return found


def _dagen(bezoeken: Sequence[_Bezoek], vandaag: date) -> Iterable[Dag]:
    for dag, group in groupby(bezoeken, key=lambda one: one.dag):
        of_day = list(group)
        yield Dag(
            titel=_titel(dag, vandaag),
            anderen=tuple(_opvraging(one) for one in of_day if not _is_zelf(one)),
            zelf=tuple(_opvraging(one) for one in of_day if _is_zelf(one)),
        )


def _is_zelf(bezoek: _Bezoek) -> bool:
    return bezoek.regel.herkomst is Herkomst.ZELF


def _titel(dag: date, vandaag: date) -> str:
    match (vandaag - dag).days:
        case 0:
            return _("Vandaag, %(dag)s") % {"dag": met_dag(dag)}
        case 1:
            return _("Gisteren, %(dag)s") % {"dag": met_dag(dag)}
        case _:
            return met_dag(dag).capitalize()


def _opvraging(bezoek: _Bezoek) -> Opvraging:
    regel = bezoek.regel
    return Opvraging(
        wie=_wie(regel),
        doel=regel.doel or _("Dat staat niet in het logboek."),
        gegevens=regel.gegevens or _("Dat staat niet in het logboek."),
        wanneer=_wanneer(bezoek),
        hoe_vaak="" if _is_zelf(bezoek) else _hoe_vaak(bezoek.aantal),
    )


def _hoe_vaak(aantal: int) -> str:
    """Not told of the person: how many calls a page takes is for nobody to know."""
    return ngettext("%(aantal)d keer opgevraagd", "%(aantal)d keer opgevraagd", aantal) % {
        "aantal": aantal
    }


def _wie(regel: Inzageregel) -> str:
    match regel.herkomst:
        case Herkomst.ZELF:
            return ""
        case Herkomst.BEHEER:
            return _("Een beheerder van deze website")
        case Herkomst.ANDER:
            return regel.systeem or _("Een ander systeem")


def _wanneer(bezoek: _Bezoek) -> str:
    begin, end = (date_format(one, "G.i") for one in (bezoek.eerste, bezoek.laatste))
    if begin == end:
        return _("Om %(tijd)s uur") % {"tijd": begin}
    return _("Tussen %(begin)s en %(einde)s uur") % {"begin": begin, "einde": end}
