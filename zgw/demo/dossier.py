"""Knows how to write a recipe of a zaak as the resources of the Zaken API."""

from datetime import date

from zgw.demo.betrokkenen import add_rollen
from zgw.demo.documenten import add_besluit, add_document
from zgw.demo.kalender import office_moment, werkdagen_geleden
from zgw.demo.recept import Dataset, ZaakRecept
from zgw.demo.statussen import add_resultaat, add_statussen, close, mutation_moment
from zgw.demo.store import JSON, Store
from zgw.demo.versies import versie_on, zaaktype_url
from zgw.demo.zaakvelden import zaak_fields


def add_zaken(store: Store, dataset: Dataset, today: date) -> None:
    """Fill the store with the dataset's zaken, the oldest first, as a register grows."""
    for recept in sorted(dataset.zaken, key=lambda zaak: (-zaak.gestart, zaak.nummer)):
        zaak = _add_zaak(store, recept, today)
        add_rollen(store, zaak, recept)
        _add_eigenschap(store, zaak, recept)
        add_statussen(store, zaak, recept, today)
        for index, document in enumerate(recept.documenten):
            add_document(store, zaak, document, f"{recept.nummer}/{index}", today)
        for index, besluit in enumerate(recept.besluiten):
            add_besluit(store, zaak, besluit, f"{recept.nummer}/{index}", today)
        _add_resultaat(store, zaak, recept)
    _link_deelzaken(store, dataset)


def _add_zaak(store: Store, recept: ZaakRecept, today: date) -> JSON:
    start = werkdagen_geleden(today, recept.gestart)
    zaaktype = store.require(zaaktype_url(store, recept.zaaktype, versie_on(start)))
    rsin = store.require(zaaktype["catalogus"])["rsin"]
    uuid = store.uuid(f"zaak/{recept.nummer}")
    fields = {"uuid": str(uuid)} | zaak_fields(recept, zaaktype, rsin, start)
    fields["laatstGemuteerd"] = mutation_moment(office_moment(start, 0))
    return store.add("zaken/zaken", uuid, fields)


def _add_eigenschap(store: Store, zaak: JSON, recept: ZaakRecept) -> None:
    if not recept.eigenschap:
        return
    eigenschap = store.require_one("catalogi/eigenschappen", zaaktype=zaak["zaaktype"])
    uuid = store.uuid(f"zaakeigenschap/{recept.nummer}")
    url = f"{zaak['url']}/zaakeigenschappen/{uuid}"
    fields = {
        "url": url,
        "uuid": str(uuid),
        "zaak": zaak["url"],
        "eigenschap": eigenschap["url"],
        "naam": eigenschap["naam"],
        "waarde": recept.eigenschap,
    }
    store.add("zaken/zaakeigenschappen", uuid, fields)
    zaak["eigenschappen"].append(url)


def _add_resultaat(store: Store, zaak: JSON, recept: ZaakRecept) -> None:
    if not recept.resultaat:
        return
    resultaattype = store.require_one(
        "catalogi/resultaattypen", zaaktype=zaak["zaaktype"], omschrijving=recept.resultaat
    )
    add_resultaat(store, zaak, resultaattype, recept.resultaattoelichting)
    ended = store.require(zaak["status"])["datumStatusGezet"]
    close(store, zaak, date.fromisoformat(ended[:10]))


def _link_deelzaken(store: Store, dataset: Dataset) -> None:
    for recept in dataset.zaken:
        if recept.hoofdzaak:
            deelzaak = store.require_one("zaken/zaken", identificatie=recept.nummer)
            hoofdzaak = store.require_one("zaken/zaken", identificatie=recept.hoofdzaak)
            deelzaak["hoofdzaak"] = hoofdzaak["url"]
            hoofdzaak["deelzaken"].append(deelzaak["url"])
