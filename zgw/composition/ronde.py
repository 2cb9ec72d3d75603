"""The first round of calls about one zaak, and the check on them before anything of it is shown."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from zgw.clients.lijst import Lijst
from zgw.composition import typen
from zgw.composition.gezien import Gezien, onbekend_aan, zie
from zgw.composition.lookup import Lookup
from zgw.errors import NietGevonden, NietZichtbaar, ZGWError
from zgw.fanout import Vraag
from zgw.registers import Register
from zgw.resources import (
    Besluit,
    Catalogus,
    Resultaat,
    Rol,
    Stand,
    Status,
    Zaak,
    ZaakInformatieObject,
    Zaaktype,
)
from zgw.toegang import Zaakfeiten, eigen_rol, oordeel_zaak, rol_stand


@dataclass(frozen=True, slots=True)
class Ronde:
    """The first round: all calls that need the URL of the zaak only, under way at once."""

    register: Register
    url: str
    zaak: Vraag[Zaak]
    rollen: Vraag[Lijst[Rol]]
    statussen: Vraag[Lijst[Status]]
    resultaten: Vraag[Lijst[Resultaat]]
    informatieobjecten: Vraag[Lijst[ZaakInformatieObject]]
    besluiten: Vraag[Lijst[Besluit]]

    @classmethod
    def start(cls, register: Register, uuid: UUID) -> "Ronde":
        """Sends them off."""
        zaken, url = register.zaken, register.zaken.zaak_url(uuid)
        ask = partial(register.ask, zaken)
        return cls(
            register=register,
            url=url,
            zaak=ask(partial(zaken.zaak, url)),
            rollen=ask(partial(zaken.rollen, url)),
            statussen=ask(partial(zaken.statussen, url)),
            resultaten=ask(partial(zaken.resultaten, url)),
            informatieobjecten=ask(partial(zaken.zaakinformatieobjecten, url)),
            besluiten=register.ask(register.besluiten, partial(register.besluiten.besluiten, url)),
        )


def check(lookup: Lookup, ronde: Ronde) -> Gezien:
    """Whose zaak is it, and may it be shown? Before this, nothing of it is.

    The rol comes first, and for the URL that was asked: whatever is wrong with the zaak of somebody
    else, it looks as if it does not exist. Raises NietZichtbaar when it may not be shown or does
    not exist, ZGWError when that cannot be told.
    """
    involved = ronde.rollen.antwoord()  # An error tells the same, whether there is a zaak or not.
    openend = lookup.regels.alle_rollen
    if eigen_rol(lookup.wie, ronde.url, involved.items, openend, lookup.vandaag) is None:
        raise _closed(lookup, ronde, involved)
    zaak = _asked(ronde)
    zaaktype = _zaaktype(ronde.register, zaak)
    catalogus = _catalogus(lookup, ronde.register, zaaktype)
    feiten = Zaakfeiten(ronde.url, zaak, involved.items, zaaktype, catalogus)
    gezien = zie(lookup, feiten)
    if gezien is None:
        raise _unseen(lookup, ronde, feiten)
    return gezien


def _zaaktype(register: Register, zaak: Zaak) -> Zaaktype:
    """The zaaktype of the zaak. Raises ZGWError when it cannot be had."""
    if not zaak.zaaktype_url:
        raise register.zaken.onbruikbaar("zaak zonder zaaktype")
    found = typen.zaaktypen(register, [zaak.zaaktype_url]).antwoorden()[zaak.zaaktype_url]
    if isinstance(found, ZGWError):
        raise found
    return found


def _catalogus(lookup: Lookup, register: Register, zaaktype: Zaaktype) -> Catalogus | None:
    """Its catalogus, where the rule needs that. Raises ZGWError when it then cannot be had."""
    url = zaaktype.catalogus_url
    if not url or not lookup.regels.noemt_zaaktype(zaaktype.identificatie):
        return None
    found = typen.catalogi(register, [url]).antwoorden()[url]
    if isinstance(found, ZGWError):
        raise found
    return found


def _unseen(lookup: Lookup, ronde: Ronde, feiten: Zaakfeiten) -> Exception:
    """Not to be shown by the rule; but when all that is wrong cannot be read, who can tell?"""
    if not oordeel_zaak(lookup.wie, feiten, lookup.regels, lookup.vandaag).is_onzeker:
        return NietZichtbaar()
    return onbekend_aan(lookup, ronde.register, feiten).onbruikbaar("te weinig over de zaak")


def _closed(lookup: Lookup, ronde: Ronde, involved: Lijst[Rol]) -> Exception:
    """Not theirs; but when a rol of theirs cannot be read well, or none at all, who can tell?"""
    rollen, zaken = involved.items, ronde.register.zaken
    if involved.fout and not rollen:
        return involved.fout
    wie, openend, vandaag = lookup.wie, lookup.regels.alle_rollen, lookup.vandaag
    if rol_stand(wie, ronde.url, rollen, openend, vandaag) is Stand.ONBEKEND:
        return zaken.onbruikbaar("rol niet goed te lezen")
    if rollen_onvolledig(lookup, ronde, involved):
        return zaken.onbruikbaar("rollen van een andere zaak dan gevraagd")
    return NietZichtbaar()


def rollen_onvolledig(lookup: Lookup, ronde: Ronde, involved: Lijst[Rol]) -> bool:
    """Whether there may be rollen beside these, so that it cannot be told whose zaak it is.

    None could be read; or all of them name another zaak and one is theirs, with a register that
    names itself by another address than the one configured.
    """
    rollen, openend = involved.items, lookup.regels.alle_rollen
    is_foreign = all(one.zaak_url != ronde.url for one in rollen) and any(
        eigen_rol(lookup.wie, one.zaak_url, [one], openend, lookup.vandaag) for one in rollen
    )
    return is_foreign or (involved.fout is not None and not rollen)


def _asked(ronde: Ronde) -> Zaak:
    """The zaak; no other one, whatever the register calls it."""
    try:
        zaak = ronde.zaak.antwoord()
    except NietGevonden:
        raise NietZichtbaar from None
    if zaak.url != ronde.url:
        raise ronde.register.zaken.onbruikbaar("een andere zaak dan gevraagd")
    return zaak
