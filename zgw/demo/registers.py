"""Knows the demo registers as a whole: start them, watch them, let them go wrong."""

import json
from datetime import date

from zgw.demo import bekend
from zgw.demo.api import Api
from zgw.demo.configuration import configuration
from zgw.demo.datasets import fill
from zgw.demo.dienst import LOOPBACK, Dienst
from zgw.demo.faults import Fault, Kind
from zgw.demo.request import render
from zgw.demo.store import JSON
from zgw.demo.writing import advance


class DemoRegisters(Dienst):
    """Zaken, Catalogi, Documenten and Besluiten API on one port, in threads of this process."""

    def __init__(  # noqa: PLR0913 - all have defaults
        self,
        *,
        dataset: str = "standaard",
        port: int = 0,
        host: str = LOOPBACK,
        today: date | None = None,
        client_id: str = bekend.CLIENT_ID,
        secret: str = bekend.SECRET,
    ) -> None:
        self.data = fill(dataset, today or date.today())
        self.client_id, self.secret = client_id, secret
        super().__init__(Api(self.data, client_id, secret), port=port, host=host)

    def ignore_person_filter(self) -> None:
        """Behave as a register that ignores every filter on persons."""
        self.faults.add(Fault("ignore_person_filter"))

    def without(self, feature: str) -> None:
        """Behave as a register that has no `_zoek`, no `expand`, or no `object_filter`.

        The last one is the experimental filter of documents by their zaak or besluit.
        """
        kinds: dict[str, Kind] = {
            "_zoek": "without_zoek",
            "expand": "without_expand",
            "object_filter": "without_object_filter",
        }
        self.faults.add(Fault(kinds[feature]))

    def configuration(self, slug: str = "demo", naam: str = "Voorbeeldstad") -> JSON:
        """Return the `setup_configuration` of these registers as one register set."""
        return configuration(
            self.url, slug=slug, naam=naam, client_id=self.client_id, secret=self.secret
        )

    def zaken_of(self, bsn: str, rol: str = "initiator") -> list[JSON]:
        """Return the zaken in which this person has this rol, oldest first."""
        rollen = [
            entry
            for entry in self.data.select("zaken/rollen", omschrijvingGeneriek=rol)
            if entry["betrokkeneIdentificatie"].get("inpBsn") == bsn
        ]
        return [self.shown(self.data.require(entry["zaak"])) for entry in rollen]

    def zaak(self, identificatie: str) -> JSON:
        """Return the zaak with this number."""
        found = self.data.find("zaken/zaken", identificatie=identificatie)
        if found is None:
            raise KeyError(identificatie)
        return self.shown(found)

    def shown(self, resource: JSON) -> JSON:
        """Return a resource of the store with the URLs that a client sees."""
        copy: JSON = json.loads(render(resource, self.url.rstrip("/")))
        return copy

    def advance(self, identificatie: str) -> JSON:
        """Set the next status on a zaak (with a resultaat where it ends) and return the status."""
        with self._exchange.data_lock:
            return self.shown(advance(self.data, identificatie))
