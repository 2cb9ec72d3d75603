"""Which zaaktypen and informatieobjecttypen there are to choose for, over all catalogues."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.conf import settings

from zgw.catalogus import soorten
from zgw.catalogus.soorten import Zaaktypeversies
from zgw.composition.typen import Typelijst, send
from zgw.errors import GeenRegisters, ZGWError, uniek
from zgw.fanout import Deadline
from zgw.registers import Register, registers
from zgw.resources import Catalogus, GevondenType, Informatieobjecttype, Typeoverzicht
from zgw.toegangskeuzes import bewaarde_documentsoorten, bewaarde_zaaktypen, gekozen


@dataclass(frozen=True, slots=True)
class _Lijsten:
    """The lists of one register, kept or on their way."""

    register: Register
    catalogi: Typelijst[Catalogus]
    zaaktypen: Typelijst[Zaaktypeversies]
    documentsoorten: Typelijst[Informatieobjecttype]

    @classmethod
    def of(cls, register: Register) -> "_Lijsten":
        return cls(
            register,
            Typelijst(register, soorten.cataloguslijst),
            Typelijst(register, soorten.zaaktypelijst),
            Typelijst(register, soorten.documentsoorten),
        )


def typeoverzicht() -> Typeoverzicht:
    """All of them, as they are kept or else asked for; without registers only what was chosen."""
    try:
        lijsten = [_Lijsten.of(one) for one in registers(Deadline.after(settings.ZGW_DEADLINE))]
    except GeenRegisters:
        lijsten = []
    send([part for one in lijsten for part in (one.catalogi, one.zaaktypen, one.documentsoorten)])
    errors: list[ZGWError] = []
    zaaktypen, documentsoorten = list(bewaarde_zaaktypen()), list(bewaarde_documentsoorten())
    for one in lijsten:
        domeinen = {each.url: each.domein for each in _got(one.catalogi, errors)}
        zaaktypen += _zaaktypen(one, domeinen, errors)
        documentsoorten += _documentsoorten(one, domeinen, errors)
    regels = gekozen.regels()
    return Typeoverzicht(
        zaaktypen=_joined(zaaktypen),
        documentsoorten=_joined(documentsoorten),
        keuzes=dict(regels.zaaktypen),
        verborgen=regels.verborgen_documenten,
        max_vertrouwelijkheid=regels.max_vertrouwelijkheid,
        extra_rollen=regels.extra_rollen,
        ontbreekt=uniek(errors),
    )


def _got[T](lijst: Typelijst[T], errors: list[ZGWError]) -> Sequence[T]:
    found = lijst.antwoord()
    if isinstance(found, ZGWError):
        errors.append(found)
        return ()
    return found


def _zaaktypen(
    lijsten: _Lijsten, domeinen: Mapping[str, str], errors: list[ZGWError]
) -> list[GevondenType]:
    return [
        GevondenType(
            domein=domeinen.get(one.catalogus_url, ""),
            naam=one.identificatie,
            omschrijving=one.omschrijving,
            registers=(lijsten.register.naam,),
            is_intern=one.is_intern,
        )
        for one in _got(lijsten.zaaktypen, errors)
    ]


def _documentsoorten(
    lijsten: _Lijsten, domeinen: Mapping[str, str], errors: list[ZGWError]
) -> list[GevondenType]:
    return [
        GevondenType(
            domein=domeinen.get(one.catalogus_url, ""),
            naam=one.omschrijving,
            omschrijving=one.omschrijving,
            registers=(lijsten.register.naam,),
        )
        for one in _got(lijsten.documentsoorten, errors)
    ]


def _joined(types: Iterable[GevondenType]) -> tuple[GevondenType, ...]:
    """Each type once, with all registers that have it; internal when all its versions are."""
    found: dict[tuple[str, str], GevondenType] = {}
    for one in types:
        known = found.get(one.sleutel)
        if known is None or not known.registers:
            found[one.sleutel] = one if one.registers or known is None else known
            continue
        found[one.sleutel] = replace(
            known,
            registers=tuple(dict.fromkeys((*known.registers, *one.registers))),
            is_intern=known.is_intern and one.is_intern,
        )
    return tuple(sorted(found.values(), key=lambda one: (one.domein, one.omschrijving, one.naam)))
