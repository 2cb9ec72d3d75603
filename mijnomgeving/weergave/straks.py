"""The steps to come: the usual next one, what may come instead, and the rest in order."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from mijnomgeving.weergave import termijnen
from mijnomgeving.weergave.stap import ALTERNATIEF, KOMEND, Kader, Stap
from mijnomgeving.weergave.tekst import eerste
from zgw.resources import Statustype


def straks(kader: Kader, reached: Sequence[Statustype], alle: Sequence[Statustype]) -> list[Stap]:
    """The steps that have not been reached, out of all those of the zaaktype.

    Their order is that of volgnummer, and else the one in which the register gave them. After a
    step by which, as an editor says, a zaak ends, there is nothing to come.
    """
    woorden = kader.woorden(reached[-1] if reached else None)
    if woorden and woorden.einde:
        return []
    place = {one.url: (one.volgnummer, number) for number, one in enumerate(alle)}
    after = max((place[one.url] for one in reached), default=(-1, -1))
    rest = [one for one in alle if one not in reached and kader.is_zichtbaar(one)]
    volgende = [naam.casefold() for naam in woorden.volgende] if woorden else []
    usual = _tot_einde(kader, [one for one in rest if place[one.url] > after])
    usual = _vanaf(usual, volgende[0] if volgende else "")
    others = [one for one in rest if one not in usual and one.omschrijving.casefold() in volgende]
    return [
        *(_komend(kader, one, KOMEND, is_laatste=one == usual[-1]) for one in usual[:1]),
        *(_komend(kader, one, ALTERNATIEF, is_laatste=False) for one in others),
        *(_komend(kader, one, KOMEND, is_laatste=one == usual[-1]) for one in usual[1:]),
    ]


def _vanaf(way: list[Statustype], naam: str) -> list[Statustype]:
    """The way from the step that an editor put first; all of it when that is not on the way."""
    namen = [one.omschrijving.casefold() for one in way]
    return way[namen.index(naam) :] if naam in namen else way


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
        termijn_uitleg=None,
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
