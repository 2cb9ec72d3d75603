"""The besluiten on a zaak, each with its documents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from zgw.clients.lijst import Lijst
from zgw.composition import documentregels, typen
from zgw.composition.documentregels import Gekoppeld, Kader, Links
from zgw.composition.eigen import own
from zgw.errors import ZGWError, uniek
from zgw.fanout import Deadline, Vraag
from zgw.registers import Register
from zgw.resources import Besluit, BesluitInformatieObject, BesluitRegel, Deel, DocumentRegel

type Linkvraag = Vraag[Lijst[BesluitInformatieObject]]
GEEN_DOCUMENTEN: Deel[tuple[DocumentRegel, ...]] = Deel(())


@dataclass(frozen=True, slots=True)
class Besluiten:
    """The besluiten on a zaak, and beside each the calls for its documents."""

    register: Register
    besluiten: Sequence[Besluit]
    vragen: Sequence[Vraag[Gekoppeld]]
    ontbreekt: Sequence[ZGWError]

    def regels(self, kader: Kader) -> Deel[tuple[BesluitRegel, ...]]:
        """Their lines; a besluit comes also when its documents do not."""
        documenten = {
            besluit.url: documentregels.answered(kader, vraag)
            for besluit, vraag in zip(self.besluiten, self.vragen, strict=True)
        }
        deel = regels(self.register, self.besluiten, documenten)
        return Deel(deel.inhoud, uniek([*self.ontbreekt, *deel.ontbreekt]))


@dataclass(frozen=True, slots=True)
class Besluitvraag:
    """The call for the besluiten on a zaak, which the calls for their documents follow."""

    vraag: Vraag[Besluiten]

    def binnen(self, seconds: float) -> bool:
        """Whether all of it is answered, or has failed, within this time."""
        deadline = Deadline.after(seconds)
        if not self.vraag.binnen(seconds):
            return False
        found = self.vraag.of_fout()
        vragen = () if isinstance(found, ZGWError) else found.vragen
        return all(one.binnen(deadline.remaining()) for one in vragen)

    def answered(self, kader: Kader) -> Deel[tuple[BesluitRegel, ...]]:
        """The lines, once all of it is answered."""
        found = self.vraag.of_fout()
        return Deel((), (found,)) if isinstance(found, ZGWError) else found.regels(kader)


def ask_documenten(
    register: Register, zaak_url: str, besluiten: Vraag[Lijst[Besluit]]
) -> Besluitvraag:
    """Asks for the documents of each besluit, as soon as the besluiten are known."""

    def start(found: Lijst[Besluit]) -> Besluiten:
        errors: list[ZGWError] = []
        kept = own(register.besluiten, zaak_url, found, errors)
        links = ask_links(register, kept)
        bij = [documentregels.ask_bij(register, one.url) for one in kept]
        vragen = [
            documentregels.gekoppeld(register, one, links[besluit.url].dan(_links))
            for besluit, one in zip(kept, bij, strict=True)
        ]
        return Besluiten(register, kept, vragen, errors)

    return Besluitvraag(besluiten.dan(start))


def ask_links(register: Register, besluiten: Iterable[Besluit]) -> dict[str, Linkvraag]:
    """Starts a call per besluit for the links to its documents; by the URL of the besluit."""
    client = register.besluiten
    return {
        one.url: register.ask(client, partial(client.besluitinformatieobjecten, one.url))
        for one in besluiten
    }


def _links(found: Lijst[BesluitInformatieObject]) -> Links:
    urls = tuple(one.informatieobject_url for one in found.items)
    return Links(urls, (found.fout,) if found.fout else ())


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
