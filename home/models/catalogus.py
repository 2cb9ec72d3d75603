"""What the catalogues of the registers hold, by natural key over versions and registers.

It is not personal. Editors do not write here: their words hang on the same keys (ADR 0005).
"""

from django.db import models

from home.fields import SleutelField


class CatalogusType(models.Model):
    """One type as the catalogues know it. Its row stays when it vanishes from them."""

    class Soort(models.TextChoices):
        """The kinds of types."""

        ZAAKTYPE = "zaaktype", "Zaaktype"
        STATUSTYPE = "statustype", "Stap"
        RESULTAATTYPE = "resultaattype", "Resultaat"
        BESLUITTYPE = "besluittype", "Besluit"
        INFORMATIEOBJECTTYPE = "informatieobjecttype", "Soort document"

    class Merk(models.TextChoices):
        """What an editor has not looked at yet."""

        GEEN = "", "Geen"
        NIEUW = "nieuw", "Nieuw"
        GEWIJZIGD = "gewijzigd", "Gewijzigd"
        VERDWENEN = "verdwenen", "Verdwenen"

    soort = models.CharField("soort", max_length=20, choices=Soort.choices)
    domein = models.CharField("catalogus", max_length=5, blank=True)
    zaaktype = models.CharField("zaaktype", max_length=50, blank=True)
    omschrijving = models.CharField("naam in de catalogus", max_length=80, blank=True)
    # Of a zaaktype the identificatie is the key, and the name may change.
    sleutel = SleutelField(van=["soort", "domein", "zaaktype", "eigen_naam"], unique=True)

    tekst = models.TextField("tekst in de catalogus", blank=True)
    volgnummer = models.PositiveBigIntegerField("volgnummer", default=0)
    doorlooptijd = models.CharField("doorlooptijd", max_length=40, blank=True)
    einde = models.BooleanField("sluit de zaak", default=False)
    intern = models.BooleanField("intern", default=False)
    huidig = models.BooleanField("in de huidige versie", default=True)
    zaaktypen = models.JSONField("zaaktypen", default=list, blank=True)
    versies = models.PositiveIntegerField("aantal versies", default=1)

    registers = models.TextField("registers", blank=True)  # Slugs, in order, a space between.
    eerst_gezien = models.DateTimeField("voor het eerst gezien")
    laatst_gezien = models.DateTimeField("voor het laatst gezien")
    verdwenen_sinds = models.DateTimeField("verdwenen sinds", null=True, blank=True)
    merk = models.CharField(
        "merk", max_length=10, choices=Merk.choices, default=Merk.GEEN, blank=True
    )
    gemerkt = models.DateTimeField("gemerkt sinds", null=True, blank=True)
    wat = models.TextField("wat er veranderde", blank=True)

    class Meta:
        verbose_name = "type in de catalogus"
        verbose_name_plural = "typen in de catalogus"
        ordering = ["soort", "domein", "zaaktype", "volgnummer", "omschrijving"]
        default_permissions = ()
        permissions = [("beheer_catalogus", "Mag de catalogus ophalen en de dekking bekijken")]

    def __str__(self) -> str:
        return self.omschrijving or self.zaaktype

    @property
    def eigen_naam(self) -> str:
        """Its own part of the key, within its zaaktype or catalogus."""
        return "" if self.soort == self.Soort.ZAAKTYPE else self.omschrijving


class CatalogusBron(models.Model):
    """A register set that was asked for its catalogues, and how that went."""

    slug = models.CharField("register", max_length=100, unique=True)
    naam = models.CharField("naam", max_length=255)
    gevraagd = models.DateTimeField("laatst gevraagd")
    geheel = models.DateTimeField("laatst in zijn geheel opgehaald", null=True, blank=True)
    aantal = models.PositiveIntegerField("aantal typen", default=0)
    fout = models.TextField("wat er misging", blank=True)

    class Meta:
        verbose_name = "bron van de catalogus"
        verbose_name_plural = "bronnen van de catalogus"
        ordering = ["naam"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.naam
