"""The client of the Besluiten API."""

from dataclasses import replace

from zgw.clients.client import Client
from zgw.clients.lijst import Lijst
from zgw.resources import Besluit, BesluitInformatieObject


class BesluitenClient(Client):
    """Asks for besluiten on a zaak."""

    api = "besluiten"

    def besluiten(self, zaak_url: str) -> Lijst[Besluit]:
        """The besluiten on a zaak, as far as the register keeps to the filter."""
        return self.all(Besluit.from_api, "besluiten", zaak=zaak_url)

    def besluitinformatieobjecten(self, besluit_url: str) -> Lijst[BesluitInformatieObject]:
        """The links from a besluit to its documents."""
        found = self.all(
            BesluitInformatieObject.from_api, "besluitinformatieobjecten", besluit=besluit_url
        )
        kept = tuple(link for link in found.items if link.besluit_url == besluit_url)
        if found.items and not kept:
            raise self.onbruikbaar("antwoord hoort niet bij het gevraagde besluit")
        return replace(found, items=kept)
