"""The person's documents and besluiten over all zaken, and the download of a document."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from home import site
from mijnomgeving.limieten.gelijktijdig import een_plaats
from mijnomgeving.sessie.identity import ingelogd
from mijnomgeving.stroom import Onderdeel, stream_lijst
from mijnomgeving.weergave import lijsten
from mijnomgeving.weergave.download import download_response
from mijnomgeving.weergave.paginering import gevraagd
from zgw import service
from zgw.resources import Principal


@require_safe
@ingelogd
def documenten(request: HttpRequest, principal: Principal) -> HttpResponseBase:
    """`/mijn/documenten/`."""
    nummer = gevraagd(request)
    lijst = service.list_documenten(principal, pagina=nummer)
    woorden = site.site_woorden(request)

    def inhoud() -> dict[str, object]:
        context = lijsten.documenten_context(lijst.antwoord())
        return {**context, "leeg": woorden.leeg_documenten}

    deel = Onderdeel(inhoud, lijst)
    return stream_lijst(request, "documenten", deel, nummer=nummer)


@require_safe
@ingelogd
def besluiten(request: HttpRequest, principal: Principal) -> HttpResponseBase:
    """`/mijn/besluiten/`."""
    nummer = gevraagd(request)
    lijst = service.list_besluiten(principal, pagina=nummer)
    woorden = site.site_woorden(request)

    def inhoud() -> dict[str, object]:
        context = lijsten.besluiten_context(
            lijst.antwoord(), bezwaar=woorden.bezwaar, vandaag=timezone.localdate()
        )
        return {**context, "leeg": woorden.leeg_besluiten}

    deel = Onderdeel(inhoud, lijst)
    return stream_lijst(request, "besluiten", deel, nummer=nummer)


@require_safe
@ingelogd
@een_plaats
def document(
    request: HttpRequest, principal: Principal, register: str, zaak: UUID, uuid: UUID
) -> StreamingHttpResponse:
    """`/mijn/zaken/<register>/<zaak>/documenten/<uuid>/`: the download."""
    response = download_response(service.open_inhoud(principal, register, zaak, uuid))
    if request.method == "HEAD":
        response.streaming_content = iter(())  # Or the register would send all of it for nothing.
    return response
