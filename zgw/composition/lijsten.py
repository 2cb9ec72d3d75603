"""Composes the lists: zaken, and the documents and besluiten of the zaken on a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from zgw.clients.lijst import Lijst
from zgw.clients.zaken import GevondenZaak
from zgw.composition import besluitregels, documentregels, kandidaten, zaakregels
from zgw.composition.documentregels import Kader, Links
from zgw.composition.eigen import own
from zgw.composition.kandidaten import PER_PAGINA
from zgw.composition.lookup import Lookup
from zgw.composition.zoekvragen import Gezocht
from zgw.errors import ZGWError, uniek
from zgw.fanout import Vraag, noteer
from zgw.resources import (
    Besluit,
    Deel,
    EnkelvoudigInformatieObject,
    Pagina,
    Principal,
    Straks,
    ZaakInformatieObject,
    ZaakMetBesluiten,
    ZaakMetDocumenten,
    Zaakregel,
)

type Gevonden = Sequence[GevondenZaak]


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """A page of zaken, open ones, closed ones, or both (None), of which the calls are under way."""

    gezocht: Gezocht
    pagina: int
    expand: tuple[str, ...]
    zoektochten: tuple[kandidaten.Zoektocht, ...]

    @property
    def lookup(self) -> Lookup:
        """The frame of the page."""
        return self.gezocht.lookup

    @classmethod
    def van(
        cls, lookup: Lookup, lopend: bool | None, pagina: int, expand: tuple[str, ...]
    ) -> "Gevraagd":
        """Sends the calls off."""
        gezocht = Gezocht(lookup, lopend)
        return cls(gezocht, pagina, expand, kandidaten.ask(gezocht, pagina=pagina, expand=expand))

    @property
    def vragen(self) -> tuple[kandidaten.Zoekactie, ...]:
        """The searches in all registers."""
        return tuple(vraag for one in self.zoektochten for vraag in one.vragen)

    def antwoord(self) -> tuple[Pagina[Zaakregel], Gevonden]:
        """The page, and beside each of its lines what the register gave for it."""
        found = kandidaten.answered(self.zoektochten, self.gezocht, self.pagina)
        deel, gevonden = zaakregels.eigen_regels(self.lookup, found, self.expand)
        ontbreekt = uniek([*found.ontbreekt, *deel.ontbreekt])
        is_judged = len(found.zaken) == found.totaal
        is_known = is_judged or (found.is_gefilterd and self.lookup.regels.is_te_zoeken)
        exact = found.exact and is_known and len(deel.inhoud) == len(found.zaken) and not ontbreekt
        if found.voorbij:
            deel, gevonden = Deel(()), []
        page = Pagina(
            deel=Deel(deel.inhoud, ontbreekt),
            nummer=self.pagina,
            laatste=max(1, -(-found.totaal // PER_PAGINA)),
            aantal=found.totaal if exact else None,
        )
        return page, gevonden


def list_zaken(wie: Principal, *, lopend: bool, pagina: int = 1) -> Straks[Pagina[Zaakregel]]:
    """A page of the person's open or closed zaken, newest first, 20 per page."""
    gevraagd = Gevraagd.van(Lookup.of(wie, "zaken"), lopend, pagina, zaakregels.EXPAND)
    return Straks(lambda: gevraagd.antwoord()[0], *gevraagd.vragen)


def list_documenten(wie: Principal, *, pagina: int = 1) -> Straks[Pagina[ZaakMetDocumenten]]:
    """The documents of the 20 zaken on this page, by zaak; zaken without documents are left out."""
    expand = (*zaakregels.EXPAND, "zaakinformatieobjecten")
    gevraagd = Gevraagd.van(Lookup.of(wie, "documenten"), None, pagina, expand)
    return Straks(lambda: _documenten(gevraagd), *gevraagd.vragen)


def _documenten(gevraagd: Gevraagd) -> Pagina[ZaakMetDocumenten]:
    lookup = gevraagd.lookup
    page, gevonden = gevraagd.antwoord()
    links = _links(lookup, page.deel.inhoud, gevonden)
    vragen = _ask_documenten(lookup, page.deel.inhoud, links)
    lines = []
    for regel, its_links in zip(page.deel.inhoud, links, strict=True):
        register, found = lookup.register(regel.register), vragen[regel.register].of_fout()
        kader = Kader(lookup.regels, lookup.regels.voor(regel.zaaktype, regel.catalogus))
        deel = documentregels.of_links(register, its_links, found).regels(kader)
        if deel.inhoud or deel.ontbreekt:
            lines.append(ZaakMetDocumenten(regel, deel))
    return _same_page(page, tuple(lines))


def _ask_documenten(
    lookup: Lookup, regels: Sequence[Zaakregel], links: Sequence[Links]
) -> dict[str, Vraag[Lijst[EnkelvoudigInformatieObject]]]:
    """Starts one call per register for all documents of the page; by the slug of the register."""
    wanted: dict[str, dict[str, None]] = {}
    for regel, its_links in zip(regels, links, strict=True):
        wanted.setdefault(regel.register, {}).update(dict.fromkeys(its_links.urls))
    return {
        slug: documentregels.ask(lookup.register(slug), list(urls)) for slug, urls in wanted.items()
    }


def _links(lookup: Lookup, regels: Sequence[Zaakregel], gevonden: Gevonden) -> list[Links]:
    """The URLs of the documents of each zaak, as expanded or else asked for per zaak."""
    vragen: list[Vraag[Lijst[ZaakInformatieObject]] | None] = []
    for regel, found in zip(regels, gevonden, strict=True):
        register = lookup.register(regel.register)
        call = partial(register.zaken.zaakinformatieobjecten, regel.zaak.url)
        known = found.informatieobjecten is not None
        vragen.append(None if known else register.ask(register.zaken, call))
    result = []
    for regel, found, vraag in zip(regels, gevonden, vragen, strict=True):
        errors: list[ZGWError] = []
        links = noteer(vraag, errors) if vraag else Lijst(found.informatieobjecten or ())
        zaken = lookup.register(regel.register).zaken
        kept = own(zaken, found.zaak.url, links, errors)
        result.append(Links(tuple(one.informatieobject_url for one in kept), tuple(errors)))
    return result


def list_besluiten(wie: Principal, *, pagina: int = 1) -> Straks[Pagina[ZaakMetBesluiten]]:
    """The besluiten on the 20 zaken on this page, by zaak; zaken without besluiten are left out.

    Their documents are not asked for here: they stand on the page of the zaak.
    """
    gevraagd = Gevraagd.van(Lookup.of(wie, "besluiten"), None, pagina, zaakregels.EXPAND)
    return Straks(lambda: _besluiten(gevraagd), *gevraagd.vragen)


def _besluiten(gevraagd: Gevraagd) -> Pagina[ZaakMetBesluiten]:
    lookup = gevraagd.lookup
    page, _ = gevraagd.antwoord()
    asked: list[tuple[Zaakregel, Vraag[Lijst[Besluit]]]] = []
    for regel in page.deel.inhoud:
        register = lookup.register(regel.register)
        call = partial(register.besluiten.besluiten, regel.zaak.url)
        asked.append((regel, register.ask(register.besluiten, call)))
    lines = []
    for regel, vraag in asked:
        errors: list[ZGWError] = []
        register = lookup.register(regel.register)
        found = noteer(vraag, errors)
        besluiten = own(register.besluiten, regel.zaak.url, found, errors)
        deel = besluitregels.regels(register, besluiten, {})
        ontbreekt = uniek([*errors, *deel.ontbreekt])
        if deel.inhoud or ontbreekt:
            lines.append(ZaakMetBesluiten(regel, Deel(deel.inhoud, ontbreekt)))
    return _same_page(page, tuple(lines))


def _same_page[T](page: Pagina[Zaakregel], lines: tuple[T, ...]) -> Pagina[T]:
    return Pagina(Deel(lines, page.deel.ontbreekt), page.nummer, page.laatste, page.aantal)
