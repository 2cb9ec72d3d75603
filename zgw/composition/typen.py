"""The types of a register's catalogue: from the shared cache, else asked for in parallel.

Types are not personal, so they may be kept. A failure is never kept.
"""

import hashlib
from collections.abc import Callable, Iterable
from functools import partial

from django.core.cache import cache

from zgw.errors import ZGWError
from zgw.registers import Register
from zgw.resources import (
    Besluittype,
    Catalogus,
    Informatieobjecttype,
    Resultaattype,
    Statustype,
    Zaaktype,
)

BEWAARTIJD = 60 * 60  # Seconds; a change in the catalogue shows within the hour.
VERSIE = 2  # To be raised when a kept dataclass gets other fields.

VREEMD = "type uit een andere catalogus"

type OfFout[T] = dict[str, T | ZGWError]


class Gevraagd[T]:
    """Types that were kept, and beside them calls under way for the rest.

    A register is believed about its own catalogue only, so that what one says of the types of
    another is neither asked for nor used, whether it was kept or not.
    """

    def __init__(
        self, register: Register, kind: str, urls: Iterable[str], fetch: Callable[[str], T]
    ) -> None:
        base = register.catalogi.connection.base_url
        wanted = [url for url in urls if url]
        self._wanted = {_key(kind, url): url for url in wanted if url.startswith(base)}
        self._foreign = [url for url in wanted if not url.startswith(base)]
        self._register = register
        self._kept: dict[str, T] = cache.get_many(self._wanted)
        self._asked = {
            key: register.ask(register.catalogi, partial(fetch, url))
            for key, url in self._wanted.items()
            if key not in self._kept
        }

    def antwoorden(self) -> OfFout[T]:
        """By URL what is known of it; good answers are kept from here on."""
        answers = {key: vraag.of_fout() for key, vraag in self._asked.items()}
        fresh = {key: one for key, one in answers.items() if not isinstance(one, ZGWError)}
        if fresh:
            cache.set_many(fresh, BEWAARTIJD)
        known: OfFout[T] = {**self._kept, **answers}
        foreign = {url: self._register.catalogi.onbruikbaar(VREEMD) for url in self._foreign}
        return {url: known[key] for key, url in self._wanted.items()} | foreign


def zaaktypen(register: Register, urls: Iterable[str]) -> Gevraagd[Zaaktype]:
    """Zaaktypen by URL."""
    return Gevraagd(register, "zaaktype", urls, register.catalogi.zaaktype)


def catalogi(register: Register, urls: Iterable[str]) -> Gevraagd[Catalogus]:
    """Catalogues by URL."""
    return Gevraagd(register, "catalogus", urls, register.catalogi.catalogus)


def statustypen(register: Register, urls: Iterable[str]) -> Gevraagd[tuple[Statustype, ...]]:
    """The statustypen in order, by the URL of their zaaktype."""
    return Gevraagd(register, "statustypen", urls, register.catalogi.statustypen)


def statustype(register: Register, urls: Iterable[str]) -> Gevraagd[Statustype]:
    """Single statustypen by URL, for suppliers that share one between zaaktypen."""
    return Gevraagd(register, "statustype", urls, register.catalogi.statustype)


def resultaattypen(register: Register, urls: Iterable[str]) -> Gevraagd[Resultaattype]:
    """Resultaattypen by URL."""
    return Gevraagd(register, "resultaattype", urls, register.catalogi.resultaattype)


def besluittypen(register: Register, urls: Iterable[str]) -> Gevraagd[Besluittype]:
    """Besluittypen by URL."""
    return Gevraagd(register, "besluittype", urls, register.catalogi.besluittype)


def informatieobjecttypen(
    register: Register, urls: Iterable[str]
) -> Gevraagd[Informatieobjecttype]:
    """Informatieobjecttypen by URL."""
    return Gevraagd(register, "informatieobjecttype", urls, register.catalogi.informatieobjecttype)


class InterneZaaktypen:
    """The URLs of the zaaktypen that are never shown: kept, or on their way.

    One call, which brings all zaaktypen along to keep.
    """

    def __init__(self, register: Register) -> None:
        self._base = register.catalogi.connection.base_url
        self._kept: tuple[str, ...] | None = cache.get(_key("intern", self._base))
        self._vraag = (
            register.ask(register.catalogi, register.catalogi.zaaktypen)
            if self._kept is None
            else None
        )

    def urls(self) -> tuple[str, ...]:
        """() when the catalogue cannot be asked. For worker threads too: keeps nothing itself."""
        if self._vraag is None:
            return self._kept or ()
        found = self._vraag.of_fout()
        return () if isinstance(found, ZGWError) else _intern(found)

    def bewaar(self) -> None:
        """Keeps what came back, once `urls` has been answered."""
        found = self._vraag.of_fout() if self._vraag else None
        if found is None or isinstance(found, ZGWError):
            return
        own = {_key("zaaktype", one.url): one for one in found if one.url.startswith(self._base)}
        cache.set_many({**own, _key("intern", self._base): _intern(found)}, BEWAARTIJD)


def _intern(zaaktypen: Iterable[Zaaktype]) -> tuple[str, ...]:
    return tuple(one.url for one in zaaktypen if one.indicatie_intern_of_extern != "extern")


def _key(kind: str, url: str) -> str:
    return f"zgw{VERSIE}:{kind}:{hashlib.sha256(url.encode()).hexdigest()}"


def goede[T](gevraagd: Gevraagd[T], errors: list[ZGWError]) -> dict[str, T]:
    """The answers that are no error; the errors are noted."""
    answers = gevraagd.antwoorden()
    errors.extend(one for one in answers.values() if isinstance(one, ZGWError))
    return {url: one for url, one in answers.items() if not isinstance(one, ZGWError)}
