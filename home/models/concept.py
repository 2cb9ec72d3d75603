"""A text with drafts: written, looked at by a colleague, published, and brought back if need be."""

from copy import copy
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)

from home import voorbeeld

EERSTE_VERSIE = "home.eerste_versie"


class Concept(
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    models.Model,
):
    """Base of the texts; a subclass is found by the fields in `sleutelvelden`.

    These belong to the row and not to what is written in it: a published text keeps them, and an
    older version brings back its words only. So no two texts can come to have the same key.
    """

    sleutelvelden: tuple[str, ...] = ()
    momenten: tuple[voorbeeld.Moment, ...] = ()

    class Meta:
        abstract = True

    def clean(self) -> None:
        """A text that was published stays at its place."""
        super().clean()
        rij = type(self)._default_manager.filter(pk=self.pk, live=True).first() if self.pk else None
        if rij is not None and self._plaats() != rij._plaats():
            raise ValidationError(
                {
                    self.sleutelvelden[-1]: "Deze tekst is gepubliceerd en hoort daarom vast bij "
                    "deze plek. Maak voor een andere plek een nieuwe tekst."
                }
            )

    def _plaats(self) -> tuple[Any, ...]:
        return tuple(getattr(self, veld) for veld in self.sleutelvelden)

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """The words of a revision, at the place of this row."""
        versie = super().with_content_json(content)
        for veld in self.sleutelvelden:
            setattr(versie, veld, getattr(self, veld))
        return versie

    @transaction.atomic
    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Keep also what was published before its first revision: one can go back to it."""
        if self.live and self.latest_revision_id is None:
            rij = type(self)._default_manager.get(pk=self.pk)
            eerste = super(Concept, rij).save_revision(clean=False, log_action=EERSTE_VERSIE)
            type(self)._default_manager.filter(pk=self.pk).update(
                live_revision=eerste, has_unpublished_changes=False
            )
            self.live_revision = eerste
        return super().save_revision(*args, **kwargs)

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """The moments of a zaak at which an editor can see the text."""
        return [(moment.value, moment.label) for moment in self.momenten]

    def make_preview_request(
        self, original_request: HttpRequest | None = None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Without the cookies of the browser, and setting none.

        A citizen may be logged in there too, whose session a preview leaves alone.
        """
        kaal = copy(original_request)
        if kaal is not None:
            kaal.META = {k: v for k, v in kaal.META.items() if k != "HTTP_COOKIE"}
        response: HttpResponse = super().make_preview_request(kaal, *args, **kwargs)
        response.cookies.clear()
        return response

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The text as a citizen reads it, in a zaak that was made up."""
        moment = voorbeeld.Moment(mode_name or self.momenten[0])
        return voorbeeld.toon(request, self, moment)
