"""Whom a zaak is of, as its rollen name them: persons and companies, to account to."""

from collections.abc import Iterable, Iterator

from django.utils import timezone

from zgw.resources import Kind, Principal, Rol


def anderen(wie: Principal, rollen: Iterable[Rol]) -> tuple[Principal, ...]:
    """Each person and company in these rollen once, but for `wie`; never an employee."""
    found = {(one.kind, one.value, one.kvk): one for rol in rollen for one in _van(rol)}
    found.pop((wie.kind, wie.value, wie.kvk), None)
    return tuple(found.values())


def _van(rol: Rol) -> Iterator[Principal]:
    """By the first number that is one."""
    for kind, value, kvk in _nummers(rol):
        try:
            yield Principal("", kind, value, "", timezone.now(), kvk=kvk)
        except ValueError:
            continue
        return


def _nummers(rol: Rol) -> tuple[tuple[Kind, str, str], ...]:
    match rol.betrokkene_type:
        case "natuurlijk_persoon":
            return ((Kind.BSN, rol.inp_bsn, ""),)
        case "niet_natuurlijk_persoon" | "vestiging":
            return (
                (Kind.VESTIGING, rol.vestigings_nummer, rol.kvk_nummer),
                (Kind.KVK, rol.kvk_nummer, ""),
                (Kind.KVK, rol.ann_identificatie, ""),
                (Kind.RSIN, rol.inn_nnp_id, ""),
            )
    return ()
