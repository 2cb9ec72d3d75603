"""Reads the catalogues of all register sets whole, as they are now and not as they were kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from django.utils import timezone

from zgw.clients.catalogi import CatalogiClient
from zgw.clients.lijst import Lijst
from zgw.composition.typeversies import Indeling
from zgw.errors import ZGWError, uniek
from zgw.fanout import Deadline, Vraag
from zgw.registers import Register, registers
from zgw.resources import Catalogus, Cataloguslezing, Typesoort, Typeversie

SECONDS = 45  # For all of it: somebody is waiting, but a whole catalogue takes its time.
_PATHS = {
    Typesoort.ZAAKTYPE: "zaaktypen",
    Typesoort.STATUSTYPE: "statustypen",
    Typesoort.RESULTAATTYPE: "resultaattypen",
    Typesoort.BESLUITTYPE: "besluittypen",
    Typesoort.INFORMATIEOBJECTTYPE: "informatieobjecttypen",
}


@dataclass(slots=True)
class _Onderweg:
    """The lists of one register, all on their way at once."""

    register: Register
    catalogussen: Vraag[Lijst[Catalogus]]
    lijsten: dict[Typesoort, Vraag[Lijst[Typeversie]]]
    errors: list[ZGWError] = field(default_factory=list)

    @classmethod
    def of(cls, register: Register) -> "_Onderweg":
        client = register.catalogi
        catalogi = partial(client.everything, Catalogus.from_api, "catalogussen")
        return cls(
            register,
            register.ask(client, catalogi),
            {soort: register.ask(client, partial(_lijst, client, soort)) for soort in _PATHS},
        )

    def gelezen(self) -> Cataloguslezing:
        """What came of it."""
        catalogi, alle_catalogi = self._van(self.catalogussen)
        domeinen = {one.url: one.domein for one in catalogi if self._is_own(one.url)}
        indeling = Indeling(domeinen, timezone.localdate())
        heel = {soort for soort in _PATHS if self._deel_in(indeling, soort)}
        if not alle_catalogi:
            heel = set()
        elif Typesoort.ZAAKTYPE not in heel:
            # What belongs to a zaaktype that did not come cannot be told by its key.
            heel -= {Typesoort.STATUSTYPE, Typesoort.RESULTAATTYPE, Typesoort.BESLUITTYPE}
        register = self.register
        typen, ontbreekt = indeling.gelezen(), uniek(self.errors)
        return Cataloguslezing(register.slug, register.naam, typen, frozenset(heel), ontbreekt)

    def _deel_in(self, indeling: Indeling, soort: Typesoort) -> bool:
        """Whether all of this kind are there; zaaktypen come first."""
        items, alle = self._van(self.lijsten[soort])
        own = [one for one in items if self._is_own(one.url) and not one.is_concept]
        return indeling.neem(soort, own) and alle

    def _van[T](self, vraag: Vraag[Lijst[T]]) -> tuple[tuple[T, ...], bool]:
        """What could be read of a list, and whether that is all of it."""
        found = vraag.of_fout()
        if isinstance(found, ZGWError):
            self.errors.append(found)
            return (), False
        if found.fout:
            self.errors.append(found.fout)
        return found.items, found.fout is None

    def _is_own(self, url: str) -> bool:
        return self.register.catalogi.is_own(url)


def lees_catalogi() -> tuple[Cataloguslezing, ...]:
    """All published types of all register sets, by slug. Raises GeenRegisters.

    The cache is neither looked at nor filled: who asks wants to know how it is now.
    """
    return tuple(_gelezen())


def _gelezen() -> Iterator[Cataloguslezing]:
    onderweg = [_Onderweg.of(one) for one in registers(Deadline.after(SECONDS))]
    for one in onderweg:
        yield one.gelezen()


def _lijst(client: CatalogiClient, soort: Typesoort) -> Lijst[Typeversie]:
    """Without a status a catalogue gives what is published; for zaaktypen we say so."""
    params = {"status": "definitief"} if soort is Typesoort.ZAAKTYPE else {}
    return client.everything(Typeversie.from_api, _PATHS[soort], **params)
