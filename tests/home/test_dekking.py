"""Where each type stands: own words, those of the register, or nothing."""

from dataclasses import replace
from typing import Any

import pytest

from home import dekking
from home.catalogus import Bron, GevondenType, neem_over
from home.models import CatalogusType, StatustypeTekst

Soort = CatalogusType.Soort
KLACHT = GevondenType(Soort.ZAAKTYPE, "VBSTD", "KLACHT", "Klacht behandelen")
STAP = GevondenType(Soort.STATUSTYPE, "VBSTD", "KLACHT", "Ontvangen", tekst="Uw klacht is er.")

pytestmark = pytest.mark.django_db


def neem(*typen: GevondenType) -> None:
    """Takes over what one register set has."""
    neem_over([Bron("een", "Een", typen)])


def _gedekt(**tekst: Any) -> tuple[str, tuple[str, ...]]:
    """How the step stands with this text of an editor."""
    neem(KLACHT, STAP)
    StatustypeTekst.objects.create(zaaktype="KLACHT", omschrijving="Ontvangen", **tekst)
    [zaaktype] = dekking.laad().zaaktypen
    [stap] = zaaktype.delen
    return stap.stand.value, stap.mist


@pytest.mark.parametrize(
    ("tekst", "stand"),
    [
        ({"domein": "VBSTD", "uitleg_nu": "<p>Ja.</p>"}, ("eigen", ("geweest", "straks"))),
        ({"domein": "", "uitleg_nu": "<p>Ja.</p>"}, ("eigen", ("geweest", "straks"))),
        ({"domein": "ANDER", "uitleg_nu": "<p>Ja.</p>"}, ("register", ("nu", "geweest", "straks"))),
        ({"domein": "VBSTD", "label": "Binnen"}, ("register", ("nu", "geweest", "straks"))),
        ({"domein": "VBSTD", "uitleg_straks": "<p>Ja.</p>"}, ("register", ("nu", "geweest"))),
        ({"domein": "VBSTD", "verborgen": True}, ("verborgen", ())),
        (
            {"domein": "VBSTD", "uitleg_nu": "<p>Ja.</p>", "live": False},
            ("register", ("nu", "geweest", "straks")),
        ),
    ],
)
def test_where_a_step_stands(tekst: dict[str, Any], stand: object) -> None:
    assert _gedekt(**tekst) == stand


def test_a_draft_does_not_hide_a_text_that_is_live() -> None:
    StatustypeTekst.objects.create(
        zaaktype="KLACHT", omschrijving="Ontvangen", domein="VBSTD", live=False
    )

    assert _gedekt(domein="", uitleg_nu="<p>Ja.</p>")[0] == "eigen"


def test_without_text_of_anybody_there_is_nothing() -> None:
    neem(
        KLACHT,
        replace(STAP, tekst=""),
        replace(STAP, soort=Soort.RESULTAATTYPE, omschrijving="Gegrond"),
        GevondenType(
            Soort.BESLUITTYPE, "VBSTD", "", "Besluit", tekst="Intern.", zaaktypen=("klacht",)
        ),
    )

    [zaaktype] = dekking.laad().zaaktypen

    standen = [(een.type.soort, een.stand.value) for een in zaaktype.alles]
    assert standen == [
        ("zaaktype", "leeg"),
        ("statustype", "leeg"),
        ("resultaattype", "register"),
        ("besluittype", "leeg"),
    ]
    assert zaaktype.gaten == 4


def test_what_vanished_or_is_internal_is_no_gap() -> None:
    neem(KLACHT, STAP, replace(KLACHT, zaaktype="INTERN", intern=True))
    neem(KLACHT, replace(KLACHT, zaaktype="INTERN", intern=True))

    [zaaktype] = dekking.laad().zaaktypen

    assert zaaktype.delen == ()
