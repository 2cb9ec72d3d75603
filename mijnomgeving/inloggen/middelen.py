"""The means of login (DigiD, eHerkenning, …) that this portal offers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest
from django.urls import reverse
from django.utils.module_loading import import_string

from mijnomgeving.sessie.volgende import with_volgende


def always(request: HttpRequest) -> bool:
    """A means that works on every request."""
    return True


@dataclass(frozen=True, slots=True)
class Middel:
    """A means of login, known by its `slug` (which becomes `Principal.means`).

    `label` is its name for people and `soort` its drawing in the login_choice component; `start`
    is the name of the URL where logging in begins, a view that takes `?volgende=` and ends in
    `identity.log_in` or on `/inloggen/?melding=…`; `works_for` tells whether it can be used on
    this request; `proef` that it is for test persons only.
    """

    slug: str
    label: str
    soort: Literal["digid", "eherkenning"]
    start: str
    works_for: Callable[[HttpRequest], bool] = always
    proef: bool = False

    def url(self, volgende: str) -> str:
        """Where logging in with this means begins, to end up at `volgende`."""
        return with_volgende(reverse(self.start), volgende)


def middelen_for(request: HttpRequest) -> list[Middel]:
    """The means of LOGIN_MIDDELEN that work on this request, in that order."""
    return [middel for middel in map(_load, settings.LOGIN_MIDDELEN) if middel.works_for(request)]


def _load(dotted_name: str) -> Middel:
    try:
        middel = import_string(dotted_name)
    except ImportError as error:
        raise ImproperlyConfigured(f"LOGIN_MIDDELEN: {dotted_name!r} bestaat niet.") from error
    if not isinstance(middel, Middel):
        raise ImproperlyConfigured(f"LOGIN_MIDDELEN: {dotted_name!r} is geen inlogmiddel.")
    return middel
