"""Keeps, of what a register gave for a zaak, what really hangs on that zaak."""

from collections.abc import Sequence
from typing import Protocol

from zgw.clients.client import Client
from zgw.errors import Onbruikbaar, ZGWError


class Aanhangend(Protocol):
    """Whatever names the zaak that it hangs on."""

    @property
    def zaak_url(self) -> str:
        """The URL of that zaak; "" when the register does not tell."""


def hanging[T: Aanhangend](client: Client, zaak_url: str, found: Sequence[T]) -> list[T]:
    """Those that name this zaak: some registers ignore filters, and give what is of others.

    Something that does not tell whose it is counts as another's. Raises Onbruikbaar when things
    came and none is of this zaak: whether the zaak has any cannot be told.
    """
    kept = [one for one in found if one.zaak_url == zaak_url]
    if found and not kept:
        raise client.onbruikbaar("antwoord hoort niet bij de gevraagde zaak")
    return kept


def own[T: Aanhangend](
    client: Client, zaak_url: str, found: Sequence[T], errors: list[ZGWError]
) -> list[T]:
    """The same, with the error added to `errors`."""
    try:
        return hanging(client, zaak_url, found)
    except Onbruikbaar as error:
        errors.append(error)
        return list[T]()
