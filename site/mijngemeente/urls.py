"""All URLs: the citizen's pages, the CMS, and last the pages that editors make."""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from mijngemeente import health

handler400 = "mijnomgeving.views.fouten.ongeldig"
handler403 = "mijnomgeving.views.fouten.geen_toegang"
handler404 = "mijnomgeving.views.fouten.niet_gevonden"
handler500 = "mijnomgeving.views.fouten.storing"

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("cms/", include(wagtailadmin_urls)),
    path("bestanden/", include(wagtaildocs_urls)),
    path("", include("mijnomgeving.urls")),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    path("", include(wagtail_urls)),
]
