"""Tips: a pointer for everybody, or for whom a rule on live facts fits."""

from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.fields import StreamField

from home.tipbestaan import kan_waar_zijn
from home.tipblokken import MAX_DELEN, regel_van, regelblokken
from home.tipregels import INWONER, ONDERNEMER, Feit, Groep, Hoe, Regel, Soort
from home.validators import valideer_link

BEELD = "max-480x320"  # The size in which a picture is shown.
NOOIT = (
    "Deze regel kan voor niemand kloppen: voorwaarden spreken elkaar tegen. Kijk of u hetzelfde "
    "vraagt en uitsluit, of inwoners en ondernemers tegelijk bedoelt."
)


class Doelgroep(models.TextChoices):
    """For whom a tip is, by how they logged in."""

    IEDEREEN = "", "Inwoners en ondernemers"
    INWONERS = INWONER, "Alleen inwoners"
    ONDERNEMERS = ONDERNEMER, "Alleen ondernemers"


class Tip(models.Model):
    """One tip, with the period in which it is shown (both days included)."""

    titel = models.CharField("titel", max_length=120)
    tekst = models.TextField("tekst", max_length=500, help_text="Hooguit drie korte zinnen.")
    afbeelding = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name="afbeelding",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Staat onder de tekst. Niet nodig; kies er een die iets toevoegt.",
    )
    afbeelding_alt = models.CharField(
        "beschrijving van de afbeelding",
        max_length=250,
        blank=True,
        help_text="Wat er te zien is, voor wie de afbeelding niet ziet. Leeg: alleen versiering.",
    )
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
    doelgroep = models.CharField(
        "doelgroep",
        max_length=20,
        blank=True,
        choices=Doelgroep,
        default=Doelgroep.IEDEREEN,
        help_text="Wie met eHerkenning inlogt, is ondernemer.",
    )
    volgorde = models.PositiveSmallIntegerField(
        "volgorde", default=100, help_text="De tip met het laagste getal staat bovenaan."
    )
    regel = StreamField(
        regelblokken(),
        verbose_name="regel",
        blank=True,
        max_num=MAX_DELEN,
        help_text=(
            "Wanneer past deze tip bij iemand? Alles wat hier staat, moet kloppen. Leeg: een "
            "algemene tip, voor iedereen. Met een regel: alleen voor wie daar zelf voor koos. "
            "Weten wij iets op dat moment niet, dan staat de tip er niet."
        ),
    )

    class Meta:
        verbose_name = "tip"
        verbose_name_plural = "tips"
        ordering = ["volgorde", "pk"]
        permissions = [("probeer_tip", "Kan tips uitproberen met een verzonnen persoon")]

    def __str__(self) -> str:
        return self.titel

    @cached_property
    def de_regel(self) -> Regel | None:
        """The rule as logic; None for a tip that is general."""
        return regel_van(self.regel.raw_data)

    @property
    def is_persoonlijk(self) -> bool:
        """Whether it looks at what is known of a person, for which they must have chosen."""
        return self.de_regel is not None

    def clean(self) -> None:
        """A link has a text, a period does not end before it begins, a rule can fit somebody."""
        super().clean()
        if bool(self.link) != bool(self.link_tekst):
            leeg = "link_tekst" if self.link else "link"
            raise ValidationError(
                {leeg: "Vul de link én de tekst van de link in, of geen van beide."}
            )
        if self.van and self.tot and self.tot < self.van:
            raise ValidationError({"tot": "De laatste dag ligt voor de eerste dag."})
        if self.afbeelding_alt and not self.afbeelding_id:
            raise ValidationError({"afbeelding": "Kies de afbeelding die u hieronder beschrijft."})
        self._clean_regel()

    def _clean_regel(self) -> None:
        """The form may have given blocks that are not whole; it says so itself."""
        self.__dict__.pop("de_regel", None)
        regel = self.de_regel
        if regel and self.doelgroep:
            regel = Groep(Hoe.ALLE, (Feit(Soort.WIE, self.doelgroep), regel))
        if regel and not kan_waar_zijn(regel):
            raise ValidationError({"regel": NOOIT})
