"""Faults of a register that gives what is of somebody else: in place of what was asked, or too."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from tests.faults.calls import UUID, Shape, kind_of
from tests.faults.exchange import Exchange
from tests.faults.fault import CallFault
from tests.faults.wire import Request
from zgw.demo.registers import DemoRegisters
from zgw.demo.store import JSON

PERSON = "rol__betrokkeneIdentificatie__"
BY_BSN = f"{PERSON}natuurlijkPersoon__inpBsn"


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody else: a BSN, and by kind of resource the uuids of what is theirs."""

    bsn: str
    uuids: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, demo: DemoRegisters, bsn: str, zaak: JSON) -> "Other":
        """The person with this BSN, who has this zaak."""
        data, url = demo.data, zaak["url"]
        links = data.select("zaken/zaakinformatieobjecten", zaak=url)
        return cls(
            bsn,
            {
                "zaken": (_uuid(url),),
                "statussen": _uuids(data.select("zaken/statussen", zaak=url)),
                "resultaten": _uuids(data.select("zaken/resultaten", zaak=url)),
                "besluiten": _uuids(data.select("besluiten/besluiten", zaak=url)),
                "enkelvoudiginformatieobjecten": tuple(
                    _uuid(one["informatieobject"]) for one in links
                ),
                "zaaktypen": (_uuid(zaak["zaaktype"]),),
            },
        )

    def question(self, request: Request) -> Request | None:
        """The like question about this other; None when there is none."""
        kind, target = kind_of(request), request.target
        if kind.endswith("/download"):
            return None
        if kind.endswith("_zoek"):
            return self._search(request, kind.partition("/")[0])
        if kind.endswith("{uuid}"):
            own = self.uuids.get(kind.partition("/")[0], ())
            return replace(request, target=UUID.sub(own[0], target)) if own else None
        return self._filtered(request)

    def _search(self, request: Request, what: str) -> Request:
        asked: dict[str, Any] = json.loads(request.body)
        body = {key: value for key, value in asked.items() if not key.startswith(PERSON)}
        if "uuid__in" in asked:
            body["uuid__in"] = list(self.uuids[what])
        else:
            body[BY_BSN] = self.bsn
        return replace(request, body=json.dumps(body).encode())

    def _filtered(self, request: Request) -> Request | None:
        path, _, query = request.target.partition("?")
        params = dict(parse_qsl(query))
        for name, kind in (("zaak", "zaken"), ("besluit", "besluiten"), ("zaaktype", "zaaktypen")):
            if name in params and self.uuids[kind]:
                params[name] = UUID.sub(self.uuids[kind][0], params[name])
                return replace(request, target=f"{path}?{urlencode(params)}")
        if any(name.startswith(PERSON) for name in params):
            kept = {name: one for name, one in params.items() if not name.startswith(PERSON)}
            return replace(request, target=f"{path}?{urlencode(kept | {BY_BSN: self.bsn})}")
        return None


def _uuid(url: str) -> str:
    return url.rsplit("/", 1)[1]


def _uuids(resources: list[JSON]) -> tuple[str, ...]:
    return tuple(_uuid(one["url"]) for one in resources)


def _instead(exchange: Exchange) -> None:
    exchange.give(exchange.foreign or exchange.healthy)


def _merged(own_first: bool) -> Callable[[Exchange], None]:
    def do(exchange: Exchange) -> None:
        foreign = exchange.foreign or exchange.healthy
        own, theirs = json.loads(exchange.healthy.body), json.loads(foreign.body)
        data: Any
        if isinstance(own, list):
            data = own + theirs if own_first else theirs + own
        else:
            first, second = (own, theirs) if own_first else (theirs, own)
            results = first["results"] + second["results"]
            data = own | {"results": results, "count": len(results)}
        exchange.give(replace(exchange.healthy, body=json.dumps(data).encode()))

    return do


KINDS = frozenset(
    {
        *("zaken/_zoek", "zaken", "zaken/{uuid}", "rollen", "statussen", "statussen/{uuid}"),
        *("resultaten", "zaakinformatieobjecten", "besluiten", "besluitinformatieobjecten"),
        *("enkelvoudiginformatieobjecten/_zoek", "enkelvoudiginformatieobjecten/{uuid}"),
        *("zaaktypen/{uuid}", "statustypen"),
    }
)
LISTS = frozenset({Shape.LIST, Shape.ARRAY, Shape.EMPTY})
FOREIGN_FAULTS = (
    CallFault(name="another's", do=_instead, kinds=KINDS, hides=True),
    CallFault(name="another's too", do=_merged(True), kinds=KINDS, shapes=LISTS, hides=True),
    CallFault(name="another's first", do=_merged(False), kinds=KINDS, shapes=LISTS, hides=True),
)
