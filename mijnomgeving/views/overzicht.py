"""The overview: what needs attention, the open zaken, thema's and tips."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from home import site
from mijnomgeving.sessie.identity import ingelogd
from mijnomgeving.stroom import Onderdeel, stream
from mijnomgeving.weergave.overzicht import overzicht_context
from zgw import service
from zgw.resources import Principal


@ingelogd
def overzicht(request: HttpRequest, principal: Principal) -> HttpResponseBase:
    """`/mijn/`."""
    lijst = service.list_zaken(principal, lopend=True)

    def inhoud() -> dict[str, object]:
        context = overzicht_context(
            lijst.antwoord(), organisatie=settings.WAGTAIL_SITE_NAME, vandaag=timezone.localdate()
        )
        return {**context, "leeg": site.site_woorden(request).leeg_zaken}

    return stream(request, "mijnomgeving/overzicht.html", {"inhoud": Onderdeel(inhoud, lijst)})
