"""Where a person chooses for tips that fit their zaken, and goes back on it."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mijnomgeving.sessie.identity import ingelogd
from mijnomgeving.tips import toestemming
from zgw.resources import Principal


@require_http_methods(["GET", "HEAD", "POST"])
@ingelogd
def keuze(request: HttpRequest, principal: Principal) -> HttpResponseBase:
    """`/mijn/tips/`: by POST only; always back to the tips on the overview."""
    response = redirect(reverse("overzicht") + "#tips")
    if request.method == "POST":
        if request.POST.get("keuze") == toestemming.JA:
            toestemming.geef(response)
        else:
            toestemming.trek_in(response)
    return response
