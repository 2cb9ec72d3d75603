"""Error pages in plain words."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from mijnomgeving.weergave import ontbrekend
from mijnomgeving.weergave.paginering import PaginaBestaatNiet
from mijnomgeving.weergave.sessie import sessie_context


def niet_gevonden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: it does not exist, or not for this person; the page is the same.

    A page number that is not there has its own message; those of Django are in English.
    """
    melding = str(exception) if isinstance(exception, PaginaBestaatNiet) else ""
    context = {
        "titel": _("Deze pagina is er niet"),
        "melding": melding or _("Wij hebben deze pagina niet gevonden, of u kunt hem niet zien."),
        "stappen": [
            _("Controleer of het adres klopt."),
            _("Ga naar uw overzicht en zoek uw zaak daar op."),
        ],
        "links": [{"url": "/mijn/", "label": _("Naar uw overzicht")}],
        "icon": "folder-off",
        # Its address may be that of somebody else's zaak: the page does not say it again.
        "sessie": sessie_context(request, mag_blijven=True),
    }
    return render(request, "fout.html", context, status=404)


def niet_beschikbaar(request: HttpRequest, bron: str) -> HttpResponse:
    """503: a register that is needed for this whole page could not be asked."""
    reden = _("Wij kunnen %(bron)s nu niet bereiken.") % {"bron": bron} if bron else ""
    return _nu_niet(request, reden)


def niet_vastgelegd(request: HttpRequest) -> HttpResponse:
    """503: it cannot be recorded that data is asked for, so none is."""
    return _nu_niet(request, ontbrekend.niet_vastgelegd())


def _nu_niet(request: HttpRequest, reden: str) -> HttpResponse:
    context = {
        "titel": _("Dit kunnen wij nu niet laten zien"),
        "melding": f"{reden} {_('Dat ligt aan ons, niet aan u. Uw gegevens zijn veilig.')}".strip(),
        "stappen": [
            _("Probeer het over een paar minuten nog een keer."),
            _("Lukt het dan nog niet? Neem contact met ons op."),
        ],
        "links": [{"url": request.path, "label": _("Probeer opnieuw")}],
        "icon": "cloud-off",
        "nummer": _nummer(request),
    }
    response = render(request, "fout.html", context, status=503)
    response.headers["Retry-After"] = "60"
    return response


def ongeldig(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the browser sent something that cannot be used."""
    return HttpResponse(_kaal(request, _("Dit verzoek klopt niet")), status=400)


def geen_toegang(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: not allowed."""
    return HttpResponse(_kaal(request, _("U hebt hier geen toegang")), status=403)


def formulier_verlopen(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was open too long, or came from elsewhere (CSRF)."""
    return HttpResponse(
        _kaal(request, _("Dit formulier is verlopen. Ga terug en probeer opnieuw")), status=403
    )


def storing(request: HttpRequest) -> HttpResponse:
    """500: a mistake of ours. The page needs no database."""
    return HttpResponse(_kaal(request, _("Er ging iets mis bij ons")), status=500)


def _kaal(request: HttpRequest, titel: str) -> str:
    """The page without anything that could fail once more."""
    organisatie, nummer = settings.WAGTAIL_SITE_NAME, _nummer(request)
    context = {"titel": titel, "organisatie": organisatie, "nummer": nummer}
    return render_to_string("fout.html", context)


def _nummer(request: HttpRequest) -> str:
    """The number under which this request stands in the log; random, for use by telephone.

    It is not on a page that is not there: nothing went wrong, and all of those are the same.
    """
    nummer: str = getattr(request, "bezoeknummer", "")
    return nummer
