"""Which steps a made-up zaak has taken at the moment that an editor wants to see."""

from dataclasses import dataclass

from home.proeftekst import Proeftekst
from home.sleutels import normaliseer
from home.texts import StatustypeWoorden
from home.voorbeeld import Moment


@dataclass(frozen=True, slots=True)
class Verloop:
    """The steps reached, as places in `Proeftekst.stappen`, and whether the zaak is over."""

    bereikt: tuple[int, ...]
    is_afgerond: bool


def verloop(proef: Proeftekst, moment: Moment) -> Verloop:
    """How far the zaak is. A text that is not about a step is shown half-way or at the end."""
    alle = tuple(range(len(proef.stappen)))
    weg = _tot_einde(proef, alle)
    if not proef.stap:
        is_over = moment is Moment.AFGEROND
        return Verloop(weg if is_over else weg[: (len(weg) + 1) // 2], is_over)
    hier = [normaliseer(naam) for naam in proef.stappen].index(normaliseer(proef.stap))
    ervoor = _zonder_einde(proef, alle[:hier])
    if moment is Moment.STRAKS:
        return Verloop(_vlak_ervoor(proef, hier, ervoor), is_afgerond=False)
    erna = () if _is_einde(proef, hier) else alle[hier + 1 : hier + 2]
    if moment is Moment.GEWEEST:
        return Verloop((*ervoor, hier, *erna), is_afgerond=not erna)
    return Verloop((*ervoor, hier), is_afgerond=False)


def _vlak_ervoor(proef: Proeftekst, hier: int, ervoor: tuple[int, ...]) -> tuple[int, ...]:
    """Up to a step that the editor lets this one follow, such as Afgebroken; else the one before.

    Of those it is the last on the way: then the step is closest.
    """
    naam = normaliseer(proef.stappen[hier])
    noemen = [
        plek
        for plek in ervoor
        if (woorden := _woorden(proef, plek)) and naam in map(normaliseer, woorden.volgende)
    ]
    return ervoor[: ervoor.index(noemen[-1]) + 1] if noemen else ervoor


def _tot_einde(proef: Proeftekst, plekken: tuple[int, ...]) -> tuple[int, ...]:
    einde = next((plek for plek in plekken if _is_einde(proef, plek)), plekken[-1])
    return plekken[: einde + 1]


def _zonder_einde(proef: Proeftekst, plekken: tuple[int, ...]) -> tuple[int, ...]:
    """A zaak does not go on after a step that closes it."""
    return tuple(plek for plek in plekken if not _is_einde(proef, plek))


def _is_einde(proef: Proeftekst, plek: int) -> bool:
    woorden = _woorden(proef, plek)
    return bool(woorden and woorden.einde)


def _woorden(proef: Proeftekst, plek: int) -> StatustypeWoorden | None:
    return proef.teksten.statustype(proef.key, proef.stappen[plek])
