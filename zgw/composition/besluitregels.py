"""The besluiten on a zaak, each with its documents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from zgw.composition import documentregels, typen
from zgw.composition.documentregels import Bijlagen
from zgw.composition.eigen import hanging
from zgw.composition.lookup import Lookup
from zgw.errors import ZGWError, uniek
from zgw.fanout import Vraag
from zgw.registers import Register
from zgw.resources import Besluit, BesluitInformatieObject, BesluitRegel, Deel, DocumentRegel

type Linkvraag = Vraag[tuple[BesluitInformatieObject, ...]]
GEEN_DOCUMENTEN: Deel[tuple[DocumentRegel, ...]] = Deel(())


@dataclass(frozen=True, slots=True)
class Besluiten:
    """The besluiten on a zaak, with the calls for their documents under way."""

    register: Register
    besluiten: Sequence[Besluit]
    bijlagen: Mapping[str, Bijlagen]

    def regels(self, lookup: Lookup) -> Deel[tuple[BesluitRegel, ...]]:
        """The lines, once everything has been answered."""
        documenten = {url: one.regels(lookup) for url, one in self.bijlagen.items()}
        return regels(self.register, self.besluiten, documenten)


def ask_documenten(
    register: Register, zaak_url: str, besluiten: Vraag[tuple[Besluit, ...]]
) -> Vraag[Besluiten]:
    """Starts the calls for the documents of each besluit, as soon as the besluiten are known."""

    def start(found: Sequence[Besluit] | ZGWError) -> Besluiten:
        if isinstance(found, ZGWError):
            raise found
        own = hanging(register.besluiten, zaak_url, found)
        links = ask_links(register, own)
        bij = {url: documentregels.ask_bij(register, url) for url in links}
        bijlagen = {
            url: documentregels.bijlagen(register, bij[url], vraag.dan(_urls))
            for url, vraag in links.items()
        }
        return Besluiten(register, own, bijlagen)

    return besluiten.dan(start)


def ask_links(register: Register, besluiten: Iterable[Besluit]) -> dict[str, Linkvraag]:
    """Starts a call per besluit for the links to its documents; by the URL of the besluit."""
    client = register.besluiten
    return {
        one.url: register.ask(client, partial(client.besluitinformatieobjecten, one.url))
        for one in besluiten
    }


def _urls(links: Sequence[BesluitInformatieObject] | ZGWError) -> Sequence[str]:
    if isinstance(links, ZGWError):
        raise links
    return [one.informatieobject_url for one in links]


def regels(
    register: Register,
    besluiten: Sequence[Besluit],
    documenten: Mapping[str, Deel[tuple[DocumentRegel, ...]]],
) -> Deel[tuple[BesluitRegel, ...]]:
    """Lines for the besluiten, newest first; `documenten` by the URL of the besluit."""
    errors: list[ZGWError] = []
    types = typen.goede(
        typen.besluittypen(register, {one.besluittype_url for one in besluiten}), errors
    )
    catalogi = typen.goede(
        typen.catalogi(register, {one.catalogus_url for one in types.values()}), errors
    )
    lines = []
    for one in sorted(besluiten, key=lambda besluit: str(besluit.datum or ""), reverse=True):
        kind = types.get(one.besluittype_url)
        catalogus = catalogi.get(kind.catalogus_url) if kind else None
        attached = documenten.get(one.url, GEEN_DOCUMENTEN)
        lines.append(BesluitRegel(one, kind, catalogus, attached))
    return Deel(tuple(lines), uniek(errors))
