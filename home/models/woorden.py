"""The words of editors for what the registers hold, found by natural keys (ADR 0005)."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from home.fields import ALINEAS, VET, BeperkteTekst, SleutelField
from home.models.sleutel import MetSleutel, MetZaaktype, sleuteldeel
from home.sleutels import normaliseer
from home.validators import splits_stappen, valideer_link, valideer_stappen


def _tekst(label: str, hulp: str, features: list[str] = ALINEAS) -> BeperkteTekst:
    return BeperkteTekst(label, blank=True, features=features, help_text=hulp)


class ZaaktypeTekst(MetSleutel):
    """What a zaaktype is called, what happens in it, whom to call."""

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
        help_text="Titel van de zaak in MijnGemeente. Leeg: de naam uit de catalogus.",
    )
    introductie = _tekst(
        "introductie", "Staat boven aan de zaak. Zeg in één of twee zinnen wat dit is."
    )
    wat_gebeurt_er = _tekst("wat gebeurt er?", "Hoe wij deze zaak behandelen, van begin tot eind.")
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


class StatustypeTekst(MetZaaktype):
    """What a step means: now, afterwards, before; its term; what the citizen must do."""

    label = models.CharField(
        "naam voor de inwoner",
        max_length=120,
        blank=True,
        help_text="Hoe de stap heet in MijnGemeente. Leeg: de naam uit de catalogus.",
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
    )
    wat_moet_u_doen = models.TextField(
        "wat moet de inwoner doen?",
        blank=True,
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
        help_text="Namen uit de catalogus, één per regel. De gewone volgende stap staat bovenaan.",
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


class ResultaattypeTekst(MetZaaktype):
    """What the outcome of a zaak means."""

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


class BesluittypeTekst(MetSleutel):
    """What a besluit means and how to object to it."""

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
        "bezwaar maken", "Hoe de inwoner bezwaar maakt. Leeg: de tekst uit Teksten van de site."
    )

    class Meta:
        verbose_name = "besluit (besluittype)"
        verbose_name_plural = "besluiten (besluittypen)"
        ordering = ["omschrijving", "domein"]

    def __str__(self) -> str:
        return self.label or self.omschrijving


class Organisatie(models.Model):
    """The name of an organisation that handles zaken."""

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
    contact = _tekst("contact", "Hoe de inwoner deze organisatie bereikt.")

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam
