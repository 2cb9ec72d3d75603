"""Blocks that pages are built from: a field, a template, an icon."""

from wagtail import blocks

from home.fields import ALINEAS, beperk
from home.validators import valideer_link

# Names of files in site/templates/icons.
ICONEN = [
    ("folder-open", "Map: zaken"),
    ("file-text", "Blad: documenten"),
    ("gavel", "Hamer: besluiten"),
    ("clock", "Klok"),
    ("calendar-event", "Kalender"),
    ("mail", "Envelop"),
    ("message", "Praatwolk"),
    ("phone", "Telefoon"),
    ("car", "Auto"),
    ("building", "Gebouw"),
    ("briefcase", "Koffer"),
    ("cash", "Geld"),
    ("recycle", "Afval"),
    ("tree", "Boom"),
    ("home", "Huis"),
    ("id", "Identiteitskaart"),
    ("heart-handshake", "Handen"),
    ("info-circle", "Informatie"),
]


class TekstBlock(blocks.RichTextBlock):
    """Paragraphs and lists; nothing else is stored, whoever writes it."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": ALINEAS, **kwargs})

    def get_prep_value(self, value: object) -> str:
        """What goes into the database."""
        return beperk(super().get_prep_value(value) or "", ALINEAS)

    class Meta:
        icon = "pilcrow"
        label = "Tekst"
        template = "home/blocks/tekst.html"


class KopBlock(blocks.CharBlock):
    """A heading of the second level."""

    class Meta:
        icon = "title"
        label = "Kop"
        template = "home/blocks/kop.html"


class LinkBlock(blocks.StructBlock):
    """A link to a page of this site or another."""

    tekst = blocks.CharBlock(label="Tekst", max_length=120)
    url = blocks.CharBlock(
        label="Link",
        max_length=500,
        validators=[valideer_link],
        help_text="Een webadres, of een pagina van deze site, bijvoorbeeld /contact/.",
    )

    class Meta:
        icon = "link"
        label = "Link"
        template = "home/blocks/link.html"


class MogelijkheidBlock(blocks.StructBlock):
    """Something a citizen can do here."""

    icoon = blocks.ChoiceBlock(label="Icoon", choices=ICONEN)
    titel = blocks.CharBlock(label="Titel", max_length=80)
    tekst = blocks.CharBlock(label="Tekst", max_length=250)

    class Meta:
        icon = "tick"
        label = "Wat u hier kunt doen"
        template = "home/blocks/mogelijkheid.html"


def inhoud() -> list[tuple[str, blocks.Block]]:
    """The blocks of an ordinary page."""
    return [("kop", KopBlock(max_length=120)), ("tekst", TekstBlock())]
