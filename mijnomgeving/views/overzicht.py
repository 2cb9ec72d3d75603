"""The overview: what needs attention, the open zaken, thema's and tips."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from home import site
from mijnomgeving.sessie.identity import ingelogd
from mijnomgeving.stroom import Onderdeel, stream
from mijnomgeving.tips import toestemming
from mijnomgeving.weergave.overzicht import Bezoek, overzicht_context
from zgw import service
from zgw.resources import Principal


@require_safe
@ingelogd
def overzicht(request: HttpRequest, principal: Principal) -> HttpResponseBase:
    """`/mijn/`."""
    lijst = service.list_zaken(principal, lopend=True)
    woorden, themas = site.site_woorden(request), site.themas()
    bezoek = Bezoek(
        wie=principal,
        organisatie=settings.WAGTAIL_SITE_NAME,
        vandaag=timezone.localdate(),
        eigen_tips=toestemming.is_gegeven(request),
    )

    def inhoud() -> dict[str, object]:
        return {**overzicht_context(lijst.antwoord(), themas, bezoek), "leeg": woorden.leeg_zaken}

    return stream(request, "mijnomgeving/overzicht.html", {"zaken": Onderdeel(inhoud, lijst)})
