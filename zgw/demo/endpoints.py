"""Knows every list of the four APIs: its filters, its form and its order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from zgw.demo.filters import (
    Filter,
    Reader,
    choice,
    contains,
    day,
    exact,
    one_of,
    through,
    truth,
    url,
    valid_on,
)
from zgw.demo.filters import field as read
from zgw.demo.rolfilters import GENERIEKE_ROLLEN, ROLLEN_FILTERS
from zgw.demo.store import JSON, Store
from zgw.demo.zaakfilters import ROL_PARAMETERS, VERTROUWELIJKHEID, ZAAK_FILTERS

_OBJECT_TYPES = ("besluit", "zaak", "verzoek")
_DOCUMENT_ORDERING = (
    "auteur",
    "bestandsomvang",
    "creatiedatum",
    "formaat",
    "status",
    "titel",
    "vertrouwelijkheidaanduiding",
)


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    """One list: paginated, or a bare array; `search` says whether it has `_zoek`."""

    filters: Mapping[str, Filter] = field(default_factory=dict)
    extra_parameters: tuple[str, ...] = ()
    ordering: tuple[str, ...] = ()
    paginated: bool = True
    newest_first: bool = True
    needs_crs: bool = False
    expands: bool = False
    search: bool = False
    detail_parameters: tuple[str, ...] = ()


def _status_of(concept: Reader) -> Filter:
    def state(store: Store, resource: JSON) -> object:
        return "concept" if concept(store, resource) else "definitief"

    known = choice(state, ("definitief", "concept", "alles"))
    return Filter(
        state, lambda name, value: None if value == "alles" else known.matcher(name, value)
    )


def _type_filters(**own: Filter) -> dict[str, Filter]:
    return {
        "status": _status_of(read("concept")),
        "datumGeldigheid": valid_on(read("beginGeldigheid"), read("eindeGeldigheid")),
        **own,
    }


def _child_filters(**own: Filter) -> dict[str, Filter]:
    return {
        "status": _status_of(through("zaaktype", "concept")),
        "datumGeldigheid": valid_on(
            through("zaaktype", "beginGeldigheid"), through("zaaktype", "eindeGeldigheid")
        ),
        "zaaktype": url(read("zaaktype")),
        "zaaktypeIdentificatie": exact(read("zaaktypeIdentificatie")),
        **own,
    }


ENDPOINTS: dict[str, Endpoint] = {
    "zaken/zaken": Endpoint(
        filters=ZAAK_FILTERS,
        extra_parameters=(*ROL_PARAMETERS, "expand", "ordering"),
        detail_parameters=("expand",),
        needs_crs=True,
        expands=True,
        search=True,
    ),
    "zaken/statussen": Endpoint(
        filters={
            "zaak": url(read("zaak")),
            "statustype": url(read("statustype")),
            "indicatieLaatstGezetteStatus": truth(
                lambda _, status: bool(status["indicatieLaatstGezetteStatus"])
            ),
        }
    ),
    "zaken/resultaten": Endpoint(
        filters={"zaak": url(read("zaak")), "resultaattype": url(read("resultaattype"))}
    ),
    "zaken/rollen": Endpoint(filters=ROLLEN_FILTERS, extra_parameters=("machtiging__loa",)),
    "zaken/zaakobjecten": Endpoint(
        filters={
            "zaak": url(read("zaak")),
            "object": url(read("object")),
            "objectType": exact(read("objectType")),
        }
    ),
    "zaken/zaakinformatieobjecten": Endpoint(
        filters={"zaak": url(read("zaak")), "informatieobject": url(read("informatieobject"))},
        paginated=False,
    ),
    "catalogi/catalogussen": Endpoint(
        filters={
            "domein": exact(read("domein")),
            "domein__in": one_of(read("domein")),
            "rsin": exact(read("rsin")),
            "rsin__in": one_of(read("rsin")),
        }
    ),
    "catalogi/zaaktypen": Endpoint(
        filters=_type_filters(
            catalogus=url(read("catalogus")),
            identificatie=exact(read("identificatie")),
            identificatie__icontains=contains(read("identificatie")),
            omschrijving__icontains=contains(read("omschrijving")),
            trefwoorden=contains(read("trefwoorden")),
        )
    ),
    "catalogi/statustypen": Endpoint(filters=_child_filters()),
    "catalogi/resultaattypen": Endpoint(filters=_child_filters()),
    "catalogi/eigenschappen": Endpoint(filters=_child_filters()),
    "catalogi/roltypen": Endpoint(
        filters=_child_filters(
            omschrijving=exact(read("omschrijving")),
            omschrijvingGeneriek=choice(read("omschrijvingGeneriek"), GENERIEKE_ROLLEN),
        )
    ),
    "catalogi/besluittypen": Endpoint(
        filters=_type_filters(
            catalogus=url(read("catalogus")),
            zaaktypen=url(read("zaaktypen")),
            informatieobjecttypen=url(read("informatieobjecttypen")),
            omschrijving=exact(read("omschrijving")),
        )
    ),
    "catalogi/informatieobjecttypen": Endpoint(
        filters=_type_filters(
            catalogus=url(read("catalogus")),
            zaaktype=url(read("zaaktypen")),
            omschrijving=exact(read("omschrijving")),
            omschrijving__icontains=contains(read("omschrijving")),
        )
    ),
    "documenten/enkelvoudiginformatieobjecten": Endpoint(
        filters={
            "auteur": contains(read("auteur")),
            "beschrijving": contains(read("beschrijving")),
            "bronorganisatie": exact(read("bronorganisatie"), 9),
            "creatiedatum__gte": day(read("creatiedatum"), "gte"),
            "creatiedatum__lte": day(read("creatiedatum"), "lte"),
            "identificatie": exact(read("identificatie")),
            "informatieobjecttype": url(read("informatieobjecttype")),
            "locked": truth(lambda _, document: bool(document["locked"])),
            "titel": contains(read("titel")),
            "vertrouwelijkheidaanduiding": choice(
                read("vertrouwelijkheidaanduiding"), VERTROUWELIJKHEID
            ),
        },
        extra_parameters=(
            "expand",
            "ordering",
            "trefwoorden",
            "trefwoorden__overlap",
            "objectinformatieobjecten__object",
            "objectinformatieobjecten__objectType",
        ),
        detail_parameters=("expand", "versie", "registratieOp"),
        ordering=_DOCUMENT_ORDERING,
        newest_first=False,
        expands=True,
        search=True,
    ),
    "documenten/objectinformatieobjecten": Endpoint(
        filters={
            "object": url(read("object")),
            "informatieobject": url(read("informatieobject")),
            "objectType": choice(read("objectType"), _OBJECT_TYPES),
        },
        paginated=False,
        newest_first=False,
    ),
    "besluiten/besluiten": Endpoint(
        filters={
            "identificatie": exact(read("identificatie")),
            "verantwoordelijkeOrganisatie": exact(read("verantwoordelijkeOrganisatie"), 9),
            "besluittype": url(read("besluittype")),
            "zaak": url(read("zaak")),
        }
    ),
    "besluiten/besluitinformatieobjecten": Endpoint(
        filters={
            "besluit": url(read("besluit")),
            "informatieobject": url(read("informatieobject")),
        },
        paginated=False,
    ),
}
