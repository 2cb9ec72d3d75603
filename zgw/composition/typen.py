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
VERSIE = 1  # To be raised when a kept dataclass gets other fields.

type OfFout[T] = dict[str, T | ZGWError]


def zaaktypen(register: Register, urls: Iterable[str]) -> OfFout[Zaaktype]:
    """Zaaktypen by URL."""
    return _many(register, "zaaktype", urls, register.catalogi.zaaktype)


def catalogi(register: Register, urls: Iterable[str]) -> OfFout[Catalogus]:
    """Catalogues by URL."""
    return _many(register, "catalogus", urls, register.catalogi.catalogus)


def statustypen(register: Register, urls: Iterable[str]) -> OfFout[tuple[Statustype, ...]]:
    """The statustypen in order, by the URL of their zaaktype."""
    return _many(register, "statustypen", urls, register.catalogi.statustypen)


def statustype(register: Register, urls: Iterable[str]) -> OfFout[Statustype]:
    """Single statustypen by URL, for suppliers that share one between zaaktypen."""
    return _many(register, "statustype", urls, register.catalogi.statustype)


def resultaattypen(register: Register, urls: Iterable[str]) -> OfFout[Resultaattype]:
    """Resultaattypen by URL."""
    return _many(register, "resultaattype", urls, register.catalogi.resultaattype)


def besluittypen(register: Register, urls: Iterable[str]) -> OfFout[Besluittype]:
    """Besluittypen by URL."""
    return _many(register, "besluittype", urls, register.catalogi.besluittype)


def informatieobjecttypen(register: Register, urls: Iterable[str]) -> OfFout[Informatieobjecttype]:
    """Informatieobjecttypen by URL."""
    return _many(register, "informatieobjecttype", urls, register.catalogi.informatieobjecttype)


def interne_zaaktypen(register: Register) -> tuple[str, ...]:
    """The URLs of the zaaktypen that are never shown; () when the catalogue cannot be asked.

    One call, which brings all zaaktypen along to keep.
    """
    key = _key("intern", register.catalogi.connection.base_url)
    kept: tuple[str, ...] | None = cache.get(key)
    if kept is not None:
        return kept
    found = register.ask(register.catalogi, register.catalogi.zaaktypen).of_fout()
    if isinstance(found, ZGWError):
        return ()
    intern = tuple(one.url for one in found if one.indicatie_intern_of_extern != "extern")
    alle = {_key("zaaktype", one.url): one for one in found}
    cache.set_many({**alle, key: intern}, BEWAARTIJD)
    return intern


def _many[T](
    register: Register, kind: str, urls: Iterable[str], fetch: Callable[[str], T]
) -> OfFout[T]:
    """What is kept, and beside it the rest, asked for in parallel and then kept."""
    wanted = {_key(kind, url): url for url in urls if url}
    kept = cache.get_many(wanted)
    asked = {
        key: register.ask(register.catalogi, partial(fetch, url))
        for key, url in wanted.items()
        if key not in kept
    }
    answers = {key: vraag.of_fout() for key, vraag in asked.items()}
    fresh = {key: one for key, one in answers.items() if not isinstance(one, ZGWError)}
    if fresh:
        cache.set_many(fresh, BEWAARTIJD)
    return {url: kept[key] if key in kept else answers[key] for key, url in wanted.items()}


def _key(kind: str, url: str) -> str:
    return f"zgw{VERSIE}:{kind}:{hashlib.sha256(url.encode()).hexdigest()}"


def goede[T](answers: OfFout[T], errors: list[ZGWError]) -> dict[str, T]:
    """The answers that are no error; the errors are noted."""
    errors.extend(one for one in answers.values() if isinstance(one, ZGWError))
    return {url: one for url, one in answers.items() if not isinstance(one, ZGWError)}
