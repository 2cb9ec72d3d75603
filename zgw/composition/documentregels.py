"""The documents of a zaak or besluit that may be shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from zgw.composition import typen
from zgw.composition.lookup import Lookup
from zgw.errors import ZGWError, uniek
from zgw.fanout import Vraag
from zgw.registers import Register
from zgw.resources import Deel, DocumentRegel
from zgw.resources import EnkelvoudigInformatieObject as Document
from zgw.toegang import beletsel_document

type Regels = Deel[tuple[DocumentRegel, ...]]


@dataclass(frozen=True, slots=True)
class Documentvraag:
    """Documents that are linked to: those that are there already, and the call for the rest."""

    register: Register
    urls: tuple[str, ...]
    gevonden: tuple[Document, ...]
    vraag: Vraag[tuple[Document, ...]] | None

    def antwoord(self, errors: list[ZGWError]) -> tuple[Document, ...]:
        """What came of it; `errors` gets one more when nothing did, or one of them is elsewhere.

        A register withholds kinds of documents that the portal was given no rights to: those are
        not to be shown. When it gives none at all, the rights or the register are not in order, and
        nobody can say that there are no documents. A document in a register that this set does not
        name cannot be asked for.
        """
        asked = self.vraag.of_fout() if self.vraag else ()
        if isinstance(asked, ZGWError):
            errors.append(asked)
            return self.gevonden
        documenten = self.register.documenten
        if any(not url.startswith(documenten.connection.base_url) for url in self.urls):
            errors.append(documenten.onbruikbaar("document in een ander register"))
        found = (*self.gevonden, *(one for one in asked if one.url in self.urls))
        if self.urls and not found:
            errors.append(documenten.onbruikbaar(f"{len(self.urls)} documenten niet gegeven"))
        return found


@dataclass(frozen=True, slots=True)
class Bijlagen:
    """What is linked to one zaak or besluit, under way: first the links, then the documents."""

    vraag: Vraag[Vraag[Documentvraag]]

    def regels(self, lookup: Lookup) -> Regels:
        """The lines, once everything has been answered."""
        errors: list[ZGWError] = []
        try:
            vraag = self.vraag.antwoord().antwoord()
        except ZGWError as error:
            return Deel((), (error,))
        return regels(lookup, vraag.register, vraag.antwoord(errors), errors)


def ask_bij(register: Register, object_url: str) -> Vraag[tuple[Document, ...]]:
    """Starts the call for the documents of a zaak or besluit, while its links are asked for."""
    return register.ask(register.documenten, partial(register.documenten.bij, object_url))


def bijlagen(
    register: Register, bij: Vraag[tuple[Document, ...]], links: Vraag[Sequence[str]]
) -> Bijlagen:
    """The documents that the `links` (URLs) name; of what came by `bij`, only those count.

    What did not come by it is asked for as soon as that is known, so that a register that does not
    offer it costs one round trip more.
    """
    return Bijlagen(links.dan(lambda urls: bij.dan(lambda found: _linked(register, urls, found))))


def _linked(
    register: Register,
    urls: Sequence[str] | ZGWError,
    found: Sequence[Document] | ZGWError,
) -> Documentvraag:
    if isinstance(urls, ZGWError):
        raise urls
    wanted = dict.fromkeys(urls)
    given = () if isinstance(found, ZGWError) else found
    if any(one.url not in wanted for one in given):
        register.documenten.negeert_bij()
    known = {one.url: one for one in given if one.url in wanted}
    rest = ask(register, [url for url in wanted if url not in known])
    return Documentvraag(register, tuple(wanted), tuple(known.values()), rest)


def ask(register: Register, urls: Sequence[str]) -> Vraag[tuple[Document, ...]] | None:
    """Starts the call for these documents; None when there are none to ask for."""
    if not urls:
        return None
    return register.ask(register.documenten, partial(register.documenten.documenten, urls))


def regels(
    lookup: Lookup, register: Register, documenten: Iterable[Document], errors: Sequence[ZGWError]
) -> Regels:
    """Lines for the documents that may be shown, newest first; `errors` is what went wrong yet."""
    missing = list(errors)
    shown = [one for one in documenten if not beletsel_document(one, lookup.regels)]
    types = typen.goede(
        typen.informatieobjecttypen(register, {one.informatieobjecttype_url for one in shown}),
        missing,
    )
    shown.sort(key=lambda one: one.titel)  # Registers differ in the order within one day.
    lines = (DocumentRegel(one, types.get(one.informatieobjecttype_url)) for one in shown)
    ordered = sorted(lines, key=lambda regel: str(regel.document.creatiedatum or ""), reverse=True)
    return Deel(tuple(ordered), uniek(missing))
