"""Fields of this room: rich text that holds only what it may hold, keys that keep themselves."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.html import strip_tags
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.fields import RichTextField

from home.sleutels import sleutel

if TYPE_CHECKING:
    _TextField = models.TextField[str, str]
else:
    _TextField = models.TextField  # Takes no parameters when it runs.

VET = ["bold"]
ALINEAS = ["bold", "italic", "link", "ul", "ol"]


def beperk(html: str, features: Sequence[str]) -> str:
    """The rich text with nothing in it but the features; "" when no text is left."""
    # Wagtail's converter wants well-formed HTML, and would keep a script's source as text.
    soup = BeautifulSoup(html, "html.parser")
    for element in soup(["script", "style"]):
        element.decompose()
    converter = ContentstateConverter(features)
    schoon: str = converter.to_database_format(converter.from_database_format(str(soup)))
    return schoon if strip_tags(schoon).strip() else ""


class BeperkteTekst(RichTextField):
    """Rich text cut down to its features at every write, also when no form was passed."""

    def formfield(self, **kwargs: Any) -> Any:
        """The editor, which Wagtail leaves without a name for who cannot see the label."""
        field = super().formfield(**kwargs)
        field.widget.options["ariaLabel"] = str(field.label)
        return field

    def clean(self, value: str, model_instance: models.Model | None) -> str:
        """What goes into a draft, which is no row of its own."""
        cleaned: str = super().clean(value, model_instance)
        return beperk(cleaned, self.features or ALINEAS) if cleaned else ""

    def get_db_prep_save(self, value: str | None, connection: BaseDatabaseWrapper) -> str:
        """What goes into the database."""
        prepared: str = super().get_db_prep_save(
            beperk(value, self.features or ALINEAS) if value else "", connection
        )
        return prepared


class SleutelField(_TextField):
    """The natural key of a row, made from the fields in `van` at each save."""

    def __init__(self, *, van: Sequence[str] = (), **kwargs: Any) -> None:
        self.van = tuple(van)
        super().__init__(**{**kwargs, "editable": False})

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """For migrations."""
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"]
        return name, path, args, {**kwargs, "van": self.van}

    def maak(self, rij: models.Model) -> str:
        """The key of the row as it is now."""
        return sleutel(*(str(getattr(rij, veld)) for veld in self.van))

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Keep the key in step with the fields."""
        value = self.maak(model_instance)
        setattr(model_instance, self.attname, value)
        return value
