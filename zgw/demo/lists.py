"""Knows how to answer a question for resources: lists, `_zoek` and details."""

from collections.abc import Mapping
from hashlib import md5
from uuid import UUID

from zgw.demo.endpoints import ENDPOINTS
from zgw.demo.errors import Fout, InvalidParam, invalid, server_error
from zgw.demo.expand import DOCUMENT_PATHS, ZAAK_PATHS, check_paths, expanded
from zgw.demo.filters import Filter
from zgw.demo.request import Answer, Request, own_url, render
from zgw.demo.selection import (
    PAGE_PARAMETERS,
    ordered,
    page_of,
    passing,
    refuse_unknown,
    tests_for,
)
from zgw.demo.store import JSON, Store
from zgw.demo.zaakfilters import ORDERING, ROL_PREFIX, ZOEK_FILTERS, rol_tests, with_rol

_ZAKEN = "zaken/zaken"
_DOCUMENTEN = "documenten/enkelvoudiginformatieobjecten"
_CATALOGUE_DEFAULT = {"status": "definitief"}


def answer_list(
    store: Store, kind: str, request: Request, *, ignore_persons: bool = False
) -> Answer:
    """Answer a GET on a list, with filters, order and page from the query."""
    endpoint = ENDPOINTS[kind]
    paging = PAGE_PARAMETERS if endpoint.paginated else ()
    refuse_unknown(request.query, (*endpoint.filters, *endpoint.extra_parameters, *paging))
    wanted = {name: own_url(value, request.base) for name, value in request.query.items()}
    if "status" in endpoint.filters:
        wanted = {**_CATALOGUE_DEFAULT, **wanted}
    if ignore_persons:
        wanted = _impersonal(wanted)
    paths = _query_paths(kind, request)
    found = _selected(store, kind, wanted, endpoint.filters)
    if not endpoint.paginated:
        return Answer(json=found)
    page = page_of(_sorted(kind, found, str(request.query.get("ordering", ""))), request.query)
    return Answer(json=page.body(request, _shown(store, kind, page.results, paths)))


def answer_zaken_zoek(store: Store, request: Request, *, ignore_persons: bool = False) -> Answer:
    """Answer `zaken/_zoek`: the filters of the list from the body; unknown keys are ignored."""
    body = request.json()
    if not body:
        reason = "Je moet zoekparameters opgeven"
        raise Fout(
            400, invalid_params=[InvalidParam("nonFieldErrors", "empty_search_body", reason)]
        )
    _check_uuids(body.get("uuid__in", []))
    paths = _body_paths(body, ZAAK_PATHS) or _query_paths(_ZAKEN, request)
    wanted = _impersonal(body) if ignore_persons else body
    found = _selected(store, _ZAKEN, wanted, ZOEK_FILTERS)
    ordering = body.get("ordering") or ""
    text = ",".join(ordering) if isinstance(ordering, list) else str(ordering)
    page = page_of(_sorted(_ZAKEN, found, text), request.query)
    return Answer(json=page.body(request, _shown(store, _ZAKEN, page.results, paths)))


def answer_documenten_zoek(store: Store, request: Request) -> Answer:
    """Answer `enkelvoudiginformatieobjecten/_zoek`, which demands `uuid__in`."""
    body = request.json()
    if "uuid__in" not in body:
        raise invalid("uuid__in", "required", "Dit veld is vereist.")
    wanted = body["uuid__in"]
    if not isinstance(wanted, list):
        raise invalid("uuid__in", "not_a_list", "Verwachtte een lijst met items.")
    _check_uuids(wanted)
    paths = _body_paths(body, DOCUMENT_PATHS) or _query_paths(_DOCUMENTEN, request)
    found = [
        document
        for document in store.all(_DOCUMENTEN)
        if document["url"].rsplit("/", 1)[1] in wanted
    ]
    page = page_of(found, request.query)
    return Answer(json=page.body(request, _shown(store, _DOCUMENTEN, page.results, paths)))


def answer_detail(store: Store, kind: str, uuid: str, request: Request) -> Answer:
    """Answer a GET on one resource, or 304 when the client has it already."""
    refuse_unknown(request.query, ENDPOINTS[kind].detail_parameters)
    resource = store.get(kind, uuid.lower())
    if resource is None:
        raise Fout(404)
    etag = f'"{md5(render(resource, request.base), usedforsecurity=False).hexdigest()}"'
    headers = {"ETag": etag}
    known = [
        tag.strip().removeprefix("W/") for tag in (request.header("If-None-Match") or "").split(",")
    ]
    if etag in known:
        return Answer(status=304, headers=headers)
    paths = _query_paths(kind, request)
    return Answer(json=_shown(store, kind, [resource], paths)[0], headers=headers)


def answer_of_zaak(store: Store, uuid: str, name: str, request: Request) -> Answer:
    """Answer the arrays below one zaak: its besluiten and its eigenschappen."""
    refuse_unknown(request.query, ())
    zaak = store.get(_ZAKEN, uuid.lower())
    if zaak is None:
        raise Fout(404)
    kinds = {"besluiten": "zaken/zaakbesluiten", "zaakeigenschappen": "zaken/zaakeigenschappen"}
    prefix = f"{zaak['url']}/"
    found = [entry for entry in store.all(kinds[name]) if entry["url"].startswith(prefix)]
    return Answer(json=found)


def _selected(
    store: Store,
    kind: str,
    wanted: Mapping[str, object],
    filters: Mapping[str, Filter],
) -> list[JSON]:
    tests = tests_for(filters, wanted)
    found = list(store.all(kind))
    if kind == _ZAKEN:
        found = with_rol(store, found, rol_tests(wanted))
    found = passing(store, found, tests)
    if kind == _DOCUMENTEN:
        found = _linked_documents(store, found, wanted)
    return found[::-1] if ENDPOINTS[kind].newest_first else found


def _impersonal(wanted: Mapping[str, object]) -> dict[str, object]:
    personal = (ROL_PREFIX, "betrokkeneIdentificatie__")
    return {name: value for name, value in wanted.items() if not name.startswith(personal)}


def _linked_documents(store: Store, found: list[JSON], wanted: Mapping[str, object]) -> list[JSON]:
    linked = wanted.get("objectinformatieobjecten__object")
    if not linked:
        return found
    links = store.select("documenten/objectinformatieobjecten", object=linked)
    urls = {link["informatieobject"] for link in links}
    return [document for document in found if document["url"] in urls]


def _sorted(kind: str, found: list[JSON], ordering: str) -> list[JSON]:
    if kind == "zaken/statussen":
        return sorted(found, key=lambda status: status["datumStatusGezet"], reverse=True)
    choices = ORDERING if kind == _ZAKEN else ENDPOINTS[kind].ordering
    return ordered(found, ordering, choices) if choices else found


def _query_paths(kind: str, request: Request) -> list[str]:
    if not ENDPOINTS[kind].expands:
        return []
    allowed = ZAAK_PATHS if kind == _ZAKEN else DOCUMENT_PATHS
    return check_paths(request.query.get("expand", "").split(","), allowed)


def _body_paths(body: JSON, allowed: tuple[str, ...]) -> list[str]:
    paths = body.get("expand", [])
    if not isinstance(paths, list):
        raise server_error()
    return check_paths([str(path) for path in paths], allowed)


def _shown(store: Store, kind: str, found: list[JSON], paths: list[str]) -> list[JSON]:
    if not ENDPOINTS[kind].expands:
        return found
    return [expanded(store, resource, paths) for resource in found]


def _check_uuids(wanted: object) -> None:
    for entry in wanted if isinstance(wanted, list) else []:
        try:
            UUID(str(entry))
        except ValueError as error:
            raise invalid("uuid__in.", "invalid", "Must be a valid UUID.") from error
