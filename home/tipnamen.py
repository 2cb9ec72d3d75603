"""How zaaktypen, steps, besluittypen and thema's of a rule are called, for who reads about it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from home import inlezen
from home.models import ThemaPage
from home.sleutels import kandidaten
from home.tipregels import Feit, Soort

type Namen = Mapping[tuple[Soort, str], str]


def naam(feit: Feit, namen: Namen) -> str:
    """What it is called; as the catalogus has it, when nobody gave it a name."""
    kaal = feit.stap if feit.soort is Soort.STAP else feit.naam
    return namen.get((feit.soort, feit.sleutel), "") or kaal


def is_verborgen(feit: Feit, namen: Namen) -> bool:
    """Whether it is a step that an editor hides."""
    return feit.soort is Soort.STAP and namen.get((feit.soort, feit.sleutel)) == ""


def zaaktype_van(feit: Feit) -> Feit:
    """The fact that somebody has an open zaak, of the zaaktype of this one."""
    return Feit(Soort.LOPEND, feit.naam, feit.domein)


def met_namen(bekend: Namen, feiten: Iterable[Feit]) -> Namen:
    """The names that are known, and those of the other facts: one query for each kind of them.

    The name of a step is "" when an editor hides that step.
    """
    alle = [
        een
        for feit in feiten
        for een in ((feit, zaaktype_van(feit)) if feit.soort is Soort.STAP else (feit,))
    ]
    namen = dict(bekend)
    for soort, lees in _LEZERS.items():
        nieuw = [een for een in alle if een.soort is soort and (soort, een.sleutel) not in bekend]
        if nieuw:
            namen |= {(soort, sleutel): een for sleutel, een in lees(nieuw).items()}
    return namen


def _zaaktypen(feiten: Sequence[Feit]) -> dict[str, str]:
    woorden = inlezen.zaaktypen(_zaaktypesleutels(feiten))
    return _beste(feiten, {sleutel: een.publieke_naam for sleutel, een in woorden.items()})


def _stappen(feiten: Sequence[Feit]) -> dict[str, str]:
    woorden = inlezen.statustypen(_zaaktypesleutels(feiten))
    namen = {
        sleutel: "" if een.verborgen else een.label
        for sleutel, een in woorden.items()
        if een.verborgen or een.label
    }
    return _beste(feiten, namen)


def _besluittypen(feiten: Sequence[Feit]) -> dict[str, str]:
    woorden = inlezen.besluittypen({feit.domein for feit in feiten})
    return _beste(feiten, {sleutel: een.label for sleutel, een in woorden.items()})


def _themas(feiten: Sequence[Feit]) -> dict[str, str]:
    pages = ThemaPage.objects.filter(slug__in={feit.naam for feit in feiten})
    titels = dict(pages.values_list("slug", "title"))
    return {feit.sleutel: titels[feit.naam] for feit in feiten if feit.naam in titels}


def _zaaktypesleutels(feiten: Iterable[Feit]) -> set[str]:
    return {sleutel for feit in feiten for sleutel in kandidaten(feit.domein, feit.naam)}


def _beste(feiten: Iterable[Feit], namen: Mapping[str, str]) -> dict[str, str]:
    """Of each fact the name in its own catalogus, else the one for all catalogi."""
    gevonden = {}
    for feit in feiten:
        sleutel = next((een for een in feit.sleutels() if een in namen), None)
        if sleutel is not None:
            gevonden[feit.sleutel] = namen[sleutel]
    return gevonden


_LEZERS: dict[Soort, Callable[[Sequence[Feit]], dict[str, str]]] = {
    Soort.LOPEND: _zaaktypen,
    Soort.STAP: _stappen,
    Soort.BESLUIT: _besluittypen,
    Soort.THEMA: _themas,
}
