"""A zaak that passed the rule, with what the rule then says of its documents."""

from dataclasses import dataclass

from zgw.clients.client import Client
from zgw.composition.lookup import Lookup
from zgw.registers import Register
from zgw.resources import Beletsel, Rol, Stand, Zaak, Zaaktype
from zgw.toegang import Toelating, Zaakfeiten, eigen_rol, oordeel_zaak


@dataclass(frozen=True, slots=True)
class Gezien:
    """A zaak that this person may see, by which rol, and what holds for its zaaktype.

    `rollen` are those of this very zaak: some registers ignore filters.
    """

    zaak: Zaak
    zaaktype: Zaaktype
    rol: Rol
    rollen: tuple[Rol, ...]
    toelating: Toelating


def zie(lookup: Lookup, feiten: Zaakfeiten) -> Gezien | None:
    """The zaak, when this person is shown it by these facts."""
    if not oordeel_zaak(lookup.wie, feiten, lookup.regels, lookup.vandaag).getoond:
        return None
    toelating = lookup.regels.voor(feiten.zaaktype, feiten.catalogus)
    openend = toelating.rollen if toelating else ()
    rol = eigen_rol(lookup.wie, feiten.url, feiten.rollen, openend, lookup.vandaag)
    if feiten.zaak is None or feiten.zaaktype is None or toelating is None or rol is None:
        return None
    rollen = tuple(one for one in feiten.rollen if one.zaak_url == feiten.url)
    return Gezien(feiten.zaak, feiten.zaaktype, rol, rollen, toelating)


def onbekend_aan(lookup: Lookup, register: Register, feiten: Zaakfeiten) -> Client:
    """The API that falls short when it cannot be told whether the zaak is shown.

    The Catalogi API when it does not tell enough of the zaaktype, otherwise the Zaken API.
    """
    oordeel = oordeel_zaak(lookup.wie, feiten, lookup.regels, lookup.vandaag)
    of_type = (oordeel.standen[Beletsel.INTERN], oordeel.standen[Beletsel.VERBORGEN])
    return register.catalogi if Stand.ONBEKEND in of_type else register.zaken
