"""Door: the tips to show today."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from home.models import Tip
from home.sleutels import ZaaktypeKey, kandidaten
from home.woorden import TipWoorden

__all__ = ["TipWoorden", "ZaaktypeKey", "tips_for"]


def tips_for(today: date, open_zaaktypen: Iterable[ZaaktypeKey] | None) -> tuple[TipWoorden, ...]:
    """The tips of today, in the order of the editor; one query.

    `open_zaaktypen` are the zaaktypen of the person's open zaken; None when they are not known, and
    then there are only tips that are for everybody.
    """
    bekend = {
        sleutel
        for key in open_zaaktypen or ()
        for sleutel in kandidaten(key.domein, key.identificatie)
    }
    begonnen = Q(van__isnull=True) | Q(van__lte=today)
    niet_voorbij = Q(tot__isnull=True) | Q(tot__gte=today)
    return tuple(
        TipWoorden(tip.titel, tip.tekst, tip.link, tip.link_tekst)
        for tip in Tip.objects.filter(begonnen, niet_voorbij)
        if _is_voor(tip, bekend)
    )


def _is_voor(tip: Tip, bekend: set[str]) -> bool:
    if not tip.zaaktype:
        return True
    return not bekend.isdisjoint(kandidaten(tip.domein, tip.zaaktype)[:1])
