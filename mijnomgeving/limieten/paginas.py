"""The page for who must wait a while: why, how long, and that nothing is lost."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from mijnomgeving.sessie.identity import principal_of

GELIJKTIJDIG = "gelijktijdig"


def te_veel(request: HttpRequest, groep: str, seconds: int) -> HttpResponse:
    """429. `groep` is what there was too much of; `seconds` is when to try again."""
    context = {
        "titel": _titel(groep),
        "melding": _melding(groep),
        "stappen": _stappen(request, groep),
        "links": [{"url": _opnieuw(request), "label": _("Probeer opnieuw")}],
        "icon": "clock",
    }
    response = render(request, "fout.html", context, status=429)
    response.headers["Retry-After"] = str(seconds)
    response.headers["Cache-Control"] = "no-store"
    return response


def _titel(groep: str) -> str:
    if groep == GELIJKTIJDIG:
        return _("Wacht tot uw andere downloads klaar zijn")
    return _("Wacht een minuut en probeer het opnieuw")


def _melding(groep: str) -> str:
    return {
        "inloggen": _(
            "Vanaf uw internetverbinding is te vaak achter elkaar geprobeerd om in te loggen. "
            "Wij stoppen dan even. Zo beschermen wij uw gegevens."
        ),
        "downloads": _("U hebt in korte tijd heel veel documenten opgehaald."),
        "paginas": _("U hebt in korte tijd heel veel pagina’s bekeken."),
        GELIJKTIJDIG: _("U haalt al veel documenten tegelijk op."),
    }[groep]


def _stappen(request: HttpRequest, groep: str) -> list[str]:
    wait = (
        _("Wacht tot een download klaar is.")
        if groep == GELIJKTIJDIG
        else _("Wacht een minuut. Kies daarna ‘Probeer opnieuw’.")
    )
    kept = [_("U hoeft niet opnieuw in te loggen.")] if principal_of(request) else []
    return [wait, *kept, _("Lukt het dan nog niet? Neem contact met ons op.")]


def _opnieuw(request: HttpRequest) -> str:
    """What was asked for; of a form only where logging in begins, for it cannot be sent again."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    return request.path if request.path.startswith("/cms/") else reverse("inloggen")
