"""The words that this room gives out: frozen, without database or network behind them.

A field marked *rich* is rich text as Wagtail stores it, for the filter `richtext`; the others are
plain text. An empty field is "".
"""

from dataclasses import dataclass
from typing import NamedTuple

from home.sleutels import ZaaktypeKey, kandidaten


class Link(NamedTuple):
    """A text and where it leads."""

    label: str
    url: str


@dataclass(frozen=True)
class ZaaktypeWoorden:
    """What an editor wrote about a zaaktype."""

    publieke_naam: str
    titel_is_naam: bool  # A zaak is called by the name of its type, not by its own omschrijving.
    introductie: str  # rich
    wat_gebeurt_er: str  # rich
    contact: str  # rich
    thema: Link | None  # Only a thema that is published.


@dataclass(frozen=True)
class StatustypeWoorden:
    """What an editor wrote about a step."""

    label: str
    groep: str  # "ontvangen", "in_behandeling", "beslist", "afgerond"; "" when not chosen.
    uitleg_nu: str  # rich
    uitleg_geweest: str  # rich
    uitleg_straks: str  # rich
    termijn_werkdagen: int | None
    termijn_tekst: str  # rich: bold only
    wat_moet_u_doen: str
    knop_tekst: str
    knop_url: str
    verborgen: bool
    volgende: tuple[str, ...]  # Omschrijvingen of statustypen, the usual one first.
    einde: bool


@dataclass(frozen=True)
class ResultaattypeWoorden:
    """What an editor wrote about an outcome."""

    label: str
    betekenis: str  # rich


@dataclass(frozen=True)
class BesluittypeWoorden:
    """What an editor wrote about a kind of besluit."""

    label: str
    betekenis: str  # rich
    bezwaar: str  # rich; "" means SiteWoorden.bezwaar


@dataclass(frozen=True)
class OrganisatieWoorden:
    """An organisation that handles zaken."""

    naam: str
    contact: str  # rich


@dataclass(frozen=True)
class Beeld:
    """A picture as a page shows it; `alt` is "" for one that only decorates."""

    url: str
    alt: str
    breedte: int
    hoogte: int


@dataclass(frozen=True)
class TipWoorden:
    """A tip; `link` and `link_tekst` are both filled or both empty.

    `reden` says why this person sees it; "" for a tip that everybody sees.
    """

    titel: str
    tekst: str
    link: str
    link_tekst: str
    beeld: Beeld | None = None
    reden: str = ""


@dataclass(frozen=True)
class ThemaWoorden:
    """A published thema and the zaaktypen that editors put under it."""

    titel: str
    slug: str
    url: str
    intro: str
    icoon: str  # Name of a file in site/templates/icons.
    zaaktypen: frozenset[ZaaktypeKey]  # As the editor wrote them; domein "" means every catalogus.

    def bevat(self, key: ZaaktypeKey) -> bool:
        """Whether zaken of this zaaktype belong to the thema."""
        eigen = {k for z in self.zaaktypen for k in kandidaten(z.domein, z.identificatie)[:1]}
        return not eigen.isdisjoint(kandidaten(key.domein, key.identificatie))


@dataclass(frozen=True)
class SiteWoorden:
    """Texts of the whole site."""

    contact: str  # rich
    voettekst: str  # rich
    inloggen: str  # rich
    bezwaar: str  # rich
    leeg_zaken: str
    leeg_afgerond: str
    leeg_documenten: str
    leeg_besluiten: str
