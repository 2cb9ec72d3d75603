"""Explains by the rule itself why a person does or does not see one zaak and its documents."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

from zgw.clients.zoekvraag import Zoekvraag
from zgw.composition import besluitregels, documentregels, typen
from zgw.composition.betrokkenen import anderen
from zgw.composition.documentregels import Kader
from zgw.composition.dossier import documenten_van
from zgw.composition.gezien import zie
from zgw.composition.lookup import Lookup
from zgw.composition.ronde import Ronde, rollen_onvolledig
from zgw.errors import NietGevonden, ZGWError, uniek
from zgw.fanout import noteer
from zgw.logboek.ingesteld import verantwoord
from zgw.registers import Register
from zgw.resources import Documentuitleg, Principal, Uitleg, Zaaktype
from zgw.toegang import Zaakfeiten, oordeel_zaak

ACTIVITEIT = "uitleg"


def leg_uit(wie: Principal, register_slug: str, zaak: UUID | str) -> Uitleg:
    """Whether and why this person sees the zaak with this uuid, or else with this zaaknummer.

    Recorded for this person, and for everybody else whose zaak it is.
    Raises NietZichtbaar when there is no such register, ZGWError when it cannot be asked for a
    zaaknummer.
    """
    lookup = Lookup.of(wie, ACTIVITEIT)
    register = lookup.register(register_slug)
    uuids = [zaak] if isinstance(zaak, UUID) else _with_number(register, zaak)
    if len(uuids) != 1:
        return Uitleg(len(uuids))
    ronde = Ronde.start(register, uuids[0])
    errors: list[ZGWError] = []
    feiten = _feiten(lookup, ronde, errors)
    if feiten is None:
        return Uitleg(0)
    of_this = [one for one in feiten.rollen if one.zaak_url == feiten.url]
    for ander in anderen(wie, of_this):  # It is their zaak that is looked into.
        verantwoord(ander, ACTIVITEIT).oproep().leg_vast(gelukt=True)
    oordeel = oordeel_zaak(lookup.wie, feiten, lookup.regels, lookup.vandaag)
    documenten: tuple[Documentuitleg, ...] = ()
    if gezien := zie(lookup, feiten):
        kader = Kader(lookup.regels, gezien.toelating)
        documenten = tuple(_documenten(kader, ronde, errors))
    return Uitleg(1, oordeel, documenten, uniek(errors))


def _with_number(register: Register, nummer: str) -> list[UUID]:
    """The zaken with this zaaknummer; one organisation in a register may use that of another."""
    filters = {"identificatie": nummer}
    vraag = Zoekvraag(filters, filters, lambda _: True, volledig=False)
    call = partial(register.zaken.zoek, vraag, expand=(), tot=20)
    found = register.ask(register.zaken, call).antwoord().lijst
    return [one.zaak.uuid for one in found.items if one.zaak.identificatie == nummer]


def _feiten(lookup: Lookup, ronde: Ronde, errors: list[ZGWError]) -> Zaakfeiten | None:
    """All that the rule asks of the zaak, as far as it can be had; None when there is no zaak."""
    found = ronde.zaak.of_fout()
    if isinstance(found, NietGevonden):
        return None
    if not isinstance(found, ZGWError) and found.url != ronde.url:
        found = ronde.register.zaken.onbruikbaar("een andere zaak dan gevraagd")
    zaak = None if isinstance(found, ZGWError) else found
    errors += [found] if isinstance(found, ZGWError) else []
    involved = noteer(ronde.rollen, errors)
    zaaktypen = typen.zaaktypen(ronde.register, [zaak.zaaktype_url] if zaak else [])
    zaaktype: Zaaktype | None = next(iter(typen.goede(zaaktypen, errors).values()), None)
    catalogi = typen.catalogi(ronde.register, [zaaktype.catalogus_url] if zaaktype else [])
    return Zaakfeiten(
        url=ronde.url,
        zaak=zaak,
        rollen=involved.items if involved else (),
        zaaktype=zaaktype,
        catalogus=next(iter(typen.goede(catalogi, errors).values()), None),
        rollen_onvolledig=involved is None or rollen_onvolledig(lookup, ronde, involved),
    )


def _documenten(kader: Kader, ronde: Ronde, errors: list[ZGWError]) -> Iterator[Documentuitleg]:
    """Those of the zaak, then those of its besluiten; each once."""
    van_zaak = documenten_van(ronde, documentregels.ask_bij(ronde.register, ronde.url))
    besluitvraag = besluitregels.ask_documenten(ronde.register, ronde.url, ronde.besluiten)
    besluiten = noteer(besluitvraag.vraag, errors)
    errors += besluiten.ontbreekt if besluiten else ()
    seen: set[str] = set()
    for vraag in (van_zaak, *(besluiten.vragen if besluiten else ())):
        found = noteer(vraag, errors)
        if found is None:
            continue
        errors += found.ontbreekt()
        new = [one for one in found.documenten if one.url not in seen]
        seen.update(one.url for one in new)
        for one in documentregels.feiten(kader, ronde.register, new, errors):
            soort = one.soort.omschrijving if one.soort else ""
            yield Documentuitleg(soort, vraag is not van_zaak, kader.oordeel(one))
