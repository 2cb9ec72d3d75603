"""Knows by what the Zaken API finds zaken, in the query and in the body of `_zoek`."""

from collections.abc import Iterable, Mapping

from zgw.demo.filters import (
    Filter,
    at_most,
    choice,
    contains,
    day,
    exact,
    field,
    is_null,
    none_of,
    one_of,
    through,
    url,
)
from zgw.demo.rolfilters import ROL_FILTERS
from zgw.demo.selection import Test, passing, tests_for
from zgw.demo.store import JSON, Store

VERTROUWELIJKHEID = (
    "openbaar",
    "beperkt_openbaar",
    "intern",
    "zaakvertrouwelijk",
    "vertrouwelijk",
    "confidentieel",
    "geheim",
    "zeer_geheim",
)
ORDERING = (
    "startdatum",
    "einddatum",
    "publicatiedatum",
    "archiefactiedatum",
    "registratiedatum",
    "identificatie",
)
_ARCHIEFNOMINATIE = ("blijvend_bewaren", "vernietigen")
_ARCHIEFSTATUS = (
    "nog_te_archiveren",
    "gearchiveerd",
    "gearchiveerd_procestermijn_onbekend",
    "overgedragen",
)


def _days(name: str, *comparisons: str) -> dict[str, Filter]:
    read = field(name)
    filters = {name: day(read)}
    for comparison in comparisons:
        key = f"{name}__{comparison}"
        filters[key] = is_null(read) if comparison == "isnull" else day(read, comparison)
    return filters


def _kenmerk(_: Store, zaak: JSON) -> object:
    return [f"{entry['bron']}:{entry['kenmerk']}" for entry in zaak["kenmerken"]]


def _kenmerk_bron(_: Store, zaak: JSON) -> object:
    return zaak["kenmerken"][0]["bron"] if zaak["kenmerken"] else None


def _kenmerk_filter() -> Filter:
    return Filter(
        _kenmerk,
        lambda _, value: (
            (lambda found: isinstance(found, list) and value in found) if value else None
        ),
    )


ZAAK_FILTERS: dict[str, Filter] = {
    "identificatie": exact(field("identificatie")),
    "identificatie__icontains": contains(field("identificatie")),
    "bronorganisatie": exact(field("bronorganisatie"), 9),
    "bronorganisatie__in": one_of(field("bronorganisatie")),
    "zaaktype": url(field("zaaktype")),
    "zaaktype__omschrijving": contains(through("zaaktype", "omschrijving")),
    "omschrijving": contains(field("omschrijving")),
    "archiefnominatie": choice(field("archiefnominatie"), _ARCHIEFNOMINATIE),
    "archiefnominatie__in": one_of(field("archiefnominatie")),
    "archiefstatus": choice(field("archiefstatus"), _ARCHIEFSTATUS),
    "archiefstatus__in": one_of(field("archiefstatus")),
    **_days("archiefactiedatum", "gt", "lt", "isnull"),
    **_days("startdatum", "gt", "gte", "lt", "lte"),
    **_days("registratiedatum", "gt", "lt"),
    **_days("einddatum", "gt", "lt", "isnull"),
    **_days("einddatumGepland", "gt", "lt"),
    **_days("uiterlijkeEinddatumAfdoening", "gt", "lt"),
    "maximaleVertrouwelijkheidaanduiding": at_most(
        field("vertrouwelijkheidaanduiding"), VERTROUWELIJKHEID
    ),
    "kenmerk": _kenmerk_filter(),
    "kenmerk__bron": exact(_kenmerk_bron),
    "status__statustype": url(through("status", "statustype")),
    "resultaat__resultaattype": url(through("resultaat", "resultaattype")),
}
# These two are known by uuid or URL in the body of `_zoek` only.
ZOEK_FILTERS: dict[str, Filter] = {
    **ZAAK_FILTERS,
    "uuid__in": one_of(field("uuid")),
    "zaaktype__in": one_of(field("zaaktype")),
    "zaaktype__not_in": none_of(field("zaaktype")),
}
ROL_PREFIX = "rol__"
ROL_PARAMETERS = tuple(ROL_PREFIX + name for name in (*ROL_FILTERS, "machtiging__loa"))


def rol_tests(wanted: Mapping[str, object]) -> list[Test]:
    """Return the tests on a rol; all of them have to hold for one and the same rol."""
    filters = {ROL_PREFIX + name: filter_ for name, filter_ in ROL_FILTERS.items()}
    return tests_for(filters, wanted)


def with_rol(store: Store, zaken: Iterable[JSON], tests: list[Test]) -> list[JSON]:
    """Return the zaken of which any rol, of whatever kind, passes all the tests."""
    if not tests:
        return list(zaken)
    wanted = {rol["url"] for rol in passing(store, store.all("zaken/rollen"), tests)}
    return [zaak for zaak in zaken if not wanted.isdisjoint(zaak["rollen"])]
