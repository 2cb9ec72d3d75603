"""Whether there can be a person for whom a rule is waar: finds one, or knows that there is none."""

from collections.abc import Mapping
from itertools import islice

from home.tipregels import ONBEKEND, ONWAAR, WAAR, Feit, Regel, Soort, Waarheid, feiten_in, waarde

MOGELIJKHEDEN = 2_000  # So many are tried; a rule for which that is not enough passes.

type Persoon = dict[Feit, Waarheid]


class TeVeel(Exception):
    """There are more possibilities than are tried."""


def kan_waar_zijn(regel: Regel) -> bool:
    """False when no person can ever fit the rule; True also when that is too much to find out."""
    try:
        return voorbeeld(regel) is not None
    except TeVeel:
        return True


def voorbeeld(regel: Regel) -> Persoon | None:
    """Facts that make the rule waar and can go together; None when there are none.

    Facts that do not matter are left out. Raises TeVeel.
    """
    feiten = tuple(dict.fromkeys(feiten_in(regel)))
    stapel: list[Persoon] = [{}]
    for _poging in range(MOGELIJKHEDEN):
        if not stapel:
            return None
        persoon = stapel.pop()
        stand = waarde(regel, lambda feit, bekend=persoon: bekend.get(feit, ONBEKEND))  # type: ignore[misc]  # The default binds the person of this turn.
        if stand is WAAR:
            return persoon
        if stand is ONWAAR:
            continue
        feit = next(een for een in feiten if een not in persoon)
        stapel += [
            verder
            for waarheid in (ONWAAR, WAAR)
            if gaat_samen(verder := {**persoon, feit: waarheid})
        ]
    raise TeVeel


def gaat_samen(persoon: Mapping[Feit, Waarheid]) -> bool:
    """Whether one person can have all of these facts."""
    wel = [feit for feit, waarheid in persoon.items() if waarheid is WAAR]
    niet = [feit for feit, waarheid in persoon.items() if waarheid is ONWAAR]
    if any(not feit.sleutel for feit in persoon):
        return False  # Nobody can have, or be without, what has no name.
    if any(een.volgt_uit(ander) for een in niet for ander in wel):
        return False
    return all(_een_is_genoeg(groep) for groep in (wel, niet))


def _een_is_genoeg(feiten: list[Feit]) -> bool:
    """A person is inwoner or ondernemer: never both, never neither."""
    return len(list(islice((feit for feit in feiten if feit.soort is Soort.WIE), 2))) < 2
