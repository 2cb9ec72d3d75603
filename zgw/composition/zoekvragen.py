"""How a person or company is found in the Zaken API: filters, never without an identity."""

from dataclasses import dataclass
from datetime import timedelta

from zgw.clients.zaken import GevondenZaak
from zgw.clients.zoekvraag import Zoekvraag
from zgw.composition.lookup import Lookup
from zgw.resources import Kind, Principal, Zaak
from zgw.resources.parsing import Json
from zgw.toegang import INITIATOR, Regels, blijft_weg, staat_anders

_ROL = "rol__betrokkeneIdentificatie__"
_NNP = f"{_ROL}nietNatuurlijkPersoon__"
_VESTIGING = f"{_ROL}vestiging__"

# Suppliers keep the numbers of a company in different fields; each is asked for apart.
_VELDEN = {
    Kind.BSN: (f"{_ROL}natuurlijkPersoon__inpBsn",),
    Kind.RSIN: (f"{_NNP}innNnpId",),
    Kind.KVK: (
        f"{_NNP}kvkNummer",
        f"{_NNP}annIdentificatie",
        f"{_NNP}innNnpId",
        f"{_VESTIGING}kvkNummer",
    ),
    Kind.VESTIGING: (f"{_VESTIGING}vestigingsNummer", f"{_NNP}vestigingsNummer"),
}


@dataclass(frozen=True, slots=True)
class Persoonsvraag:
    """The question for one field in which this person can stand."""

    kind: Kind
    veld: str
    waarde: str
    rol: Json

    @property
    def naam(self) -> str:
        """By which it is remembered that a register refuses it: it may take another kind there."""
        return f"{self.kind} {self.veld}"

    def __repr__(self) -> str:
        return f"<Persoonsvraag {self.veld}>"

    @property
    def persoon(self) -> Json:
        """The filter that no question goes without."""
        return {self.veld: self.waarde}

    @property
    def filters(self) -> Json:
        """The same, and in which rol."""
        return {**self.persoon, **self.rol}


def persoonsvragen(wie: Principal, regels: Regels) -> tuple[Persoonsvraag, ...]:
    """One per field in which this person can stand; () for a mandate, which opens nothing.

    An empty value would give everybody's zaken; a Principal cannot hold one.
    """
    if wie.mandate or not wie.value:
        return ()
    only = regels.alle_rollen == (INITIATOR,)
    rol: Json = {"rol__omschrijvingGeneriek": INITIATOR} if only else {}
    return tuple(Persoonsvraag(wie.kind, veld, wie.value, rol) for veld in _VELDEN[wie.kind])


@dataclass(frozen=True, slots=True)
class Gezocht:
    """Which zaken a page is of: open ones, closed ones, or both (None)."""

    lookup: Lookup
    lopend: bool | None

    def klopt(self, zaak: Zaak) -> bool:
        """Whether it is one that was asked for: some registers ignore filters.

        Where that cannot be read, the register is believed.
        """
        is_here = self.lopend in (None, zaak.is_lopend) or zaak.archiefactiedatum_onleesbaar
        return is_here and not blijft_weg(zaak, self.lookup.regels, self.lookup.vandaag)

    def houd(self, gevonden: GevondenZaak) -> bool:
        """The same, and not one in which this person stands as something else."""
        lookup = self.lookup
        return self.klopt(gevonden.zaak) and not staat_anders(
            lookup.wie,
            gevonden.zaak.url,
            gevonden.rollen or (),
            lookup.regels.alle_rollen,
            lookup.vandaag,
        )

    def vragen(self, persoon: Persoonsvraag) -> list[Zoekvraag]:
        """The questions that together find all of them for one field."""
        common: Json = {
            "ordering": "-startdatum,-identificatie",
            "maximaleVertrouwelijkheidaanduiding": self.lookup.regels.max_vertrouwelijkheid,
        }
        return [
            Zoekvraag(persoon.persoon, {**persoon.filters, **common, **deel}, self.klopt)
            for deel in self._delen()
        ]

    def _delen(self) -> list[Json]:
        """Parts that together hold every zaak that may be shown, so that pages are full.

        A closed zaak is shown until its archiefactiedatum; no filter says "later than, or none".
        """
        gisteren = self.lookup.vandaag - timedelta(days=1)
        open_, dicht = {"einddatum__isnull": "true"}, {"einddatum__isnull": "false"}
        gesloten = [
            {**dicht, "archiefactiedatum__isnull": "true"},
            {**dicht, "archiefactiedatum__gt": gisteren.isoformat()},
        ]
        if self.lopend is None:
            return [open_, *gesloten]
        return [open_] if self.lopend else gesloten
