"""What the zaken of a page must know of the catalogue."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from zgw.clients.zaken import GevondenZaak
from zgw.composition import typen
from zgw.composition.kandidaten import Kandidaat
from zgw.composition.typen import goede
from zgw.errors import ZGWError
from zgw.registers import Register
from zgw.resources import Catalogus, Resultaattype, Statustype, Zaaktype


@dataclass(frozen=True, slots=True)
class Typekennis:
    """The types that the zaken of a page refer to, by URL, and what could not be asked."""

    zaaktypen: Mapping[str, Zaaktype]
    catalogi: Mapping[str, Catalogus]
    statustypen: Mapping[str, Statustype]
    resultaattypen: Mapping[str, Resultaattype]
    errors: list[ZGWError]

    @classmethod
    def of(cls, kandidaten: Iterable[Kandidaat]) -> "Typekennis":
        kennis = cls({}, {}, {}, {}, [])
        per_register: dict[str, list[Kandidaat]] = {}
        for one in kandidaten:
            per_register.setdefault(one.register.slug, []).append(one)
        for group in per_register.values():
            kennis = kennis._plus(group[0].register, [one.gevonden for one in group])
        return kennis

    def _plus(self, register: Register, zaken: Sequence[GevondenZaak]) -> "Typekennis":
        errors = list(self.errors)
        zaaktypen = goede(typen.zaaktypen(register, {z.zaak.zaaktype_url for z in zaken}), errors)
        catalogi = goede(
            typen.catalogi(register, {z.catalogus_url for z in zaaktypen.values()}), errors
        )
        return Typekennis(
            {**self.zaaktypen, **zaaktypen},
            {**self.catalogi, **catalogi},
            {**self.statustypen, **_statustypen(register, zaken, errors)},
            {
                **self.resultaattypen,
                **goede(
                    typen.resultaattypen(
                        register, {z.resultaat.resultaattype_url for z in zaken if z.resultaat}
                    ),
                    errors,
                ),
            },
            errors,
        )


def _statustypen(
    register: Register, zaken: Sequence[GevondenZaak], errors: list[ZGWError]
) -> dict[str, Statustype]:
    urls = {z.zaak.zaaktype_url for z in zaken if z.status}
    known = {
        one.url: one
        for group in goede(typen.statustypen(register, urls), errors).values()
        for one in group
    }
    shared = {z.status.statustype_url for z in zaken if z.status} - known.keys()
    if shared and not errors:
        known |= goede(typen.statustype(register, shared), errors)
    return known
