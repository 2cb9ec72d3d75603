"""What was handed to the groups of the roles."""

from django.db import models


class UitgedeeldRecht(models.Model):
    """A right that a role was given once (home.redactie.uitdelen), whoever changed it since."""

    rol = models.CharField("rol", max_length=150)
    recht = models.CharField("recht", max_length=200)

    class Meta:
        verbose_name = "uitgedeeld recht"
        verbose_name_plural = "uitgedeelde rechten"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["rol", "recht"], name="recht_een_keer")]

    def __str__(self) -> str:
        return f"{self.rol}: {self.recht}"
