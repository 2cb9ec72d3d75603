"""What templates say about the composed parts of a page: where they come, and what is missing."""

import logging
from collections.abc import Iterable
from copy import copy

from django import template
from django.db import DatabaseError
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.template.loader import render_to_string
from redis.exceptions import RedisError

from mijnomgeving.stroom import Onderdeel
from mijnomgeving.weergave import ontbrekend
from zgw.errors import ZGWError

register = template.Library()
logger = logging.getLogger(__name__)


@register.filter
def bronnen(errors: Iterable[ZGWError]) -> str:
    """The names of the registers that could not be asked."""
    return ontbrekend.bronnen(errors)


@register.tag
def onderdeel(parser: Parser, token: Token) -> "OnderdeelNode":
    """`{% onderdeel naam %}…{% endonderdeel %}`: shown once the Onderdeel `naam` can be."""
    _tag, naam = token.split_contents()
    nodelist = parser.parse(("endonderdeel",))
    parser.delete_first_token()
    return OnderdeelNode(parser.compile_filter(naam), nodelist)


class OnderdeelNode(template.Node):
    """Renders its contents later when the page is streamed, and at once when it is not."""

    def __init__(self, naam: FilterExpression, nodelist: NodeList) -> None:
        self.naam = naam
        self.nodelist = nodelist

    def render(self, context: Context) -> str:
        """The contents, or the mark that stands for them."""
        deel: Onderdeel = self.naam.resolve(context)
        later = copy(context)
        stroom = context.get("stroom")
        if stroom is None:
            return self._inhoud(deel, later)
        mark: str = stroom.later(deel, lambda: self._inhoud(deel, later))
        return mark

    def _inhoud(self, deel: Onderdeel, context: Context) -> str:
        """The first bytes may be gone: what fails here can only be told in its own place."""
        try:
            with context.push(**deel.context()):
                return self.nodelist.render(context)
        except (DatabaseError, RedisError) as error:
            logger.error("Een onderdeel kwam niet: %s", type(error).__name__)
            return render_to_string("mijnomgeving/onderdelen/storing.html", {"naam": self.naam})


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


@register.filter
def reden(errors: Iterable[ZGWError]) -> str:
    """Why data is not shown, when it is not that a register could not be asked; else ""."""
    return ontbrekend.reden(errors)
