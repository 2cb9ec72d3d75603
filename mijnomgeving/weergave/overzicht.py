"""What the overview shows, out of the first page of open zaken."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from home import texts, tips
from home.site import ThemaWoorden
from home.texts import Teksten
from home.tips import Feiten
from mijnomgeving.tips.feiten import feiten_van
from mijnomgeving.tips.weergave import weergave_van
from mijnomgeving.weergave import zaken
from mijnomgeving.weergave.stap import Actie, Kader, acties
from zgw.resources import Pagina, Principal, Zaakregel

MAX_KAARTEN = 4


@dataclass(frozen=True, slots=True)
class Bezoek:
    """Who looks, on which day, in which municipality; `eigen_tips` when they chose for those."""

    wie: Principal
    organisatie: str
    vandaag: date
    eigen_tips: bool


def overzicht_context(
    pagina: Pagina[Zaakregel], alle: Sequence[ThemaWoorden], bezoek: Bezoek
) -> dict[str, Any]:
    """The context of overzicht.html. `alle` holds all thema's."""
    vandaag = bezoek.vandaag
    regels = pagina.deel.inhoud
    keys = {zaken.sleutel_van(regel) for regel in regels}
    teksten = texts.load(keys, soorten=zaken.LIJST)
    eigen = [thema for thema in alle if any(thema.bevat(key) for key in keys)]
    return {
        "naam": next((regel.rol.naam for regel in regels if regel.rol.naam), ""),
        "zaken": pagina.deel,
        "kaarten": [
            zaken.kaart(regel, teksten, bezoek.organisatie, vandaag)
            for regel in regels[:MAX_KAARTEN]
        ],
        "aantal": pagina.aantal,
        "acties": _acties(regels, teksten, vandaag),
        "themas": [_thema(thema) for thema in eigen or alle],
        "themas_eigen": bool(eigen),
        **_tips(feiten_van(bezoek.wie, pagina, alle, teksten), bezoek),
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
class Thema:
    """As the component thema_card takes it."""

    titel: str
    url: str
    tekst: str
    icon: str


def _tips(feiten: Feiten, bezoek: Bezoek) -> dict[str, Any]:
    """The tips, and whether there is something to choose or to withdraw."""
    found = tips.tips_for(bezoek.vandaag, feiten, persoonlijk=bezoek.eigen_tips)
    return {
        "tips": [weergave_van(tip) for tip in found.getoond],
        "tips_te_kiezen": found.zijn_persoonlijk or bezoek.eigen_tips,
        "eigen_tips": bezoek.eigen_tips,
    }


def _thema(woorden: ThemaWoorden) -> Thema:
    return Thema(woorden.titel, woorden.url, woorden.intro, woorden.icoon)
