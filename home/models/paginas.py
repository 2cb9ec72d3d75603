"""The pages of editors: home, thema's, and pages such as privacy and contact."""

from django.db import models
from django.db.models import QuerySet
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks import ICONEN, LinkBlock, MogelijkheidBlock, inhoud

_TITEL_EN_INTRO = [*Page.content_panels, FieldPanel("intro")]


def _intro(hulp: str) -> "models.TextField[str, str]":
    return models.TextField("introductie", blank=True, max_length=500, help_text=hulp)


class HomePage(Page):
    """The public home of the portal: what it is, what one can do, how to log in."""

    intro = _intro("Staat direct onder de titel.")
    mogelijkheden = StreamField(
        [("mogelijkheid", MogelijkheidBlock())],
        verbose_name="wat kunt u hier doen",
        blank=True,
        max_num=6,
    )

    content_panels = [*_TITEL_EN_INTRO, FieldPanel("mogelijkheden")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["home.ThemaIndexPage", "home.ContentPage"]

    class Meta:
        verbose_name = "homepagina"


class ThemaIndexPage(Page):
    """All thema's of the municipality, at /themas/."""

    intro = _intro("Staat boven de lijst van thema's.")

    content_panels = _TITEL_EN_INTRO
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ThemaPage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van thema's"

    @property
    def themas(self) -> "QuerySet[ThemaPage]":
        """The thema's that are published, in the order of the editor."""
        children: QuerySet[ThemaPage] = (
            ThemaPage.objects.child_of(self).live().public().order_by("path")
        )
        return children


class ThemaPage(Page):
    """A topic of the municipality; zaaktypen refer to it (ZaaktypeTekst.thema)."""

    intro = _intro("Staat onder de titel, en bij dit thema in overzichten.")
    body = StreamField(inhoud(), verbose_name="inhoud", blank=True)
    icoon = models.CharField("icoon", max_length=40, choices=ICONEN, default="info-circle")
    links = StreamField([("link", LinkBlock())], verbose_name="regelen en lezen", blank=True)

    content_panels = [
        *_TITEL_EN_INTRO,
        FieldPanel("icoon"),
        FieldPanel("body"),
        FieldPanel("links"),
    ]
    parent_page_types = ["home.ThemaIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "thema"
        verbose_name_plural = "thema's"


class ContentPage(Page):
    """A page such as privacy, accessibility or contact; `show_in_menus` puts it in the footer."""

    intro = _intro("Staat direct onder de titel.")
    body = StreamField(inhoud(), verbose_name="inhoud", blank=True)

    content_panels = [*_TITEL_EN_INTRO, FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "pagina"
        verbose_name_plural = "pagina's"
