"""Knows how to write the Catalogi API's resources for the zaaktypen of a dataset."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zgw.demo.recept import Dataset
from zgw.demo.store import JSON, Store, url_of
from zgw.demo.zaaktypen import CATALOGI, INFORMATIEOBJECTTYPEN, ZAAKTYPEN, ZaaktypeSpec

_GENERIEK_INITIATOR = "initiator"
_ANDERE_ROLLEN = (
    ("Behandelaar", "behandelaar"),
    ("Belanghebbende", "belanghebbende"),
    ("Gemachtigde", "mede_initiator"),
)
_SELECTIELIJST = "https://selectielijst.openzaak.nl/api/v1"
_NO_PERIOD = {
    "beginGeldigheid": None,
    "eindeGeldigheid": None,
    "beginObject": None,
    "eindeObject": None,
}


@dataclass(frozen=True)
class Versie:
    """One of the two versions in which every zaaktype exists."""

    nummer: int
    begin: str
    einde: str | None


VERSIES = (Versie(1, "2023-01-01", "2025-12-31"), Versie(2, "2026-01-01", None))


def versie_on(day: date) -> Versie:
    """Return the version of the zaaktypen that was valid on this day."""
    return VERSIES[day.isoformat() >= VERSIES[1].begin]


def zaaktype_url(store: Store, identificatie: str, versie: Versie) -> str:
    """Return the URL of a zaaktype in a version."""
    uuid = store.uuid(f"zaaktype/{identificatie}/{versie.nummer}")
    return url_of("catalogi/zaaktypen", uuid)


def add_catalogi(store: Store, dataset: Dataset) -> None:
    """Fill the store with the catalogues and zaaktypen that the dataset names."""
    specs = [spec for spec in ZAAKTYPEN if spec.identificatie in dataset.zaaktypen]
    for domein in dataset.catalogi:
        _add_catalogus(store, domein)
    for spec in specs:
        domein = _domein(spec, dataset)
        _add_besluittypen(store, spec, domein)
        for versie in VERSIES:
            _add_zaaktype(store, spec, versie, domein)
    _link_catalogus(store)


def _domein(spec: ZaaktypeSpec, dataset: Dataset) -> str:
    return spec.catalogus if spec.catalogus in dataset.catalogi else dataset.catalogi[0]


def catalogus_url(store: Store, domein: str) -> str:
    """Return the URL of the catalogue of this domein."""
    return url_of("catalogi/catalogussen", store.uuid(f"catalogus/{domein}"))


def informatieobjecttype_url(store: Store, omschrijving: str, domein: str) -> str:
    """Return the URL of an informatieobjecttype of a catalogue."""
    uuid = store.uuid(f"informatieobjecttype/{domein}/{omschrijving}")
    return url_of("catalogi/informatieobjecttypen", uuid)


def _add_catalogus(store: Store, domein: str) -> None:
    spec = next(spec for spec in CATALOGI if spec.domein == domein)
    store.add(
        "catalogi/catalogussen",
        store.uuid(f"catalogus/{domein}"),
        {
            "domein": domein,
            "rsin": spec.rsin,
            "contactpersoonBeheerNaam": "Functioneel beheer",
            "contactpersoonBeheerTelefoonnummer": "",
            "contactpersoonBeheerEmailadres": "",
            "zaaktypen": [],
            "besluittypen": [],
            "informatieobjecttypen": [],
            "naam": spec.naam,
            "versie": "",
            "begindatumVersie": None,
        },
    )
    for omschrijving, vertrouwelijkheid in INFORMATIEOBJECTTYPEN:
        _add_informatieobjecttype(store, domein, omschrijving, vertrouwelijkheid)


def _add_informatieobjecttype(
    store: Store, domein: str, omschrijving: str, vertrouwelijkheid: str
) -> None:
    suffix = "InformatieobjecttypeOmschrijvingGeneriek"
    prefixes = ("", "definitie", "herkomst", "hierarchie", "opmerking")
    names = [prefix + suffix if prefix else suffix[0].lower() + suffix[1:] for prefix in prefixes]
    store.add(
        "catalogi/informatieobjecttypen",
        store.uuid(f"informatieobjecttype/{domein}/{omschrijving}"),
        {
            "catalogus": catalogus_url(store, domein),
            "omschrijving": omschrijving,
            "vertrouwelijkheidaanduiding": vertrouwelijkheid,
            "beginGeldigheid": VERSIES[0].begin,
            "eindeGeldigheid": None,
            "concept": False,
            "besluittypen": [],
            "informatieobjectcategorie": "algemeen",
            "trefwoord": [],
            "omschrijvingGeneriek": dict.fromkeys(names, ""),
            "zaaktypen": [],
            "beginObject": VERSIES[0].begin,
            "eindeObject": None,
        },
    )


def _add_besluittypen(store: Store, spec: ZaaktypeSpec, domein: str) -> None:
    for omschrijving in spec.besluittypen:
        brief = informatieobjecttype_url(store, "Besluitbrief", domein)
        besluittype = store.add(
            "catalogi/besluittypen",
            store.uuid(f"besluittype/{omschrijving}"),
            {
                "catalogus": catalogus_url(store, domein),
                "zaaktypen": [],
                "omschrijving": omschrijving,
                "omschrijvingGeneriek": "",
                "besluitcategorie": "",
                "reactietermijn": "P42D",
                "publicatieIndicatie": False,
                "publicatietekst": "",
                "publicatietermijn": None,
                "toelichting": "",
                "informatieobjecttypen": [brief],
                "beginGeldigheid": VERSIES[0].begin,
                "eindeGeldigheid": None,
                "concept": False,
                "resultaattypen": [],
                "resultaattypenOmschrijving": [],
                "vastgelegdIn": ["Beschikking"],
                "beginObject": VERSIES[0].begin,
                "eindeObject": None,
            },
        )
        store.require(brief)["besluittypen"].append(besluittype["url"])


def _add_zaaktype(store: Store, spec: ZaaktypeSpec, versie: Versie, domein: str) -> None:
    url = zaaktype_url(store, spec.identificatie, versie)
    shared = {
        "zaaktype": url,
        "zaaktypeIdentificatie": spec.identificatie,
        "catalogus": catalogus_url(store, domein),
    }
    besluittypen = [
        store.require(url_of("catalogi/besluittypen", store.uuid(f"besluittype/{omschrijving}")))
        for omschrijving in spec.besluittypen
    ]
    informatieobjecttypen = store.select(
        "catalogi/informatieobjecttypen", catalogus=shared["catalogus"]
    )
    for linked in (*besluittypen, *informatieobjecttypen):
        linked["zaaktypen"].append(url)
    children = {
        "statustypen": _add_statustypen(store, spec, versie, shared),
        "resultaattypen": _add_resultaattypen(store, spec, versie, shared),
        "eigenschappen": [_add_eigenschap(store, spec, versie, shared)],
        "informatieobjecttypen": _urls(informatieobjecttypen),
        "roltypen": _add_roltypen(store, spec, versie, shared),
        "besluittypen": _urls(besluittypen),
    }
    uuid = store.uuid(f"zaaktype/{spec.identificatie}/{versie.nummer}")
    fields = _zaaktype_fields(spec, versie, shared["catalogus"])
    store.add(
        "catalogi/zaaktypen", uuid, {**fields, **children, **_zaaktype_relations(store, spec)}
    )


def _zaaktype_relations(store: Store, spec: ZaaktypeSpec) -> JSON:
    deelzaaktypen = []
    if spec.identificatie == "OMGEVING":
        deelzaaktypen = [zaaktype_url(store, "OD-ADVIES", versie) for versie in VERSIES]
    return {"deelzaaktypen": deelzaaktypen, "gerelateerdeZaaktypen": [], "zaakobjecttypen": []}


def _zaaktype_fields(spec: ZaaktypeSpec, versie: Versie, catalogus: str) -> JSON:
    organisatie = next(entry.organisatie for entry in CATALOGI if entry.domein in (spec.catalogus,))
    return {
        "identificatie": spec.identificatie,
        "omschrijving": spec.omschrijving,
        "omschrijvingGeneriek": spec.omschrijving,
        "vertrouwelijkheidaanduiding": spec.vertrouwelijkheid,
        "doel": spec.omschrijving,
        "aanleiding": "Verzoek van een inwoner of bedrijf",
        "toelichting": spec.toelichting,
        "indicatieInternOfExtern": spec.intern_of_extern,
        "handelingInitiator": spec.handeling,
        "onderwerp": spec.omschrijving,
        "handelingBehandelaar": "behandelen",
        "doorlooptijd": spec.doorlooptijd,
        "servicenorm": spec.servicenorm,
        "opschortingEnAanhoudingMogelijk": True,
        "verlengingMogelijk": True,
        "verlengingstermijn": "P42D",
        "trefwoorden": [spec.identificatie.lower()],
        "publicatieIndicatie": False,
        "publicatietekst": "",
        "verantwoordingsrelatie": [],
        "productenOfDiensten": [],
        "selectielijstProcestype": f"{_SELECTIELIJST}/procestypen/39a1711c-f94b-4282-8ac3-7c545d8ecb04",
        "referentieproces": {"naam": spec.omschrijving, "link": ""},
        "concept": False,
        "verantwoordelijke": organisatie,
        "broncatalogus": {"url": "", "domein": "", "rsin": ""},
        "bronzaaktype": {"url": "", "identificatie": "", "omschrijving": ""},
        "beginGeldigheid": versie.begin,
        "eindeGeldigheid": versie.einde,
        "versiedatum": versie.begin,
        "beginObject": VERSIES[0].begin,
        "eindeObject": None,
        "catalogus": catalogus,
    }


def _add_statustypen(store: Store, spec: ZaaktypeSpec, versie: Versie, shared: JSON) -> list[str]:
    step = 10 if spec.identificatie == "KLACHT" and versie.nummer == 1 else 1
    urls = []
    for place, stap in enumerate(spec.stappen, start=1):
        uuid = store.uuid(f"statustype/{spec.identificatie}/{versie.nummer}/{stap.omschrijving}")
        fields = {
            "omschrijving": stap.omschrijving,
            "omschrijvingGeneriek": "",
            "statustekst": stap.statustekst,
            "zaaktype": shared["zaaktype"],
            "zaaktypeIdentificatie": shared["zaaktypeIdentificatie"],
            "volgnummer": place * step,
            "isEindstatus": place == len(spec.stappen),
            "informeren": bool(stap.statustekst.strip(".")),
            "doorlooptijd": None,
            "toelichting": stap.toelichting,
            "checklistitemStatustype": [],
            "catalogus": shared["catalogus"],
            "eigenschappen": [],
            "zaakobjecttypen": [],
            **_NO_PERIOD,
        }
        urls.append(store.add("catalogi/statustypen", uuid, fields)["url"])
    return urls


def _add_resultaattypen(
    store: Store, spec: ZaaktypeSpec, versie: Versie, shared: JSON
) -> list[str]:
    urls = []
    for omschrijving in spec.resultaten:
        uuid = store.uuid(f"resultaattype/{spec.identificatie}/{versie.nummer}/{omschrijving}")
        fields = {
            "zaaktype": shared["zaaktype"],
            "zaaktypeIdentificatie": shared["zaaktypeIdentificatie"],
            "omschrijving": omschrijving,
            "resultaattypeomschrijving": f"{_SELECTIELIJST}/resultaattypeomschrijvingen/"
            "fb65d251-1518-4185-865f-b8bdcfad07b1",
            "omschrijvingGeneriek": "Afgehandeld",
            "selectielijstklasse": f"{_SELECTIELIJST}/resultaten/"
            "a9040c8f-1a32-4c14-a69c-35f08d64f8af",
            "toelichting": "",
            "archiefnominatie": "vernietigen",
            "archiefactietermijn": spec.bewaartermijn,
            "brondatumArchiefprocedure": {
                "afleidingswijze": "afgehandeld",
                "datumkenmerk": "",
                "einddatumBekend": False,
                "objecttype": "",
                "registratie": "",
                "procestermijn": None,
            },
            "procesobjectaard": "",
            "indicatieSpecifiek": None,
            "procestermijn": None,
            "catalogus": shared["catalogus"],
            "besluittypen": [],
            "besluittypeOmschrijving": [],
            "informatieobjecttypen": [],
            "informatieobjecttypeOmschrijving": [],
            **_NO_PERIOD,
        }
        urls.append(store.add("catalogi/resultaattypen", uuid, fields)["url"])
    return urls


def _add_roltypen(store: Store, spec: ZaaktypeSpec, versie: Versie, shared: JSON) -> list[str]:
    urls = []
    for omschrijving, generiek in ((spec.initiator, _GENERIEK_INITIATOR), *_ANDERE_ROLLEN):
        uuid = store.uuid(f"roltype/{spec.identificatie}/{versie.nummer}/{generiek}")
        fields = {
            "zaaktype": shared["zaaktype"],
            "zaaktypeIdentificatie": shared["zaaktypeIdentificatie"],
            "omschrijving": omschrijving,
            "omschrijvingGeneriek": generiek,
            "catalogus": shared["catalogus"],
            **_NO_PERIOD,
        }
        urls.append(store.add("catalogi/roltypen", uuid, fields)["url"])
    return urls


def _add_eigenschap(store: Store, spec: ZaaktypeSpec, versie: Versie, shared: JSON) -> str:
    uuid = store.uuid(f"eigenschap/{spec.identificatie}/{versie.nummer}")
    fields = {
        "naam": spec.eigenschap,
        "definitie": spec.eigenschap.capitalize(),
        "specificatie": {
            "groep": "",
            "formaat": "tekst",
            "lengte": "100",
            "kardinaliteit": "1",
            "waardenverzameling": [],
        },
        "toelichting": "",
        "zaaktype": shared["zaaktype"],
        "zaaktypeIdentificatie": shared["zaaktypeIdentificatie"],
        "catalogus": shared["catalogus"],
        "statustype": None,
        **_NO_PERIOD,
    }
    return str(store.add("catalogi/eigenschappen", uuid, fields)["url"])


def _link_catalogus(store: Store) -> None:
    for catalogus in store.all("catalogi/catalogussen"):
        for name in ("zaaktypen", "besluittypen", "informatieobjecttypen"):
            catalogus[name] = _urls(store.select(f"catalogi/{name}", catalogus=catalogus["url"]))


def _urls(resources: Sequence[JSON]) -> list[str]:
    return [resource["url"] for resource in resources]
