"""Who handles zaken: the municipality itself, and organisations that do so for it."""

from django.core.validators import RegexValidator
from django.db import models

from home.fields import ALINEAS, BeperkteTekst
from home.models.concept import Concept
from home.voorbeeld import Moment

_CONTACT = 800  # Characters that fit, without the mark-up.


class Organisatie(Concept):
    """The name of an organisation that handles zaken."""

    sleutelvelden = ("rsin",)
    momenten = (Moment.LOPEND,)

    rsin = models.CharField(
        "RSIN",
        max_length=9,
        unique=True,
        help_text="Het nummer van de organisatie in de registers: negen cijfers.",
        validators=[RegexValidator(r"^\d{9}$", "Een RSIN bestaat uit negen cijfers.")],
        error_messages={"unique": "Deze organisatie staat al in de lijst."},
    )
    naam = models.CharField(
        "naam", max_length=120, help_text="De inwoner leest: “… behandelt deze zaak”."
    )
    contact = BeperkteTekst(
        "contact",
        blank=True,
        features=ALINEAS,
        max_length=_CONTACT,
        help_text="Hoe de inwoner deze organisatie bereikt.",
    )

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam
