"""The documents of a zaak or besluit that may be shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from zgw.clients.lijst import Lijst
from zgw.composition import typen
from zgw.composition.lookup import Lookup
from zgw.errors import ZGWError, uniek
from zgw.fanout import Vraag, noteer
from zgw.registers import Register
from zgw.resources import Deel, DocumentRegel
from zgw.resources import EnkelvoudigInformatieObject as Document
from zgw.toegang import beletsel_document


@dataclass(frozen=True, slots=True)
class Documentvraag:
    """The call for these documents."""

    register: Register
    urls: tuple[str, ...]
    vraag: Vraag[Lijst[Document]]

    def antwoord(self, errors: list[ZGWError]) -> tuple[Document, ...]:
        """What came of it; `errors` gets one more when nothing did, or one of them is elsewhere.

        A register withholds kinds of documents that the portal was given no rights to: those are
        not to be shown. When it gives none at all, the rights or the register are not in order, and
        nobody can say that there are no documents. A document in a register that this set does not
        name cannot be asked for.
        """
        found = self.vraag.of_fout()
        if isinstance(found, ZGWError):
            errors.append(found)
            return ()
        documenten = self.register.documenten
        if any(not url.startswith(documenten.connection.base_url) for url in self.urls):
            errors.append(documenten.onbruikbaar("document in een ander register"))
        if found.fout:
            errors.append(found.fout)
        elif not found.items:
            errors.append(documenten.onbruikbaar(f"{len(self.urls)} documenten niet gegeven"))
        return found.items

    def bekend(self) -> tuple[Document, ...]:
        """What came of it, for who is not the one to tell what did not."""
        found = noteer(self.vraag, [])
        return found.items if found else ()


def ask(register: Register, urls: Iterable[str]) -> Documentvraag | None:
    """Starts the call for these documents; None when there are none to ask for."""
    wanted = tuple(dict.fromkeys(urls))
    if not wanted:
        return None
    call = partial(register.documenten.documenten, wanted)
    return Documentvraag(register, wanted, register.ask(register.documenten, call))


def regels(
    lookup: Lookup, register: Register, documenten: Sequence[Document]
) -> Deel[tuple[DocumentRegel, ...]]:
    """Lines for the documents that may be shown, newest first."""
    errors: list[ZGWError] = []
    shown = [one for one in documenten if not beletsel_document(one, lookup.regels)]
    types = typen.goede(
        typen.informatieobjecttypen(register, {one.informatieobjecttype_url for one in shown}),
        errors,
    )
    shown.sort(key=lambda one: one.titel)  # Registers differ in the order within one day.
    lines = (DocumentRegel(one, types.get(one.informatieobjecttype_url)) for one in shown)
    ordered = sorted(lines, key=lambda regel: str(regel.document.creatiedatum or ""), reverse=True)
    return Deel(tuple(ordered), uniek(errors))


def answered(
    lookup: Lookup, register: Register, vraag: Documentvraag | None
) -> Deel[tuple[DocumentRegel, ...]]:
    """The lines, once the call for the documents has been answered."""
    errors: list[ZGWError] = []
    documenten = vraag.antwoord(errors) if vraag else ()
    deel = regels(lookup, register, documenten)
    return Deel(deel.inhoud, uniek([*errors, *deel.ontbreekt]))
