"""The conditions on which a zaak is shown to somebody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zgw.resources import Beletsel, Catalogus, Oordeel, Principal, Rol, Stand, Zaak, Zaaktype
from zgw.resources.vertrouwelijkheid import SCHAAL, binnen
from zgw.toegang.instelling import Regels, Toelating
from zgw.toegang.rol import rol_stand


@dataclass(frozen=True, slots=True)
class Zaakfeiten:
    """What is known of a zaak, `url` being the one that was asked for; None cannot be had.

    `rollen_onvolledig` when there may be more rollen than came.
    """

    url: str
    zaak: Zaak | None
    rollen: Sequence[Rol]
    zaaktype: Zaaktype | None
    catalogus: Catalogus | None
    rollen_onvolledig: bool = False


def oordeel_zaak(wie: Principal, feiten: Zaakfeiten, regels: Regels, vandaag: date) -> Oordeel:
    """Whether this person is shown this zaak, condition by condition."""
    toelating = regels.voor(feiten.zaaktype, feiten.catalogus)
    openend = toelating.rollen if toelating else None
    return Oordeel(
        {
            Beletsel.MACHTIGING: Stand.of(not wie.mandate),
            Beletsel.ROL: _rol(wie, feiten, openend, regels, vandaag),
            Beletsel.INTERN: _extern(feiten.zaaktype),
            Beletsel.VERBORGEN: Stand.of(toelating.getoond) if toelating else Stand.ONBEKEND,
            Beletsel.BEGONNEN: _begonnen(feiten.zaak, toelating),
            Beletsel.VERTROUWELIJK: _vertrouwelijk(feiten.zaak, toelating, regels),
            Beletsel.VERNIETIGD: _vernietigd(feiten.zaak, vandaag),
        }
    )


def blijft_weg(zaak: Zaak, regels: Regels, vandaag: date) -> bool:
    """Whether the zaak itself tells enough not to show it, whatever its zaaktype and rollen."""
    standen = (_vertrouwelijk(zaak, None, regels), _vernietigd(zaak, vandaag))
    return Stand.NIET_VOLDAAN in standen


def _rol(
    wie: Principal,
    feiten: Zaakfeiten,
    openend: tuple[str, ...] | None,
    regels: Regels,
    vandaag: date,
) -> Stand:
    """Whether a rol opens it; without `openend` it is not known which do, only which may."""
    namen = regels.alle_rollen if openend is None else openend
    stand = rol_stand(wie, feiten.url, feiten.rollen, namen, vandaag)
    if stand is Stand.VOLDAAN and openend is None:
        return Stand.ONBEKEND
    if stand is Stand.NIET_VOLDAAN and feiten.rollen_onvolledig:
        return Stand.ONBEKEND
    return stand


def _extern(zaaktype: Zaaktype | None) -> Stand:
    """Whether the zaaktype is for citizens; a catalogue may not tell."""
    match zaaktype.indicatie_intern_of_extern if zaaktype else "":
        case "extern":
            return Stand.VOLDAAN
        case "intern":
            return Stand.NIET_VOLDAAN
    return Stand.ONBEKEND


def _begonnen(zaak: Zaak | None, toelating: Toelating | None) -> Stand:
    """Whether the zaak began on or after the first day of which zaken are shown."""
    if toelating is None:
        return Stand.ONBEKEND
    if toelating.vanaf is None:
        return Stand.VOLDAAN
    if zaak is None or zaak.startdatum is None:
        return Stand.ONBEKEND
    return Stand.of(zaak.startdatum >= toelating.vanaf)


def _vertrouwelijk(zaak: Zaak | None, toelating: Toelating | None, regels: Regels) -> Stand:
    """Whether it is within the maximum; that of the portal holds for every zaaktype."""
    if zaak is None or zaak.vertrouwelijkheidaanduiding not in SCHAAL:
        return Stand.ONBEKEND
    if not binnen(zaak.vertrouwelijkheidaanduiding, regels.max_vertrouwelijkheid):
        return Stand.NIET_VOLDAAN
    if toelating is None:
        return Stand.ONBEKEND
    return Stand.of(toelating.laat_toe(zaak.vertrouwelijkheidaanduiding))


def _vernietigd(zaak: Zaak | None, vandaag: date) -> Stand:
    """Whether a closed zaak need not have been destroyed by now."""
    if zaak is None or zaak.archiefactiedatum_onleesbaar:
        return Stand.ONBEKEND
    archief = zaak.archiefactiedatum if zaak.einddatum else None
    return Stand.of(archief is None or archief >= vandaag)
