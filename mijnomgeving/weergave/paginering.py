"""Reads the page number of a list, and tells the way to the pages beside it."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

MAX_CIJFERS = 4


class PaginaBestaatNiet(Http404):
    """A page number that is not there. Its message is for the citizen; that of others is not."""


@dataclass(frozen=True, slots=True)
class Bladeren:
    """As the component pagination takes it."""

    nummer: int
    vorige: int | None
    volgende: int | None
    totaal: int | None


def gevraagd(request: HttpRequest) -> int:
    """The `pagina` asked for, 1 without. Raises PaginaBestaatNiet when it is no number."""
    text = request.GET.get("pagina", "1")
    if not text.isascii() or not text.isdecimal() or len(text) > MAX_CIJFERS or int(text) < 1:
        raise PaginaBestaatNiet(
            _("Deze pagina bestaat niet. Een paginanummer is een getal vanaf 1.")
        )
    return int(text)


def bladeren(nummer: int, laatste: int, *, ontbreekt: bool) -> Bladeren:
    """The pages beside this one.

    Raises PaginaBestaatNiet beyond the last page; unless a register could not be asked, for then
    nobody knows how many pages there are.
    """
    if nummer > laatste and not ontbreekt:
        raise PaginaBestaatNiet(
            _("Zo veel pagina’s zijn er niet. De laatste is pagina %d.") % laatste
        )
    return Bladeren(
        nummer=nummer,
        vorige=nummer - 1 if nummer > 1 else None,
        volgende=nummer + 1 if nummer < laatste else None,
        totaal=None if ontbreekt else laatste,
    )
