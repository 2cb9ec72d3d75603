"""Checks candidates against the rule of access and makes them lines of a list.

Every zaak shown was checked against a rol that came back from its register for this very request.
One that cannot be shown because something of it cannot be had is counted, never dropped in silence.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zgw.clients.zaken import GevondenZaak
from zgw.composition.aanvullen import complete
from zgw.composition.gezien import onbekend_aan, zie
from zgw.composition.kandidaten import Kandidaat, Kandidaten
from zgw.composition.lookup import Lookup
from zgw.composition.typekennis import Typekennis
from zgw.errors import NietTeTonen, Onbruikbaar, ZGWError, uniek
from zgw.registers import Register
from zgw.resources import Deel, Zaakregel
from zgw.toegang import Zaakfeiten, eigen_rol, komt_voor, oordeel_zaak

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
                oordeel._zet_weg(lookup, one, _feiten(one, kennis))
        errors += kennis.errors
        return oordeel

    def _zet_weg(self, lookup: Lookup, one: Kandidaat, feiten: Zaakfeiten) -> None:
        """Tells why a zaak is not shown, where that is not simply the rule."""
        wie, regels, vandaag = lookup.wie, lookup.regels, lookup.vandaag
        if one.fout is None and not komt_voor(wie, feiten.rollen):
            self.vreemd.add(one.register)
        if oordeel_zaak(wie, feiten, regels, vandaag).beletsel:
            return
        if not eigen_rol(wie, feiten.url, feiten.rollen, regels.alle_rollen, vandaag):
            self.duister.append(one)
            return
        self.gemist.append((one.register, onbekend_aan(lookup, one.register, feiten).api))

    def regels(self, errors: Sequence[ZGWError]) -> Regels:
        """The lines, and beside each what the register gave for it."""
        ontbreekt = uniek([*errors, *self.errors])
        return Deel(tuple(regel for regel, _ in self.getoond), ontbreekt), [
            found for _, found in self.getoond
        ]


def _feiten(kandidaat: Kandidaat, kennis: Typekennis) -> Zaakfeiten:
    gevonden = kandidaat.gevonden
    zaaktype = kennis.zaaktypen.get(gevonden.zaak.zaaktype_url)
    return Zaakfeiten(
        url=gevonden.zaak.url,
        zaak=gevonden.zaak,
        rollen=gevonden.rollen or (),
        zaaktype=zaaktype,
        catalogus=kennis.catalogi.get(zaaktype.catalogus_url) if zaaktype else None,
        rollen_onvolledig=kandidaat.fout is not None,
    )


def _regel(lookup: Lookup, kandidaat: Kandidaat, kennis: Typekennis) -> Zaakregel | None:
    gevonden, register = kandidaat.gevonden, kandidaat.register
    feiten = _feiten(kandidaat, kennis)
    gezien = zie(lookup, feiten)
    if gezien is None:
        return None
    zaaktype, catalogus, rol = gezien.zaaktype, feiten.catalogus, gezien.rol
    zaak, status, resultaat = gevonden.zaak, gevonden.status, gevonden.resultaat
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
