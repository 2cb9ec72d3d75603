"""The client of the read API of Verwerkingenlogging (VNG): what was looked up about one person.

By the standard, the number of the person stands in the URL. It goes to the log service only.
"""

from dataclasses import dataclass
from datetime import date

from zgw.clients.client import GEEN_LIJST, Client
from zgw.clients.lijst import Blad
from zgw.clients.zaken import is_refused
from zgw.errors import Geweigerd, NietGevonden, Onbruikbaar
from zgw.resources.inzage import PERSOON

UITGEBREID = "beperkteSet"


@dataclass(frozen=True, slots=True)
class Inzagevraag:
    """About whom, and the days from `begin` up to and not including `einde`.

    `soort` is BSN, KVK, RSIN or VESTIGING; `nummer` shows in no repr.
    """

    soort: str
    nummer: str
    begin: date
    einde: date

    def __repr__(self) -> str:
        return f"<Inzagevraag {self.soort}>"

    @property
    def params(self) -> dict[str, str]:
        """As the API takes it."""
        return {
            "objecttype": PERSOON,
            "soortObjectId": self.soort,
            "objectId": self.nummer,
            "beginDatum": self.begin.isoformat(),
            "eindDatum": self.einde.isoformat(),
        }


class InzageClient(Client):
    """Asks a log service. Whoever uses it records that, once for a view and not for each page."""

    api = "inzage"
    persoonlijk = False

    def blad_van(self, vraag: Inzagevraag, nummer: int) -> Blad:
        """A page of look-ups, with the systems that did them where the log gives these away."""
        if self.connection.offers(UITGEBREID):
            try:
                return self._blad(vraag, nummer, {UITGEBREID: "false"})
            except (Geweigerd, Onbruikbaar) as error:
                if isinstance(error, Onbruikbaar) and not is_refused(error):
                    raise
            found = self._blad(vraag, nummer, {})
            self.connection.lacks(UITGEBREID)
            return found
        return self._blad(vraag, nummer, {})

    def _blad(self, vraag: Inzagevraag, nummer: int, extra: dict[str, str]) -> Blad:
        paging = {"page": str(nummer)} if nummer > 1 else {}
        try:
            data = self.get(self.url("verwerkte-objecten"), **vraag.params, **extra, **paging)
        except NietGevonden:  # A list is always there, also when it is empty.
            raise self.onbruikbaar(GEEN_LIJST) from None
        return self.blad(data)
