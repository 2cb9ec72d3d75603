"""The client of the Zaken API."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from zgw.clients.client import Ask, Client
from zgw.clients.lijst import Lijst
from zgw.clients.zoekvraag import Manier, Zoekvraag, manieren
from zgw.errors import Geweigerd, NietGevonden, Onbruikbaar, ZGWError
from zgw.resources import Resultaat, Rol, Status, Zaak, ZaakInformatieObject
from zgw.resources.parsing import Json, Unusable, part, parts, required

type Search = Callable[[Json, Sequence[str], dict[str, str]], Any]

MAX_PAGE_SIZE = 500  # Of Open Zaak; it gives no error on more, just no more.
ALLES = 10_000


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

        What hangs on a zaak may leave out, within it, which zaak that is. What cannot be read of it
        counts as not expanded, so that it is asked for apart.
        """
        zaak, expand = Zaak.from_api(data), part(data, "_expand")
        return cls(
            zaak=zaak,
            rollen=_expanded(data, expand, "rollen", _named),
            status=_within(zaak, expand, "status", Status.from_api),
            resultaat=_within(zaak, expand, "resultaat", Resultaat.from_api),
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
        return tuple(make(one) for one in parts(expand, key))
    except Unusable:
        return None


def _named(data: Json) -> Rol:
    """A rol that tells of which zaak it is: only such a one proves anything."""
    required(data, "zaak")
    return Rol.from_api(data)


def _within[T](zaak: Zaak, expand: Json, key: str, make: Callable[[Json], T]) -> T | None:
    """An expanded object; None when there is none, or none that can be read."""
    found = part(expand, key)
    try:
        return make({"zaak": zaak.url} | found) if found else None
    except Unusable:
        return None


@dataclass(frozen=True, slots=True)
class Resultaten:
    """The first zaken that were found. `totaal` is how many there are at least.

    `exact` when the register's own count does not contradict what it gave; `is_gefilterd` when it
    was asked with all filters.
    """

    lijst: Lijst[GevondenZaak]
    totaal: int
    has_next: bool
    exact: bool
    is_gefilterd: bool = True


class ZakenClient(Client):
    """Asks for zaken and what hangs on them."""

    api = "zaken"

    def zaak_url(self, uuid: UUID) -> str:
        """The URL of a zaak of this register."""
        return self.url(f"zaken/{uuid}")

    def zoek(self, vraag: Zoekvraag, *, expand: Sequence[str], tot: int) -> Resultaten:
        """The first `tot` zaken, in the best way that this register offers.

        All of them, when it takes or heeds no filter but the person, or gives them in another order
        than asked for. With `_zoek` the filters go in the body, so that a BSN stays out of URLs and
        access logs.
        """
        if self.connection.offers("_zoek"):
            try:
                return self._best("_zoek", self._zoek, vraag, expand, tot)
            except (NietGevonden, Onbruikbaar) as error:
                if not _is_absent(error):
                    raise
                self.connection.lacks("_zoek")
        return self._best("lijst", self._list, vraag, expand, tot)

    def _best(
        self, name: str, ask: Search, vraag: Zoekvraag, expand: Sequence[str], tot: int
    ) -> Resultaten:
        """By the first way that is not refused; remembers which are, once another did work."""
        refused: list[str] = []
        ways = manieren(name, vraag, expand)
        for manier in ways:
            if manier != ways[-1] and not self.connection.offers(manier.naam):
                continue
            try:
                found = self._found(partial(ask, manier.filters, manier.expand), manier, vraag, tot)
            except Onbruikbaar as error:
                if manier == ways[-1] or not is_refused(error):
                    raise
                refused.append(manier.naam)
            else:
                for one in refused:
                    self.connection.lacks(one)
                return replace(found, is_gefilterd=manier.filters == vraag.filters)
        raise Onbruikbaar(self.bron, self.api, "geen manier om te zoeken")

    def _found(self, ask: Ask, manier: Manier, vraag: Zoekvraag, tot: int) -> Resultaten:
        if manier.is_bare and vraag.volledig:
            return self._first(ask, ALLES)
        found = self._first(_sized(ask, tot), tot)
        if (
            vraag.volledig
            and found.has_next
            and not vraag.is_gehoord(one.zaak for one in found.lijst.items)
        ):
            return self._first(_sized(ask, ALLES), ALLES)
        return found

    def _first(self, ask: Ask, tot: int) -> Resultaten:
        """Page after page, until there are `tot` zaken or no more to be had."""
        for found, blad in self.blader(ask):
            if len(found) >= tot or not blad.has_next:
                break
        aantal = blad.aantal or 0
        return Resultaten(
            lijst=self.lijst(GevondenZaak.from_api, found),
            totaal=max(aantal, len(found) + blad.has_next),
            has_next=blad.has_next,
            exact=aantal > len(found) if blad.has_next else aantal == len(found),
        )

    def zaken_met(self, uuids: Sequence[UUID], *, expand: Sequence[str]) -> Lijst[GevondenZaak]:
        """These zaken in one call. Raises NietGevonden where the register has no such `_zoek`.

        Those that are withheld are left out. When only other ones come, the register ignores what
        was asked, and whether it has these cannot be told: Onbruikbaar.
        """
        way = "uuid__in"
        if not (self.connection.offers("_zoek") and self.connection.offers(way)):
            raise NietGevonden(self.bron, self.api)
        body = {"uuid__in": [str(uuid) for uuid in uuids]}
        ask = _sized(partial(self._zoek, body, expand), len(uuids))
        try:
            found = self._first(ask, len(uuids)).lijst
        except (NietGevonden, Onbruikbaar) as error:
            if not is_refused(error) and not _is_absent(error):
                raise
            self.connection.lacks(way)
            raise NietGevonden(self.bron, self.api) from None
        asked = tuple(one for one in found.items if one.zaak.uuid in uuids)
        if found.items and not asked:
            raise self.onbruikbaar("andere zaken dan gevraagd")
        return replace(found, items=asked)

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

    def rollen(self, zaak_url: str) -> Lijst[Rol]:
        """All rollen of a zaak."""
        return self.all(Rol.from_api, "rollen", zaak=zaak_url)

    def statussen(self, zaak_url: str) -> Lijst[Status]:
        """All statussen of a zaak, in the order of the register."""
        return self.all(Status.from_api, "statussen", zaak=zaak_url)

    def status(self, url: str) -> Status:
        """One status."""
        return self.one(Status.from_api, url)

    def resultaten(self, zaak_url: str) -> Lijst[Resultaat]:
        """The resultaat of a zaak, as a list of at most one."""
        return self.all(Resultaat.from_api, "resultaten", zaak=zaak_url)

    def zaakinformatieobjecten(self, zaak_url: str) -> Lijst[ZaakInformatieObject]:
        """The links from a zaak to its documents."""
        return self.all(ZaakInformatieObject.from_api, "zaakinformatieobjecten", zaak=zaak_url)


def _is_absent(error: ZGWError) -> bool:
    """Whether the register says itself that it has no such way of asking.

    A 404 without an error code of a register comes from what stands in between, and says nothing.
    """
    if isinstance(error, NietGevonden):
        return error.reden == "not_found"
    return error.reden.startswith(("status 405", "status 501"))


def is_refused(error: ZGWError) -> bool:
    """Whether the register did not take one of the parameters."""
    return error.reden.startswith("status 400")


def _sized(ask: Ask, size: int) -> Ask:
    """The same question, for pages of this size as far as a register gives them."""
    return lambda paging: ask({**paging, "pageSize": str(min(size, MAX_PAGE_SIZE))})
