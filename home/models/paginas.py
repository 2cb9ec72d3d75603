"""The pages of editors: home, thema's, and pages such as privacy and contact."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks import ICONEN, LinkBlock, MogelijkheidBlock, inhoud

_DIEPTE_HOME = 2  # Under the root, which is no page.
_TITEL_EN_INTRO = [*Page.content_panels, FieldPanel("intro")]


@dataclass(frozen=True)
class Kruimel:
    """A step of the way back up; the page itself has no url."""

    label: str
    url: str


@dataclass(frozen=True)
class ThemaKaart:
    """A thema as components/thema_card.html wants it."""

    titel: str
    url: str
    tekst: str
    icon: str


class PortaalPage(Page):
    """Base of all pages: an introduction, and the way back up."""

    intro = models.TextField(
        "introductie", blank=True, max_length=500, help_text="Staat direct onder de titel."
    )

    class Meta:
        abstract = True

    @property
    def kruimels(self) -> list[Kruimel]:
        """From the home page down to this page."""
        boven = [
            Kruimel(_("Home") if page.depth == _DIEPTE_HOME else page.title, page.get_url() or "")
            for page in self.get_ancestors()
            if page.depth >= _DIEPTE_HOME
        ]
        return [*boven, Kruimel(self.title, "")]

    @property
    def themas(self) -> list[ThemaKaart]:
        """The published thema's under this page, in the order of the editor."""
        pages = ThemaPage.objects.descendant_of(self).live().public().order_by("path")
        return [
            ThemaKaart(page.title, page.get_url() or "", page.intro, page.icoon) for page in pages
        ]


class HomePage(PortaalPage):
    """The public home of the portal: what it is, what one can do, how to log in."""

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


class ThemaIndexPage(PortaalPage):
    """All thema's of the municipality, at /themas/."""

    content_panels = _TITEL_EN_INTRO
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ThemaPage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van thema's"


class ThemaPage(PortaalPage):
    """A topic of the municipality; zaaktypen refer to it (ZaaktypeTekst.thema)."""

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


class ContentPage(PortaalPage):
    """A page such as privacy, accessibility or contact; `show_in_menus` puts it in the footer."""

    body = StreamField(inhoud(), verbose_name="inhoud", blank=True)

    content_panels = [*_TITEL_EN_INTRO, FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "pagina"
        verbose_name_plural = "pagina's"
