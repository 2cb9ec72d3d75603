"""The overview: what needs attention, the open zaken, thema's and tips."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from home import site
from mijnomgeving.sessie.identity import ingelogd
from mijnomgeving.weergave.overzicht import overzicht_context
from zgw import service
from zgw.resources import Principal


@ingelogd
def overzicht(request: HttpRequest, principal: Principal) -> HttpResponse:
    """`/mijn/`."""
    pagina = service.list_zaken(principal, lopend=True).antwoord()
    context = overzicht_context(
        pagina, organisatie=settings.WAGTAIL_SITE_NAME, vandaag=timezone.localdate()
    )
    context["leeg"] = site.site_woorden(request).leeg_zaken
    return render(request, "mijnomgeving/overzicht.html", context)
