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


@register.filter
def niet_getoond(errors: Iterable[ZGWError]) -> str:
    """How many zaken cannot be shown now, in words; "" when there are none."""
    return ontbrekend.niet_getoond(errors)


@register.filter
def geteld(errors: Iterable[ZGWError]) -> list[ZGWError]:
    """Those that count zaken which are not shown."""
    return ontbrekend.geteld(errors)


@register.filter
def overige(errors: Iterable[ZGWError]) -> list[ZGWError]:
    """Those that tell of something else."""
    return ontbrekend.overige(errors)
