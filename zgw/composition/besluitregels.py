"""The besluiten on a zaak, each with its documents."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from zgw.clients.lijst import Lijst
from zgw.composition import documentregels, typen
from zgw.composition.lookup import Lookup
from zgw.errors import ZGWError, uniek
from zgw.fanout import Vraag, noteer
from zgw.registers import Register
from zgw.resources import Besluit, BesluitInformatieObject, BesluitRegel, Deel, DocumentRegel
from zgw.resources import EnkelvoudigInformatieObject as Document

type Linkvraag = Vraag[Lijst[BesluitInformatieObject]]
GEEN_DOCUMENTEN: Deel[tuple[DocumentRegel, ...]] = Deel(())


def ask_links(register: Register, besluiten: Iterable[Besluit]) -> dict[str, Linkvraag]:
    """Starts a call per besluit for the links to its documents; by the URL of the besluit."""
    client = register.besluiten
    return {
        one.url: register.ask(client, partial(client.besluitinformatieobjecten, one.url))
        for one in besluiten
    }


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


def with_documenten(
    lookup: Lookup,
    register: Register,
    links: Mapping[str, Linkvraag],
    known: Sequence[Document],
) -> dict[str, Deel[tuple[DocumentRegel, ...]]]:
    """The documents of each besluit: those already known from the zaak, and the rest asked for.

    A third round, only for documents that hang on a besluit alone.
    """
    failed: dict[str, list[ZGWError]] = {url: [] for url in links}
    found = {url: _given(vraag, failed[url]) for url, vraag in links.items()}
    by_url = {one.url: one for one in known}
    wanted = {link.informatieobject_url for group in found.values() for link in group}
    extra_errors: list[ZGWError] = []
    extra = documentregels.ask(register, sorted(wanted - by_url.keys()))
    if extra:
        by_url |= {one.url: one for one in extra.antwoord(extra_errors)}
    result = {}
    for url, group in found.items():
        urls = dict.fromkeys(link.informatieobject_url for link in group)
        deel = documentregels.regels(lookup, register, [by_url[u] for u in urls if u in by_url])
        lost = extra_errors if any(u not in by_url for u in urls) else []
        result[url] = Deel(deel.inhoud, uniek([*failed[url], *lost, *deel.ontbreekt]))
    return result


def _given(vraag: Linkvraag, errors: list[ZGWError]) -> tuple[BesluitInformatieObject, ...]:
    """The links that can be read; what came of the others is noted."""
    found = noteer(vraag, errors)
    if found and found.fout:
        errors.append(found.fout)
    return found.items if found else ()
