"""Events of logging in to the CMS, by fixed names, for whoever watches the logs (docs/logs.md).

Without user names: what is typed there may be a password, or the number of a person.
"""

import logging
from dataclasses import dataclass

_logger = logging.getLogger("home.redactie")


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """`naam` never changes once it is in use; `zin` says the same each time."""

    naam: str
    niveau: int  # A level of `logging`.
    zin: str

    def meld(self) -> None:
        """Writes it to the log."""
        _logger.log(self.niveau, self.zin, extra={"event": self.naam}, stacklevel=2)


LOGIN_MISLUKT = Gebeurtenis(
    "cms.inloggen-mislukt", logging.WARNING, "Inloggen in het CMS mislukte."
)
LOGIN_GEBLOKKEERD = Gebeurtenis(
    "cms.geblokkeerd", logging.WARNING, "Inloggen in het CMS is na te veel pogingen geblokkeerd."
)
TWEEDE_FACTOR_MISLUKT = Gebeurtenis(
    "cms.tweede-factor-mislukt", logging.WARNING, "Een code van de tweede factor klopte niet."
)
