"""The pages of the mock of DigiD: choose a test person, come back with a code."""

import logging
from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from mijnomgeving.gebeurtenissen import INLOGGEN_GEANNULEERD, INLOGGEN_MISLUKT
from mijnomgeving.inloggen.meldingen import GEANNULEERD, NIET_GELUKT
from mijnomgeving.inloggen.mock import SLUG, exchange_code, issue_code, mock_actief
from mijnomgeving.inloggen.mock_personen import Persoon, find_person, known_persons
from mijnomgeving.sessie.identity import log_in
from mijnomgeving.sessie.volgende import login_url, safe_volgende

logger = logging.getLogger(__name__)

type View = Callable[[HttpRequest], HttpResponse]


def only_mock(view: View) -> View:
    """Not found unless the mock works for this request."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if not mock_actief(request):
            raise Http404
        return view(request)

    return guarded


@only_mock
@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
def kiezen(request: HttpRequest) -> HttpResponse:
    """List the test persons; a POST chooses one (`bsn`) or cancels (`annuleren`)."""
    if request.method == "POST":
        return _chosen(request)
    context = {
        "personen": [_choice(persoon) for persoon in known_persons()],
        "volgende": safe_volgende(request.GET.get("volgende", "")),
    }
    return render(request, "mijnomgeving/inloggen/mock.html", context)


def _choice(persoon: Persoon) -> dict[str, object]:
    remark = _("%(toelichting)s (BSN %(bsn)s)")
    shown = {"toelichting": persoon.toelichting, "bsn": persoon.bsn}
    return {"waarde": persoon.bsn, "naam": persoon.naam, "omschrijving": remark % shown}


def _chosen(request: HttpRequest) -> HttpResponse:
    volgende = request.POST.get("volgende", "")
    if "annuleren" in request.POST:
        INLOGGEN_GEANNULEERD.meld(logger, middel=SLUG)
        return redirect(login_url(volgende=volgende, melding=GEANNULEERD))
    persoon = find_person(request.POST.get("bsn", ""))
    if persoon is None:
        INLOGGEN_MISLUKT.meld(logger, middel=SLUG)
        return redirect(login_url(volgende=volgende, melding=NIET_GELUKT))
    code = issue_code(request, persoon, volgende)
    return redirect(f"{reverse('digid-mock-terug')}?{urlencode({'code': code})}")


@only_mock
@require_safe
@cache_control(no_store=True)
def terug(request: HttpRequest) -> HttpResponse:
    """Exchange the code for the person and log in."""
    exchanged = exchange_code(request, request.GET.get("code", ""))
    if exchanged is None:
        INLOGGEN_MISLUKT.meld(logger, middel=SLUG)
        return redirect(login_url(melding=NIET_GELUKT))
    principal, volgende = exchanged
    log_in(request, principal)
    return redirect(volgende)
