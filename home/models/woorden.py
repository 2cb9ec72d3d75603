"""The words of editors for what the registers hold, found by natural keys (ADR 0005)."""

from django.core.exceptions import ValidationError
from django.db import models

from home.fields import ALINEAS, VET, BeperkteTekst, SleutelField
from home.models.concept import Concept
from home.models.sleutel import MetSleutel, MetZaaktype, sleuteldeel
from home.sleutels import normaliseer
from home.validators import splits_stappen, valideer_link, valideer_stappen
from home.voorbeeld import Moment

# What fits in its place on the page: characters, without the mark-up.
_BIJ_STAP = 800
_UITVOERIG = 2000
_ZIN = 300


def _tekst(
    label: str, hulp: str, features: list[str] = ALINEAS, *, lengte: int = _BIJ_STAP
) -> BeperkteTekst:
    return BeperkteTekst(label, blank=True, features=features, help_text=hulp, max_length=lengte)


class ZaaktypeTekst(Concept, MetSleutel):
    """What a zaaktype is called, what happens in it, whom to call."""

    class Titel(models.TextChoices):
        """What the citizen reads above a zaak."""

        OMSCHRIJVING = "omschrijving", "De omschrijving van de zaak zelf; is die leeg, de naam"
        NAAM = "naam", "Altijd de naam voor de inwoner"

    sleutelvelden = ("domein", "identificatie")
    momenten = (Moment.LOPEND, Moment.AFGEROND)

    identificatie = sleuteldeel(
        "zaaktype",
        max_length=50,
        hulp="De identificatie van het zaaktype in de catalogus, bijvoorbeeld KLACHT.",
    )
    sleutel = SleutelField(van=["domein", "identificatie"], unique=True)
    publieke_naam = models.CharField(
        "naam voor de inwoner",
        max_length=120,
        blank=True,
        help_text="Hoe dit soort zaak heet in MijnGemeente. Leeg: de naam uit de catalogus.",
    )
    titel = models.CharField(
        "titel van een zaak",
        max_length=12,
        choices=Titel,
        default=Titel.OMSCHRIJVING,
        help_text="Kies de naam als medewerkers in de omschrijving iets anders zetten dan een "
        "titel voor de inwoner.",
    )
    introductie = _tekst(
        "introductie", "Staat boven aan de zaak. Zeg in één of twee zinnen wat dit is."
    )
    wat_gebeurt_er = _tekst(
        "wat gebeurt er?", "Hoe wij deze zaak behandelen, van begin tot eind.", lengte=_UITVOERIG
    )
    contact = _tekst(
        "contact", "Wie kan de inwoner bellen over deze zaak? Staat onder aan de zaak."
    )
    thema = models.ForeignKey(
        "home.ThemaPage",
        verbose_name="thema",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="zaaktypeteksten",
        help_text="De zaak verwijst naar de pagina van dit thema.",
    )

    class Meta:
        verbose_name = "zaaktype"
        verbose_name_plural = "zaaktypen"
        ordering = ["identificatie", "domein"]

    def __str__(self) -> str:
        return self.publieke_naam or self.identificatie


class StatustypeTekst(Concept, MetZaaktype):
    """What a step means: now, afterwards, before; its term; what the citizen must do."""

    class Groep(models.TextChoices):
        """How far a zaak is, in the four words that are the same for every zaak."""

        ONTVANGEN = "ontvangen", "Ontvangen"
        IN_BEHANDELING = "in_behandeling", "In behandeling"
        BESLIST = "beslist", "Beslist"
        AFGEROND = "afgerond", "Afgerond"

    sleutelvelden = ("domein", "zaaktype", "omschrijving")
    momenten = (Moment.NU, Moment.STRAKS, Moment.GEWEEST)

    label = models.CharField(
        "naam voor de inwoner",
        max_length=120,
        blank=True,
        help_text="Hoe de stap heet in MijnGemeente. Leeg: de naam uit de catalogus.",
    )
    groep = models.CharField(
        "hoe ver is de zaak?",
        max_length=14,
        choices=Groep,
        blank=True,
        help_text="Staat in lijsten en boven de stappen. Leeg: het portaal leidt het af uit de "
        "plaats van de stap in de zaak.",
    )
    uitleg_nu = _tekst("uitleg: nu", "Wat de inwoner leest als de zaak nu in deze stap is.")
    uitleg_geweest = _tekst("uitleg: geweest", "Wat de inwoner leest als deze stap voorbij is.")
    uitleg_straks = _tekst("uitleg: straks", "Wat de inwoner leest als deze stap nog komt.")
    termijn_werkdagen = models.PositiveSmallIntegerField(
        "termijn in werkdagen",
        null=True,
        blank=True,
        help_text="Hoe lang deze stap hoogstens duurt. De inwoner ziet de datum die daaruit volgt.",
    )
    termijn_tekst = _tekst(
        "termijn in woorden",
        "Bijvoorbeeld: De klacht dient binnen 1 werkdag toegewezen te worden.",
        VET,
        lengte=_ZIN,
    )
    wat_moet_u_doen = models.TextField(
        "wat moet de inwoner doen?",
        blank=True,
        max_length=_ZIN,
        help_text="Staat boven aan de zaak als dit de stap van nu is. Leeg: er is niets te doen.",
    )
    knop_tekst = models.CharField("tekst op de knop", max_length=60, blank=True)
    knop_url = models.CharField(
        "link van de knop", max_length=500, blank=True, validators=[valideer_link]
    )
    verborgen = models.BooleanField(
        "verborgen", default=False, help_text="De inwoner ziet deze stap niet."
    )
    volgende = models.TextField(
        "mogelijke volgende stappen",
        blank=True,
        validators=[valideer_stappen],
        help_text="Namen uit de catalogus, één per regel. De gewone volgende stap staat bovenaan. "
        "Wat daaronder staat, leest de inwoner als andere mogelijkheid, bijvoorbeeld Afgebroken.",
    )
    einde = models.BooleanField(
        "sluit de zaak", default=False, help_text="Na deze stap gebeurt er niets meer met de zaak."
    )

    class Meta:
        verbose_name = "stap (statustype)"
        verbose_name_plural = "stappen (statustypen)"
        ordering = ["zaaktype", "pk"]

    def __str__(self) -> str:
        return f"{self.zaaktype}: {self.label or self.omschrijving}"

    def clean(self) -> None:
        """A button has a text and a link; no step follows itself or comes after the end."""
        super().clean()
        if bool(self.knop_tekst) != bool(self.knop_url):
            leeg = "knop_url" if self.knop_tekst else "knop_tekst"
            raise ValidationError(
                {leeg: "Vul de tekst én de link van de knop in, of geen van beide."}
            )
        volgende = {normaliseer(stap) for stap in splits_stappen(self.volgende)}
        if normaliseer(self.omschrijving) in volgende:
            raise ValidationError({"volgende": "Een stap kan niet op zichzelf volgen."})
        if self.einde and volgende:
            raise ValidationError(
                {"volgende": "Na een stap die de zaak sluit, komt geen stap meer."}
            )


class ResultaattypeTekst(Concept, MetZaaktype):
    """What the outcome of a zaak means."""

    sleutelvelden = ("domein", "zaaktype", "omschrijving")
    momenten = (Moment.AFGEROND,)

    label = models.CharField(
        "naam voor de inwoner",
        max_length=120,
        blank=True,
        help_text="Hoe het resultaat heet in MijnGemeente. Leeg: de naam uit de catalogus.",
    )
    betekenis = _tekst("betekenis", "Wat dit resultaat voor de inwoner betekent.")

    class Meta:
        verbose_name = "resultaat (resultaattype)"
        verbose_name_plural = "resultaten (resultaattypen)"
        ordering = ["zaaktype", "pk"]

    def __str__(self) -> str:
        return f"{self.zaaktype}: {self.label or self.omschrijving}"


class BesluittypeTekst(Concept, MetSleutel):
    """What a besluit means and how to object to it."""

    sleutelvelden = ("domein", "omschrijving")
    momenten = (Moment.AFGEROND,)

    omschrijving = sleuteldeel(
        "naam in de catalogus",
        max_length=80,
        hulp="Precies zoals in de catalogus, bijvoorbeeld Besluit parkeervergunning.",
    )
    sleutel = SleutelField(van=["domein", "omschrijving"], unique=True)
    label = models.CharField(
        "naam voor de inwoner",
        max_length=120,
        blank=True,
        help_text="Hoe het besluit heet in MijnGemeente. Leeg: de naam uit de catalogus.",
    )
    betekenis = _tekst("betekenis", "Wat dit besluit voor de inwoner betekent.")
    bezwaar = _tekst(
        "bezwaar maken",
        "Hoe de inwoner bezwaar maakt. Leeg: de tekst uit Teksten van de site.",
        lengte=_UITVOERIG,
    )

    class Meta:
        verbose_name = "besluit (besluittype)"
        verbose_name_plural = "besluiten (besluittypen)"
        ordering = ["omschrijving", "domein"]

    def __str__(self) -> str:
        return self.label or self.omschrijving
