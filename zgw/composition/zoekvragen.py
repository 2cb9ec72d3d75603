"""How a person or company is found in the Zaken API: filters, never without an identity."""

from zgw.resources import Kind, Principal
from zgw.resources.parsing import Json
from zgw.toegang import Regels

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


def persoonsfilters(wie: Principal, regels: Regels) -> tuple[Json, ...]:
    """One filter per field in which this person can stand; () for a mandate, which opens nothing.

    An empty value would give everybody's zaken; a Principal cannot hold one.
    """
    if wie.mandate or not wie.value:
        return ()
    rol: Json = {} if regels.extra_rollen else {"rol__omschrijvingGeneriek": "initiator"}
    return tuple({veld: wie.value, **rol} for veld in _VELDEN[wie.kind])
