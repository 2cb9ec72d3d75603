"""Knows how a zaak goes on: its statussen, its resultaat, its end."""

from datetime import date

from zgw.demo.kalender import after, office_moment, werkdagen_geleden
from zgw.demo.recept import StatusRecept, ZaakRecept
from zgw.demo.store import JSON, Store
from zgw.demo.zaaktypen import AFGEBROKEN

# A klacht is over when it is handled, although Afgebroken has the highest number.
_ALSO_CLOSING = "Afgehandeld"


def add_statussen(store: Store, zaak: JSON, recept: ZaakRecept, today: date) -> None:
    """Set the statussen of the recipe, in office hours of working days."""
    for step, gezet in enumerate(recept.statussen or _spread(store, zaak, recept)):
        statustype = store.require_one(
            "catalogi/statustypen", zaaktype=zaak["zaaktype"], omschrijving=gezet.omschrijving
        )
        moment = office_moment(werkdagen_geleden(today, gezet.dag), step)
        add_status(store, zaak, statustype, moment, gezet.toelichting)


def _spread(store: Store, zaak: JSON, recept: ZaakRecept) -> list[StatusRecept]:
    if not recept.status:
        return []
    path = _path(store, zaak, recept.status)
    gaps = max(len(path) - 1, 1)
    span = recept.gestart - recept.gezet
    return [
        StatusRecept(
            omschrijving=name,
            dag=recept.gestart - span * place // gaps,
            toelichting=recept.statustoelichting if place == len(path) - 1 else "",
        )
        for place, name in enumerate(path)
    ]


def _path(store: Store, zaak: JSON, status: str) -> list[str]:
    statustypen = store.select("catalogi/statustypen", zaaktype=zaak["zaaktype"])
    names = [str(statustype["omschrijving"]) for statustype in statustypen]
    return [names[0], AFGEBROKEN] if status == AFGEBROKEN else names[: names.index(status) + 1]


def add_status(
    store: Store, zaak: JSON, statustype: JSON, moment: str, toelichting: str = ""
) -> JSON:
    """Set a status on a zaak; it becomes the current one."""
    earlier = store.at(zaak["status"])
    if earlier is not None:
        earlier["indicatieLaatstGezetteStatus"] = False
    uuid = store.uuid(f"status/{zaak['identificatie']}/{earlier['uuid'] if earlier else ''}")
    status = store.add(
        "zaken/statussen",
        uuid,
        {
            "uuid": str(uuid),
            "zaak": zaak["url"],
            "statustype": statustype["url"],
            "datumStatusGezet": moment,
            "statustoelichting": toelichting,
            "indicatieLaatstGezetteStatus": True,
            "gezetdoor": None,
            "zaakinformatieobjecten": [],
        },
    )
    zaak["status"] = status["url"]
    zaak["laatstGemuteerd"] = mutation_moment(moment)
    return status


def add_resultaat(store: Store, zaak: JSON, resultaattype: JSON, toelichting: str = "") -> JSON:
    """Give a zaak its resultaat."""
    uuid = store.uuid(f"resultaat/{zaak['identificatie']}")
    resultaat = store.add(
        "zaken/resultaten",
        uuid,
        {
            "uuid": str(uuid),
            "zaak": zaak["url"],
            "resultaattype": resultaattype["url"],
            "toelichting": toelichting,
        },
    )
    zaak["resultaat"] = resultaat["url"]
    return resultaat


def close(store: Store, zaak: JSON, day: date) -> None:
    """Close a zaak on a day and work out how long it is kept."""
    resultaattype = store.require(store.require(zaak["resultaat"])["resultaattype"])
    zaak["einddatum"] = day.isoformat()
    zaak["startdatumBewaartermijn"] = day.isoformat()
    zaak["archiefnominatie"] = resultaattype["archiefnominatie"]
    zaak["archiefactiedatum"] = after(day, resultaattype["archiefactietermijn"]).isoformat()


def is_closing(statustype: JSON) -> bool:
    """Say whether a status of this type ends the zaak; a klacht ends in two ways."""
    return bool(statustype["isEindstatus"]) or statustype["omschrijving"] == _ALSO_CLOSING


def mutation_moment(moment: str) -> str:
    """Return a moment with the six decimals that Open Zaak gives to its own times."""
    return moment.replace("Z", ".265800Z")
