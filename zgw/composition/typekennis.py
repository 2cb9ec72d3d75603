"""What the zaken of a page must know of the catalogue."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zgw.clients.zaken import GevondenZaak
from zgw.composition import typen
from zgw.composition.kandidaten import Kandidaat
from zgw.composition.typen import Gevraagd, goede
from zgw.errors import ZGWError
from zgw.registers import Register
from zgw.resources import Catalogus, Resultaattype, Statustype, Zaaktype


@dataclass(frozen=True, slots=True)
class Typekennis:
    """The types that the zaken of a page refer to, by URL, and what could not be asked.

    Not that of zaaktypen: who misses one knows which zaken are not shown for it.
    """

    zaaktypen: Mapping[str, Zaaktype]
    catalogi: Mapping[str, Catalogus]
    statustypen: Mapping[str, Statustype]
    resultaattypen: Mapping[str, Resultaattype]
    errors: list[ZGWError]

    @classmethod
    def of(cls, kandidaten: Iterable[Kandidaat]) -> "Typekennis":
        """All registers are asked before the first answer is waited for."""
        per_register: dict[str, list[Kandidaat]] = {}
        for one in kandidaten:
            per_register.setdefault(one.register.slug, []).append(one)
        asked = [
            _Gevraagd.of(group[0].register, [one.gevonden for one in group])
            for group in per_register.values()
        ]
        typen.send([part for one in asked for part in one.parts()])
        kennis = cls({}, {}, {}, {}, [])
        for one_register in asked:
            kennis = kennis._plus(one_register.kennis())
        return kennis

    def _plus(self, other: "Typekennis") -> "Typekennis":
        return Typekennis(
            {**self.zaaktypen, **other.zaaktypen},
            {**self.catalogi, **other.catalogi},
            {**self.statustypen, **other.statustypen},
            {**self.resultaattypen, **other.resultaattypen},
            [*self.errors, *other.errors],
        )


@dataclass(frozen=True, slots=True)
class _Gevraagd:
    """What was asked of the catalogue of one register, for its zaken on the page."""

    register: Register
    zaken: Sequence[GevondenZaak]
    zaaktypen: Gevraagd[Zaaktype]
    statustypen: Gevraagd[tuple[Statustype, ...]]
    resultaattypen: Gevraagd[Resultaattype]

    @classmethod
    def of(cls, register: Register, zaken: Sequence[GevondenZaak]) -> "_Gevraagd":
        with_status = {one.zaak.zaaktype_url for one in zaken if one.status}
        resultaten = {one.resultaat.resultaattype_url for one in zaken if one.resultaat}
        return cls(
            register=register,
            zaken=zaken,
            zaaktypen=typen.zaaktypen(register, {one.zaak.zaaktype_url for one in zaken}),
            statustypen=typen.statustypen(register, with_status),
            resultaattypen=typen.resultaattypen(register, resultaten),
        )

    def parts(self) -> Sequence[Gevraagd[Any]]:
        """What can be sent off at once."""
        return self.zaaktypen, self.statustypen, self.resultaattypen

    def kennis(self) -> Typekennis:
        """Waits for the answers, and asks for what only they make known."""
        errors: list[ZGWError] = []
        zaaktypen = goede(self.zaaktypen, [])
        catalogi = typen.catalogi(self.register, {one.catalogus_url for one in zaaktypen.values()})
        return Typekennis(
            zaaktypen,
            goede(catalogi, errors),
            self._statustypen(errors),
            goede(self.resultaattypen, errors),
            errors,
        )

    def _statustypen(self, errors: list[ZGWError]) -> dict[str, Statustype]:
        groups = goede(self.statustypen, errors).values()
        known = {one.url: one for group in groups for one in group}
        shared = {one.status.statustype_url for one in self.zaken if one.status} - known.keys()
        if shared and not errors:
            known |= goede(typen.statustype(self.register, shared), errors)
        return known
