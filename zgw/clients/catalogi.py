"""The client of the Catalogi API."""

from zgw.clients.client import Client
from zgw.resources import (
    Besluittype,
    Catalogus,
    Informatieobjecttype,
    Resultaattype,
    Statustype,
    Zaaktype,
)


class CatalogiClient(Client):
    """Asks for kinds of things. Nothing here is personal, so its answers may be kept."""

    api = "catalogi"

    def catalogus(self, url: str) -> Catalogus:
        """One catalogue."""
        return self.one(Catalogus.from_api, url)

    def zaaktypen(self) -> tuple[Zaaktype, ...]:
        """All published zaaktypen, of all versions."""
        return self.all(Zaaktype.from_api, "zaaktypen", status="definitief")

    def zaaktype(self, url: str) -> Zaaktype:
        """One zaaktype."""
        return self.one(Zaaktype.from_api, url)

    def statustypen(self, zaaktype_url: str) -> tuple[Statustype, ...]:
        """The statustypen of a zaaktype, by volgnummer."""
        found = self.all(Statustype.from_api, "statustypen", zaaktype=zaaktype_url)
        return tuple(sorted(found, key=lambda statustype: statustype.volgnummer))

    def statustype(self, url: str) -> Statustype:
        """One statustype."""
        return self.one(Statustype.from_api, url)

    def resultaattype(self, url: str) -> Resultaattype:
        """One resultaattype."""
        return self.one(Resultaattype.from_api, url)

    def besluittype(self, url: str) -> Besluittype:
        """One besluittype."""
        return self.one(Besluittype.from_api, url)

    def informatieobjecttype(self, url: str) -> Informatieobjecttype:
        """One informatieobjecttype."""
        return self.one(Informatieobjecttype.from_api, url)
