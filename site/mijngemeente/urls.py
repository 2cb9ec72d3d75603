"""All URLs: the citizen's pages, the CMS, and last the pages that editors make."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.decorators.http import require_POST
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.views.account import LogoutView
from wagtail.documents import urls as wagtaildocs_urls

from mijngemeente import health, welbekend

handler400 = "mijnomgeving.views.fouten.ongeldig"
handler403 = "mijnomgeving.views.fouten.geen_toegang"
handler404 = "mijnomgeving.views.fouten.niet_gevonden"
handler500 = "mijnomgeving.views.fouten.storing"

# Pictures of the CMS only: its documents come through /bestanden/, which asks who may see them.
media = [
    re_path(
        rf"^{settings.MEDIA_URL.lstrip('/')}{folder}/(?P<path>.+)$",
        serve,
        {"document_root": settings.MEDIA_ROOT / folder},
    )
    for folder in ("images", "original_images")
]


def niet_hier(request: HttpRequest, **kwargs: int) -> HttpResponse:
    """Raises Http404: pages of Wagtail that this portal does not have.

    Editors log in at /cms/login/ and nowhere else; no page has a password of its own.
    """
    raise Http404


urlpatterns: list[URLPattern | URLResolver] = [
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("robots.txt", welbekend.robots_txt, name="robots"),
    path(".well-known/security.txt", welbekend.security_txt, name="security"),
    path("cms/failwhale/", niet_hier),  # Wagtail's way to try out an error.
    # A page elsewhere cannot log an editor out, nor take the cookie and leave the session.
    path("cms/logout/", require_POST(LogoutView.as_view()), name="cms-uitloggen"),
    path("cms/", include(wagtailadmin_urls)),
    path("bestanden/", include(wagtaildocs_urls)),
    path("", include("mijnomgeving.urls")),
    *(media if settings.SERVE_MEDIA else []),
    path("_util/login/", niet_hier),
    path("_util/authenticate_with_password/<int:restriction_id>/<int:page_id>/", niet_hier),
    path("", include(wagtail_urls)),
]
