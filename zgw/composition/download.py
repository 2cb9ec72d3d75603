"""Opens the contents of a document, after the same checks as the list."""

from functools import partial
from uuid import UUID

from zgw.composition import besluitregels
from zgw.composition.dossier import Ronde, check
from zgw.composition.lookup import Lookup
from zgw.errors import NietGevonden, NietZichtbaar
from zgw.registers import Register
from zgw.resources import Inhoud, Principal
from zgw.toegang import beletsel_document


def open_inhoud(wie: Principal, register_slug: str, zaak: UUID, document: UUID) -> Inhoud:
    """The bytes of a document of this zaak, or of a besluit on it.

    Raises NietZichtbaar when there is no such document for this person, ZGWError when a register
    cannot be asked.
    """
    lookup = Lookup.of(wie)
    register = lookup.register(register_slug)
    documenten = register.documenten
    ronde = Ronde.start(register, zaak)
    url = documenten.url(f"enkelvoudiginformatieobjecten/{document}")
    vraag = register.ask(documenten, partial(documenten.document, url))
    check(lookup, ronde)
    if not _is_linked(register, ronde, url):
        raise NietZichtbaar
    try:
        found = vraag.antwoord()
        if found.url != url or beletsel_document(found, lookup.regels):
            raise NietZichtbaar
        download = documenten.inhoud(found)
    except NietGevonden:
        raise NietZichtbaar from None
    return Inhoud(found, download.stukken(), download.omvang, download.sluit)


def _is_linked(register: Register, ronde: Ronde, url: str) -> bool:
    """Whether the document hangs on the zaak, or else on a besluit on it."""
    links = ronde.informatieobjecten.antwoord()
    if any(one.informatieobject_url == url and one.zaak_url == ronde.url for one in links):
        return True
    besluiten = [one for one in ronde.besluiten.antwoord() if one.zaak_url == ronde.url]
    asked = besluitregels.ask_links(register, besluiten)
    return any(
        link.informatieobject_url == url for vraag in asked.values() for link in vraag.antwoord()
    )
