"""The client of the Catalogi API."""

from collections.abc import Callable
from typing import Protocol

from zgw.clients.client import Client
from zgw.clients.lijst import Lijst
from zgw.errors import Onbruikbaar
from zgw.resources import (
    Besluittype,
    Catalogus,
    Informatieobjecttype,
    Resultaattype,
    Roltype,
    Statustype,
    Zaaktype,
)
from zgw.resources.parsing import Json


class Type(Protocol):
    """Any resource of a catalogue."""

    @property
    def url(self) -> str:
        """Its own address."""


PAGE_SIZE = "500"  # Of the lists with everything; the maximum of Open Zaak.


class CatalogiClient(Client):
    """Asks for kinds of things. Nothing here is personal, so its answers may be kept."""

    api = "catalogi"
    persoonlijk = False

    def everything[T](self, make: Callable[[Json], T], path: str, **params: str) -> Lijst[T]:
        """All there is of one kind, in as few calls as the register allows."""
        if self.connection.offers("pageSize"):
            try:
                return self.all(make, path, pageSize=PAGE_SIZE, **params)
            except Onbruikbaar as error:
                if not error.reden.startswith("status 400"):
                    raise
                self.connection.lacks("pageSize")
        return self.all(make, path, **params)

    def is_own(self, url: str) -> bool:
        """Whether this is an address of this catalogue: of others a register is not believed."""
        return url.startswith(self.connection.base_url)

    def catalogus(self, url: str) -> Catalogus:
        """One catalogue."""
        return self._named(Catalogus.from_api, url)

    def zaaktypen(self) -> tuple[Zaaktype, ...]:
        """All published zaaktypen, of all versions."""
        return self.everything(Zaaktype.from_api, "zaaktypen", status="definitief").items

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

    def roltype(self, url: str) -> Roltype:
        """One roltype."""
        return self._named(Roltype.from_api, url)

    def besluittype(self, url: str) -> Besluittype:
        """One besluittype."""
        return self._named(Besluittype.from_api, url)

    def informatieobjecttype(self, url: str) -> Informatieobjecttype:
        """One informatieobjecttype."""
        return self._named(Informatieobjecttype.from_api, url)

    def catalogussen(self) -> tuple[Catalogus, ...]:
        """All catalogues."""
        return self.everything(Catalogus.from_api, "catalogussen").items

    def alle_statustypen(self) -> tuple[Statustype, ...]:
        """Those of all published zaaktypen, in no order; all of them, as they are kept."""
        found = self.everything(Statustype.from_api, "statustypen")
        if found.fout:
            raise found.fout
        return found.items

    def resultaattypen(self) -> tuple[Resultaattype, ...]:
        """Those of all published zaaktypen."""
        return self.everything(Resultaattype.from_api, "resultaattypen").items

    def roltypen(self) -> tuple[Roltype, ...]:
        """Those of all published zaaktypen."""
        return self.everything(Roltype.from_api, "roltypen").items

    def besluittypen(self) -> tuple[Besluittype, ...]:
        """All published besluittypen."""
        return self.everything(Besluittype.from_api, "besluittypen").items

    def informatieobjecttypen(self) -> tuple[Informatieobjecttype, ...]:
        """All published informatieobjecttypen."""
        return self.everything(Informatieobjecttype.from_api, "informatieobjecttypen").items

    def _named[T: Type](self, make: Callable[[Json], T], url: str) -> T:
        """The one that was asked for: what is kept under an address is of that address."""
        found = self.one(make, url)
        if found.url != url:
            raise self.onbruikbaar("een ander type dan gevraagd")
        return found
