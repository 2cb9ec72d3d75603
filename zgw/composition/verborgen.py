"""Which zaaktypen of a register are never shown, so that a search can leave out their zaken."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from zgw.catalogus import soorten
from zgw.catalogus.soorten import Zaaktypeversies
from zgw.composition.typen import Gevraagd, Typelijst, send
from zgw.errors import ZGWError
from zgw.registers import Register
from zgw.resources import Catalogus, Typesleutel
from zgw.toegang import Regels


class VerborgenZaaktypen:
    """The internal zaaktypen of a register, and those that a beheerder hides.

    Its catalogues, by which the hidden ones are known, are asked for only when there are any.
    """

    def __init__(self, register: Register, regels: Regels) -> None:
        self.register = register
        self._hidden = {key for key, one in regels.zaaktypen.items() if not one.getoond}
        self._zaaktypen = Typelijst[Zaaktypeversies](register, soorten.zaaktypelijst)
        self._catalogi = Typelijst[Catalogus](register, soorten.cataloguslijst)

    def parts(self) -> Sequence[Gevraagd[Any]]:
        """What is to be sent off."""
        return [self._zaaktypen, self._catalogi] if self._hidden else [self._zaaktypen]

    def urls(self) -> tuple[frozenset[str], bool]:
        """Their addresses, and whether these are all. For worker threads too, once sent off."""
        zaaktypen = self._zaaktypen.antwoord()
        catalogi = self._catalogi.antwoord() if self._hidden else ()
        if isinstance(zaaktypen, ZGWError):
            return frozenset(), False
        known = () if isinstance(catalogi, ZGWError) else catalogi
        domeinen = {one.url: one.domein for one in known}
        hidden = (one for one in zaaktypen if self._is_hidden(one, domeinen))
        urls = frozenset(url for one in hidden for url in one.urls)
        return urls, not isinstance(catalogi, ZGWError)

    def _is_hidden(self, one: Zaaktypeversies, domeinen: Mapping[str, str]) -> bool:
        sleutel = Typesleutel.of(domeinen.get(one.catalogus_url, ""), one.identificatie)
        return one.is_intern or sleutel in self._hidden


def verborgen_zaaktypen(registers: Iterable[Register], regels: Regels) -> list[VerborgenZaaktypen]:
    """Those of each of these registers, sent off together."""
    asked = [VerborgenZaaktypen(one, regels) for one in registers]
    send([part for one in asked for part in one.parts()])
    return asked
