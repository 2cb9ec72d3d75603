"""Composes the lists: zaken, and the documents and besluiten of the zaken on a page."""

from collections.abc import Sequence
from functools import partial

from zgw.clients.zaken import GevondenZaak
from zgw.composition import besluitregels, documentregels, kandidaten, zaakregels
from zgw.composition.eigen import own
from zgw.composition.kandidaten import PER_PAGINA
from zgw.composition.lookup import Lookup
from zgw.errors import ZGWError, uniek
from zgw.fanout import Vraag, noteer
from zgw.resources import (
    Besluit,
    Deel,
    Pagina,
    Principal,
    ZaakInformatieObject,
    ZaakMetBesluiten,
    ZaakMetDocumenten,
    Zaakregel,
)

type Gevonden = Sequence[GevondenZaak]


def list_zaken(wie: Principal, *, lopend: bool, pagina: int = 1) -> Pagina[Zaakregel]:
    """A page of the person's open or closed zaken, newest first, 20 per page."""
    page, _ = _page(Lookup.of(wie), lopend=lopend, pagina=pagina, expand=zaakregels.EXPAND)
    return page


def _page(
    lookup: Lookup, *, lopend: bool | None, pagina: int, expand: tuple[str, ...]
) -> tuple[Pagina[Zaakregel], Gevonden]:
    found = kandidaten.find(lookup, lopend=lopend, pagina=pagina, expand=expand)
    deel, gevonden = zaakregels.regels(lookup, found.zaken, expand, alleen_eigen=True)
    ontbreekt = uniek([*found.ontbreekt, *deel.ontbreekt])
    exact = not ontbreekt and len(deel.inhoud) == len(found.zaken)
    page = Pagina(
        deel=Deel(deel.inhoud, ontbreekt),
        nummer=pagina,
        laatste=max(1, -(-found.totaal // PER_PAGINA)),
        aantal=found.totaal if exact else None,
    )
    return page, gevonden


def list_documenten(wie: Principal, *, pagina: int = 1) -> Pagina[ZaakMetDocumenten]:
    """The documents of the 20 zaken on this page, by zaak; zaken without documents are left out."""
    lookup = Lookup.of(wie)
    expand = (*zaakregels.EXPAND, "zaakinformatieobjecten")
    page, gevonden = _page(lookup, lopend=None, pagina=pagina, expand=expand)
    links = _links(lookup, page.deel.inhoud, gevonden)
    asked = []
    for regel, (urls, errors) in zip(page.deel.inhoud, links, strict=True):
        register = lookup.register(regel.register)
        asked.append((regel, register, documentregels.ask(register, urls), errors))
    lines = []
    for regel, register, vraag, errors in asked:
        deel = documentregels.answered(lookup, register, vraag)
        ontbreekt = uniek([*errors, *deel.ontbreekt])
        if deel.inhoud or ontbreekt:
            lines.append(ZaakMetDocumenten(regel, Deel(deel.inhoud, ontbreekt)))
    return _same_page(page, tuple(lines))


def _links(
    lookup: Lookup, regels: Sequence[Zaakregel], gevonden: Gevonden
) -> list[tuple[list[str], list[ZGWError]]]:
    """The URLs of the documents of each zaak, as expanded or else asked for per zaak."""
    vragen: list[Vraag[tuple[ZaakInformatieObject, ...]] | None] = []
    for regel, found in zip(regels, gevonden, strict=True):
        register = lookup.register(regel.register)
        call = partial(register.zaken.zaakinformatieobjecten, regel.zaak.url)
        known = found.informatieobjecten is not None
        vragen.append(None if known else register.ask(register.zaken, call))
    result = []
    for regel, found, vraag in zip(regels, gevonden, vragen, strict=True):
        errors: list[ZGWError] = []
        links = noteer(vraag, errors) if vraag else found.informatieobjecten
        zaken = lookup.register(regel.register).zaken
        hanging = own(zaken, found.zaak.url, links or (), errors)
        result.append(([one.informatieobject_url for one in hanging], errors))
    return result


def list_besluiten(wie: Principal, *, pagina: int = 1) -> Pagina[ZaakMetBesluiten]:
    """The besluiten on the 20 zaken on this page, by zaak; zaken without besluiten are left out.

    Their documents are not asked for here: they stand on the page of the zaak.
    """
    lookup = Lookup.of(wie)
    page, _ = _page(lookup, lopend=None, pagina=pagina, expand=zaakregels.EXPAND)
    asked: list[tuple[Zaakregel, Vraag[tuple[Besluit, ...]]]] = []
    for regel in page.deel.inhoud:
        register = lookup.register(regel.register)
        call = partial(register.besluiten.besluiten, regel.zaak.url)
        asked.append((regel, register.ask(register.besluiten, call)))
    lines = []
    for regel, vraag in asked:
        errors: list[ZGWError] = []
        register = lookup.register(regel.register)
        found = noteer(vraag, errors) or ()
        besluiten = own(register.besluiten, regel.zaak.url, found, errors)
        deel = besluitregels.regels(register, besluiten, {})
        ontbreekt = uniek([*errors, *deel.ontbreekt])
        if deel.inhoud or ontbreekt:
            lines.append(ZaakMetBesluiten(regel, Deel(deel.inhoud, ontbreekt)))
    return _same_page(page, tuple(lines))


def _same_page[T](page: Pagina[Zaakregel], lines: tuple[T, ...]) -> Pagina[T]:
    return Pagina(Deel(lines, page.deel.ontbreekt), page.nummer, page.laatste, page.aantal)
