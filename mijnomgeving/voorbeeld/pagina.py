"""Shows a text on the page of a made-up zaak; asks no register, and knows no citizen."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from home import site
from home.models.concept import Concept
from home.proeftekst import proeftekst
from home.voorbeeld import Moment
from mijnomgeving.context import menu
from mijnomgeving.stroom import in_een_keer
from mijnomgeving.voorbeeld.dossier import dossier
from mijnomgeving.voorbeeld.verloop import verloop
from mijnomgeving.weergave.zaakpagina import Zaakpagina


def toon(request: HttpRequest, tekst: Concept, moment: Moment) -> HttpResponse:
    """The page of the zaak at this moment, with the words as the editor has them now."""
    proef, vandaag = proeftekst(tekst), timezone.localdate()
    pagina = Zaakpagina(
        dossier(proef, verloop(proef, moment), vandaag),
        site=site.site_woorden(request),
        organisatie=settings.WAGTAIL_SITE_NAME,
        vandaag=vandaag,
        teksten=proef.teksten,
    )
    # As for somebody who is logged in, of whom there is none.
    wie = {"principal": True, "sessie": None, "menu": menu(request, "zaken")}
    return in_een_keer(request, "mijnomgeving/zaak.html", {**pagina.context(), **wie})
