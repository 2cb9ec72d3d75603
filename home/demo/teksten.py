"""Brings in the texts of the demo: what is missing, nothing else."""

import json

from django.db import models

from home.demo.bestanden import Velden, ZaaktypeInhoud, lees_lijst, lees_zaaktypen
from home.models import (
    BesluittypeTekst,
    Organisatie,
    ResultaattypeTekst,
    StatustypeTekst,
    ThemaPage,
    Tip,
    ZaaktypeTekst,
)
from home.sleutels import sleutel


def laad_teksten() -> None:
    """Create the texts, organisations and tips that are missing."""
    for inhoud in lees_zaaktypen():
        _laad_zaaktype(inhoud)
    for rij in lees_lijst("besluittypen.yaml"):
        _vul_aan(BesluittypeTekst, _sleutel(rij, "domein", "omschrijving"), rij)
    for rij in lees_lijst("organisaties.yaml"):
        Organisatie.objects.get_or_create(rsin=rij["rsin"], defaults=rij)
    for rij in lees_lijst("tips.yaml"):
        regel = json.dumps(rij.get("regel", []))
        Tip.objects.get_or_create(titel=rij["titel"], defaults={**rij, "regel": regel})


def _laad_zaaktype(inhoud: ZaaktypeInhoud) -> None:
    eigen: Velden = {"domein": inhoud.domein, "identificatie": inhoud.identificatie}
    thema = ThemaPage.objects.filter(slug=inhoud.thema).first()
    _vul_aan(
        ZaaktypeTekst,
        _sleutel(eigen, "domein", "identificatie"),
        {**eigen, **inhoud.velden, "thema_id": thema.pk if thema else None},
    )
    for model, teksten in (
        (StatustypeTekst, inhoud.statustypen),
        (ResultaattypeTekst, inhoud.resultaattypen),
    ):
        for omschrijving, velden in teksten.items():
            rij: Velden = {
                "domein": inhoud.domein,
                "zaaktype": inhoud.identificatie,
                "omschrijving": omschrijving,
            }
            _vul_aan(model, _sleutel(rij, *rij), {**rij, **velden})


def _sleutel(rij: Velden, *namen: str) -> str:
    return sleutel(*(str(rij[naam]) for naam in namen))


def _vul_aan(model: type[models.Model], eigen: str, velden: Velden) -> None:
    model._default_manager.get_or_create(sleutel=eigen, defaults=velden)
