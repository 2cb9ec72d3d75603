"""The person's documents and besluiten over all zaken, and the download of a document."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone

from home import site
from mijnomgeving.sessie.identity import ingelogd
from mijnomgeving.weergave import lijsten
from mijnomgeving.weergave.download import download_response
from mijnomgeving.weergave.paginering import gevraagd
from zgw import service
from zgw.resources import Principal


@ingelogd
def documenten(request: HttpRequest, principal: Principal) -> HttpResponse:
    """`/mijn/documenten/`."""
    pagina = service.list_documenten(principal, pagina=gevraagd(request)).antwoord()
    woorden = site.site_woorden(request)
    context = {**lijsten.documenten_context(pagina), "leeg": woorden.leeg_documenten}
    return render(request, "mijnomgeving/documenten.html", context)


@ingelogd
def besluiten(request: HttpRequest, principal: Principal) -> HttpResponse:
    """`/mijn/besluiten/`."""
    pagina = service.list_besluiten(principal, pagina=gevraagd(request)).antwoord()
    woorden = site.site_woorden(request)
    context = lijsten.besluiten_context(
        pagina, bezwaar=woorden.bezwaar, vandaag=timezone.localdate()
    )
    return render(
        request, "mijnomgeving/besluiten.html", {**context, "leeg": woorden.leeg_besluiten}
    )


@ingelogd
def document(
    request: HttpRequest, principal: Principal, register: str, zaak: UUID, uuid: UUID
) -> StreamingHttpResponse:
    """`/mijn/zaken/<register>/<zaak>/documenten/<uuid>/`: the download."""
    return download_response(service.open_inhoud(principal, register, zaak, uuid))
