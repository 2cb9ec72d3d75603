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
        return self.parse(Catalogus.from_api, self.get(url))

    def zaaktypen(self) -> tuple[Zaaktype, ...]:
        """All published zaaktypen, of all versions."""
        return self.all(Zaaktype.from_api, "zaaktypen", status="definitief")

    def zaaktype(self, url: str) -> Zaaktype:
        """One zaaktype."""
        return self.parse(Zaaktype.from_api, self.get(url))

    def statustypen(self, zaaktype_url: str) -> tuple[Statustype, ...]:
        """The statustypen of a zaaktype, by volgnummer."""
        found = self.all(Statustype.from_api, "statustypen", zaaktype=zaaktype_url)
        return tuple(sorted(found, key=lambda statustype: statustype.volgnummer))

    def statustype(self, url: str) -> Statustype:
        """One statustype."""
        return self.parse(Statustype.from_api, self.get(url))

    def resultaattype(self, url: str) -> Resultaattype:
        """One resultaattype."""
        return self.parse(Resultaattype.from_api, self.get(url))

    def besluittype(self, url: str) -> Besluittype:
        """One besluittype."""
        return self.parse(Besluittype.from_api, self.get(url))

    def informatieobjecttype(self, url: str) -> Informatieobjecttype:
        """One informatieobjecttype."""
        return self.parse(Informatieobjecttype.from_api, self.get(url))
