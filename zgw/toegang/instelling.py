"""What a municipality chose about who may see what, and what of it holds for one zaaktype."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from zgw.resources import (
    ALS_HET_PORTAAL,
    Catalogus,
    Informatieobjecttype,
    Stand,
    Typesleutel,
    Zaaktype,
    Zaaktypekeuze,
)
from zgw.resources.vertrouwelijkheid import binnen

INITIATOR = "initiator"


@dataclass(frozen=True, slots=True)
class Toelating:
    """What holds for the zaken of one zaaktype and for their documents, all choices together."""

    getoond: bool
    vanaf: date | None
    rollen: tuple[str, ...]
    maxima: tuple[str, ...]

    def laat_toe(self, vertrouwelijkheidaanduiding: str) -> bool:
        """Whether something is not too confidential. Unknown or empty values always are."""
        return all(binnen(vertrouwelijkheidaanduiding, one) for one in self.maxima)


@dataclass(frozen=True, slots=True)
class Regels:
    """What a municipality chose: for the whole portal, and for single types.

    `extra_rollen` open a zaak beside initiator; `verborgen_documenten` are informatieobjecttypen.
    """

    max_vertrouwelijkheid: str
    extra_rollen: tuple[str, ...] = ()
    zaaktypen: Mapping[Typesleutel, Zaaktypekeuze] = field(default_factory=dict)
    verborgen_documenten: frozenset[Typesleutel] = frozenset()

    @property
    def alle_rollen(self) -> tuple[str, ...]:
        """Every rol that opens a zaak of any zaaktype."""
        own = (rol for one in self.zaaktypen.values() for rol in one.rollen or ())
        return tuple(dict.fromkeys((INITIATOR, *self.extra_rollen, *own)))

    @property
    def is_te_zoeken(self) -> bool:
        """Whether a search can be told all of it, so that what a register counts is right."""
        chosen = self.zaaktypen.values()
        return self.alle_rollen == (INITIATOR,) and all(one.is_te_zoeken for one in chosen)

    def voor(self, zaaktype: Zaaktype | None, catalogus: Catalogus | None) -> Toelating | None:
        """What holds for a zaaktype; None when it cannot be told which choice is made for it."""
        if zaaktype is None:
            return None
        sleutel = Typesleutel.of(_domein(catalogus), zaaktype.identificatie)
        if _is_onzeker(sleutel, self.zaaktypen):
            return None
        keuze = self.zaaktypen.get(sleutel, ALS_HET_PORTAAL)
        rollen = self.extra_rollen if keuze.rollen is None else keuze.rollen
        eigen = (keuze.max_vertrouwelijkheid,) if keuze.max_vertrouwelijkheid else ()
        return Toelating(
            getoond=keuze.getoond,
            vanaf=keuze.vanaf,
            rollen=(INITIATOR, *rollen),
            maxima=(self.max_vertrouwelijkheid, *eigen),
        )

    def documentsoort(
        self, soort: Informatieobjecttype | None, catalogus: Catalogus | None
    ) -> Stand:
        """Whether documents of this kind are shown; None is a kind that is not known."""
        naam = soort.omschrijving if soort else ""
        sleutel = Typesleutel.of(_domein(catalogus), naam)
        if _is_onzeker(sleutel, self.verborgen_documenten):
            return Stand.ONBEKEND
        return Stand.NIET_VOLDAAN if sleutel in self.verborgen_documenten else Stand.VOLDAAN

    def noemt_zaaktype(self, identificatie: str) -> bool:
        """Whether it takes the catalogus of a zaaktype to tell what was chosen for it."""
        return _is_onzeker(Typesleutel.of("", identificatie), self.zaaktypen)

    def noemt_documentsoort(self, omschrijving: str) -> bool:
        """The same for an informatieobjecttype."""
        return _is_onzeker(Typesleutel.of("", omschrijving), self.verborgen_documenten)


def _domein(catalogus: Catalogus | None) -> str:
    return catalogus.domein if catalogus else ""


def _is_onzeker(sleutel: Typesleutel, gekozen: Iterable[Typesleutel]) -> bool:
    """Whether a choice may be about this type, but what is known of the type does not tell."""
    return not sleutel.is_volledig and any(sleutel.kan_zijn(one) for one in gekozen)
