"""Opens the contents of a document, after the same checks as the list."""

from functools import partial
from uuid import UUID

from zgw.clients.download import Download, Plaats
from zgw.composition import besluitregels, documentregels
from zgw.composition.documentregels import Kader
from zgw.composition.lookup import Lookup
from zgw.composition.ronde import Ronde, check
from zgw.errors import NietGevonden, NietZichtbaar, ZGWError
from zgw.registers import Register
from zgw.resources import EnkelvoudigInformatieObject as Document
from zgw.resources import Inhoud, Principal
from zgw.toegang import Documentfeiten


def open_inhoud(wie: Principal, register_slug: str, zaak: UUID, document: UUID) -> Inhoud:
    """The bytes of a document of this zaak, or of a besluit on it.

    Raises NietZichtbaar when there is no such document for this person, ZGWError when a register
    cannot be asked.
    """
    lookup = Lookup.of(wie, "download")
    register = lookup.register(register_slug)
    documenten = register.documenten
    ronde = Ronde.start(register, zaak)
    url = documenten.url(f"enkelvoudiginformatieobjecten/{document}")
    vraag = register.ask(documenten, partial(documenten.document, url))
    gezien = check(lookup, ronde)
    if not _is_linked(register, ronde, url):
        raise NietZichtbaar
    try:
        found = vraag.antwoord()
        if found.url != url:
            raise NietZichtbaar
        _check(Kader(lookup.regels, gezien.toelating), register, found)
        download = _opened(register, found)
    except NietGevonden:
        raise NietZichtbaar from None
    return Inhoud(found, download.stukken(), download.omvang, download.sluit)


def _check(kader: Kader, register: Register, document: Document) -> None:
    """Raises NietZichtbaar when the document is not shown, ZGWError when that cannot be told."""
    if kader.oordeel(Documentfeiten(document)).beletsel:
        raise NietZichtbaar
    if not kader.regels.verborgen_documenten:
        return
    errors: list[ZGWError] = []
    (feiten,) = documentregels.feiten(kader, register, [document], errors)
    oordeel = kader.oordeel(feiten)
    if oordeel.is_onzeker:
        raise errors[0] if errors else register.catalogi.onbruikbaar(documentregels.SOORT_ONBEKEND)
    if not oordeel.getoond:
        raise NietZichtbaar


def _opened(register: Register, document: Document) -> Download:
    """The bytes, on a worker until they begin: the page does not wait longer than its deadline."""
    documenten = register.documenten
    plaats = documenten.plaats()
    vraag = register.ask(documenten, partial(documenten.inhoud, document, plaats))
    found = vraag.of_fout()
    if not isinstance(found, ZGWError):
        return found
    # It may come after all, and then nobody reads it.
    vraag.als_waarde().dan(lambda late: _closed(late, plaats))
    raise found


def _closed(late: Download | ZGWError, plaats: Plaats) -> None:
    if isinstance(late, Download):
        late.sluit()
    plaats.vrij()


def _is_linked(register: Register, ronde: Ronde, url: str) -> bool:
    """Whether the document hangs on the zaak, or else on a besluit on it.

    Raises ZGWError when that cannot be told.
    """
    links = ronde.informatieobjecten.antwoord()
    if any(one.informatieobject_url == url and one.zaak_url == ronde.url for one in links.items):
        return True
    given = ronde.besluiten.antwoord()
    besluiten = [one for one in given.items if one.zaak_url == ronde.url]
    asked = [one.antwoord() for one in besluitregels.ask_links(register, besluiten).values()]
    if any(link.informatieobject_url == url for found in asked for link in found.items):
        return True
    for fout in (links.fout, given.fout, *(found.fout for found in asked)):
        if fout:
            raise fout  # The link may be the one that cannot be read.
    return False
