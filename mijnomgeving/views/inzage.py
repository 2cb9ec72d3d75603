"""Who looked up the person's data, when and what for."""

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from mijnomgeving.sessie.identity import ingelogd
from mijnomgeving.stroom import Onderdeel, stream_lijst
from mijnomgeving.weergave.inzage import inzage_context
from mijnomgeving.weergave.inzagefilter import filter_van
from mijnomgeving.weergave.paginering import gevraagd
from zgw import service
from zgw.resources import Principal


@require_safe
@ingelogd
def inzage(request: HttpRequest, principal: Principal) -> HttpResponseBase:
    """`/mijn/inzage/`."""
    nummer, gekozen = gevraagd(request), filter_van(request)
    lijst = service.list_inzage(principal, dagen=gekozen.dagen)

    def inhoud() -> dict[str, object]:
        return inzage_context(lijst.antwoord(), gekozen, nummer, vandaag=timezone.localdate())

    deel = Onderdeel(inhoud, lijst)
    return stream_lijst(request, "inzage", deel, nummer=nummer, filter=gekozen)
