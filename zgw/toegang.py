"""The rule of who may see what. Pure: from facts to the reason why not, None when it may be shown.

Closed by default: what is unknown, empty or malformed is not shown. Lists, dossier and downloads
all pass through here (docs/adr/0002).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zgw.resources import EnkelvoudigInformatieObject, Kind, Principal, Rol, Zaak, Zaaktype
from zgw.resources.vertrouwelijkheid import SCHAAL, binnen

ZICHTBARE_DOCUMENTSTATUS = ("definitief", "gearchiveerd")


class Beletsel(StrEnum):
    """Why something is not shown."""

    MACHTIGING = "de machtiging geldt niet voor deze zaak"
    ROL = "deze persoon heeft geen rol die de zaak mag zien"
    INTERN = "het zaaktype is intern"
    VERTROUWELIJK = "te vertrouwelijk"
    VERNIETIGD = "de archiefactiedatum is voorbij"
    NIET_DEFINITIEF = "het document is niet definitief"
    GEEN_INHOUD = "het document is nog niet compleet"


@dataclass(frozen=True, slots=True)
class Regels:
    """What a municipality chose: the most confidential level shown, and rollen beside initiator."""

    max_vertrouwelijkheid: str
    extra_rollen: tuple[str, ...] = ()

    @property
    def rollen(self) -> tuple[str, ...]:
        """All generic rollen that open a zaak."""
        return ("initiator", *self.extra_rollen)


def eigen_rol(
    wie: Principal, zaak_url: str, rollen: Iterable[Rol], regels: Regels, vandaag: date
) -> Rol | None:
    """The rol by which this person may see the zaak; None when there is none.

    A rol counts only when it says that it belongs to this zaak: some registers ignore filters.
    """
    for rol in rollen:
        if (
            rol.zaak_url == zaak_url
            and rol.omschrijving_generiek in regels.rollen
            and _geldt(rol, vandaag)
            and _is(wie, rol)
        ):
            return rol
    return None


def _geldt(rol: Rol, vandaag: date) -> bool:
    """Whether the rol has begun and not ended; not when that cannot be read."""
    begun = rol.begin_geldigheid is None or rol.begin_geldigheid <= vandaag
    ended = rol.einde_geldigheid is not None and rol.einde_geldigheid < vandaag
    return begun and not ended and not rol.geldigheid_onleesbaar


def _is(wie: Principal, rol: Rol) -> bool:
    """Whether this rol is of this person or company, in any of the fields that suppliers use."""
    nnp = rol.betrokkene_type == "niet_natuurlijk_persoon"
    vestiging = rol.betrokkene_type == "vestiging"
    match wie.kind:
        case Kind.BSN:
            return rol.betrokkene_type == "natuurlijk_persoon" and rol.inp_bsn == wie.value
        case Kind.RSIN:
            return nnp and rol.inn_nnp_id == wie.value
        case Kind.KVK:
            numbers = (rol.kvk_nummer, rol.ann_identificatie, rol.inn_nnp_id)
            return (nnp and wie.value in numbers) or (vestiging and rol.kvk_nummer == wie.value)
        case Kind.VESTIGING:
            same = rol.vestigings_nummer == wie.value and rol.kvk_nummer == wie.kvk
            return (nnp or vestiging) and same


def komt_voor(wie: Principal, rollen: Iterable[Rol]) -> bool:
    """Whether this person stands in any of the rollen, as whatever and whenever."""
    return any(
        wie.value
        in (
            rol.inp_bsn,
            rol.inn_nnp_id,
            rol.ann_identificatie,
            rol.kvk_nummer,
            rol.vestigings_nummer,
        )
        for rol in rollen
    )


def kan_eigen_zijn(wie: Principal, zaak_url: str, rollen: Iterable[Rol], regels: Regels) -> bool:
    """Whether a rol of this person might open the zaak, if only all of it could be read."""
    return any(
        _is(wie, rol)
        and rol.zaak_url in (zaak_url, "")
        and rol.omschrijving_generiek in (*regels.rollen, "")
        and (rol.geldigheid_onleesbaar or not rol.zaak_url or not rol.omschrijving_generiek)
        for rol in rollen
    )


def staat_anders(
    wie: Principal, zaak_url: str, rollen: Sequence[Rol], regels: Regels, vandaag: date
) -> bool:
    """Whether this person stands in the zaak as something that surely does not open it."""
    return (
        komt_voor(wie, rollen)
        and eigen_rol(wie, zaak_url, rollen, regels, vandaag) is None
        and not kan_eigen_zijn(wie, zaak_url, rollen, regels)
    )


def blijft_weg(zaak: Zaak, zaaktype: Zaaktype | None, regels: Regels, vandaag: date) -> bool:
    """Whether what can be read of a zaak is enough not to show it; None is an unknown zaaktype.

    Where it is not, and `beletsel_zaak` closes the zaak all the same, something cannot be read.
    """
    level = zaak.vertrouwelijkheidaanduiding
    return (
        (zaaktype is not None and zaaktype.indicatie_intern_of_extern == "intern")
        or (level in SCHAAL and not binnen(level, regels.max_vertrouwelijkheid))
        or (not zaak.archiefactiedatum_onleesbaar and _vernietigd(zaak, vandaag))
    )


def beletsel_zaak(
    wie: Principal, zaak: Zaak, zaaktype: Zaaktype, regels: Regels, vandaag: date
) -> Beletsel | None:
    """Why a zaak is not shown to somebody who has a rol in it (`eigen_rol`)."""
    if wie.mandate:
        return Beletsel.MACHTIGING
    if zaaktype.indicatie_intern_of_extern != "extern":
        return Beletsel.INTERN
    if not binnen(zaak.vertrouwelijkheidaanduiding, regels.max_vertrouwelijkheid):
        return Beletsel.VERTROUWELIJK
    if _vernietigd(zaak, vandaag):
        return Beletsel.VERNIETIGD
    return None


def _vernietigd(zaak: Zaak, vandaag: date) -> bool:
    """Whether a closed zaak should have been destroyed by now, or may have been."""
    if zaak.archiefactiedatum_onleesbaar:
        return True
    archief = zaak.archiefactiedatum if zaak.einddatum else None
    return archief is not None and archief < vandaag


def beletsel_document(document: EnkelvoudigInformatieObject, regels: Regels) -> Beletsel | None:
    """Why a document of a zaak that is shown, or of a besluit on it, is not shown itself."""
    if document.status not in ZICHTBARE_DOCUMENTSTATUS:
        return Beletsel.NIET_DEFINITIEF
    if not binnen(document.vertrouwelijkheidaanduiding, regels.max_vertrouwelijkheid):
        return Beletsel.VERTROUWELIJK
    if not document.inhoud_url:
        return Beletsel.GEEN_INHOUD
    return None
