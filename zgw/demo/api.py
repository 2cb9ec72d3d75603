"""Knows which answer belongs to a request, in the order in which Open Zaak checks it."""

from dataclasses import dataclass, replace

from zgw.demo.auth import check_token
from zgw.demo.download import answer_download
from zgw.demo.endpoints import ENDPOINTS
from zgw.demo.errors import Fout, InvalidParam
from zgw.demo.lists import (
    answer_detail,
    answer_documenten_zoek,
    answer_list,
    answer_of_zaak,
    answer_zaken_zoek,
)
from zgw.demo.request import JSON_TYPE, PROBLEM_TYPE, Answer, Request
from zgw.demo.routes import SECURITY_HEADERS, Route, check_crs
from zgw.demo.store import BASE, Store
from zgw.demo.writing import answer_new_resultaat, answer_new_status


@dataclass(frozen=True)
class Oddities:
    """In what the register differs from Open Zaak for the time being."""

    ignores_person_filter: bool = False
    lacks_zoek: bool = False
    lacks_expand: bool = False
    lacks_object_filter: bool = False
    lacks_beperkte_set: bool = False  # Of the log service.


@dataclass(frozen=True)
class Api:
    """Answers requests from a store, for one client."""

    store: Store
    client_id: str
    secret: str

    def answer(self, request: Request, oddities: Oddities) -> Answer:
        """Return the answer to a request; what is wrong with it becomes an error body."""
        route = Route.find(request.path)
        if route is None:
            return _no_such_path()
        try:
            answer = self._checked(request, route, oddities)
        except Fout as fout:
            answer = Answer(
                status=fout.status, json=fout.body(), content_type=_error_type(request, route)
            )
        return replace(answer, headers=route.headers() | dict(answer.headers))

    def _checked(self, request: Request, route: Route, oddities: Oddities) -> Answer:
        if route.shape == "download":
            return self._download(request, route)
        content_type = request.accepts(*route.media_types)
        self._authenticate(request)
        if route.needs_crs:
            check_crs(request)
        if oddities.lacks_expand:
            _refuse(request, "expand")
        if oddities.lacks_object_filter:
            _refuse(request, "objectinformatieobjecten__object")
        answer = self._handled(request, route, oddities)
        return replace(answer, content_type=content_type)

    def _authenticate(self, request: Request) -> None:
        check_token(request.header("Authorization"), client_id=self.client_id, secret=self.secret)

    def _download(self, request: Request, route: Route) -> Answer:
        if not request.reads:
            raise _not_allowed(request)
        return answer_download(self.store, route.uuid, request, self._authenticate)

    def _handled(self, request: Request, route: Route, oddities: Oddities) -> Answer:
        store, ignore = self.store, oddities.ignores_person_filter
        match "GET" if request.reads else request.method, route.shape, route.kind:
            case "GET", "root", _:
                return Answer(json=_root(route.api))
            case "GET", "list", kind:
                return answer_list(store, kind, request, ignore_persons=ignore)
            case "GET", "detail", kind:
                return answer_detail(store, kind, route.uuid, request)
            case "GET", "below", _:
                return answer_of_zaak(store, route.uuid, route.below, request)
            case "POST", "zoek", "zaken/zaken" if not oddities.lacks_zoek:
                return answer_zaken_zoek(store, request, ignore_persons=ignore)
            case "POST", "zoek", kind if not oddities.lacks_zoek:
                return answer_documenten_zoek(store, request)
            case "POST", "list", "zaken/statussen":
                return answer_new_status(store, request)
            case "POST", "list", "zaken/resultaten":
                return answer_new_resultaat(store, request)
            case _:
                raise _not_allowed(request)


def _not_allowed(request: Request) -> Fout:
    return Fout(405, detail=f'Methode "{request.method}" niet toegestaan.')


def _error_type(request: Request, route: Route) -> str:
    if route.shape != "download" and PROBLEM_TYPE in route.media_types:
        try:
            return request.accepts(*route.media_types)
        except Fout:
            return JSON_TYPE
    return JSON_TYPE


def _refuse(request: Request, name: str) -> None:
    in_body = request.method == "POST" and f'"{name}"'.encode() in request.body
    if in_body or name in request.query:
        reason = f"Onbekende query parameters: {name}"
        param = InvalidParam("nonFieldErrors", "unknown-parameters", reason)
        raise Fout(400, invalid_params=[param])


def _root(api: str) -> dict[str, str]:
    return {
        kind.split("/")[1]: f"{BASE}/{api}/api/v1/{kind.split('/')[1]}"
        for kind in ENDPOINTS
        if kind.startswith(f"{api}/")
    }


def _no_such_path() -> Answer:
    body = b"<!doctype html><html lang=nl><title>404</title><h1>Pagina niet gevonden</h1></html>"
    return Answer(
        status=404,
        content_type="text/html; charset=utf-8",
        headers=SECURITY_HEADERS,
        pieces=iter([body]),
        size=len(body),
    )
