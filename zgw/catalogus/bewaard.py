"""What is kept of the catalogues in the shared cache: each thing with the moment at which it came.

Types are not personal, so they may be kept; nothing else is. The keys show no address.
"""

import hashlib
import time
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from uuid import uuid4

from django.conf import settings
from django.core.cache import cache

VERSIE = 4  # To be raised when a kept dataclass gets other fields.
BEWAARTIJD = 24 * 60 * 60  # Seconds; how long a type is used while its catalogue cannot be asked.

type Opbrengst = Mapping[str, Any]  # What is to be kept, by its key.


class Bewaard[T](NamedTuple):
    """A thing that was kept; `sinds` is in seconds since 1970."""

    generatie: str
    sinds: float
    inhoud: T

    def is_vers(self) -> bool:
        """Whether it need not be asked for anew yet."""
        return time.time() - self.sinds < settings.ZGW_CATALOGUS_VERS


def key(kind: str, url: str) -> str:
    """The key under which what has this address is kept."""
    return f"zgw{VERSIE}:{kind}:{hashlib.sha256(url.encode()).hexdigest()}"


def read(keys: Iterable[str]) -> tuple[str, dict[str, Bewaard[Any]]]:
    """The generation of this moment, and what is kept of it under these keys. One round trip."""
    found = cache.get_many([*keys, _GENERATIE])
    generatie = found.pop(_GENERATIE, None) or _first_generation()
    return generatie, {name: one for name, one in found.items() if one.generatie == generatie}


def keep(generatie: str, opbrengst: Opbrengst) -> None:
    """Keeps these; `generatie` is that of before they were asked for."""
    now = time.time()
    kept = {name: Bewaard(generatie, now, one) for name, one in opbrengst.items()}
    cache.set_many(kept, BEWAARTIJD)


def forget() -> None:
    """Makes everything that was kept of catalogues, or is being fetched, count as unknown.

    By a new generation: entries of an older one are not used. The sessions of citizens, which
    live in the same cache, stay.
    """
    cache.set(_GENERATIE, _new(), None)


def claim(name: str, seconds: int) -> bool:
    """Whether the caller is the one, among all processes, who may do this for so long."""
    return cache.add(_slot(name), 1, seconds)


def release(name: str) -> None:
    """Lets others claim it again before the time is over."""
    cache.delete(_slot(name))


def _first_generation() -> str:
    """Of a cache in which nothing was kept yet; the same for all who ask at once."""
    new = _new()
    if cache.add(_GENERATIE, new, None):
        return new
    generatie: str = cache.get(_GENERATIE, new)
    return generatie


def _slot(name: str) -> str:
    return f"{name}:bezig"


def _new() -> str:
    return uuid4().hex


_GENERATIE = f"zgw{VERSIE}:generatie"
