"""Where a text is shown in a made-up zaak: the room that has the pages hands in how.

This room knows the words, and not the pages on which a citizen reads them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.db import models
from django.http import HttpRequest, HttpResponse

if TYPE_CHECKING:
    from home.models.concept import Concept

type Toner = Callable[[HttpRequest, "Concept", "Moment"], HttpResponse]


class Moment(models.TextChoices):
    """When in the zaak an editor looks at a text; for a step, seen from that step."""

    NU = "nu", "De zaak is nu in deze stap"
    STRAKS = "straks", "Deze stap komt nog"
    GEWEEST = "geweest", "Deze stap is voorbij"
    LOPEND = "lopend", "De zaak loopt"
    AFGEROND = "afgerond", "De zaak is afgerond"


_toners: list[Toner] = []


def meld_aan(toner: Toner) -> None:
    """Have previews made by this function; the last one counts."""
    _toners[:] = [toner]


def toon(request: HttpRequest, tekst: "Concept", moment: Moment) -> HttpResponse:
    """The page with the text in it, also when it has not been saved yet."""
    [toner] = _toners
    return toner(request, tekst, moment)
