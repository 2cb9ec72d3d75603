"""Who asks, by which rules, of which registers, until when: the frame of one page."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone

from zgw.errors import NietZichtbaar
from zgw.fanout import Deadline
from zgw.logboek.ingesteld import verantwoord
from zgw.registers import Register, registers
from zgw.resources import Principal
from zgw.toegang import Regels
from zgw.toegangskeuzes import gekozen


@dataclass(frozen=True, slots=True)
class Lookup:
    """What every composition needs. Make it on the thread of the request: it reads the database."""

    wie: Principal
    regels: Regels
    vandaag: date
    registers: tuple[Register, ...]

    @classmethod
    def of(cls, wie: Principal, activiteit: str) -> "Lookup":
        """A lookup that starts now, for this processing activity.

        Raises NietVastgelegd when it cannot be recorded.
        """
        verantwoording = verantwoord(wie, activiteit)
        deadline = Deadline.after(settings.ZGW_DEADLINE)
        found = registers(deadline, verantwoording)
        return cls(wie, gekozen.regels(), timezone.localdate(), found)

    def register(self, slug: str) -> Register:
        """The register set with this slug. Raises NietZichtbaar when there is none."""
        for one in self.registers:
            if one.slug == slug:
                return one
        raise NietZichtbaar

    def register_van(self, zaak_url: str) -> Register | None:
        """The register set that a zaak belongs to, by its URL."""
        for one in self.registers:
            if zaak_url.startswith(one.zaken.connection.base_url):
                return one
        return None
