"""The facts for tips, out of what the overview had already asked for: plain keys, no new calls."""

from collections.abc import Iterable, Mapping, Sequence

from home.site import ThemaWoorden
from home.sleutels import kandidaten
from home.texts import Teksten
from home.tips import (
    INWONER,
    ONBEKEND,
    ONDERNEMER,
    ONWAAR,
    WAAR,
    Feiten,
    Kennis,
    Soort,
    Waarheid,
    kennis_van_wie,
)
from mijnomgeving.weergave import zaken
from zgw.resources import Kind, Pagina, Principal, Zaakregel


def feiten_van(
    wie: Principal, pagina: Pagina[Zaakregel], themas: Sequence[ThemaWoorden], teksten: Teksten
) -> Feiten:
    """What the first page of open zaken tells; besluiten are not on it and stay unknown.

    A zaak that is not on the page is known not to exist only when there are no more pages, every
    register answered, and every zaak on it says what it is. `themas` holds all thema's.
    """
    regels = pagina.deel.inhoud
    is_alles = pagina.laatste == 1 and not pagina.deel.ontbreekt and all(map(_heeft_key, regels))
    stappen_bekend = is_alles and all(one.statustype or not one.status for one in regels)
    stappen = {sleutel: label for one in regels for sleutel, label in _stap(one, teksten)}
    soorten = {sleutel: label for one in regels for sleutel, label in _soort(one, teksten)}
    return Feiten(
        lopend=Kennis(dict.fromkeys(soorten, WAAR), _rest(is_alles)),
        stap=Kennis(dict.fromkeys(stappen, WAAR), _rest(stappen_bekend)),
        thema=Kennis(_themas(regels, themas, is_alles)),
        wie=kennis_van_wie(INWONER if wie.kind is Kind.BSN else ONDERNEMER),
        namen=_namen(soorten, stappen, themas),
    )


def _rest(is_alles: bool) -> Waarheid:
    return ONWAAR if is_alles else ONBEKEND


def _heeft_key(regel: Zaakregel) -> bool:
    """Whether it is known of which zaaktype this zaak is, in which catalogus."""
    return regel.catalogus is not None and bool(kandidaten("", regel.zaaktype.identificatie))


def _soort(regel: Zaakregel, teksten: Teksten) -> Iterable[tuple[str, str]]:
    key = zaken.sleutel_van(regel)
    naam = zaken.soort(regel.zaaktype, key, teksten)
    return ((sleutel, naam) for sleutel in kandidaten(key.domein, key.identificatie))


def _stap(regel: Zaakregel, teksten: Teksten) -> Iterable[tuple[str, str]]:
    """With its name for the citizen, which is "" when an editor hides the step."""
    if regel.statustype is None:
        return ()
    key, omschrijving = zaken.sleutel_van(regel), regel.statustype.omschrijving
    woorden = teksten.statustype(key, omschrijving)
    naam = (woorden.label if woorden else "") or omschrijving
    if woorden and woorden.verborgen:
        naam = ""
    sleutels = kandidaten(key.domein, key.identificatie, omschrijving)
    return ((sleutel, naam) for sleutel in sleutels)


def _themas(
    regels: Iterable[Zaakregel], themas: Iterable[ThemaWoorden], is_alles: bool
) -> Mapping[str, Waarheid]:
    """Of each published thema; of others nobody knows which zaken are in it."""
    keys = {zaken.sleutel_van(one) for one in regels}
    return {
        _van_thema(one): WAAR if any(map(one.bevat, keys)) else _rest(is_alles) for one in themas
    }


def _van_thema(thema: ThemaWoorden) -> str:
    return next(iter(kandidaten("", thema.slug)), "")


def _namen(
    soorten: Mapping[str, str], stappen: Mapping[str, str], themas: Iterable[ThemaWoorden]
) -> dict[tuple[Soort, str], str]:
    namen = {(Soort.LOPEND, sleutel): naam for sleutel, naam in soorten.items()}
    namen |= {(Soort.STAP, sleutel): naam for sleutel, naam in stappen.items()}
    return namen | {(Soort.THEMA, _van_thema(one)): one.titel for one in themas}
