"""Rows that are found by a natural key, which no two of them share."""

from django.core.exceptions import ValidationError
from django.db import models

from home.fields import SleutelField
from home.validators import valideer_sleuteldeel

DOMEIN_HULP = (
    "De afkorting (domein) van de catalogus, bijvoorbeeld VBSTD. "
    "Laat leeg als de tekst voor alle catalogi geldt."
)


def sleuteldeel(label: str, *, max_length: int, hulp: str) -> "models.CharField[str, str]":
    """A field that is part of a natural key."""
    return models.CharField(
        label, max_length=max_length, help_text=hulp, validators=[valideer_sleuteldeel]
    )


class MetSleutel(models.Model):
    """Base of what is found by natural key: a subclass has a `sleutel`, unique, over its fields."""

    domein = models.CharField(
        "catalogus",
        max_length=5,
        blank=True,
        help_text=DOMEIN_HULP,
        validators=[valideer_sleuteldeel],
    )
    sleutel = SleutelField(unique=True)

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse a second text with the same key."""
        super().clean()
        field = self._meta.get_field("sleutel")
        # Tells mypy what every subclass has.
        assert isinstance(field, SleutelField)  # noqa: S101  # nosec B101
        anderen = type(self)._default_manager.filter(sleutel=field.maak(self)).exclude(pk=self.pk)
        if anderen.exists():
            raise ValidationError(
                {field.van[-1]: "Hiervoor is al een tekst. Pas die tekst aan."}, code="unique"
            )


class MetZaaktype(MetSleutel):
    """Base of what belongs to a type within a zaaktype."""

    zaaktype = sleuteldeel(
        "zaaktype",
        max_length=50,
        hulp="De identificatie van het zaaktype in de catalogus, bijvoorbeeld KLACHT.",
    )
    omschrijving = sleuteldeel(
        "naam in de catalogus",
        max_length=80,
        hulp="Precies zoals in de catalogus, bijvoorbeeld Ontvangen.",
    )
    zaaktype_sleutel = SleutelField(van=["domein", "zaaktype"], db_index=True)
    sleutel = SleutelField(van=["domein", "zaaktype", "omschrijving"], unique=True)

    class Meta:
        abstract = True
