"""The documents of a zaak or besluit that may be shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from zgw.clients.lijst import Lijst
from zgw.composition import typen
from zgw.errors import ZGWError, uniek
from zgw.fanout import Vraag, al
from zgw.registers import Register
from zgw.resources import Deel, DocumentRegel, Oordeel
from zgw.resources import EnkelvoudigInformatieObject as Document
from zgw.toegang import Documentfeiten, Toelating, oordeel_document
from zgw.toegang import Regels as Toegangsregels

SOORT_ONBEKEND = "soort document niet bekend"

type Regels = Deel[tuple[DocumentRegel, ...]]


@dataclass(frozen=True, slots=True)
class Kader:
    """By what the documents of one zaak are judged: the rule, and what holds for its zaaktype."""

    regels: Toegangsregels
    toelating: Toelating | None

    def oordeel(self, feiten: Documentfeiten) -> Oordeel:
        """Whether a document of the zaak is shown to who is shown the zaak."""
        return oordeel_document(feiten, self.toelating, self.regels)


@dataclass(frozen=True, slots=True)
class Links:
    """The URLs of the documents that hang on something, and why there may be more."""

    urls: tuple[str, ...]
    ontbreekt: tuple[ZGWError, ...] = ()


@dataclass(frozen=True, slots=True)
class Gekoppeld:
    """The documents that something links to, as far as they came, and why others did not."""

    register: Register
    links: Links
    documenten: tuple[Document, ...]
    fout: ZGWError | None = None

    def regels(self, kader: Kader) -> Regels:
        """The lines of those that may be shown."""
        missing = [*self.links.ontbreekt, *self.ontbreekt()]
        return regels(kader, self.register, self.documenten, missing)

    def ontbreekt(self) -> Iterator[ZGWError]:
        """Why some are missing, if they should not be.

        A register withholds kinds of documents that the portal was given no rights to: those are
        not to be shown. When it gives none at all, the rights or the register are not in order, and
        nobody can say that there are no documents. A document in a register that this set does not
        name cannot be asked for.
        """
        client, urls = self.register.documenten, self.links.urls
        if any(not url.startswith(client.connection.base_url) for url in urls):
            yield client.onbruikbaar("document in een ander register")
        if self.fout:
            yield self.fout
        elif urls and not self.documenten:
            yield client.onbruikbaar(f"{len(urls)} documenten niet gegeven")


def ask_bij(register: Register, object_url: str) -> Vraag[Lijst[Document]]:
    """Starts the call for the documents of a zaak or besluit, while its links are asked for."""
    return register.ask(register.documenten, partial(register.documenten.bij, object_url))


def gekoppeld(
    register: Register, bij: Vraag[Lijst[Document]], links: Vraag[Links]
) -> Vraag[Gekoppeld]:
    """The documents that the links name; of what came by `bij`, only those count.

    What did not come by it is asked for as soon as that is known, so that a register that does not
    offer it costs one round trip more.
    """

    def start(known: Links) -> Vraag[Gekoppeld]:
        return bij.als_waarde().daarna(lambda found: _rest(register, known, found))

    return links.daarna(start)


def _rest(register: Register, links: Links, bij: Lijst[Document] | ZGWError) -> Vraag[Gekoppeld]:
    given = () if isinstance(bij, ZGWError) else bij.items
    if any(one.url not in links.urls for one in given):
        register.documenten.negeert_bij()
    known = tuple(one for one in given if one.url in links.urls)
    found = {one.url for one in known}
    rest = ask(register, [url for url in dict.fromkeys(links.urls) if url not in found])
    return rest.als_waarde().dan(lambda found: of_links(register, links, found, known))


def answered(kader: Kader, vraag: Vraag[Gekoppeld]) -> Regels:
    """The lines, once the call has been answered."""
    found = vraag.of_fout()
    return Deel((), (found,)) if isinstance(found, ZGWError) else found.regels(kader)


def of_links(
    register: Register,
    links: Links,
    found: Lijst[Document] | ZGWError,
    known: Sequence[Document] = (),
) -> Gekoppeld:
    """Of the documents `known` and `found`, those that are linked to, each once."""
    if isinstance(found, ZGWError):
        return Gekoppeld(register, links, tuple(known), found if links.urls else None)
    by_url = {one.url: one for one in (*known, *found.items)}
    urls = dict.fromkeys(links.urls)
    documenten = tuple(by_url[url] for url in urls if url in by_url)
    # What could not be read may be one of these, when not all of them are there.
    fout = found.fout if len(documenten) < len(urls) else None
    return Gekoppeld(register, links, documenten, fout)


def ask(register: Register, urls: Sequence[str]) -> Vraag[Lijst[Document]]:
    """Starts the call for these documents, if there are any."""
    if not urls:
        return al(register.documenten, Lijst(()))
    return register.ask(register.documenten, partial(register.documenten.documenten, urls))


def regels(
    kader: Kader, register: Register, documenten: Iterable[Document], errors: Sequence[ZGWError]
) -> Regels:
    """Lines for the documents that may be shown, newest first; `errors` is what went wrong yet."""
    missing = list(errors)
    possible = [one for one in documenten if not kader.oordeel(Documentfeiten(one)).beletsel]
    judged = [(one, kader.oordeel(one)) for one in feiten(kader, register, possible, missing)]
    if any(oordeel.is_onzeker for _, oordeel in judged):
        missing.append(register.catalogi.onbruikbaar(SOORT_ONBEKEND))
    lines = [DocumentRegel(one.document, one.soort) for one, oordeel in judged if oordeel.getoond]
    lines.sort(key=lambda regel: regel.document.titel)  # Registers differ in it within one day.
    lines.sort(key=lambda regel: str(regel.document.creatiedatum or ""), reverse=True)
    return Deel(tuple(lines), uniek(missing))


def feiten(
    kader: Kader, register: Register, documenten: Sequence[Document], errors: list[ZGWError]
) -> list[Documentfeiten]:
    """The documents with their kinds, as the rule and a page want to know them."""
    urls = {one.informatieobjecttype_url for one in documenten}
    soorten = typen.goede(typen.informatieobjecttypen(register, urls), errors)
    named = {
        one.catalogus_url
        for one in soorten.values()
        if kader.regels.noemt_documentsoort(one.omschrijving)
    }
    catalogi = typen.goede(typen.catalogi(register, named), errors)
    result = []
    for one in documenten:
        soort = soorten.get(one.informatieobjecttype_url)
        catalogus = catalogi.get(soort.catalogus_url) if soort else None
        result.append(Documentfeiten(one, soort, catalogus))
    return result
