"""Door: what belongs to the whole site - its texts, its thema's, its links."""

from django.http import HttpRequest
from wagtail.models import Site

from home.inlezen import pagina_link
from home.models import ContentPage, SiteTeksten, ThemaPage
from home.sleutels import ZaaktypeKey
from home.woorden import Link, SiteWoorden, ThemaWoorden

GELEZEN = "_site_woorden"  # Where a request keeps them, as Wagtail keeps its site there.
__all__ = ["Link", "SiteWoorden", "ThemaWoorden", "footer_links", "site_woorden", "themas"]


def site_woorden(request: HttpRequest) -> SiteWoorden:
    """The texts of the site, read once for a request; defaults when no editor has saved them."""
    if not hasattr(request, GELEZEN):
        setattr(request, GELEZEN, _lees(request))
    found: SiteWoorden = getattr(request, GELEZEN)
    return found


def _lees(request: HttpRequest) -> SiteWoorden:
    site = Site.find_for_request(request)
    teksten = SiteTeksten.objects.filter(site=site).first() or SiteTeksten()
    return SiteWoorden(
        contact=teksten.contact,
        voettekst=teksten.voettekst,
        inloggen=teksten.inloggen,
        bezwaar=teksten.bezwaar,
        leeg_zaken=teksten.leeg_zaken,
        leeg_afgerond=teksten.leeg_afgerond,
        leeg_documenten=teksten.leeg_documenten,
        leeg_besluiten=teksten.leeg_besluiten,
    )


def themas() -> tuple[ThemaWoorden, ...]:
    """The published thema's, in the order of the editor, each with its zaaktypen."""
    pages = ThemaPage.objects.live().public().order_by("path").prefetch_related("zaaktypeteksten")
    return tuple(
        ThemaWoorden(
            titel=page.title,
            slug=page.slug,
            url=page.get_url() or "",
            intro=page.intro,
            icoon=page.icoon,
            zaaktypen=frozenset(
                ZaaktypeKey(tekst.domein, tekst.identificatie)
                for tekst in page.zaaktypeteksten.all()
                if tekst.live
            ),
        )
        for page in pages
    )


def footer_links() -> tuple[Link, ...]:
    """The published pages that an editor put in the menu: privacy, accessibility, contact."""
    pages = ContentPage.objects.live().public().in_menu().order_by("path")
    return tuple(link for page in pages if (link := pagina_link(page)))
