"""What zgw.service gives: parts of a page, each telling whether everything could be asked."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from zgw.errors import ZGWError, niet_te_tonen
from zgw.resources.besluiten import Besluit
from zgw.resources.catalogi import (
    Besluittype,
    Catalogus,
    Informatieobjecttype,
    Resultaattype,
    Statustype,
    Zaaktype,
)
from zgw.resources.documenten import EnkelvoudigInformatieObject
from zgw.resources.rollen import Rol
from zgw.resources.zaken import Resultaat, Status, Zaak


class Toestand(StrEnum):
    """The three states of a part of a page."""

    GELADEN = "geladen"
    LEEG = "leeg"
    NIET_BESCHIKBAAR = "niet-beschikbaar"


@dataclass(frozen=True, slots=True)
class Deel[T]:
    """A part of a page: what came back, and which registers could not be asked for it.

    `inhoud` is falsy (None, ()) when nothing came. With `ontbreekt` filled, an empty `inhoud` does
    not mean that there is nothing, and a filled one may not be all.
    """

    inhoud: T
    ontbreekt: tuple[ZGWError, ...] = ()

    @property
    def toestand(self) -> Toestand:
        """The value of `data-toestand`."""
        if self.inhoud:
            return Toestand.GELADEN
        return Toestand.NIET_BESCHIKBAAR if self.ontbreekt else Toestand.LEEG


class Onderweg(Protocol):
    """A call that is under way."""

    def binnen(self, seconds: float) -> bool:
        """Whether it has ended within this time."""


class Straks[T]:
    """A Deel or a Pagina of which the calls are under way.

    `antwoord()` waits for it, at most until the deadline of the page, and never raises a ZGWError:
    what failed stands in `ontbreekt`. Asking twice gives the same one.
    """

    def __init__(self, wacht: Callable[[], T], *vragen: Onderweg) -> None:
        self._wacht = wacht
        self._vragen = vragen
        self._antwoord: T | None = None

    def binnen(self, seconds: float) -> bool:
        """Whether the registers have answered by then, or failed to; waits no longer."""
        end = time.monotonic() + seconds
        return all(one.binnen(max(0.0, end - time.monotonic())) for one in self._vragen)

    def antwoord(self) -> T:
        """All that came of it."""
        if self._antwoord is None:
            self._antwoord = self._wacht()
        return self._antwoord


@dataclass(frozen=True, slots=True)
class Zaakregel:
    """A zaak in a list. `register` is the slug of its register set, `registernaam` its name.

    `status` is None for a zaak without status; `statustype` also when the catalogue could not be
    asked (then `ontbreekt` of the list says so). The same for `resultaat` and `resultaattype`.
    """

    register: str
    registernaam: str
    zaak: Zaak
    zaaktype: Zaaktype
    catalogus: Catalogus | None
    rol: Rol
    status: Status | None
    statustype: Statustype | None
    resultaat: Resultaat | None
    resultaattype: Resultaattype | None


@dataclass(frozen=True, slots=True)
class Pagina[T]:
    """One page of a list, newest zaken first.

    `nummer` counts from 1. `laatste` is the number of the last page, as far as the registers tell.
    `aantal` is the number of zaken over all pages, None when that is not known for certain.
    """

    deel: Deel[tuple[T, ...]]
    nummer: int
    laatste: int
    aantal: int | None

    @property
    def niet_getoond(self) -> dict[str, int]:
        """How many zaken of the person cannot be shown, by the name of their register."""
        return niet_te_tonen(self.deel.ontbreekt)


@dataclass(frozen=True, slots=True)
class Statushistorie:
    """The statussen of a zaak, oldest first, and the statustypen of its zaaktype in order."""

    statussen: tuple[Status, ...]
    statustypen: tuple[Statustype, ...]


@dataclass(frozen=True, slots=True)
class DocumentRegel:
    """A document that the person may see; `informatieobjecttype` is None when it is not known."""

    document: EnkelvoudigInformatieObject
    informatieobjecttype: Informatieobjecttype | None


@dataclass(frozen=True, slots=True)
class BesluitRegel:
    """A besluit on a zaak, with its documents. `catalogus` is the one of its besluittype."""

    besluit: Besluit
    besluittype: Besluittype | None
    catalogus: Catalogus | None
    documenten: Deel[tuple[DocumentRegel, ...]]


@dataclass(frozen=True, slots=True)
class GerelateerdeZaak:
    """Another zaak that the person may see; `soort` is hoofdzaak, deelzaak or relevant."""

    soort: str
    regel: Zaakregel


@dataclass(frozen=True, slots=True)
class Afloop:
    """How a zaak ended."""

    resultaat: Resultaat
    resultaattype: Resultaattype | None


@dataclass(frozen=True, slots=True)
class Zaakdossier:
    """Everything about one zaak. The zaak itself has been checked to be this person's."""

    register: str
    registernaam: str
    zaak: Zaak
    zaaktype: Zaaktype
    catalogus: Catalogus | None
    rol: Rol
    rollen: tuple[Rol, ...]
    statushistorie: Straks[Deel[Statushistorie | None]]
    afloop: Straks[Deel[Afloop | None]]
    documenten: Straks[Deel[tuple[DocumentRegel, ...]]]
    besluiten: Straks[Deel[tuple[BesluitRegel, ...]]]
    gerelateerd: Straks[Deel[tuple[GerelateerdeZaak, ...]]]


@dataclass(frozen=True, slots=True)
class ZaakMetDocumenten:
    """A zaak of the list with its documents."""

    regel: Zaakregel
    documenten: Deel[tuple[DocumentRegel, ...]]


@dataclass(frozen=True, slots=True)
class ZaakMetBesluiten:
    """A zaak of the list with its besluiten."""

    regel: Zaakregel
    besluiten: Deel[tuple[BesluitRegel, ...]]


@dataclass(frozen=True, slots=True)
class Inhoud:
    """The bytes of a document on their way: `stukken` raises ZGWError when the register breaks off.

    `omvang` is the number of bytes that will come, None when the register does not tell.
    Call `sluit()` when the reader leaves before the end.
    """

    document: EnkelvoudigInformatieObject
    stukken: Iterator[bytes]
    omvang: int | None
    sluit: Callable[[], None]
