"""What is asked of a search for zaken, and in which ways: from all filters to the person alone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from zgw.resources import Zaak
from zgw.resources.parsing import Json


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What is asked for: `filters`, and `persoon`, the one of them that no question goes without.

    `klopt` tells of a zaak that comes back whether it is one that was asked for. Without `volledig`
    a register that heeds no filter is not asked for all that it has.
    """

    persoon: Json
    filters: Json
    klopt: Callable[[Zaak], bool]
    volledig: bool = True

    def __repr__(self) -> str:
        return "<Zoekvraag>"

    def is_gehoord(self, zaken: Iterable[Zaak]) -> bool:
        """Whether these are zaken that were asked for, in the order of a list: some ignore that."""
        given = list(zaken)
        places = [one.plaats for one in given]
        return all(self.klopt(one) for one in given) and places == sorted(places, reverse=True)


@dataclass(frozen=True, slots=True)
class Manier:
    """A way of asking; a bare one names the person only, so that all zaken must be fetched."""

    naam: str
    filters: Json
    expand: Sequence[str]
    is_bare: bool = False

    def __repr__(self) -> str:
        return f"<Manier {self.naam}>"


def manieren(name: str, vraag: Zoekvraag, expand: Sequence[str]) -> tuple[Manier, ...]:
    """The ways from the best to the barest, `name` being the endpoint.

    A list has no filter on what a zaak must not be.
    """
    plain = {key: one for key, one in vraag.filters.items() if not key.endswith("__not_in")}
    sets = [("alles", vraag.filters, False)] if name == "_zoek" and plain != vraag.filters else []
    sets.append(("gewoon", plain, False))
    wide = [("uitgeklapt", expand)] if expand else []
    narrow: list[tuple[str, Sequence[str]]] = [("dicht", ())]
    ways = [(one, how) for how in [*wide, *narrow] for one in sets]
    ways += [(("persoon", vraag.persoon, True), how) for how in [*wide, *narrow]]
    return tuple(
        Manier(f"{name} {what} {how}", filters, fields, is_bare)
        for (what, filters, is_bare), (how, fields) in ways
    )
