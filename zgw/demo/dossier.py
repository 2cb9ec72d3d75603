"""Knows how to write a recipe of a zaak as the resources of the Zaken API."""

from datetime import date, timedelta

from zgw.demo.betrokkenen import add_rollen
from zgw.demo.catalogus import versie_on, zaaktype_url
from zgw.demo.documenten import add_besluit, add_document
from zgw.demo.kalender import after, office_moment, werkdagen_geleden
from zgw.demo.recept import Dataset, StatusRecept, ZaakRecept
from zgw.demo.store import BASE, JSON, Store, uuid_in
from zgw.demo.zaaktypen import AFGEBROKEN


def add_zaken(store: Store, dataset: Dataset, today: date) -> None:
    """Fill the store with the dataset's zaken, the oldest first, as a register grows."""
    for recept in sorted(dataset.zaken, key=lambda zaak: (-zaak.gestart, zaak.nummer)):
        zaak = _add_zaak(store, recept, today)
        add_rollen(store, zaak, recept)
        _add_eigenschap(store, zaak, recept)
        _add_statussen(store, zaak, recept, today)
        for index, document in enumerate(recept.documenten):
            add_document(store, zaak, document, f"{recept.nummer}/{index}", today)
        for index, besluit in enumerate(recept.besluiten):
            add_besluit(store, zaak, besluit, f"{recept.nummer}/{index}", today)
        if recept.resultaat:
            resultaat = store.find(
                "catalogi/resultaattypen",
                zaaktype=zaak["zaaktype"],
                omschrijving=recept.resultaat,
            )
            assert resultaat is not None, recept
            add_resultaat(store, zaak, resultaat, recept.resultaattoelichting)
            close(store, zaak, date.fromisoformat(_last_status(store, zaak)[:10]))
    _link_deelzaken(store, dataset)


def _add_zaak(store: Store, recept: ZaakRecept, today: date) -> JSON:
    start = werkdagen_geleden(today, recept.gestart)
    zaaktype = store.require(zaaktype_url(store, recept.zaaktype, versie_on(start)))
    rsin = store.require(zaaktype["catalogus"])["rsin"]
    uuid = store.uuid(f"zaak/{recept.nummer}")
    fields = {
        "uuid": str(uuid),
        "identificatie": recept.nummer,
        "bronorganisatie": rsin,
        "omschrijving": recept.omschrijving,
        "toelichting": recept.toelichting,
        "zaaktype": zaaktype["url"],
        "registratiedatum": start.isoformat(),
        "verantwoordelijkeOrganisatie": rsin,
        "startdatum": start.isoformat(),
        "einddatum": None,
        **_terms(recept, zaaktype, start),
        "publicatiedatum": None,
        "laatstGemuteerd": _micro(office_moment(start, 0)),
        "laatstGeopend": None,
        "communicatiekanaal": "",
        "communicatiekanaalNaam": recept.kanaal,
        "productenOfDiensten": [],
        "vertrouwelijkheidaanduiding": recept.vertrouwelijkheid,
        **_AS_NEW,
        "verlenging": _verlenging(recept),
        "opschorting": _opschorting(recept),
        **_relations(),
        "kenmerken": [{"kenmerk": f"OF-{recept.nummer}", "bron": "Formulierenserver"}],
        **_archive(),
    }
    return store.add("zaken/zaken", uuid, fields)


_AS_NEW: JSON = {
    "betalingsindicatie": "",
    "betalingsindicatieWeergave": "",
    "laatsteBetaaldatum": None,
    "zaakgeometrie": None,
}


def _verlenging(recept: ZaakRecept) -> JSON | None:
    if recept.verlenging is None:
        return None
    reden, duur = recept.verlenging
    return {"reden": reden, "duur": duur}


def _opschorting(recept: ZaakRecept) -> JSON:
    return {
        "indicatie": bool(recept.opschorting),
        "eerdereOpschorting": recept.eerder_opgeschort or bool(recept.opschorting),
        "reden": recept.opschorting,
    }


def _relations() -> JSON:
    lists = (
        "deelzaken",
        "relevanteAndereZaken",
        "gerelateerdeZaken",
        "eigenschappen",
        "rollen",
    )
    return {
        "selectielijstklasse": "",
        "hoofdzaak": None,
        **{name: [] for name in lists},
        "status": None,
        "zaakinformatieobjecten": [],
        "zaakobjecten": [],
    }


def _archive() -> JSON:
    return {
        "archiefnominatie": None,
        "archiefstatus": "nog_te_archiveren",
        "archiefactiedatum": None,
        "resultaat": None,
        "opdrachtgevendeOrganisatie": "",
        "processobjectaard": "",
        "startdatumBewaartermijn": None,
        "processobject": {
            "datumkenmerk": "",
            "identificatie": "",
            "objecttype": "",
            "registratie": "",
        },
    }


def _terms(recept: ZaakRecept, zaaktype: JSON, start: date) -> JSON:
    planned = after(start, zaaktype["servicenorm"]) if zaaktype["servicenorm"] else None
    latest = after(start, zaaktype["doorlooptijd"])
    if recept.verlenging:
        latest = after(latest, recept.verlenging[1])
    has_planned = planned and recept.termijnen in ("beide", "gepland")
    has_latest = recept.termijnen in ("beide", "uiterlijk")
    return {
        "einddatumGepland": planned.isoformat() if planned and has_planned else None,
        "uiterlijkeEinddatumAfdoening": latest.isoformat() if has_latest else None,
    }


def _add_eigenschap(store: Store, zaak: JSON, recept: ZaakRecept) -> None:
    if not recept.eigenschap:
        return
    eigenschap = store.find("catalogi/eigenschappen", zaaktype=zaak["zaaktype"])
    assert eigenschap is not None
    uuid = store.uuid(f"zaakeigenschap/{recept.nummer}")
    url = f"{zaak['url']}/zaakeigenschappen/{uuid}"
    store.add(
        "zaken/zaakeigenschappen",
        uuid,
        {
            "url": url,
            "uuid": str(uuid),
            "zaak": zaak["url"],
            "eigenschap": eigenschap["url"],
            "naam": eigenschap["naam"],
            "waarde": recept.eigenschap,
        },
    )
    zaak["eigenschappen"].append(url)


def _add_statussen(store: Store, zaak: JSON, recept: ZaakRecept, today: date) -> None:
    for step, gezet in enumerate(recept.statussen or _spread(store, zaak, recept)):
        statustype = store.find(
            "catalogi/statustypen", zaaktype=zaak["zaaktype"], omschrijving=gezet.omschrijving
        )
        assert statustype is not None, (recept.nummer, gezet)
        moment = office_moment(werkdagen_geleden(today, gezet.dag), step)
        add_status(store, zaak, statustype, moment, gezet.toelichting)


def _spread(store: Store, zaak: JSON, recept: ZaakRecept) -> list[StatusRecept]:
    names = [
        statustype["omschrijving"]
        for statustype in store.select("catalogi/statustypen", zaaktype=zaak["zaaktype"])
    ]
    if not recept.status:
        return []
    path = names[: names.index(recept.status) + 1]
    if recept.status == AFGEBROKEN:
        path = [names[0], AFGEBROKEN]
    span = recept.gestart - recept.gezet
    gaps = max(len(path) - 1, 1)
    days = [recept.gestart - span * place // gaps for place in range(len(path))]
    if len(path) == 1:
        days = [recept.gestart]
    texts = [""] * (len(path) - 1) + [recept.statustoelichting]
    return [
        StatusRecept(omschrijving=name, dag=day, toelichting=text)
        for name, day, text in zip(path, days, texts, strict=True)
    ]


def add_status(
    store: Store, zaak: JSON, statustype: JSON, moment: str, toelichting: str = ""
) -> JSON:
    """Set a status on a zaak; it becomes the current one."""
    for earlier in store.select("zaken/statussen", zaak=zaak["url"]):
        earlier["indicatieLaatstGezetteStatus"] = False
    count = len(store.select("zaken/statussen", zaak=zaak["url"]))
    uuid = store.uuid(f"status/{zaak['identificatie']}/{count}")
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
    zaak["laatstGemuteerd"] = _micro(moment)
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
    return statustype["isEindstatus"] or statustype["omschrijving"] == "Afgehandeld"


def _last_status(store: Store, zaak: JSON) -> str:
    return str(store.require(zaak["status"])["datumStatusGezet"])


def _link_deelzaken(store: Store, dataset: Dataset) -> None:
    for recept in dataset.zaken:
        if recept.hoofdzaak:
            deelzaak = store.find("zaken/zaken", identificatie=recept.nummer)
            hoofdzaak = store.find("zaken/zaken", identificatie=recept.hoofdzaak)
            assert deelzaak is not None and hoofdzaak is not None
            deelzaak["hoofdzaak"] = hoofdzaak["url"]
            hoofdzaak["deelzaken"].append(deelzaak["url"])


def _micro(moment: str) -> str:
    return moment.replace("Z", ".265800Z")
