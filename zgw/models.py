"""Register sets: which Zaken, Catalogi, Documenten and Besluiten API belong together."""

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
