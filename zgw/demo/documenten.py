"""Knows how to write documents and besluiten as resources of their APIs."""

import re
from datetime import date, timedelta

from zgw.demo.kalender import after, office_moment, werkdagen_geleden
from zgw.demo.recept import BesluitRecept, DocumentRecept
from zgw.demo.store import JSON, Store, url_of
from zgw.demo.versies import informatieobjecttype_url

BIG = 12 * 1024 * 1024
_EIO = "documenten/enkelvoudiginformatieobjecten"
_UNUSED: JSON = {
    "link": "",
    "indicatieGebruiksrecht": False,
    "verschijningsvorm": "",
    "ondertekening": None,
    "integriteit": None,
    "trefwoorden": [],
}


def add_document(store: Store, zaak: JSON, recept: DocumentRecept, name: str, today: date) -> None:
    """Add a document and link it to its zaak."""
    day = _day(zaak, recept, today)
    document = _add_eio(store, zaak, recept, name, day)
    uuid = store.uuid(f"zaakinformatieobject/{name}")
    link = store.add(
        "zaken/zaakinformatieobjecten",
        uuid,
        {
            "uuid": str(uuid),
            "informatieobject": document["url"],
            "zaak": zaak["url"],
            "aardRelatieWeergave": "Hoort bij, omgekeerd: kent",
            "titel": recept.titel,
            "beschrijving": "",
            "registratiedatum": document["beginRegistratie"],
            "vernietigingsdatum": None,
            "status": None,
        },
    )
    zaak["zaakinformatieobjecten"].append(link["url"])
    _add_objectinformatieobject(store, name, document["url"], zaak["url"], "zaak")


def add_besluit(store: Store, zaak: JSON, recept: BesluitRecept, name: str, today: date) -> None:
    """Add a besluit to a zaak, with documents that hang on the besluit alone."""
    sent = werkdagen_geleden(today, recept.dag)
    besluittype = store.require_one("catalogi/besluittypen", omschrijving=recept.soort)
    reaction = after(sent, besluittype["reactietermijn"]) if recept.bezwaar else None
    expiry = after(sent, recept.geldig) if recept.geldig else None
    number = len(list(store.all("besluiten/besluiten"))) + 1
    besluit = store.add(
        "besluiten/besluiten",
        store.uuid(f"besluit/{name}"),
        {
            "identificatie": f"BESLUIT-{sent.year}-{number:010d}",
            "verantwoordelijkeOrganisatie": zaak["verantwoordelijkeOrganisatie"],
            "besluittype": besluittype["url"],
            "zaak": zaak["url"],
            "datum": sent.isoformat(),
            "toelichting": recept.toelichting,
            "bestuursorgaan": "College van burgemeester en wethouders",
            "ingangsdatum": (sent + timedelta(1)).isoformat(),
            "vervaldatum": expiry.isoformat() if expiry else None,
            "vervalreden": "",
            "vervalredenWeergave": "",
            "publicatiedatum": None,
            "verzenddatum": sent.isoformat(),
            "uiterlijkeReactiedatum": reaction.isoformat() if reaction else None,
        },
    )
    _add_zaakbesluit(store, zaak, besluit, name)
    for index, document in enumerate(recept.documenten):
        _add_besluitdocument(store, zaak, besluit, document, f"{name}/besluit/{index}", sent)


def _add_zaakbesluit(store: Store, zaak: JSON, besluit: JSON, name: str) -> None:
    uuid = store.uuid(f"zaakbesluit/{name}")
    fields = {
        "url": f"{zaak['url']}/besluiten/{uuid}",
        "uuid": str(uuid),
        "besluit": besluit["url"],
    }
    store.add("zaken/zaakbesluiten", uuid, fields)


def _add_besluitdocument(  # noqa: PLR0913 - the zaak beside what is usual
    store: Store, zaak: JSON, besluit: JSON, recept: DocumentRecept, name: str, day: date
) -> None:
    document = _add_eio(store, zaak, recept, name, day)
    store.add(
        "besluiten/besluitinformatieobjecten",
        store.uuid(f"besluitinformatieobject/{name}"),
        {"informatieobject": document["url"], "besluit": besluit["url"]},
    )
    _add_objectinformatieobject(store, name, document["url"], besluit["url"], "besluit")


def _add_objectinformatieobject(
    store: Store, name: str, document: str, linked: str, kind: str
) -> None:
    store.add(
        "documenten/objectinformatieobjecten",
        store.uuid(f"objectinformatieobject/{name}"),
        {"informatieobject": document, "object": linked, "objectType": kind},
    )


def _day(zaak: JSON, recept: DocumentRecept, today: date) -> date:
    if recept.dag is None:
        return date.fromisoformat(zaak["startdatum"])
    return werkdagen_geleden(today, recept.dag)


def _add_eio(store: Store, zaak: JSON, recept: DocumentRecept, name: str, day: date) -> JSON:
    uuid = store.uuid(f"document/{name}")
    domein = store.require(store.require(zaak["zaaktype"])["catalogus"])["domein"]
    number = len(list(store.all(_EIO))) + 1
    size = recept.omvang or 18_000 + 3571 * (sum(name.encode()) % 23)
    return store.add(
        _EIO,
        uuid,
        {
            "identificatie": f"DOCUMENT-{day.year}-{number:010d}",
            "bronorganisatie": zaak["bronorganisatie"],
            "creatiedatum": day.isoformat(),
            "titel": recept.titel,
            "vertrouwelijkheidaanduiding": recept.vertrouwelijkheid,
            "auteur": recept.auteur or _auteur(store, zaak, recept),
            "status": "" if recept.onvoltooid else recept.status,
            "formaat": "application/pdf",
            "taal": "nld",
            "versie": 1,
            "beginRegistratie": office_moment(day, 3).replace("Z", ".309582Z"),
            "bestandsnaam": f"{_slug(recept.titel)}.pdf",
            "bestandsomvang": size,
            "beschrijving": recept.beschrijving,
            "informatieobjecttype": informatieobjecttype_url(store, recept.soort, domein),
            **_contents(store, recept, name, size),
            **_supply(recept, day),
            **_UNUSED,
        },
    )


def _contents(store: Store, recept: DocumentRecept, name: str, size: int) -> JSON:
    if recept.onvoltooid:
        return {"inhoud": None, "locked": True, "bestandsdelen": [_part(store, name, size)]}
    url = url_of(_EIO, store.uuid(f"document/{name}"))
    return {"inhoud": f"{url}/download?versie=1", "locked": False, "bestandsdelen": []}


def _supply(recept: DocumentRecept, day: date) -> JSON:
    sent = not recept.van_burger and recept.verzonden and recept.status == "definitief"
    return {
        "ontvangstdatum": day.isoformat() if recept.van_burger else None,
        "verzenddatum": day.isoformat() if sent else None,
    }


def _auteur(store: Store, zaak: JSON, recept: DocumentRecept) -> str:
    if recept.van_burger:
        return "Aanvrager"
    return str(store.require(zaak["zaaktype"])["verantwoordelijke"])


def _part(store: Store, name: str, size: int) -> JSON:
    return {
        "url": url_of("documenten/bestandsdelen", store.uuid(f"bestandsdeel/{name}")),
        "volgnummer": 1,
        "omvang": size,
        "voltooid": False,
        "lock": store.uuid(f"lock/{name}").hex,
    }


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60]
