"""Checks candidates against the rule of access and makes them lines of a list.

Every zaak shown was checked against a rol that came back from its register for this very request.
One that cannot be shown because something of it cannot be had is counted, never dropped in silence.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zgw.clients.zaken import GevondenZaak
from zgw.composition.aanvullen import complete
from zgw.composition.kandidaten import Kandidaat, Kandidaten
from zgw.composition.lookup import Lookup
from zgw.composition.typekennis import Typekennis
from zgw.errors import NietTeTonen, Onbruikbaar, ZGWError, uniek
from zgw.registers import Register
from zgw.resources import Deel, Zaakregel
from zgw.toegang import beletsel_zaak, blijft_weg, eigen_rol, kan_eigen_zijn, komt_voor

EXPAND = ("status", "resultaat", "rollen")

type Regels = tuple[Deel[tuple[Zaakregel, ...]], Sequence[GevondenZaak]]


def regels(lookup: Lookup, kandidaten: Sequence[Kandidaat]) -> Regels:
    """The candidates that may be shown, as lines of a list, in the same order.

    They may be anybody's. When it cannot be told whose one is, the reason is among the errors.
    """
    oordeel = _Oordeel.over(lookup, kandidaten, EXPAND)
    duister = [
        one.fout or one.register.zaken.onbruikbaar("rol niet goed te lezen")
        for one in oordeel.duister
    ]
    return oordeel.regels([*duister, *_geteld(Counter(oordeel.gemist))])


def eigen_regels(lookup: Lookup, gevonden: Kandidaten, expand: tuple[str, ...]) -> Regels:
    """The same of zaken that registers gave as those of this person, and what cannot be shown.

    A register that gives zaken in which this person does not stand at all ignores the filter on
    persons. None of those is shown, nor is anything counted of which nothing is known; but how many
    of the person's own it holds back for them cannot be told.
    """
    oordeel = _Oordeel.over(lookup, gevonden.zaken, expand)
    gemist = Counter(oordeel.gemist)
    gemist.update((one.register, one.register.zaken.api) for one in oordeel.duister)
    for register, aantal in gevonden.onleesbaar.items():
        gemist[register, register.zaken.api] += aantal
    for register in oordeel.vreemd:
        gemist[register, register.zaken.api] = oordeel.gemist.count((register, register.zaken.api))
    vreemd = [
        Onbruikbaar(register.naam, register.zaken.api, "zoekt niet op persoon")
        for register in oordeel.vreemd
    ]
    return oordeel.regels([*vreemd, *_geteld(gemist)])


def _geteld(gemist: Counter[tuple[Register, str]]) -> list[ZGWError]:
    return [NietTeTonen(one.naam, api, aantal) for (one, api), aantal in gemist.items() if aantal]


@dataclass(frozen=True, slots=True)
class _Oordeel:
    """What became of the candidates.

    `getoond` may be shown; `gemist` are the person's own of which something else cannot be had, by
    the API that falls short; of those `duister` it cannot be told whose they are; `vreemd` are
    registers that gave zaken in which this person does not stand.
    """

    getoond: list[tuple[Zaakregel, GevondenZaak]]
    gemist: list[tuple[Register, str]]
    duister: list[Kandidaat]
    vreemd: set[Register]
    errors: list[ZGWError]

    @classmethod
    def over(
        cls, lookup: Lookup, kandidaten: Sequence[Kandidaat], expand: tuple[str, ...]
    ) -> "_Oordeel":
        """Completes the candidates and judges them."""
        completed, errors = complete(kandidaten, expand)
        kennis = Typekennis.of(completed)
        oordeel = cls([], [], [], set(), errors)
        for one in completed:
            if regel := _regel(lookup, one, kennis):
                oordeel.getoond.append((regel, one.gevonden))
            else:
                oordeel._zet_weg(lookup, one, kennis)
        errors += kennis.errors
        return oordeel

    def _zet_weg(self, lookup: Lookup, one: Kandidaat, kennis: Typekennis) -> None:
        """Tells why a zaak is not shown, where that is not simply the rule."""
        zaak, rollen, rules = one.gevonden.zaak, one.gevonden.rollen or (), lookup.regels
        if one.fout is None and not komt_voor(lookup.wie, rollen):
            self.vreemd.add(one.register)
        zaaktype = kennis.zaaktypen.get(zaak.zaaktype_url)
        if blijft_weg(zaak, zaaktype, rules, lookup.vandaag):
            return
        if eigen_rol(lookup.wie, zaak.url, rollen, rules, lookup.vandaag):
            register = one.register
            is_bekend = zaaktype is not None and zaaktype.indicatie_intern_of_extern == "extern"
            api = register.zaken.api if is_bekend else register.catalogi.api
            self.gemist.append((register, api))
        elif one.fout or kan_eigen_zijn(lookup.wie, zaak.url, rollen, rules):
            self.duister.append(one)

    def regels(self, errors: Sequence[ZGWError]) -> Regels:
        """The lines, and beside each what the register gave for it."""
        ontbreekt = uniek([*errors, *self.errors])
        return Deel(tuple(regel for regel, _ in self.getoond), ontbreekt), [
            found for _, found in self.getoond
        ]


def _regel(lookup: Lookup, kandidaat: Kandidaat, kennis: Typekennis) -> Zaakregel | None:
    gevonden, register = kandidaat.gevonden, kandidaat.register
    zaak, rollen = gevonden.zaak, gevonden.rollen or ()
    rol = eigen_rol(lookup.wie, zaak.url, rollen, lookup.regels, lookup.vandaag)
    zaaktype = kennis.zaaktypen.get(zaak.zaaktype_url)
    if rol is None or zaaktype is None:
        return None
    if beletsel_zaak(lookup.wie, zaak, zaaktype, lookup.regels, lookup.vandaag):
        return None
    status, resultaat = gevonden.status, gevonden.resultaat
    catalogus = kennis.catalogi.get(zaaktype.catalogus_url)
    # Without its catalogus nobody can tell which steps an editor hides; then no step is named.
    is_bekend = catalogus is not None or not zaaktype.catalogus_url
    return Zaakregel(
        register=register.slug,
        registernaam=register.naam,
        zaak=zaak,
        zaaktype=zaaktype,
        catalogus=catalogus,
        rol=rol,
        status=status,
        statustype=kennis.statustypen.get(status.statustype_url) if status and is_bekend else None,
        resultaat=resultaat,
        resultaattype=(
            kennis.resultaattypen.get(resultaat.resultaattype_url) if resultaat else None
        ),
    )
