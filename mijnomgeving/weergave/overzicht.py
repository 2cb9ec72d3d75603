"""What the overview shows, out of the first page of open zaken."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from home import texts, tips
from home.site import ThemaWoorden
from home.texts import Teksten
from home.tips import TipWoorden
from mijnomgeving.weergave import zaken
from mijnomgeving.weergave.stap import Actie, Kader, acties
from mijnomgeving.weergave.tekst import Tekst
from zgw.resources import Pagina, Zaakregel

MAX_KAARTEN = 4


def overzicht_context(
    pagina: Pagina[Zaakregel], alle: Sequence[ThemaWoorden], *, organisatie: str, vandaag: date
) -> dict[str, Any]:
    """The context of overzicht.html. Tips for a zaaktype only when all registers answered.

    `alle` holds all thema's.
    """
    regels, ontbreekt = pagina.deel.inhoud, pagina.deel.ontbreekt
    keys = {zaken.sleutel_van(regel) for regel in regels}
    teksten = texts.load(keys, soorten=zaken.LIJST)
    eigen = [thema for thema in alle if any(thema.bevat(key) for key in keys)]
    return {
        "naam": next((regel.rol.naam for regel in regels if regel.rol.naam), ""),
        "zaken": pagina.deel,
        "kaarten": [
            zaken.kaart(regel, teksten, organisatie, vandaag) for regel in regels[:MAX_KAARTEN]
        ],
        "aantal": pagina.aantal,
        "acties": _acties(regels, teksten, vandaag),
        "themas": [_thema(thema) for thema in eigen or alle],
        "themas_eigen": bool(eigen),
        "tips": [_tip(tip) for tip in tips.tips_for(vandaag, None if ontbreekt else keys)],
    }


def _acties(regels: tuple[Zaakregel, ...], teksten: Teksten, vandaag: date) -> list[Actie]:
    """What the person must do, each with the way to its zaak."""
    found = []
    for regel in regels:
        key = zaken.sleutel_van(regel)
        kader = Kader(regel.zaak, regel.zaaktype, key, teksten, vandaag)
        soort = zaken.soort(regel.zaaktype, key, teksten)
        titel = zaken.titel(regel.zaak, soort, teksten.zaaktype(key))
        for actie in acties(kader, regel.statustype):
            url, knop = zaken.zaak_url(regel), _("Bekijk de zaak")
            found.append(replace(actie, tekst=titel, url=url, knop=knop))
    return found


@dataclass(frozen=True, slots=True)
class Tip:
    """As the component tip takes it."""

    titel: str
    tekst: Tekst
    url: str
    link: str


@dataclass(frozen=True, slots=True)
class Thema:
    """As the component thema_card takes it."""

    titel: str
    url: str
    tekst: str
    icon: str


def _tip(woorden: TipWoorden) -> Tip:
    tekst = Tekst(woorden.tekst, rich=False)
    return Tip(woorden.titel, tekst, woorden.link, woorden.link_tekst)


def _thema(woorden: ThemaWoorden) -> Thema:
    return Thema(woorden.titel, woorden.url, woorden.intro, woorden.icoon)
