"""Words for what is missing on a page."""

from collections.abc import Iterable

from django import template

from mijnomgeving.weergave import ontbrekend
from zgw.errors import ZGWError

register = template.Library()


@register.filter
def bronnen(errors: Iterable[ZGWError]) -> str:
    """The names of the registers that could not be asked."""
    return ontbrekend.bronnen(errors)
