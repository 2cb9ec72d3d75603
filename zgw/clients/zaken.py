"""The client of the Zaken API."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from zgw.clients.client import MAX_PAGES, Ask, Client, Resultaten
from zgw.errors import Geweigerd, NietGevonden, Onbruikbaar, ZGWError
from zgw.resources import Resultaat, Rol, Status, Zaak, ZaakInformatieObject
from zgw.resources.parsing import Json, part, parts

MAX_PAGE_SIZE = 500  # Of Open Zaak; it gives no error on more, just no more.


@dataclass(frozen=True, slots=True)
class GevondenZaak:
    """A zaak of a list, with what the register expanded along; None means it did not."""

    zaak: Zaak
    rollen: tuple[Rol, ...] | None
    status: Status | None
    resultaat: Resultaat | None
    informatieobjecten: tuple[ZaakInformatieObject, ...] | None

    @classmethod
    def from_api(cls, data: Json) -> "GevondenZaak":
        """From JSON of `zaken` with `_expand`. A link that is absent there is an empty one."""
        expand = part(data, "_expand")
        status, resultaat = part(expand, "status"), part(expand, "resultaat")
        return cls(
            zaak=Zaak.from_api(data),
            rollen=_expanded(data, expand, "rollen", Rol.from_api),
            status=Status.from_api(status) if status else None,
            resultaat=Resultaat.from_api(resultaat) if resultaat else None,
            informatieobjecten=_expanded(
                data, expand, "zaakinformatieobjecten", ZaakInformatieObject.from_api
            ),
        )


def _expanded[T](
    data: Json, expand: Json, key: str, make: Callable[[Json], T]
) -> tuple[T, ...] | None:
    """An expanded list; () when the zaak links to nothing; None when it was not expanded."""
    if key in expand:
        return tuple(make(one) for one in parts(expand, key))
    return () if data.get(key) == [] and expand else None


class ZakenClient(Client):
    """Asks for zaken and what hangs on them."""

    api = "zaken"

    def zaak_url(self, uuid: UUID) -> str:
        """The URL of a zaak of this register."""
        return self.url(f"zaken/{uuid}")

    def zoek(self, filters: Json, *, expand: Sequence[str], tot: int) -> Resultaten[GevondenZaak]:
        """The first `tot` zaken that match, in the best way that this register offers.

        With `_zoek` the filters go in the body, so that a BSN stays out of URLs and access logs.
        """
        *better, (_name, plain) = self._ways(filters, expand)
        for name, ask in better:
            if self.connection.offers(name):
                try:
                    return self._first(ask, tot)
                except (NietGevonden, Onbruikbaar) as error:
                    if not _is_not_offered(error):
                        raise
                    self.connection.lacks(name)
        return self._first(plain, tot)

    def _first(self, ask: Ask, tot: int) -> Resultaten[GevondenZaak]:
        """Page after page, until there are `tot` zaken or no more to be had."""
        size, totaal = str(min(tot, MAX_PAGE_SIZE)), 0
        found: tuple[GevondenZaak, ...] = ()
        for number in range(1, MAX_PAGES + 1):
            try:
                data = ask({"page": str(number), "pageSize": size})
            except NietGevonden:
                if number == 1:
                    raise
                raise Onbruikbaar(self.bron, self.api, "lijst breekt af") from None
            page = self.page(GevondenZaak.from_api, data)
            found, totaal = found + page.results, max(totaal, page.totaal)
            if not page.has_next or len(found) >= tot:
                return Resultaten(found, totaal, page.has_next)
        raise Onbruikbaar(self.bron, self.api, "lijst zonder einde")

    def _ways(self, filters: Json, expand: Sequence[str]) -> list[tuple[str, Ask]]:
        """The ways to search, best first; each takes the paging. The last is always there."""
        plain = ("lijst", partial(self._list, filters, ()))
        if not expand:
            return [("_zoek", partial(self._zoek, filters, ())), plain]
        return [
            ("_zoek met expand", partial(self._zoek, filters, expand)),
            ("_zoek", partial(self._zoek, filters, ())),
            ("lijst met expand", partial(self._list, filters, expand)),
            plain,
        ]

    def zaken_met(
        self, uuids: Sequence[UUID], *, expand: Sequence[str]
    ) -> tuple[GevondenZaak, ...]:
        """These zaken in one call. Raises NietGevonden where the register has no such `_zoek`."""
        way = "_zoek met expand"
        if not self.connection.offers(way):
            raise NietGevonden(self.bron, self.api)
        body = {"uuid__in": [str(uuid) for uuid in uuids]}
        try:
            found = self._first(partial(self._zoek, body, expand), len(uuids)).results
        except (NietGevonden, Onbruikbaar) as error:
            if not _is_not_offered(error):
                raise
            self.connection.lacks(way)
            raise NietGevonden(self.bron, self.api) from None
        return tuple(one for one in found if one.zaak.uuid in uuids)

    def _zoek(self, filters: Json, expand: Sequence[str], paging: dict[str, str]) -> Any:
        body = {**filters, "expand": list(expand)} if expand else filters
        return self.post(self.url("zaken/_zoek"), body, **paging)

    def _list(self, filters: Json, expand: Sequence[str], paging: dict[str, str]) -> Any:
        # zaaktype__not_in is a key of `_zoek` only.
        params = {key: str(value) for key, value in filters.items() if not key.endswith("_in")}
        if expand:
            params["expand"] = ",".join(expand)
        return self.get(self.url("zaken"), **params, **paging)

    def zaak(self, url: str) -> Zaak:
        """One zaak. Raises NietGevonden also when this client may not see it."""
        try:
            return self.parse(Zaak.from_api, self.get(url))
        except Geweigerd as error:
            if error.reden == "permission_denied":
                raise NietGevonden(self.bron, self.api) from None
            raise

    def rollen(self, zaak_url: str) -> tuple[Rol, ...]:
        """All rollen of a zaak."""
        return self.all(Rol.from_api, "rollen", zaak=zaak_url)

    def statussen(self, zaak_url: str) -> tuple[Status, ...]:
        """All statussen of a zaak, in the order of the register."""
        return self.all(Status.from_api, "statussen", zaak=zaak_url)

    def status(self, url: str) -> Status:
        """One status."""
        return self.parse(Status.from_api, self.get(url))

    def resultaten(self, zaak_url: str) -> tuple[Resultaat, ...]:
        """The resultaat of a zaak, as a list of at most one."""
        return self.all(Resultaat.from_api, "resultaten", zaak=zaak_url)

    def zaakinformatieobjecten(self, zaak_url: str) -> tuple[ZaakInformatieObject, ...]:
        """The links from a zaak to its documents."""
        return self.all(ZaakInformatieObject.from_api, "zaakinformatieobjecten", zaak=zaak_url)


def _is_not_offered(error: ZGWError) -> bool:
    return isinstance(error, NietGevonden) or error.reden.startswith(
        ("status 400", "status 405", "status 501")
    )
