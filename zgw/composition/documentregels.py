"""The documents of a zaak or besluit that may be shown."""

from collections.abc import Iterable, Sequence
from functools import partial

from zgw.composition import typen
from zgw.composition.lookup import Lookup
from zgw.errors import ZGWError, uniek
from zgw.fanout import Vraag, noteer
from zgw.registers import Register
from zgw.resources import Deel, DocumentRegel
from zgw.resources import EnkelvoudigInformatieObject as Document
from zgw.toegang import beletsel_document

type Documentvraag = Vraag[tuple[Document, ...]]


def ask(register: Register, urls: Iterable[str]) -> Documentvraag | None:
    """Starts the call for these documents; None when there are none to ask for."""
    wanted = tuple(dict.fromkeys(urls))
    if not wanted:
        return None
    return register.ask(register.documenten, partial(register.documenten.documenten, wanted))


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
    documenten = (noteer(vraag, errors) or ()) if vraag else ()
    deel = regels(lookup, register, documenten)
    return Deel(deel.inhoud, uniek([*errors, *deel.ontbreekt]))
