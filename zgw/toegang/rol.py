"""Whose zaak it is: by a rol that names this very zaak, this very person, and counts today."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from zgw.resources import Kind, Principal, Rol, Stand


def eigen_rol(
    wie: Principal, zaak_url: str, rollen: Iterable[Rol], openend: Collection[str], vandaag: date
) -> Rol | None:
    """The rol by which this person may see the zaak; None when there is none.

    `openend` are the generic rollen that open it. A rol counts only when it says that it belongs to
    this zaak: some registers ignore filters.
    """
    for rol in rollen:
        if (
            rol.zaak_url == zaak_url
            and rol.omschrijving_generiek in openend
            and _geldt(rol, vandaag)
            and _is(wie, rol)
        ):
            return rol
    return None


def rol_stand(
    wie: Principal, zaak_url: str, rollen: Sequence[Rol], openend: Collection[str], vandaag: date
) -> Stand:
    """Whether a rol opens the zaak for this person; ONBEKEND when one that cannot be read might."""
    if eigen_rol(wie, zaak_url, rollen, openend, vandaag):
        return Stand.VOLDAAN
    return Stand.ONBEKEND if _kan_openen(wie, zaak_url, rollen, openend) else Stand.NIET_VOLDAAN


def staat_anders(
    wie: Principal, zaak_url: str, rollen: Sequence[Rol], openend: Collection[str], vandaag: date
) -> bool:
    """Whether this person stands in the zaak as something that surely does not open it."""
    stand = rol_stand(wie, zaak_url, rollen, openend, vandaag)
    return komt_voor(wie, rollen) and stand is Stand.NIET_VOLDAAN


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


def _geldt(rol: Rol, vandaag: date) -> bool:
    """Whether the rol has begun and not ended; not when that cannot be read."""
    begun = rol.begin_geldigheid is None or rol.begin_geldigheid <= vandaag
    ended = rol.einde_geldigheid is not None and rol.einde_geldigheid < vandaag
    return begun and not ended and not rol.geldigheid_onleesbaar


def _is(wie: Principal, rol: Rol) -> bool:
    """Whether this rol is of this person or company, in any of the fields that suppliers use.

    Who acts for somebody else in it, is not whose zaak it is: a mandate may have ended since.
    """
    if rol.namens_ander:
        return False
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


def _kan_openen(
    wie: Principal, zaak_url: str, rollen: Iterable[Rol], openend: Collection[str]
) -> bool:
    """Whether a rol of this person might open the zaak, if only all of it could be read."""
    return any(
        _is(wie, rol)
        and rol.zaak_url in (zaak_url, "")
        and rol.omschrijving_generiek in (*openend, "")
        and (rol.geldigheid_onleesbaar or not rol.zaak_url or not rol.omschrijving_generiek)
        for rol in rollen
    )
