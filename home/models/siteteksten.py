"""Texts that belong to the whole site; good as they are until an editor improves them."""

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from home.fields import ALINEAS, BeperkteTekst


def _tekst(label: str, standaard: str, hulp: str = "") -> BeperkteTekst:
    return BeperkteTekst(label, features=ALINEAS, default=standaard, blank=True, help_text=hulp)


def _regel(label: str, standaard: str, hulp: str = "") -> "models.CharField[str, str]":
    return models.CharField(label, max_length=250, default=standaard, blank=True, help_text=hulp)


@register_setting(icon="edit")
class SiteTeksten(BaseSiteSetting):
    """One row per site; a field that is left empty shows nothing."""

    contact = _tekst(
        "contact",
        "<p>Heeft u een vraag? Bel ons op <b>14 0000</b>. "
        "Wij zijn bereikbaar van maandag tot en met vrijdag, van 9.00 tot 17.00 uur.</p>",
        "Staat bij een zaak als er voor het zaaktype geen eigen contacttekst is.",
    )
    voettekst = _tekst(
        "voettekst",
        "<p>Bel ons op <b>14 0000</b>, van maandag tot en met vrijdag, van 9.00 tot 17.00 uur.</p>",
        "Staat onder aan elke pagina, onder het kopje Contact.",
    )
    inloggen = _tekst(
        "inleiding bij inloggen",
        "<p>Log in om uw zaken, documenten en besluiten te bekijken. "
        "Wij laten alleen zien wat over u gaat.</p>",
        "Staat boven de manieren van inloggen.",
    )
    bezwaar = _tekst(
        "bezwaar maken",
        "<p>Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken. Stuur ons een brief. "
        "Schrijf daarin uw naam en adres, de datum, het kenmerk van het besluit en waarom u het er "
        "niet mee eens bent. Zet uw handtekening onder de brief.</p>",
        "Staat bij een besluit als er voor het besluittype geen eigen tekst is.",
    )
    leeg_zaken = _regel("geen lopende zaken", "U heeft op dit moment geen lopende zaken.")
    leeg_afgerond = _regel("geen afgeronde zaken", "U heeft geen afgeronde zaken.")
    leeg_documenten = _regel("geen documenten", "Er zijn nog geen documenten voor u.")
    leeg_besluiten = _regel("geen besluiten", "Er zijn nog geen besluiten voor u.")

    panels = [
        MultiFieldPanel(
            [FieldPanel("contact"), FieldPanel("voettekst")], heading="Contact en voettekst"
        ),
        MultiFieldPanel(
            [FieldPanel("inloggen"), FieldPanel("bezwaar")], heading="Inloggen en bezwaar"
        ),
        MultiFieldPanel(
            [
                FieldPanel("leeg_zaken"),
                FieldPanel("leeg_afgerond"),
                FieldPanel("leeg_documenten"),
                FieldPanel("leeg_besluiten"),
            ],
            heading="Als er niets is",
        ),
    ]

    class Meta:
        verbose_name = "teksten van de site"
