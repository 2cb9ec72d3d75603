"""The pages to log in and out, the same for every means."""

import logging

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from mijnomgeving import gebeurtenissen
from mijnomgeving.inloggen.meldingen import MELDINGEN, UITGELOGD
from mijnomgeving.inloggen.middelen import middelen_for
from mijnomgeving.sessie.identity import log_out, principal_of
from mijnomgeving.sessie.volgende import login_url, safe_volgende

logger = logging.getLogger(__name__)


@require_safe
@cache_control(no_store=True)
def inloggen(request: HttpRequest) -> HttpResponse:
    """The choice of means; someone who is logged in goes straight on."""
    volgende = safe_volgende(request.GET.get("volgende", ""))
    if principal_of(request) is not None:
        return redirect(volgende)
    keuzes = [{"middel": middel, "url": middel.url(volgende)} for middel in middelen_for(request)]
    context = {
        "organisatie": settings.WAGTAIL_SITE_NAME,
        "keuzes": keuzes,
        "melding": MELDINGEN.get(request.GET.get("melding", "")),
    }
    return render(request, "mijnomgeving/inloggen/inloggen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
def uitloggen(request: HttpRequest) -> HttpResponse:
    """Log out, by POST only: a link or an image on another site must not be able to."""
    if request.method != "POST":
        return redirect(login_url())
    log_out(request)
    if request.COOKIES.get(settings.MIJN_SESSIE_COOKIE):
        gebeurtenissen.UITGELOGD.meld(logger)
    response = redirect(login_url(melding=UITGELOGD))
    # What the browser keeps of our pages goes too, so that "back" shows nothing.
    response.headers["Clear-Site-Data"] = '"cache"'
    return response
