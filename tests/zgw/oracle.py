"""Knows who may see what, told a second time and straight from the JSON of the demo registers."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON
from zgw.resources import Kind, Principal

SHOWN_LEVELS = {"openbaar", "beperkt_openbaar", "intern", "zaakvertrouwelijk"}
PERSONEN = {
    "suzanne": bekend.SUZANNE,
    "jan": bekend.JAN,
    "fatima": bekend.FATIMA,
    "piet": bekend.PIET,
    "mehmet": bekend.MEHMET,
    "anna": bekend.ANNA,
    "willem": bekend.WILLEM,
    "lisa": bekend.LISA,
}


def principal(kind: Kind, value: str, *, mandate: str = "", kvk: str = "") -> Principal:
    """Somebody who logged in."""
    return Principal("test", kind, value, "midden", timezone.now(), mandate, kvk)


def burger(bsn: str, *, mandate: str = "") -> Principal:
    """A citizen who logged in."""
    return principal(Kind.BSN, bsn, mandate=mandate)


def everybody() -> dict[str, Principal]:
    """All persons and companies of the demo, and the branches of one of them."""
    kvk = bekend.KORENBLOEM_KVK
    return {
        **{name: burger(bsn) for name, bsn in PERSONEN.items()},
        "korenbloem": principal(Kind.KVK, kvk),
        "korenbloem (rsin)": principal(Kind.RSIN, bekend.KORENBLOEM_RSIN),
        "korenbloem markt": principal(Kind.VESTIGING, bekend.KORENBLOEM_VESTIGINGEN[0], kvk=kvk),
        "korenbloem station": principal(Kind.VESTIGING, bekend.KORENBLOEM_VESTIGINGEN[1], kvk=kvk),
        "zomerfeest": principal(Kind.KVK, bekend.ZOMERFEEST_KVK),
        "zomerfeest (rsin)": principal(Kind.RSIN, bekend.ZOMERFEEST_RSIN),
    }


def zaken(demo: DemoRegisters) -> list[JSON]:
    """Every zaak of the register."""
    return list(demo.data.all("zaken/zaken"))


def may_see(demo: DemoRegisters, wie: Principal, zaak: JSON) -> bool:
    """Whether this person should be shown this zaak."""
    zaaktype = demo.data.require(zaak["zaaktype"])
    expired = bool(zaak["einddatum"]) and (zaak["archiefactiedatum"] or "9") < str(date.today())
    return (
        is_initiator(demo, wie, zaak)
        and zaaktype["indicatieInternOfExtern"] == "extern"
        and zaak["vertrouwelijkheidaanduiding"] in SHOWN_LEVELS
        and not expired
    )


def is_initiator(demo: DemoRegisters, wie: Principal, zaak: JSON) -> bool:
    """Whether this person asked for this zaak, shown or not."""
    rollen = demo.data.select("zaken/rollen", zaak=zaak["url"], omschrijvingGeneriek="initiator")
    return any(_is(wie, rol["betrokkeneType"], rol["betrokkeneIdentificatie"]) for rol in rollen)


def _is(wie: Principal, soort: str, wat: JSON) -> bool:
    if soort == "natuurlijk_persoon":
        return (wie.kind, wie.value) == ("bsn", wat["inpBsn"])
    if soort == "vestiging":
        numbers = {("kvk", wat["kvkNummer"]), ("vestiging", wat["vestigingsNummer"])}
    elif soort == "niet_natuurlijk_persoon":
        kvk = {("kvk", wat[name]) for name in ("kvkNummer", "annIdentificatie", "innNnpId")}
        numbers = kvk | {("rsin", wat["innNnpId"]), ("vestiging", wat["vestigingsNummer"])}
    else:
        return False
    same_company = wie.kind != "vestiging" or wie.kvk == wat["kvkNummer"]
    return (wie.kind, wie.value) in numbers and same_company


def documents_of(demo: DemoRegisters, zaak: JSON) -> Iterator[JSON]:
    """The documents of a zaak, and those of the besluiten on it."""
    data = demo.data
    links = data.select("zaken/zaakinformatieobjecten", zaak=zaak["url"])
    for besluit in data.select("besluiten/besluiten", zaak=zaak["url"]):
        links += data.select("besluiten/besluitinformatieobjecten", besluit=besluit["url"])
    return data.each(link["informatieobject"] for link in links)


def is_shown(document: JSON) -> bool:
    """Whether a document should be shown to who may see its zaak."""
    return (
        document["status"] in {"definitief", "gearchiveerd"}
        and document["vertrouwelijkheidaanduiding"] in SHOWN_LEVELS
        and document["inhoud"] is not None
    )


def list_of(demo: DemoRegisters, wie: Principal, *, lopend: bool | None = None) -> list[str]:
    """The numbers of the zaken in this person's list, newest first."""
    found = [
        (zaak["startdatum"], zaak["identificatie"])
        for zaak in zaken(demo)
        if may_see(demo, wie, zaak) and lopend in (None, zaak["einddatum"] is None)
    ]
    return [number for _, number in sorted(found, reverse=True)]
