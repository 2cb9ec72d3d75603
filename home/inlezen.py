"""Reads the words of editors from the database: one query for each function.

Only of texts that are published: a draft, or a text whose time is over, reaches nobody.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Q
from wagtail.models import Page

from home.models import (
    BesluittypeTekst,
    Organisatie,
    ResultaattypeTekst,
    StatustypeTekst,
    ZaaktypeTekst,
)
from home.sleutels import sleutel
from home.validators import splits_stappen
from home.woorden import (
    BesluittypeWoorden,
    Link,
    OrganisatieWoorden,
    ResultaattypeWoorden,
    StatustypeWoorden,
    ZaaktypeWoorden,
)


def zaaktypen(sleutels: Iterable[str]) -> dict[str, ZaaktypeWoorden]:
    """The words for zaaktypen, by key."""
    rijen = ZaaktypeTekst.objects.filter(live=True, sleutel__in=sleutels).select_related("thema")
    return {rij.sleutel: zaaktype(rij) for rij in rijen}


def zaaktype(rij: ZaaktypeTekst) -> ZaaktypeWoorden:
    """The words of a row."""
    return ZaaktypeWoorden(
        publieke_naam=rij.publieke_naam,
        titel_is_naam=rij.titel == ZaaktypeTekst.Titel.NAAM,
        introductie=rij.introductie,
        wat_gebeurt_er=rij.wat_gebeurt_er,
        contact=rij.contact,
        thema=pagina_link(rij.thema),
    )


def statustypen(zaaktype_sleutels: Iterable[str]) -> dict[str, StatustypeWoorden]:
    """The words for the steps of zaaktypen, by key."""
    rijen = StatustypeTekst.objects.filter(live=True, zaaktype_sleutel__in=zaaktype_sleutels)
    return {rij.sleutel: statustype(rij) for rij in rijen}


def statustype(rij: StatustypeTekst) -> StatustypeWoorden:
    """The words of a row."""
    return StatustypeWoorden(
        label=rij.label,
        groep=rij.groep,
        uitleg_nu=rij.uitleg_nu,
        uitleg_geweest=rij.uitleg_geweest,
        uitleg_straks=rij.uitleg_straks,
        termijn_werkdagen=rij.termijn_werkdagen,
        termijn_tekst=rij.termijn_tekst,
        wat_moet_u_doen=rij.wat_moet_u_doen,
        knop_tekst=rij.knop_tekst,
        knop_url=rij.knop_url,
        verborgen=rij.verborgen,
        volgende=splits_stappen(rij.volgende),
        einde=rij.einde,
    )


def resultaattypen(zaaktype_sleutels: Iterable[str]) -> dict[str, ResultaattypeWoorden]:
    """The words for the outcomes of zaaktypen, by key."""
    rijen = ResultaattypeTekst.objects.filter(live=True, zaaktype_sleutel__in=zaaktype_sleutels)
    return {rij.sleutel: resultaattype(rij) for rij in rijen}


def resultaattype(rij: ResultaattypeTekst) -> ResultaattypeWoorden:
    """The words of a row."""
    return ResultaattypeWoorden(rij.label, rij.betekenis)


def besluittypen(domeinen: Iterable[str]) -> dict[str, BesluittypeWoorden]:
    """The words for the kinds of besluit in these catalogi and in all catalogi, by key."""
    van_catalogus = (Q(sleutel__startswith=sleutel(domein, "")) for domein in {"", *domeinen})
    rijen = BesluittypeTekst.objects.filter(reduce(or_, van_catalogus), live=True)
    return {rij.sleutel: besluittype(rij) for rij in rijen}


def besluittype(rij: BesluittypeTekst) -> BesluittypeWoorden:
    """The words of a row, which need not be in the database; so with the functions like it."""
    return BesluittypeWoorden(rij.label, rij.betekenis, rij.bezwaar)


def organisaties() -> dict[str, OrganisatieWoorden]:
    """All organisations, by RSIN: a municipality works with a handful."""
    return {rij.rsin: organisatie(rij) for rij in Organisatie.objects.filter(live=True)}


def organisatie(rij: Organisatie) -> OrganisatieWoorden:
    """The words of a row."""
    return OrganisatieWoorden(rij.naam, rij.contact)


def pagina_link(page: Page | None) -> Link | None:
    """A link to a page, when it is published."""
    if page is None or not page.live:
        return None
    return Link(label=page.title, url=page.get_url() or "")
