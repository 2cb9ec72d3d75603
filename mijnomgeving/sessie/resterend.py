"""How long a session still lasts, as a page tells it: in seconds, so that no clock must agree."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from mijnomgeving.sessie import clock


@dataclass(frozen=True, slots=True)
class Resterend:
    """Whole seconds until the end: when the person does nothing, and whatever the person does."""

    inactief: int
    maximum: int

    @property
    def seconden(self) -> int:
        """Seconds until the first of both ends."""
        return min(self.inactief, self.maximum)

    @property
    def tot(self) -> datetime:
        """The moment of that end."""
        return datetime.fromtimestamp(clock.now() + self.seconden, tz=UTC)

    @property
    def te_verlengen(self) -> bool:
        """Whether doing something makes it last longer."""
        return self.inactief < self.maximum

    def as_json(self) -> dict[str, int]:
        """For the script of the page."""
        return asdict(self)


VOORBIJ = Resterend(0, 0)
