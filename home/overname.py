"""Compares what the register sets tell with the rows that are there, and writes the difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from home.models import CatalogusType
from home.sleutels import is_bruikbaar

if TYPE_CHECKING:
    from home.catalogus import Bron, GevondenType

Merk = CatalogusType.Merk
PER_KEER = 200  # Rows in one statement.

# What a change of is told to the editor, and in which words.
VOLGT = {
    "omschrijving": "naam",
    "tekst": "tekst",
    "volgnummer": "volgnummer",
    "doorlooptijd": "doorlooptijd",
    "einde": "sluit de zaak",
    "intern": "intern of extern",
    "huidig": "in de huidige versie",
    "zaaktypen": "zaaktypen",
}
TERUG = "weer in de catalogus"
_VELDEN = (*VOLGT, "versies", "registers", "laatst_gezien", "verdwenen_sinds")
_VELDEN += ("merk", "gemerkt", "wat")


@dataclass(slots=True)
class Telling:
    """How many types were new, changed, vanished, or the same.

    `onbruikbaar` have no name that a text could hang on, and are left out.
    """

    nieuw: int = 0
    gewijzigd: int = 0
    verdwenen: int = 0
    gelijk: int = 0
    onbruikbaar: int = 0


class Overname:
    """One time that the catalogues are taken over; within a transaction."""

    def __init__(self, bronnen: Sequence[Bron], nu: datetime) -> None:
        self._bronnen = sorted(bronnen, key=lambda bron: bron.slug)
        self._nu = nu
        self._telling = Telling()
        self._rijen = {rij.sleutel: rij for rij in CatalogusType.objects.select_for_update()}
        # Who sees the catalogue for the first time need not be told that all of it is new.
        self._eerste = not self._rijen
        self._gevonden: dict[str, dict[str, CatalogusType]] = {}
        self._erbij: list[CatalogusType] = []
        self._anders: list[CatalogusType] = []
        self._gelijk: list[int] = []

    def voer_uit(self) -> Telling:
        """Compares and writes."""
        self._verzamel()
        for sleutel in {**self._rijen, **self._gevonden}:
            self._vergelijk(self._rijen.get(sleutel), self._gevonden.get(sleutel, {}))
        self._schrijf()
        return self._telling

    def _verzamel(self) -> None:
        """By key, and then by register set: the type as a row that is not saved."""
        field: Any = CatalogusType._meta.get_field("sleutel")
        onbruikbaar: set[tuple[str, str, str, str]] = set()
        for bron in self._bronnen:
            for een in bron.typen:
                if not _past(een):
                    onbruikbaar.add((een.soort, een.domein, een.zaaktype, een.omschrijving))
                    continue
                rij = _rij(een, self._nu)
                rij.sleutel = field.maak(rij)
                self._gevonden.setdefault(rij.sleutel, {}).setdefault(bron.slug, rij)
        self._telling.onbruikbaar = len(onbruikbaar)

    def _vergelijk(self, rij: CatalogusType | None, gevonden: dict[str, CatalogusType]) -> None:
        registers = sorted({*gevonden, *self._onzeker(rij)})
        if rij is None:
            self._nieuw(gevonden[registers[0]], registers)
        elif not registers:
            self._verdwijn(rij)
        elif gevonden:
            # The words are those of the first set; when it did not answer, they stay.
            self._bij(rij, gevonden.get(registers[0]), registers)
        else:
            self._telling.gelijk += 1  # As far as anybody can tell now.

    def _onzeker(self, rij: CatalogusType | None) -> Iterator[str]:
        """The sets that had it, and that did not tell of all of its kind now."""
        had = rij.registers.split() if rij else []
        for bron in self._bronnen:
            if bron.slug in had and rij and rij.soort not in bron.heel:
                yield bron.slug

    def _nieuw(self, rij: CatalogusType, registers: list[str]) -> None:
        rij.registers = " ".join(registers)
        if not self._eerste:
            self._merk(rij, Merk.NIEUW)
        self._erbij.append(rij)
        self._telling.nieuw += 1

    def _verdwijn(self, rij: CatalogusType) -> None:
        if rij.verdwenen_sinds:
            return
        rij.verdwenen_sinds, rij.registers = self._nu, ""
        self._merk(rij, Merk.VERDWENEN)
        self._anders.append(rij)
        self._telling.verdwenen += 1

    def _bij(self, rij: CatalogusType, gelezen: CatalogusType | None, registers: list[str]) -> None:
        wat = [TERUG] if rij.verdwenen_sinds else []
        oud = (rij.registers, rij.versies)
        rij.registers, rij.verdwenen_sinds, rij.laatst_gezien = " ".join(registers), None, self._nu
        if gelezen:
            wat += _neem(rij, gelezen)
        if wat:
            self._merk(rij, Merk.GEWIJZIGD, ", ".join(wat))
            self._telling.gewijzigd += 1
        else:
            self._telling.gelijk += 1
        if wat or oud != (rij.registers, rij.versies):
            self._anders.append(rij)
        else:
            self._gelijk.append(rij.pk)

    def _merk(self, rij: CatalogusType, merk: Merk, wat: str = "") -> None:
        """A mark that nobody has seen yet is not made less: what is new stays new."""
        if rij.merk == Merk.NIEUW and merk == Merk.GEWIJZIGD:
            return
        rij.merk, rij.gemerkt, rij.wat = merk, self._nu, wat

    def _schrijf(self) -> None:
        # Somebody else may be doing the same: then their rows are as good.
        CatalogusType.objects.bulk_create(self._erbij, PER_KEER, ignore_conflicts=True)
        CatalogusType.objects.bulk_update(self._anders, _VELDEN, PER_KEER)
        for begin in range(0, len(self._gelijk), PER_KEER):
            deel = self._gelijk[begin : begin + PER_KEER]
            CatalogusType.objects.filter(pk__in=deel).update(laatst_gezien=self._nu)


def _neem(rij: CatalogusType, gelezen: CatalogusType) -> list[str]:
    """Takes over what was read; says in words what was different."""
    anders = [veld for veld in VOLGT if getattr(rij, veld) != getattr(gelezen, veld)]
    for veld in (*anders, "versies"):
        setattr(rij, veld, getattr(gelezen, veld))
    return [VOLGT[veld] for veld in anders]


def _past(een: GevondenType) -> bool:
    """Whether a text can hang on it: it has its own name, and all names fit."""
    naam = een.zaaktype if een.soort == CatalogusType.Soort.ZAAKTYPE else een.omschrijving
    bij_zaaktype = {CatalogusType.Soort.STATUSTYPE, CatalogusType.Soort.RESULTAATTYPE}
    if een.soort in bij_zaaktype and not is_bruikbaar(een.zaaktype):
        return False
    velden = ("domein", "zaaktype") + (() if naam is een.zaaktype else ("omschrijving",))
    return is_bruikbaar(naam) and all(len(getattr(een, veld)) <= _ruimte(veld) for veld in velden)


def _ruimte(veld: str) -> int:
    return int(getattr(CatalogusType._meta.get_field(veld), "max_length", 0))


def _rij(een: GevondenType, nu: datetime) -> CatalogusType:
    """Without what a database cannot keep; the name of a zaaktype is no key, and is cut off."""
    return CatalogusType(
        soort=een.soort,
        domein=_schoon(een.domein),
        zaaktype=_schoon(een.zaaktype),
        omschrijving=_schoon(een.omschrijving)[: _ruimte("omschrijving")],
        tekst=_schoon(een.tekst),
        volgnummer=een.volgnummer,
        doorlooptijd=een.doorlooptijd[: _ruimte("doorlooptijd")],
        einde=een.einde,
        intern=een.intern,
        huidig=een.huidig,
        versies=een.versies,
        zaaktypen=[_schoon(naam) for naam in een.zaaktypen],
        eerst_gezien=nu,
        laatst_gezien=nu,
    )


def _schoon(tekst: str) -> str:
    return tekst.replace("\x00", "")
