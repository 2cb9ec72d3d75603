"""Tips: a pointer for everybody, or for who has an open zaak of a type."""

from django.core.exceptions import ValidationError
from django.db import models

from home.models.sleutel import DOMEIN_HULP
from home.validators import valideer_link, valideer_sleuteldeel


class Tip(models.Model):
    """One tip, with the period in which it is shown (both days included)."""

    titel = models.CharField("titel", max_length=120)
    tekst = models.TextField("tekst", max_length=500, help_text="Hooguit drie korte zinnen.")
    link = models.CharField(
        "link",
        max_length=500,
        blank=True,
        validators=[valideer_link],
        help_text="Een webadres, of een pagina van deze site, bijvoorbeeld /themas/afval/.",
    )
    link_tekst = models.CharField(
        "tekst van de link",
        max_length=120,
        blank=True,
        help_text="Zeg waar de link heen gaat. Dus niet: klik hier.",
    )
    van = models.DateField("tonen vanaf", null=True, blank=True, help_text="Leeg: meteen.")
    tot = models.DateField("tonen tot en met", null=True, blank=True, help_text="Leeg: altijd.")
    volgorde = models.PositiveSmallIntegerField(
        "volgorde", default=100, help_text="De tip met het laagste getal staat bovenaan."
    )
    domein = models.CharField(
        "catalogus",
        max_length=5,
        blank=True,
        help_text=DOMEIN_HULP,
        validators=[valideer_sleuteldeel],
    )
    zaaktype = models.CharField(
        "zaaktype",
        max_length=50,
        blank=True,
        validators=[valideer_sleuteldeel],
        help_text="Alleen voor wie een lopende zaak van dit type heeft. Leeg: voor iedereen.",
    )

    class Meta:
        verbose_name = "tip"
        verbose_name_plural = "tips"
        ordering = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.titel

    def clean(self) -> None:
        """A link has a text, a period does not end before it begins, a catalogus has a zaaktype."""
        super().clean()
        if bool(self.link) != bool(self.link_tekst):
            leeg = "link_tekst" if self.link else "link"
            raise ValidationError(
                {leeg: "Vul de link én de tekst van de link in, of geen van beide."}
            )
        if self.van and self.tot and self.tot < self.van:
            raise ValidationError({"tot": "De laatste dag ligt voor de eerste dag."})
        if self.domein and not self.zaaktype:
            raise ValidationError({"zaaktype": "Vul bij een catalogus ook een zaaktype in."})
