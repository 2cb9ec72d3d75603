"""What a page of a logged-in person says, and its script knows, about the end of the session."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from mijnomgeving.sessie.identity import principal_of, resterend_of
from mijnomgeving.sessie.resterend import Resterend
from mijnomgeving.sessie.volgende import safe_volgende, with_volgende

MARGE = 2  # Seconds after which a session that has ended is over on every clock.


@dataclass(frozen=True, slots=True)
class Sessie:
    """`einde` is where the page goes when its time is over; empty when it may stay as it is."""

    resterend: Resterend
    waarschuwing: int
    einde: str

    @property
    def ververs(self) -> int:
        """Seconds after which a browser without scripts goes there."""
        return self.resterend.seconden + MARGE


def sessie_context(request: HttpRequest, *, mag_blijven: bool = False) -> Sessie | None:
    """For the session dialog; None for who is not logged in.

    `mag_blijven` for a page that shows nothing of the person, whatever its address.
    """
    if principal_of(request) is None:
        return None
    einde = "" if mag_blijven else _einde(request)
    return Sessie(resterend_of(request), settings.MIJN_SESSIE_WAARSCHUWING, einde)


def _einde(request: HttpRequest) -> str:
    # A page outside /mijn/ shows nothing of the person: it can come again, as everybody sees it.
    volgende = safe_volgende(request.get_full_path())
    persoonlijk = request.path.startswith(volgende.partition("?")[0])
    return with_volgende(reverse("sessie-einde"), volgende) if persoonlijk else ""
