"""Register sets, the log that lookups are recorded in, and what a beheerder chose about access."""

from typing import Any

from django.db import models
from zgw_consumers.models import Service

from zgw.resources import SCHAAL, Typesleutel


class RegisterSet(models.Model):
    """One system of a municipality, as a set of four APIs. Configured by file, never by screen."""

    slug = models.SlugField("korte naam", max_length=50, unique=True)
    naam = models.CharField("naam", max_length=100)
    zaken = models.ForeignKey(Service, models.PROTECT, related_name="+")
    catalogi = models.ForeignKey(Service, models.PROTECT, related_name="+")
    documenten = models.ForeignKey(Service, models.PROTECT, related_name="+")
    besluiten = models.ForeignKey(Service, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "registerset"
        verbose_name_plural = "registersets"
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.naam


class Logboek(models.Model):
    """Where records of lookups go and are read. There is at most one; configured by file.

    `sleutel` is the X25519 public key of the log, in base64: whom a record is about is sealed
    with it.
    """

    ENIGE = 1

    schrijven = models.ForeignKey(Service, models.PROTECT, related_name="+")
    lezen = models.ForeignKey(Service, models.PROTECT, related_name="+", null=True, blank=True)
    sleutel = models.CharField("sleutel", max_length=44)

    class Meta:
        verbose_name = "logboek"
        verbose_name_plural = "logboeken"

    def __str__(self) -> str:
        return "Logboek"


class _Typeregel(models.Model):
    """Base of what was chosen for a type over all its versions, found by `Typesleutel`.

    Its natural key is stored beside its fields, so that the database keeps it unique.
    """

    domein = models.CharField("catalogus", max_length=50)
    sleutel = models.CharField(max_length=500, unique=True, editable=False)
    getoond = models.BooleanField("getoond", default=True)

    class Meta:
        abstract = True
        default_permissions = ()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keeps the key with it."""
        self.sleutel = "\n".join(Typesleutel.of(self.domein, self.naam))
        super().save(*args, **kwargs)

    @property
    def naam(self) -> str:
        """How the type is called in its catalogus; each subclass names the field as ZGW does."""
        raise NotImplementedError


class Zaaktyperegel(_Typeregel):
    """Who sees zaken of one zaaktype, where that differs from the rest of the portal (ADR 0002).

    `rollen` are generic rollen with spaces between them; they count when `eigen_rollen`.
    """

    VELDEN = (
        "domein",
        "identificatie",
        "getoond",
        "vanaf",
        "eigen_rollen",
        "rollen",
        "max_vertrouwelijkheid",
    )

    identificatie = models.CharField("zaaktype", max_length=100)
    vanaf = models.DateField("vanaf startdatum", null=True, blank=True)
    eigen_rollen = models.BooleanField("eigen rollen", default=False)
    rollen = models.CharField("rollen naast initiator", max_length=200, blank=True)
    max_vertrouwelijkheid = models.CharField(
        "hoogste vertrouwelijkheid", max_length=20, blank=True, choices=[(s, s) for s in SCHAAL]
    )

    class Meta(_Typeregel.Meta):
        abstract = False
        verbose_name = "toegang tot een zaaktype"
        verbose_name_plural = "toegang tot zaaktypen"
        ordering = ["domein", "identificatie"]
        permissions = [("beheer_toegang", "Kan instellen en nagaan wie wat ziet")]

    def __str__(self) -> str:
        return f"Toegang tot {self.identificatie} ({self.domein})"

    @property
    def naam(self) -> str:
        """The identificatie of the zaaktype."""
        return self.identificatie


class Informatieobjecttyperegel(_Typeregel):
    """Whether documents of one informatieobjecttype are shown (ADR 0002)."""

    omschrijving = models.CharField("informatieobjecttype", max_length=100)

    class Meta(_Typeregel.Meta):
        abstract = False
        verbose_name = "toegang tot een informatieobjecttype"
        verbose_name_plural = "toegang tot informatieobjecttypen"
        ordering = ["domein", "omschrijving"]

    def __str__(self) -> str:
        return f"Toegang tot documenten van soort {self.omschrijving} ({self.domein})"

    @property
    def naam(self) -> str:
        """The omschrijving of the informatieobjecttype."""
        return self.omschrijving
