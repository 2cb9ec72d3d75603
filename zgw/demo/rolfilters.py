"""Knows how the Zaken API finds rollen by person: the same filters on rollen and on zaken."""

from zgw.demo.filters import Filter, Reader, choice, exact, field, url
from zgw.demo.store import JSON, Store

BETROKKENE_TYPES = (
    "natuurlijk_persoon",
    "niet_natuurlijk_persoon",
    "vestiging",
    "organisatorische_eenheid",
    "medewerker",
)
GENERIEKE_ROLLEN = (
    "adviseur",
    "behandelaar",
    "belanghebbende",
    "beslisser",
    "initiator",
    "klantcontacter",
    "zaakcoordinator",
    "mede_initiator",
)
_IDENTIFICATION = {
    ("natuurlijkPersoon", "natuurlijk_persoon"): {
        "inpBsn": 9,
        "anpIdentificatie": 17,
        "inpA_nummer": 10,
    },
    ("nietNatuurlijkPersoon", "niet_natuurlijk_persoon"): {
        "innNnpId": 9,
        "annIdentificatie": 17,
        "kvkNummer": 8,
        "vestigingsNummer": 24,
    },
    ("vestiging", "vestiging"): {"vestigingsNummer": 24, "kvkNummer": 8},
    ("medewerker", "medewerker"): {"identificatie": 128},
    ("organisatorischeEenheid", "organisatorische_eenheid"): {"identificatie": 255},
}
_MACHTIGINGEN = {"eigen": "", "gemachtigde": "gemachtigde", "machtiginggever": "machtiginggever"}


def _identification(betrokkene_type: str, name: str) -> Reader:
    read = field(f"betrokkeneIdentificatie.{name}")
    return lambda store, rol: read(store, rol) if rol["betrokkeneType"] == betrokkene_type else None


def _machtiging(_: Store, rol: JSON) -> object:
    return next(
        name for name, value in _MACHTIGINGEN.items() if value == rol["indicatieMachtiging"]
    )


PERSON_FILTERS: dict[str, Filter] = {
    f"betrokkeneIdentificatie__{group}__{name}": exact(_identification(kind, name), length)
    for (group, kind), names in _IDENTIFICATION.items()
    for name, length in names.items()
}
ROL_FILTERS: dict[str, Filter] = {
    **PERSON_FILTERS,
    "betrokkene": exact(field("betrokkene")),
    "betrokkeneType": choice(field("betrokkeneType"), BETROKKENE_TYPES),
    "omschrijvingGeneriek": choice(field("omschrijvingGeneriek"), GENERIEKE_ROLLEN),
    "machtiging": choice(_machtiging, tuple(_MACHTIGINGEN)),
}
ROLLEN_FILTERS: dict[str, Filter] = {
    **ROL_FILTERS,
    "omschrijving": exact(field("omschrijving")),
    "roltype": url(field("roltype")),
    "zaak": url(field("zaak")),
}
