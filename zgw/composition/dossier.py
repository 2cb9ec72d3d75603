"""Composes everything about one zaak, in two rounds of parallel calls."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

from django.utils import timezone

from zgw.clients.lijst import Lijst
from zgw.composition import besluitregels, documentregels, gerelateerd, typen
from zgw.composition.documentregels import Kader, Links
from zgw.composition.eigen import own
from zgw.composition.gezien import Gezien, onbekend_aan, zie
from zgw.composition.lookup import Lookup
from zgw.errors import NietGevonden, NietZichtbaar, ZGWError, uniek
from zgw.fanout import Vraag, noteer
from zgw.registers import Register
from zgw.resources import (
    Afloop,
    Besluit,
    Catalogus,
    Deel,
    Principal,
    Resultaat,
    Rol,
    Stand,
    Status,
    Statushistorie,
    Straks,
    Zaak,
    Zaakdossier,
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
    """Not theirs; but when a rol of theirs cannot be read well, or none at all, who can tell?

    So it is too when all rollen name another zaak and one is theirs: with a register that names
    itself by another address than the one configured.
    """
    rollen, zaken = involved.items, ronde.register.zaken
    if involved.fout and not rollen:
        return involved.fout
    wie, openend, vandaag = lookup.wie, lookup.regels.alle_rollen, lookup.vandaag
    if rol_stand(wie, ronde.url, rollen, openend, vandaag) is Stand.ONBEKEND:
        return zaken.onbruikbaar("rol niet goed te lezen")
    if all(one.zaak_url != ronde.url for one in rollen) and any(
        eigen_rol(wie, one.zaak_url, [one], openend, vandaag) for one in rollen
    ):
        return zaken.onbruikbaar("rollen van een andere zaak dan gevraagd")
    return NietZichtbaar()


def _asked(ronde: Ronde) -> Zaak:
    """The zaak; no other one, whatever the register calls it."""
    try:
        zaak = ronde.zaak.antwoord()
    except NietGevonden:
        raise NietZichtbaar from None
    if zaak.url != ronde.url:
        raise ronde.register.zaken.onbruikbaar("een andere zaak dan gevraagd")
    return zaak


def zaakdossier(wie: Principal, register_slug: str, uuid: UUID) -> Zaakdossier:
    """One zaak with all that hangs on it; parts may still be on their way.

    Raises NietZichtbaar when there is no such zaak for this person, ZGWError when the register
    cannot tell whose zaak it is.
    """
    lookup = Lookup.of(wie)
    register = lookup.register(register_slug)
    ronde = Ronde.start(register, uuid)
    bij = documentregels.ask_bij(register, ronde.url)
    gezien = check(lookup, ronde)
    documenten = documentregels.gekoppeld(register, bij, _links(ronde))
    besluiten = besluitregels.ask_documenten(register, ronde.url, ronde.besluiten)
    verwant = gerelateerd.ask(lookup, gezien.zaak)
    kader = Kader(lookup.regels, gezien.toelating)
    errors: list[ZGWError] = []
    catalogi = typen.goede(typen.catalogi(register, [gezien.zaaktype.catalogus_url]), errors)
    return Zaakdossier(
        register=register.slug,
        registernaam=register.naam,
        zaak=gezien.zaak,
        zaaktype=gezien.zaaktype,
        catalogus=catalogi.get(gezien.zaaktype.catalogus_url),
        rol=gezien.rol,
        rollen=gezien.rollen,
        statushistorie=Straks(lambda: _statushistorie(ronde, gezien, errors), ronde.statussen),
        afloop=Straks(lambda: _afloop(ronde), ronde.resultaten),
        documenten=Straks(lambda: documentregels.answered(kader, documenten), documenten),
        besluiten=Straks(lambda: besluiten.answered(kader), besluiten),
        gerelateerd=Straks(
            lambda: gerelateerd.answered(lookup, gezien.zaak, verwant),
            *(one.vraag for one in verwant),
        ),
    )


def _statushistorie(
    ronde: Ronde, gezien: Gezien, catalogus: list[ZGWError]
) -> Deel[Statushistorie | None]:
    """The history; nothing of it while it cannot be told which steps an editor hides."""
    errors = list(catalogus)
    zaaktype = gezien.zaaktype
    types = typen.goede(typen.statustypen(ronde.register, [zaaktype.url]), errors)
    statussen = noteer(ronde.statussen, errors)
    if statussen is None or zaaktype.url not in types or catalogus:
        return Deel(None, uniek(errors))
    gezet = _in_order(ronde, gezien.zaak, statussen, errors)
    if gezet is None:
        return Deel(None, uniek(errors))
    statustypen = types[zaaktype.url]
    shared = {one.statustype_url for one in gezet} - {one.url for one in statustypen}
    loose = typen.goede(typen.statustype(ronde.register, shared), errors)
    if loose.keys() < shared:
        return Deel(None, uniek(errors))
    return Deel(Statushistorie(tuple(gezet), (*statustypen, *loose.values())), uniek(errors))


def _in_order(
    ronde: Ronde, zaak: Zaak, statussen: Lijst[Status], errors: list[ZGWError]
) -> list[Status] | None:
    """The statussen, oldest first; of those of the same moment the current one is the last.

    Registers give the newest first. The current one is missing from the list of some; None when it
    cannot be had at all, for another must not be taken for it.
    """
    zaken = ronde.register.zaken
    found = own(zaken, ronde.url, statussen, errors)[::-1]
    if zaak.status_url and all(one.url and one.url != zaak.status_url for one in found):
        current = noteer(ronde.register.ask(zaken, partial(zaken.status, zaak.status_url)), errors)
        last = own(zaken, ronde.url, Lijst((current,)) if current else None, errors)
        if not last:
            return None
        found += last
    return sorted(found, key=lambda one: (_moment(one), one.url == zaak.status_url))


def _moment(status: Status) -> datetime:
    """A moment to order by; one without a time zone is of this municipality."""
    moment = status.datum_status_gezet or datetime.min.replace(tzinfo=UTC)
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)


def _afloop(ronde: Ronde) -> Deel[Afloop | None]:
    errors: list[ZGWError] = []
    found = noteer(ronde.resultaten, errors)
    for one in own(ronde.register.zaken, ronde.url, found, errors):
        types = typen.goede(typen.resultaattypen(ronde.register, [one.resultaattype_url]), errors)
        return Deel(Afloop(one, types.get(one.resultaattype_url)), uniek(errors))
    return Deel(None, uniek(errors))


def _links(ronde: Ronde) -> Vraag[Links]:
    """The documents that hang on this very zaak."""

    def of_zaak(found: Lijst[ZaakInformatieObject]) -> Links:
        errors: list[ZGWError] = []
        kept = own(ronde.register.zaken, ronde.url, found, errors)
        return Links(tuple(one.informatieobject_url for one in kept), tuple(errors))

    return ronde.informatieobjecten.dan(of_zaak)
