"""The client of the Catalogi API."""

from collections.abc import Callable
from typing import Protocol

from zgw.clients.client import Client
from zgw.resources import (
    Besluittype,
    Catalogus,
    Informatieobjecttype,
    Resultaattype,
    Statustype,
    Zaaktype,
)
from zgw.resources.parsing import Json


class Type(Protocol):
    """Any resource of a catalogue."""

    @property
    def url(self) -> str:
        """Its own address."""


class CatalogiClient(Client):
    """Asks for kinds of things. Nothing here is personal, so its answers may be kept."""

    api = "catalogi"

    def catalogus(self, url: str) -> Catalogus:
        """One catalogue."""
        return self._named(Catalogus.from_api, url)

    def zaaktypen(self) -> tuple[Zaaktype, ...]:
        """All published zaaktypen, of all versions."""
        return self.all(Zaaktype.from_api, "zaaktypen", status="definitief").items

    def zaaktype(self, url: str) -> Zaaktype:
        """One zaaktype."""
        return self._named(Zaaktype.from_api, url)

    def statustypen(self, zaaktype_url: str) -> tuple[Statustype, ...]:
        """The statustypen of a zaaktype, by volgnummer; all of them, as they are kept.

        Without volgnummers: as the register gives them, those that end a zaak last.
        """
        found = self.all(Statustype.from_api, "statustypen", zaaktype=zaaktype_url)
        if found.fout:
            raise found.fout
        return tuple(sorted(found.items, key=lambda one: (one.volgnummer, one.is_eindstatus)))

    def statustype(self, url: str) -> Statustype:
        """One statustype."""
        return self._named(Statustype.from_api, url)

    def resultaattype(self, url: str) -> Resultaattype:
        """One resultaattype."""
        return self._named(Resultaattype.from_api, url)

    def besluittype(self, url: str) -> Besluittype:
        """One besluittype."""
        return self._named(Besluittype.from_api, url)

    def informatieobjecttype(self, url: str) -> Informatieobjecttype:
        """One informatieobjecttype."""
        return self._named(Informatieobjecttype.from_api, url)

    def _named[T: Type](self, make: Callable[[Json], T], url: str) -> T:
        """The one that was asked for: what is kept under an address is of that address."""
        found = self.one(make, url)
        if found.url != url:
            raise self.onbruikbaar("een ander type dan gevraagd")
        return found
