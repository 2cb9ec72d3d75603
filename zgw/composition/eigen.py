"""Keeps, of what a register gave for a zaak, what really hangs on that zaak."""

from typing import Protocol

from zgw.clients.client import Client
from zgw.clients.lijst import Lijst
from zgw.errors import ZGWError


class Aanhangend(Protocol):
    """Whatever names the zaak that it hangs on."""

    @property
    def zaak_url(self) -> str:
        """The URL of that zaak; "" when the register does not tell."""


def own[T: Aanhangend](
    client: Client, zaak_url: str, found: Lijst[T] | None, errors: list[ZGWError]
) -> list[T]:
    """Those that name this zaak: some registers ignore filters, and give what is of others.

    Something that does not tell whose it is counts as another's. When things came and none is of
    this zaak, an error is added: whether the zaak has any cannot be told. The same when something
    came that cannot be read.
    """
    if found is None:
        return []
    kept = [one for one in found.items if one.zaak_url == zaak_url]
    if found.fout:
        errors.append(found.fout)
    if found.items and not kept:
        errors.append(client.onbruikbaar("antwoord hoort niet bij de gevraagde zaak"))
    return kept
