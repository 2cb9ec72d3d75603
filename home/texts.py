"""Door: the words of editors for the types of some zaken, in a fixed number of queries."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any

from home import inlezen
from home.sleutels import ZaaktypeKey, kandidaten
from home.woorden import (
    BesluittypeWoorden,
    Link,
    OrganisatieWoorden,
    ResultaattypeWoorden,
    StatustypeWoorden,
    ZaaktypeWoorden,
)

__all__ = [
    "DOSSIER",
    "LIJST",
    "BesluittypeWoorden",
    "Link",
    "OrganisatieWoorden",
    "ResultaattypeWoorden",
    "Soort",
    "StatustypeWoorden",
    "Teksten",
    "ZaaktypeKey",
    "ZaaktypeWoorden",
    "load",
]


class Soort(Enum):
    """The kinds of words; each costs one query, whatever the number of zaken."""

    ZAAKTYPE = auto()
    STATUSTYPE = auto()
    RESULTAATTYPE = auto()
    BESLUITTYPE = auto()
    ORGANISATIE = auto()


LIJST = frozenset({Soort.ZAAKTYPE, Soort.STATUSTYPE, Soort.RESULTAATTYPE})
DOSSIER = frozenset(Soort)


@dataclass(frozen=True)
class Teksten:
    """The words that were loaded; a text of the catalogus itself goes before one for all catalogi.

    Every method raises LookupError for a kind that `load` was not asked for: not loaded is not the
    same as not written.
    """

    soorten: frozenset[Soort]
    _zaaktypen: Mapping[str, ZaaktypeWoorden] = field(default_factory=dict)
    _statustypen: Mapping[str, StatustypeWoorden] = field(default_factory=dict)
    _resultaattypen: Mapping[str, ResultaattypeWoorden] = field(default_factory=dict)
    _besluittypen: Mapping[str, BesluittypeWoorden] = field(default_factory=dict)
    _organisaties: Mapping[str, OrganisatieWoorden] = field(default_factory=dict)

    def zaaktype(self, key: ZaaktypeKey) -> ZaaktypeWoorden | None:
        """The words for a zaaktype."""
        self._geladen(Soort.ZAAKTYPE)
        return _beste(self._zaaktypen, kandidaten(key.domein, key.identificatie))

    def statustype(self, key: ZaaktypeKey, omschrijving: str) -> StatustypeWoorden | None:
        """The words for a step of a zaaktype."""
        self._geladen(Soort.STATUSTYPE)
        return _beste(self._statustypen, kandidaten(key.domein, key.identificatie, omschrijving))

    def resultaattype(self, key: ZaaktypeKey, omschrijving: str) -> ResultaattypeWoorden | None:
        """The words for an outcome of a zaaktype."""
        self._geladen(Soort.RESULTAATTYPE)
        return _beste(self._resultaattypen, kandidaten(key.domein, key.identificatie, omschrijving))

    def besluittype(self, domein: str, omschrijving: str) -> BesluittypeWoorden | None:
        """The words for a kind of besluit in a catalogus, one of those of the keys loaded."""
        self._geladen(Soort.BESLUITTYPE)
        return _beste(self._besluittypen, kandidaten(domein, omschrijving))

    def organisatie(self, rsin: str) -> OrganisatieWoorden | None:
        """The name and contact of an organisation."""
        self._geladen(Soort.ORGANISATIE)
        return self._organisaties.get(rsin.strip())

    def met(self, soort: Soort, sleutel: str, woorden: object) -> "Teksten":
        """These words too, in the place of those with the same key; of the class of their kind."""
        veld = _VELDEN[soort]
        velden: dict[str, Any] = {veld: {**getattr(self, veld), sleutel: woorden}}
        return replace(self, **velden)

    def _geladen(self, soort: Soort) -> None:
        if soort not in self.soorten:
            raise LookupError(f"load() was not asked for {soort.name}.")


_VELDEN = {
    Soort.ZAAKTYPE: "_zaaktypen",
    Soort.STATUSTYPE: "_statustypen",
    Soort.RESULTAATTYPE: "_resultaattypen",
    Soort.BESLUITTYPE: "_besluittypen",
    Soort.ORGANISATIE: "_organisaties",
}


def load(keys: Iterable[ZaaktypeKey], *, soorten: Collection[Soort] = DOSSIER) -> Teksten:
    """The words for these zaaktypen: one query for each kind, none for keys that say nothing.

    Ask for LIJST on a page with a list; that leaves out besluittypen and organisaties.
    """
    keys = tuple(keys)
    zaaktypen = {k for key in keys for k in kandidaten(key.domein, key.identificatie)}
    domeinen = {key.domein for key in keys}

    def lees[W](soort: Soort, inlezer: Callable[[], dict[str, W]]) -> dict[str, W]:
        return inlezer() if soort in soorten else {}

    return Teksten(
        soorten=frozenset(soorten),
        _zaaktypen=lees(Soort.ZAAKTYPE, lambda: inlezen.zaaktypen(zaaktypen)),
        _statustypen=lees(Soort.STATUSTYPE, lambda: inlezen.statustypen(zaaktypen)),
        _resultaattypen=lees(Soort.RESULTAATTYPE, lambda: inlezen.resultaattypen(zaaktypen)),
        _besluittypen=lees(Soort.BESLUITTYPE, lambda: inlezen.besluittypen(domeinen)),
        _organisaties=lees(Soort.ORGANISATIE, inlezen.organisaties),
    )


def _beste[W](woorden: Mapping[str, W], sleutels: tuple[str, ...]) -> W | None:
    return next((woorden[sleutel] for sleutel in sleutels if sleutel in woorden), None)
