"""The client of the Zaken API."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from zgw.clients.client import MAX_PAGES, Ask, Client, Resultaten
from zgw.errors import Geweigerd, NietGevonden, Onbruikbaar, ZGWError
from zgw.resources import Resultaat, Rol, Status, Zaak, ZaakInformatieObject
from zgw.resources.parsing import Json, Unusable, part, parts

type Search = Callable[[Json, Sequence[str], dict[str, str]], Any]

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
        """From JSON of `zaken` with `_expand`. A link that is absent there is an empty one.

        What hangs on a zaak may leave out, within it, which zaak that is.
        """
        zaak, expand = Zaak.from_api(data), part(data, "_expand")
        status, resultaat = part(expand, "status"), part(expand, "resultaat")
        within = {"zaak": zaak.url}
        return cls(
            zaak=zaak,
            rollen=_expanded(data, expand, "rollen", Rol.from_api),
            status=Status.from_api(within | status) if status else None,
            resultaat=Resultaat.from_api(within | resultaat) if resultaat else None,
            informatieobjecten=_expanded(
                data, expand, "zaakinformatieobjecten", ZaakInformatieObject.from_api
            ),
        )


def _expanded[T](
    data: Json, expand: Json, key: str, make: Callable[[Json], T]
) -> tuple[T, ...] | None:
    """An expanded list; () when the zaak links to nothing; None when it was not well expanded."""
    if expand.get(key) is None:
        return () if data.get(key) == [] and expand else None
    try:
        found = parts(expand, key)
    except Unusable:
        return None
    return tuple(make(one) for one in found)


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
        plain = {key: value for key, value in filters.items() if not key.endswith("__not_in")}
        if self.connection.offers("_zoek"):
            zoek = [(filters, expand), (plain, expand), (filters, ()), (plain, ())]
            try:
                return self._best("_zoek", self._zoek, zoek, tot)
            except (NietGevonden, Onbruikbaar) as error:
                if not _is_absent(error):
                    raise
                self.connection.lacks("_zoek")
        return self._best("lijst", self._list, [(plain, expand), (plain, ())], tot)

    def _best(
        self, name: str, ask: Search, ways: Sequence[tuple[Json, Sequence[str]]], tot: int
    ) -> Resultaten[GevondenZaak]:
        """By the first way that is not refused; remembers which are, once another did work."""
        refused: list[str] = []
        for filters, expand in ways:
            way = f"{name} {bool(expand)} {'zaaktype__not_in' in filters}"
            is_last = (filters, expand) == ways[-1]
            if not is_last and not self.connection.offers(way):
                continue
            try:
                found = self._first(partial(ask, filters, expand), tot)
            except Onbruikbaar as error:
                if is_last or not _is_refused(error):
                    raise
                refused.append(way)
            else:
                for one in refused:
                    self.connection.lacks(one)
                return found
        raise Onbruikbaar(self.bron, self.api, "geen manier om te zoeken")

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

    def zaken_met(
        self, uuids: Sequence[UUID], *, expand: Sequence[str]
    ) -> tuple[GevondenZaak, ...]:
        """These zaken in one call. Raises NietGevonden where the register has no such `_zoek`."""
        way = "uuid__in"
        if not (self.connection.offers("_zoek") and self.connection.offers(way)):
            raise NietGevonden(self.bron, self.api)
        body = {"uuid__in": [str(uuid) for uuid in uuids]}
        try:
            found = self._first(partial(self._zoek, body, expand), len(uuids)).results
        except (NietGevonden, Onbruikbaar) as error:
            if not _is_refused(error) and not _is_absent(error):
                raise
            self.connection.lacks(way)
            raise NietGevonden(self.bron, self.api) from None
        return tuple(one for one in found if one.zaak.uuid in uuids)

    def _zoek(self, filters: Json, expand: Sequence[str], paging: dict[str, str]) -> Any:
        body = {**filters, "expand": list(expand)} if expand else filters
        return self.post(self.url("zaken/_zoek"), body, **paging)

    def _list(self, filters: Json, expand: Sequence[str], paging: dict[str, str]) -> Any:
        params = {key: str(value) for key, value in filters.items()}
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
        return self.one(Status.from_api, url)

    def resultaten(self, zaak_url: str) -> tuple[Resultaat, ...]:
        """The resultaat of a zaak, as a list of at most one."""
        return self.all(Resultaat.from_api, "resultaten", zaak=zaak_url)

    def zaakinformatieobjecten(self, zaak_url: str) -> tuple[ZaakInformatieObject, ...]:
        """The links from a zaak to its documents."""
        return self.all(ZaakInformatieObject.from_api, "zaakinformatieobjecten", zaak=zaak_url)


def _is_absent(error: ZGWError) -> bool:
    """Whether the register says itself that it has no such way of asking.

    A 404 without an error code of a register comes from what stands in between, and says nothing.
    """
    if isinstance(error, NietGevonden):
        return error.reden == "not_found"
    return error.reden.startswith(("status 405", "status 501"))


def _is_refused(error: ZGWError) -> bool:
    """Whether the register did not take one of the parameters."""
    return error.reden.startswith("status 400")
