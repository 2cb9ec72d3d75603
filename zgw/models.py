"""Register sets: which four APIs belong together; and the log that lookups are recorded in."""

from django.db import models
from zgw_consumers.models import Service


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
