"""Knows how to write a zaaktype, in one of its versions, as the Catalogi API shows it."""

from zgw.demo.store import JSON, Store
from zgw.demo.versies import VERSIES, Versie, besluittype_url, catalogus_url, zaaktype_url
from zgw.demo.zaaktypen import ZaaktypeSpec, catalogus_of
from zgw.demo.zaaktypeonderdelen import (
    Ouder,
    add_eigenschap,
    add_resultaattypen,
    add_roltypen,
    add_statustypen,
)

_PROCESTYPE = (
    "https://selectielijst.openzaak.nl/api/v1/procestypen/39a1711c-f94b-4282-8ac3-7c545d8ecb04"
)


def add_zaaktype(store: Store, spec: ZaaktypeSpec, versie: Versie, domein: str) -> None:
    """Add a zaaktype with everything below it; its besluittypen have to be there already."""
    url = zaaktype_url(store, spec.identificatie, versie)
    catalogus = catalogus_url(store, domein)
    ouder = Ouder(spec, versie, url, catalogus)
    besluittypen = [besluittype_url(store, omschrijving) for omschrijving in spec.besluittypen]
    informatieobjecttypen = [
        str(entry["url"])
        for entry in store.select("catalogi/informatieobjecttypen", catalogus=catalogus)
    ]
    for linked in store.each([*besluittypen, *informatieobjecttypen]):
        linked["zaaktypen"].append(url)
    fields = {
        **_description(spec),
        **_process(spec),
        **_administration(versie, domein),
        "catalogus": catalogus,
        "statustypen": add_statustypen(store, ouder),
        "resultaattypen": add_resultaattypen(store, ouder),
        "eigenschappen": [add_eigenschap(store, ouder)],
        "informatieobjecttypen": informatieobjecttypen,
        "roltypen": add_roltypen(store, ouder),
        "besluittypen": besluittypen,
        **_relations(store, spec),
    }
    store.add("catalogi/zaaktypen", url.rsplit("/", 1)[1], fields)


def _description(spec: ZaaktypeSpec) -> JSON:
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
    }


def _process(spec: ZaaktypeSpec) -> JSON:
    return {
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
        "selectielijstProcestype": _PROCESTYPE,
        "referentieproces": {"naam": spec.omschrijving, "link": ""},
    }


def _administration(versie: Versie, domein: str) -> JSON:
    return {
        "concept": False,
        "verantwoordelijke": catalogus_of(domein).organisatie,
        "broncatalogus": {"url": "", "domein": "", "rsin": ""},
        "bronzaaktype": {"url": "", "identificatie": "", "omschrijving": ""},
        "beginGeldigheid": versie.begin,
        "eindeGeldigheid": versie.einde,
        "versiedatum": versie.begin,
        "beginObject": VERSIES[0].begin,
        "eindeObject": None,
    }


def _relations(store: Store, spec: ZaaktypeSpec) -> JSON:
    deelzaaktypen = []
    if spec.identificatie == "OMGEVING":
        deelzaaktypen = [zaaktype_url(store, "OD-ADVIES", versie) for versie in VERSIES]
    return {"deelzaaktypen": deelzaaktypen, "gerelateerdeZaaktypen": [], "zaakobjecttypen": []}
