"""Door: changes the words of many types at once: their thema, or whether a step is hidden."""

from collections.abc import Iterable, Iterator

from django.db import models, transaction
from wagtail.log_actions import log

from home.dekking import Soort, tekstsleutels
from home.models import CatalogusType, StatustypeTekst, ThemaPage, ZaaktypeTekst


@transaction.atomic
def zet_thema(nummers: Iterable[int], thema: ThemaPage | None) -> int:
    """Puts zaaktypen of the catalogue under a thema, or under none; how many there were."""
    return _zet(_rijen(nummers, Soort.ZAAKTYPE), ZaaktypeTekst, "thema_id", thema and thema.pk)


@transaction.atomic
def zet_verborgen(nummers: Iterable[int], *, verborgen: bool) -> int:
    """Hides steps of the catalogue, or shows them again; how many there were."""
    return _zet(_rijen(nummers, Soort.STATUSTYPE), StatustypeTekst, "verborgen", verborgen)


def _rijen(nummers: Iterable[int], soort: str) -> list[CatalogusType]:
    return list(CatalogusType.objects.filter(pk__in=list(nummers), soort=soort))


def _zet(
    rijen: list[CatalogusType],
    model: type[ZaaktypeTekst | StatustypeTekst],
    veld: str,
    waarde: object,
) -> int:
    """In the text that applies, so that it goes on applying; a new one where there is none."""
    sleutels = {een for rij in rijen for een in tekstsleutels(rij)}
    teksten = {
        tekst.sleutel: tekst for tekst in model._default_manager.filter(sleutel__in=sleutels)
    }
    for rij in rijen:
        tekst = next(_passend(rij, teksten), None)
        if tekst is None:
            if not waarde:
                continue
            tekst = _nieuw(rij, model)
        if getattr(tekst, veld) != waarde:
            _bewaar(tekst, veld, waarde)
            teksten[tekst.sleutel] = tekst
    return len(rijen)


def _passend[T: models.Model](rij: CatalogusType, teksten: dict[str, T]) -> Iterator[T]:
    return (teksten[een] for een in tekstsleutels(rij) if een in teksten)


def _nieuw(
    rij: CatalogusType, model: type[ZaaktypeTekst | StatustypeTekst]
) -> ZaaktypeTekst | StatustypeTekst:
    if model is ZaaktypeTekst:
        return ZaaktypeTekst(domein=rij.domein, identificatie=rij.zaaktype)
    return StatustypeTekst(domein=rij.domein, zaaktype=rij.zaaktype, omschrijving=rij.omschrijving)


def _bewaar(tekst: ZaaktypeTekst | StatustypeTekst, veld: str, waarde: object) -> None:
    """With a line in the history, as when an editor saves it."""
    actie = "wagtail.edit" if tekst.pk else "wagtail.create"
    setattr(tekst, veld, waarde)
    tekst.save()
    log(instance=tekst, action=actie, content_changed=True)
