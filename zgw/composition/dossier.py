"""Composes everything about one zaak, in two rounds of parallel calls."""

from datetime import UTC, datetime
from functools import partial
from uuid import UUID

from django.utils import timezone

from zgw.clients.lijst import Lijst
from zgw.composition import besluitregels, documentregels, gerelateerd, typen
from zgw.composition.documentregels import Gekoppeld, Kader, Links
from zgw.composition.eigen import own
from zgw.composition.gezien import Gezien
from zgw.composition.lookup import Lookup
from zgw.composition.ronde import Ronde, check
from zgw.errors import ZGWError, uniek
from zgw.fanout import Vraag, noteer
from zgw.resources import (
    Afloop,
    Deel,
    EnkelvoudigInformatieObject,
    Principal,
    Status,
    Statushistorie,
    Straks,
    Zaak,
    Zaakdossier,
    ZaakInformatieObject,
)


def zaakdossier(wie: Principal, register_slug: str, uuid: UUID) -> Zaakdossier:
    """One zaak with all that hangs on it; parts may still be on their way.

    Raises NietZichtbaar when there is no such zaak for this person, ZGWError when the register
    cannot tell whose zaak it is.
    """
    lookup = Lookup.of(wie, "zaak")
    register = lookup.register(register_slug)
    ronde = Ronde.start(register, uuid)
    bij = documentregels.ask_bij(register, ronde.url)
    gezien = check(lookup, ronde)
    documenten = documenten_van(ronde, bij)
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


def documenten_van(
    ronde: Ronde, bij: Vraag[Lijst[EnkelvoudigInformatieObject]]
) -> Vraag[Gekoppeld]:
    """The documents that hang on this very zaak; asks for those that did not come by `bij`."""

    def of_zaak(found: Lijst[ZaakInformatieObject]) -> Links:
        errors: list[ZGWError] = []
        kept = own(ronde.register.zaken, ronde.url, found, errors)
        return Links(tuple(one.informatieobject_url for one in kept), tuple(errors))

    return documentregels.gekoppeld(ronde.register, bij, ronde.informatieobjecten.dan(of_zaak))
