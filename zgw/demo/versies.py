"""Knows the versions of the zaaktypen, and the addresses of what is in a catalogue."""

from dataclasses import dataclass
from datetime import date

from zgw.demo.store import Store, url_of


@dataclass(frozen=True)
class Versie:
    """One of the two versions in which every zaaktype exists."""

    nummer: int
    begin: str
    einde: str | None


VERSIES = (Versie(1, "2023-01-01", "2025-12-31"), Versie(2, "2026-01-01", None))


def versie_on(day: date) -> Versie:
    """Return the version of the zaaktypen that was valid on this day."""
    return VERSIES[day.isoformat() >= VERSIES[1].begin]


def zaaktype_url(store: Store, identificatie: str, versie: Versie) -> str:
    """Return the URL of a zaaktype in a version."""
    uuid = store.uuid(f"zaaktype/{identificatie}/{versie.nummer}")
    return url_of("catalogi/zaaktypen", uuid)


def catalogus_url(store: Store, domein: str) -> str:
    """Return the URL of the catalogue of this domein."""
    return url_of("catalogi/catalogussen", store.uuid(f"catalogus/{domein}"))


def informatieobjecttype_url(store: Store, omschrijving: str, domein: str) -> str:
    """Return the URL of an informatieobjecttype of a catalogue."""
    uuid = store.uuid(f"informatieobjecttype/{domein}/{omschrijving}")
    return url_of("catalogi/informatieobjecttypen", uuid)


def besluittype_url(store: Store, omschrijving: str) -> str:
    """Return the URL of a besluittype."""
    return url_of("catalogi/besluittypen", store.uuid(f"besluittype/{omschrijving}"))
