"""Knows how to write the catalogues of a dataset, with the types that zaaktypen share."""

from zgw.demo.recept import Dataset
from zgw.demo.store import Store
from zgw.demo.versies import VERSIES, catalogus_url, informatieobjecttype_url
from zgw.demo.zaaktype import add_zaaktype
from zgw.demo.zaaktypen import INFORMATIEOBJECTTYPEN, ZAAKTYPEN, ZaaktypeSpec, catalogus_of


def add_catalogi(store: Store, dataset: Dataset) -> None:
    """Fill the store with the catalogues and zaaktypen that the dataset names."""
    specs = [spec for spec in ZAAKTYPEN if spec.identificatie in dataset.zaaktypen]
    for domein in dataset.catalogi:
        _add_catalogus(store, domein)
    for spec in specs:
        domein = _domein(spec, dataset)
        _add_besluittypen(store, spec, domein)
        for versie in VERSIES:
            add_zaaktype(store, spec, versie, domein)
    _link_catalogus(store)


def _domein(spec: ZaaktypeSpec, dataset: Dataset) -> str:
    return spec.catalogus if spec.catalogus in dataset.catalogi else dataset.catalogi[0]


def _add_catalogus(store: Store, domein: str) -> None:
    spec = catalogus_of(domein)
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


def _link_catalogus(store: Store) -> None:
    for catalogus in store.all("catalogi/catalogussen"):
        for name in ("zaaktypen", "besluittypen", "informatieobjecttypen"):
            members = store.select(f"catalogi/{name}", catalogus=catalogus["url"])
            catalogus[name] = [member["url"] for member in members]
