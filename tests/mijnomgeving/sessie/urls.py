"""Pages to try the session on: what a citizen's pages do with it, without registers."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

from django.conf import settings
from django.core.cache import cache
from django.core.signals import setting_changed
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import include, path

from mijnomgeving.sessie.identity import ingelogd, log_in, log_out, principal_of, session_of
from zgw.resources import Kind, Principal


@ingelogd
def mijn(request: HttpRequest, principal: Principal, pad: str = "") -> HttpResponse:
    return HttpResponse(f"{principal.means} {principal.level}")


@ingelogd
def stromend(request: HttpRequest, principal: Principal) -> StreamingHttpResponse:
    def parts() -> Iterator[str]:
        yield "eerste"
        time.sleep(0.05)
        yield "laatste"

    session_of(request)["gezien"] = True
    return StreamingHttpResponse(parts())


@ingelogd
def download(request: HttpRequest, principal: Principal) -> HttpResponse:
    return HttpResponse("pdf", headers={"Cache-Control": "private, max-age=3600"})


@ingelogd
def storing(request: HttpRequest, principal: Principal) -> HttpResponse:
    session_of(request)["half"] = True
    return HttpResponse("storing", status=int(request.GET.get("status", "503")))


@ingelogd
def elders_uitgelogd(request: HttpRequest, principal: Principal) -> HttpResponse:
    session_of(request)["te-laat"] = True
    type(session_of(request))(session_of(request).session_key).flush()
    return HttpResponse("nog net")


@ingelogd
def leeggemaakt(request: HttpRequest, principal: Principal) -> HttpResponse:
    session_of(request)["te-laat"] = True
    cache.clear()
    return HttpResponse("nog net")


@ingelogd
def onbereikbaar(request: HttpRequest, principal: Principal) -> HttpResponse:
    _lose_the_cache()
    return HttpResponse("toch")


def inloggen_mislukt(request: HttpRequest) -> HttpResponse:
    log_in(request, Principal("digid-mock", Kind.BSN, "999990342", "midden", datetime.now(UTC)))
    _lose_the_cache()
    return HttpResponse("welkom")


def _lose_the_cache() -> None:
    away = "redis://127.0.0.1:1/0"
    settings.CACHES = {"default": {"BACKEND": "mijngemeente.caches.Redis", "LOCATION": away}}
    setting_changed.send(None, setting="CACHES", value=settings.CACHES, enter=True)


def openbaar(request: HttpRequest) -> HttpResponse:
    return HttpResponse("openbaar")


def met_kop(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ingelogd" if principal_of(request) else "niet ingelogd")


def bewaar(request: HttpRequest) -> HttpResponse:
    session_of(request)["keuze"] = "iets"
    return HttpResponse("bewaard")


def heen_en_weer(request: HttpRequest) -> HttpResponse:
    session_of(request)["keuze"] = "iets"
    session_of(request).save()
    log_out(request)
    return HttpResponse("weg")


def keuze(request: HttpRequest) -> HttpResponse:
    return HttpResponse(session_of(request).get("keuze", "niets"))


def wissel(request: HttpRequest) -> HttpResponseBase:
    log_out(request)
    principal = principal_of(request)
    return HttpResponse("niemand" if principal is None else "iemand")


def cms(request: HttpRequest) -> HttpResponse:
    return HttpResponse("niemand" if principal_of(request) is None else "iemand")


def handler500(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"storing, {cms(request).content.decode()} ingelogd", status=500)


urlpatterns = [
    path("", include("mijnomgeving.inloggen.urls")),
    path("", include("mijnomgeving.sessie.urls")),
    path("mijn/", mijn),
    path("mijn/stromend/", stromend),
    path("mijn/download/", download),
    path("mijn/storing/", storing),
    path("mijn/elders-uitgelogd/", elders_uitgelogd),
    path("mijn/leeggemaakt/", leeggemaakt),
    path("mijn/onbereikbaar/", onbereikbaar),
    path("mijn/<path:pad>", mijn),
    path("inloggen-mislukt/", inloggen_mislukt),
    path("openbaar/", openbaar),
    path("met-kop/", met_kop),
    path("bewaar/", bewaar),
    path("keuze/", keuze),
    path("heen-en-weer/", heen_en_weer),
    path("wissel/", wissel),
    path("cms/", cms),
]
