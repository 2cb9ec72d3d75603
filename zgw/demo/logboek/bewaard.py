"""Knows what the log service keeps, in memory: what was delivered, and what can be read of it."""

from dataclasses import dataclass
from datetime import datetime
from threading import Condition


@dataclass(frozen=True, kw_only=True)
class Span:
    """A record as it was delivered (OTLP); `begin` and `einde` are nanoseconds since 1970.

    `verzegeld` is the data subject as it came, `nummer` what it says inside, "" when it cannot be
    opened. `status` is 1 for OK and 2 for an error.
    """

    trace_id: str
    span_id: str
    naam: str
    begin: int
    einde: int
    status: int
    activiteit: str
    verzegeld: str
    soort: str
    nummer: str
    systeem: str


@dataclass(frozen=True, kw_only=True)
class Verwerking:
    """A look-up as the VNG API tells of it: one verwerkingsactie on one person or company.

    `verwerking_id` is the same for all that was looked up for one purpose at one moment;
    `activiteit` is the URL of the verwerkingsactiviteit.
    """

    actie_id: str
    actie: str
    handeling: str
    verwerking: str
    verwerking_id: str
    activiteit: str
    systeem: str
    gebruiker: str
    vertrouwelijkheid: str
    tijdstip: datetime
    geregistreerd: datetime
    soort: str
    nummer: str
    gegevens: tuple[str, ...]


class Bewaard:
    """All records of one log service. Its server lets in one call at a time."""

    def __init__(self, verwerkingen: tuple[Verwerking, ...]) -> None:
        self._spans: dict[tuple[str, str], Span] = {}
        self._verwerkingen = list(verwerkingen)
        self._klachten: list[str] = []
        self._dubbel = 0
        self._gekomen = Condition()

    def wacht_op(self, aantal: int, seconds: float) -> None:
        """Return when so many records have been delivered, or after this time."""
        with self._gekomen:
            self._gekomen.wait_for(lambda: len(self._spans) >= aantal, seconds)

    def neem(self, span: Span, verwerking: Verwerking) -> None:
        """Keep a record, unless it is here already: delivery is at least once."""
        key = (span.trace_id, span.span_id)
        if key in self._spans:
            self._dubbel += 1
            return
        with self._gekomen:
            self._spans[key] = span
            self._verwerkingen.append(verwerking)
            self._gekomen.notify_all()

    def klaag(self, klacht: str) -> None:
        """Remember what was wrong with something that came."""
        self._klachten.append(klacht)

    def vergeet(self) -> None:
        """Begin again without what was delivered and without complaints; what was made up stays."""
        delivered = len(self._spans)
        self._verwerkingen = self._verwerkingen[: len(self._verwerkingen) - delivered]
        self._spans.clear()
        self._klachten.clear()
        self._dubbel = 0

    @property
    def spans(self) -> tuple[Span, ...]:
        """What was delivered, each record once, in the order in which it came."""
        return tuple(self._spans.values())

    @property
    def verwerkingen(self) -> tuple[Verwerking, ...]:
        """All look-ups, of the portal and of other systems."""
        return tuple(self._verwerkingen)

    @property
    def klachten(self) -> tuple[str, ...]:
        """What was wrong with what came; each names a field and never its value."""
        return tuple(self._klachten)

    @property
    def dubbel(self) -> int:
        """How many records came that were here already."""
        return self._dubbel
