"""Door: the tips to show today, each with why this person sees it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from wagtail.images.models import Image, SourceImageIOError

from home.models import Tip
from home.models.tips import BEELD
from home.tipnamen import met_namen
from home.tipredenen import reden
from home.tipregels import (
    INWONER,
    ONBEKEND,
    ONDERNEMER,
    ONWAAR,
    WAAR,
    Feit,
    Feiten,
    Kennis,
    Soort,
    Uitspraak,
    Waarheid,
    bewijs,
    kennis_van_wie,
    waarde,
)
from home.woorden import Beeld, TipWoorden

__all__ = [
    "INWONER",
    "ONBEKEND",
    "ONDERNEMER",
    "ONWAAR",
    "WAAR",
    "Feiten",
    "Kennis",
    "Soort",
    "TipWoorden",
    "Tips",
    "Waarheid",
    "kennis_van_wie",
    "tips_for",
]


@dataclass(frozen=True)
class Tips:
    """The tips to show; `zijn_persoonlijk` when there are tips to choose for, or were shown.

    That says nothing of the person: it counts every tip of today that has a rule.
    """

    getoond: tuple[TipWoorden, ...]
    zijn_persoonlijk: bool


def tips_for(vandaag: date, feiten: Feiten, *, persoonlijk: bool) -> Tips:
    """The tips of today for whom these facts are of, in the order of the editor.

    Without `persoonlijk` no rule is looked at: there are only tips without one. A tip with a rule
    is there when the rule is waar; a fact that nobody could tell makes none appear. One query,
    two more when there are pictures, and one for each kind of name that `feiten` does not hold.
    """
    tips = [tip for tip in _van(vandaag) if _is_voor(tip, feiten)]
    redenen: list[tuple[Tip, tuple[Uitspraak, ...]]] = []
    for tip in tips:
        regel = tip.de_regel
        if regel is None:
            redenen.append((tip, ()))
        elif persoonlijk and waarde(regel, feiten.over) is WAAR:
            redenen.append((tip, bewijs(regel, feiten.over)))
    return Tips(_woorden(redenen, feiten), any(tip.is_persoonlijk for tip in tips))


def _van(vandaag: date) -> QuerySet[Tip]:
    begonnen = Q(van=None) | Q(van__lte=vandaag)
    niet_voorbij = Q(tot=None) | Q(tot__gte=vandaag)
    beelden = Image.objects.prefetch_renditions(BEELD)
    return Tip.objects.filter(begonnen, niet_voorbij).prefetch_related(
        Prefetch("afbeelding", queryset=beelden)
    )


def _is_voor(tip: Tip, feiten: Feiten) -> bool:
    return not tip.doelgroep or feiten.over(Feit(Soort.WIE, tip.doelgroep)) is WAAR


def _woorden(
    redenen: Sequence[tuple[Tip, Iterable[Uitspraak]]], feiten: Feiten
) -> tuple[TipWoorden, ...]:
    namen = met_namen(feiten.namen, (feit for _tip, delen in redenen for feit, _wel in delen))
    return tuple(
        TipWoorden(
            titel=tip.titel,
            tekst=tip.tekst,
            link=tip.link,
            link_tekst=tip.link_tekst,
            beeld=beeld_van(tip),
            reden=reden(tuple(delen), namen),
        )
        for tip, delen in redenen
    )


def beeld_van(tip: Tip) -> Beeld | None:
    """The picture; None when there is none, or when its file is gone."""
    if tip.afbeelding is None:
        return None
    try:
        beeld = tip.afbeelding.get_rendition(BEELD)
    except SourceImageIOError:
        return None
    return Beeld(beeld.url, tip.afbeelding_alt, beeld.width, beeld.height)
