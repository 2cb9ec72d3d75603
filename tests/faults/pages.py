"""Knows which pages are asked for, by whom, and what a healthy register makes them show."""

from collections import Counter
from dataclasses import dataclass

from tests.zgw import oracle
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON
from zgw.resources import Kind, Principal

REGISTER = "demo"
PER_PAGINA = 20
OP_OVERZICHT = 4
LIJSTEN = {
    "overzicht": "/mijn/",
    "zaken": "/mijn/zaken/",
    "afgerond": "/mijn/zaken/afgerond/",
    "documenten": "/mijn/documenten/",
    "besluiten": "/mijn/besluiten/",
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """A page that somebody asks for; `shown` are the links (with how often) of a healthy one.

    `onderdeel` is the part that they stand in. Of a download, `shown` is empty.
    """

    page: str
    name: str
    wie: Principal
    path: str
    onderdeel: str
    shown: Counter[str]

    def __str__(self) -> str:
        return f"{self.page} ({self.name})"


def persons() -> dict[str, Principal]:
    """A citizen with something of everything, one with sixty zaken, and a company."""
    return {
        "suzanne": oracle.burger(bekend.SUZANNE),
        "jan": oracle.burger(bekend.JAN),
        "korenbloem": oracle.principal(Kind.KVK, bekend.KORENBLOEM_KVK),
    }


def scenarios(demo: DemoRegisters) -> list[Scenario]:
    """Every page of every person."""
    found = []
    for name, wie in persons().items():
        found += [_lijst(demo, page, name, wie) for page in LIJSTEN]
    found.append(_lijst(demo, "zaken", "jan", persons()["jan"], nummer=2))
    for name, nummer in (
        ("suzanne", bekend.PARKEER_VERLEEND),
        ("suzanne", bekend.OMGEVING_MET_DEELZAAK),
        ("jan", _richest(demo, persons()["jan"])),
        ("korenbloem", _richest(demo, persons()["korenbloem"])),
    ):
        wie, zaak = persons()[name], _zaak(demo, nummer)
        found.append(_dossier(demo, f"{name} {nummer}", wie, zaak))
        found += _downloads(demo, f"{name} {nummer}", wie, zaak)
    return found


def zaak_path(zaak: JSON) -> str:
    """The page of a zaak."""
    return f"/mijn/zaken/{REGISTER}/{zaak['uuid']}/"


def document_path(zaak: JSON, document: JSON) -> str:
    """The download of a document of a zaak."""
    return f"{zaak_path(zaak)}documenten/{document['url'].rsplit('/', 1)[1]}/"


def visible(demo: DemoRegisters, wie: Principal, lopend: bool | None = None) -> list[JSON]:
    """The zaken in somebody's lists, newest first."""
    return [_zaak(demo, number) for number in oracle.list_of(demo, wie, lopend=lopend)]


def _zaak(demo: DemoRegisters, nummer: str) -> JSON:
    return demo.data.require_one("zaken/zaken", identificatie=nummer)


def _richest(demo: DemoRegisters, wie: Principal) -> str:
    """The number of somebody's zaak with the most besluiten and documents."""
    zaken = visible(demo, wie)
    best = max(zaken, key=lambda one: (_besluiten(demo, one) > 0, len(_own(demo, one))))
    return str(best["identificatie"])


def _besluiten(demo: DemoRegisters, zaak: JSON) -> int:
    return len(demo.data.select("besluiten/besluiten", zaak=zaak["url"]))


def _own(demo: DemoRegisters, zaak: JSON) -> list[JSON]:
    """The documents on the zaak itself that are shown."""
    links = demo.data.select("zaken/zaakinformatieobjecten", zaak=zaak["url"])
    found = demo.data.each(link["informatieobject"] for link in links)
    return [one for one in found if oracle.is_shown(one)]


def _lijst(
    demo: DemoRegisters, page: str, name: str, wie: Principal, *, nummer: int = 1
) -> Scenario:
    lopend = {"overzicht": True, "zaken": True, "afgerond": False}.get(page)
    zaken = visible(demo, wie, lopend)[(nummer - 1) * PER_PAGINA : nummer * PER_PAGINA]
    onderdeel = page if page in ("documenten", "besluiten") else "zaken"
    shown: Counter[str] = Counter()
    for zaak in zaken[:OP_OVERZICHT] if page == "overzicht" else zaken:
        documents = [document_path(zaak, one) for one in _own(demo, zaak)]
        if page == "documenten" and documents:
            shown += Counter([zaak_path(zaak), *documents])
        elif (page == "besluiten" and _besluiten(demo, zaak)) or onderdeel == "zaken":
            shown += Counter([zaak_path(zaak)])
    query = f"?pagina={nummer}" if nummer > 1 else ""
    kind = f"{page} {nummer}" if nummer > 1 else page
    return Scenario(kind, name, wie, f"{LIJSTEN[page]}{query}", onderdeel, shown)


def _dossier(demo: DemoRegisters, name: str, wie: Principal, zaak: JSON) -> Scenario:
    shown = Counter(document_path(zaak, one) for one in _own(demo, zaak))
    return Scenario("dossier", name, wie, zaak_path(zaak), "documenten", shown)


def _downloads(demo: DemoRegisters, name: str, wie: Principal, zaak: JSON) -> list[Scenario]:
    """A document of the zaak, and one of a besluit on it."""
    own = _own(demo, zaak)[:1]
    everything = [one for one in oracle.documents_of(demo, zaak) if oracle.is_shown(one)]
    of_besluit = [one for one in everything if one not in _own(demo, zaak)][:1]
    return [
        Scenario("download", name, wie, document_path(zaak, one), "", Counter())
        for one in own + of_besluit
    ]
