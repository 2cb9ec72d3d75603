"""What the page asks about its session: how long it still lasts, to go on, and where to end.

None of this holds anything personal. `/sessie/` and `/sessie/einde/` are asked by scripts and
browsers, not by persons, so they never prolong a session.
"""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from mijnomgeving.sessie.identity import has_expired, in_background, is_here, resterend_of
from mijnomgeving.sessie.resterend import VOORBIJ
from mijnomgeving.sessie.volgende import login_url, safe_volgende, unasked


@require_safe
@cache_control(no_store=True)
def stand(request: HttpRequest) -> HttpResponse:
    """Seconds left, zeros for nobody."""
    in_background(request)
    return _resterend(request)


@require_POST
@cache_control(no_store=True)
def verlengen(request: HttpRequest) -> HttpResponse:
    """Seconds left from now on; the middleware prolongs, as with every page."""
    return _resterend(request)


@require_safe
@cache_control(no_store=True)
def einde(request: HttpRequest) -> HttpResponse:
    """Where a page goes when its time is over; back to it when another window kept the session."""
    in_background(request)
    volgende = request.GET.get("volgende", "")
    if is_here(request):
        return redirect(unasked(safe_volgende(volgende)))
    melding = "verlopen" if has_expired(request) else ""
    return redirect(login_url(volgende=volgende, melding=melding))


def _resterend(request: HttpRequest) -> HttpResponse:
    return JsonResponse((resterend_of(request) if is_here(request) else VOORBIJ).as_json())
