"""Checks candidates against the rule of access and makes them lines of a list.

Every zaak shown was checked against a rol that came back from its register for this very request.
"""

from collections.abc import Sequence

from zgw.clients.zaken import GevondenZaak
from zgw.composition.aanvullen import complete
from zgw.composition.kandidaten import Kandidaat
from zgw.composition.lookup import Lookup
from zgw.composition.typekennis import Typekennis
from zgw.errors import Onbruikbaar, ZGWError, uniek
from zgw.resources import Deel, Zaakregel
from zgw.toegang import beletsel_zaak, eigen_rol, komt_voor

EXPAND = ("status", "resultaat", "rollen")


def regels(
    lookup: Lookup,
    kandidaten: Sequence[Kandidaat],
    expand: tuple[str, ...] = EXPAND,
    *,
    alleen_eigen: bool = False,
) -> tuple[Deel[tuple[Zaakregel, ...]], Sequence[GevondenZaak]]:
    """The candidates that may be shown, as lines of a list, in the same order.

    With `alleen_eigen` the candidates are what registers gave as the zaken of this person.
    """
    completed, errors = complete(kandidaten, expand)
    errors += _vreemd(lookup, completed) if alleen_eigen else []
    kennis = Typekennis.of(completed)
    shown = [
        (regel, one.gevonden)
        for one in completed
        if (regel := _regel(lookup, one, kennis)) is not None
    ]
    ontbreekt = uniek([*errors, *kennis.errors])
    return Deel(tuple(regel for regel, _ in shown), ontbreekt), [found for _, found in shown]


def _vreemd(lookup: Lookup, kandidaten: Sequence[Kandidaat]) -> list[ZGWError]:
    """An error for each register that gave zaken in which this person does not stand at all.

    Such a register ignores the filter on persons. None of these zaken is shown, but how many of the
    person's own it holds back for them cannot be told.
    """
    found = {
        one.register.slug: one.register
        for one in kandidaten
        if one.gevonden.rollen is not None and not komt_voor(lookup.wie, one.gevonden.rollen)
    }
    return [
        Onbruikbaar(register.naam, register.zaken.api, "zoekt niet op persoon")
        for register in found.values()
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
