"""The lists of open and closed zaken, and the page of one zaak."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from home import site
from mijnomgeving.context import menu
from mijnomgeving.sessie.identity import ingelogd
from mijnomgeving.stroom import Onderdeel, stream, stream_lijst
from mijnomgeving.weergave.lijsten import lijst_context
from mijnomgeving.weergave.paginering import gevraagd
from mijnomgeving.weergave.zaakpagina import Zaakpagina
from zgw import service
from zgw.resources import Principal


@require_safe
@ingelogd
def lopend(request: HttpRequest, principal: Principal) -> HttpResponseBase:
    """`/mijn/zaken/`."""
    return _lijst(request, principal, lopend=True)


@require_safe
@ingelogd
def afgerond(request: HttpRequest, principal: Principal) -> HttpResponseBase:
    """`/mijn/zaken/afgerond/`."""
    return _lijst(request, principal, lopend=False)


def _lijst(request: HttpRequest, principal: Principal, *, lopend: bool) -> HttpResponseBase:
    nummer = gevraagd(request)
    lijst = service.list_zaken(principal, lopend=lopend, pagina=nummer)
    woorden = site.site_woorden(request)

    def inhoud() -> dict[str, object]:
        context = lijst_context(
            lijst.antwoord(), organisatie=settings.WAGTAIL_SITE_NAME, vandaag=timezone.localdate()
        )
        return {**context, "leeg": woorden.leeg_zaken if lopend else woorden.leeg_afgerond}

    deel = Onderdeel(inhoud, lijst)
    return stream_lijst(request, "zaken", deel, nummer=nummer, lopend=lopend)


@require_safe
@ingelogd
def zaak(request: HttpRequest, principal: Principal, register: str, uuid: UUID) -> HttpResponseBase:
    """`/mijn/zaken/<register>/<uuid>/`."""
    dossier = service.zaakdossier(principal, register, uuid)
    pagina = Zaakpagina(
        dossier,
        site=site.site_woorden(request),
        organisatie=settings.WAGTAIL_SITE_NAME,
        vandaag=timezone.localdate(),
    )
    here = "zaken" if dossier.zaak.is_lopend else "zaken-afgerond"
    context = {**pagina.context(), "menu": menu(request, here)}
    return stream(request, "mijnomgeving/zaak.html", context)
