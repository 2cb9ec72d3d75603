"""Door: which types have words of an editor, which fall back to the register's, which have none.

One query for the catalogue and one for each kind of text, however many types there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from django.db.models import BooleanField, ExpressionWrapper, Model, Q

from home.models import (
    BesluittypeTekst,
    CatalogusType,
    ResultaattypeTekst,
    StatustypeTekst,
    ThemaPage,
    ZaaktypeTekst,
)
from home.sleutels import normaliseer

Soort = CatalogusType.Soort


class Stand(StrEnum):
    """What a citizen reads about a type."""

    EIGEN = "eigen"  # The words of an editor.
    REGISTER = "register"  # Those of the catalogue.
    LEEG = "leeg"  # Its name and nothing else.
    VERBORGEN = "verborgen"  # Nothing, as an editor chose.


GATEN = (Stand.REGISTER, Stand.LEEG)


@dataclass(frozen=True, slots=True)
class Tekst:
    """The text that applies to a type: its row, and what of it is filled in."""

    pk: int
    label: str
    gevuld: tuple[bool, ...]
    verborgen: bool = False
    thema: int | None = None
    algemeen: bool = False  # It holds for all catalogi.
    live: bool = True  # A citizen reads it; a draft has a place and says nothing yet.


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A type with what was written about it.

    `mist` are the moments (nu, geweest, straks) of a step that have no text of their own.
    """

    type: CatalogusType
    tekst: Tekst | None
    stand: Stand
    mist: tuple[str, ...] = ()

    @property
    def is_gat(self) -> bool:
        """Whether an editor has something to do here."""
        return self.stand in GATEN

    @property
    def naam(self) -> str:
        """The editor's name for it, or else that of the catalogue."""
        return self.tekst.label if self.tekst and self.tekst.label else str(self.type)


@dataclass(frozen=True)
class Zaaktypedekking:
    """A zaaktype with the steps, outcomes and besluiten that zaken of it can have."""

    zelf: Onderdeel
    thema: str
    delen: tuple[Onderdeel, ...]

    @cached_property
    def alles(self) -> tuple[Onderdeel, ...]:
        """The zaaktype itself first."""
        return (self.zelf, *self.delen)

    @cached_property
    def gaten(self) -> int:
        """How many of these an editor has something to do for."""
        return sum(een.is_gat for een in self.alles)

    def van(self, soort: str) -> tuple[int, int]:
        """Of a kind: how many have words of an editor or are hidden, and how many there are."""
        delen = [een for een in self.alles if een.type.soort == soort]
        return sum(not een.is_gat for een in delen), len(delen)


@dataclass(frozen=True)
class Dekking:
    """All zaaktypen that citizens can have zaken of."""

    zaaktypen: tuple[Zaaktypedekking, ...]
    themas: Mapping[int, str]

    @cached_property
    def catalogi(self) -> tuple[str, ...]:
        """The domeinen there are."""
        return tuple(sorted({een.zelf.type.domein for een in self.zaaktypen}))

    @cached_property
    def onderdelen(self) -> tuple[tuple[Zaaktypedekking, Onderdeel], ...]:
        """Each with its zaaktype; a besluittype with every zaaktype that has it."""
        return tuple((een, deel) for een in self.zaaktypen for deel in een.alles)


def laad() -> Dekking:
    """What is in the catalogues now; internal zaaktypen left out, for nobody sees those."""
    rijen = CatalogusType.objects.filter(verdwenen_sinds=None, intern=False).exclude(
        soort=Soort.INFORMATIEOBJECTTYPE
    )
    teksten = _teksten()
    themas = dict(ThemaPage.objects.order_by("title").values_list("pk", "title"))
    delen: dict[tuple[str, str], list[Onderdeel]] = {}
    zaaktypen = []
    for rij in rijen:
        deel = _onderdeel(rij, teksten[rij.soort])
        if rij.soort == Soort.ZAAKTYPE:
            zaaktypen.append(deel)
            continue
        for plek in _bij(rij):
            delen.setdefault(plek, []).append(deel)
    return Dekking(tuple(_zaaktype(een, delen, themas) for een in zaaktypen), themas)


def _bij(rij: CatalogusType) -> Iterable[tuple[str, str]]:
    """The catalogus and the zaaktypen that it belongs to, as they stand in keys."""
    _soort, domein, zaaktype, _naam = rij.sleutel.split("\n")
    namen = {normaliseer(een) for een in rij.zaaktypen}
    return [(domein, een) for een in (namen if rij.soort == Soort.BESLUITTYPE else {zaaktype})]


def _zaaktype(
    zelf: Onderdeel, delen: Mapping[tuple[str, str], list[Onderdeel]], themas: Mapping[int, str]
) -> Zaaktypedekking:
    thema = themas.get(zelf.tekst.thema or 0, "") if zelf.tekst else ""
    [plek] = _bij(zelf.type)
    return Zaaktypedekking(zelf, thema, tuple(sorted(delen.get(plek, []), key=_plaats)))


def _plaats(een: Onderdeel) -> tuple[int, int, str]:
    soort = Soort.values.index(een.type.soort)
    return soort, een.type.volgnummer, een.type.omschrijving


def _onderdeel(rij: CatalogusType, teksten: Mapping[str, Tekst]) -> Onderdeel:
    tekst = tekst_bij(rij, teksten)
    if tekst and tekst.live and tekst.verborgen:
        return Onderdeel(rij, tekst, Stand.VERBORGEN)
    gevuld = tekst.gevuld if tekst and tekst.live else ()
    mist: tuple[str, ...] = ()
    if rij.soort == Soort.STATUSTYPE:
        momenten = zip(("nu", "geweest", "straks"), gevuld or (False,) * 3, strict=True)
        mist = tuple(moment for moment, is_gevuld in momenten if not is_gevuld)
        gevuld = gevuld[:1]  # What it says now is what a citizen misses first.
    if any(gevuld):
        return Onderdeel(rij, tekst, Stand.EIGEN, mist)
    valt_terug = rij.tekst and rij.soort in (Soort.STATUSTYPE, Soort.RESULTAATTYPE)
    return Onderdeel(rij, tekst, Stand.REGISTER if valt_terug else Stand.LEEG, mist)


def tekst_bij(rij: CatalogusType, teksten: Mapping[str, Tekst]) -> Tekst | None:
    """The text that applies: of its own catalogus, or else the one for all catalogi.

    When none of them is live it is the draft, for an editor to go on with.
    """
    gevonden = [teksten[een] for een in tekstsleutels(rij) if een in teksten]
    return next((een for een in gevonden if een.live), gevonden[0] if gevonden else None)


def tekstsleutels(rij: CatalogusType) -> tuple[str, str]:
    """The keys of texts about it, best first; `home.sleutels.kandidaten` of its stored key."""
    _soort, domein, *delen = rij.sleutel.split("\n")
    namen = [deel for deel in delen if deel]
    return "\n".join((domein, *namen)), "\n".join(("", *namen))


def _gevuld(veld: str) -> ExpressionWrapper[Q]:
    return ExpressionWrapper(~Q(**{veld: ""}), output_field=BooleanField())


def _lees(model: type[Model], label: str, velden: Iterable[str], *extra: str) -> dict[str, Tekst]:
    """By key; the texts themselves stay in the database."""
    rijen = model._default_manager.order_by().values_list(
        "sleutel", "pk", label, "live", *extra, *(_gevuld(veld) for veld in velden)
    )
    return {
        sleutel: Tekst(
            pk,
            naam,
            tuple(rest[len(extra) :]),
            algemeen=sleutel.startswith("\n"),
            live=live,
            **dict(zip(extra, rest, strict=False)),
        )
        for sleutel, pk, naam, live, *rest in rijen
    }


def _teksten() -> dict[str, dict[str, Tekst]]:
    """By kind and by key."""
    momenten = ("uitleg_nu", "uitleg_geweest", "uitleg_straks")
    return {
        Soort.ZAAKTYPE: _lees(
            ZaaktypeTekst, "publieke_naam", ("introductie", "wat_gebeurt_er"), "thema"
        ),
        Soort.STATUSTYPE: _lees(StatustypeTekst, "label", momenten, "verborgen"),
        Soort.RESULTAATTYPE: _lees(ResultaattypeTekst, "label", ("betekenis",)),
        Soort.BESLUITTYPE: _lees(BesluittypeTekst, "label", ("betekenis",)),
    }
