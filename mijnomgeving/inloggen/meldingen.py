"""What the login page says to someone who comes back from a means of login, or has left."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Melding:
    """A message; `soort` is `info`, `ok`, `warning` or `error`, as in the alert component."""

    soort: str
    tekst: Promise

    @property
    def dringend(self) -> bool:
        """Whether a screen reader says it at once."""
        return self.soort == "error"


GEANNULEERD = "geannuleerd"
UITGELOGD = "uitgelogd"
VERLOPEN = "verlopen"
NIET_GELUKT = "niet-gelukt"

# The texts of a cancelled and a failed login are prescribed by Logius (DigiD, checklist testen).
MELDINGEN = {
    GEANNULEERD: Melding("info", _("U hebt het inloggen geannuleerd.")),
    UITGELOGD: Melding("ok", _("U bent uitgelogd.")),
    VERLOPEN: Melding(
        "warning",
        _(
            "U bent uitgelogd, omdat u een tijd niets hebt gedaan of lang was ingelogd. "
            "Log opnieuw in."
        ),
    ),
    NIET_GELUKT: Melding(
        "error",
        _(
            "Inloggen bij deze organisatie is niet gelukt. Probeert u het later nog een keer. "
            "Lukt het nog steeds niet? Log in bij Mijn DigiD. Zo controleert u of uw DigiD goed "
            "werkt. Mogelijk is er een storing bij de organisatie waar u inlogt."
        ),
    ),
}
