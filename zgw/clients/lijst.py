"""What came of a list of a register: each item once, and how many of them cannot be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from zgw.errors import Onbruikbaar
from zgw.resources.parsing import text

NAMEN = ("url", "uuid", "identificatie")


@dataclass(frozen=True, slots=True)
class Blad:
    """One page of a list, not read yet. `aantal` is the register's `count`, when it gives one."""

    items: tuple[Any, ...]
    aantal: int | None
    has_next: bool


@dataclass(frozen=True, slots=True)
class Lijst[T]:
    """The items that can be read. `fout` is None when those are all.

    `onleesbaar` holds a number for each of the others, the same for the same item in two answers.
    """

    items: tuple[T, ...]
    onleesbaar: frozenset[int] = frozenset()
    fout: Onbruikbaar | None = None


class Verzameling:
    """The items of a list, page after page; what comes twice, by its names, is there once."""

    def __init__(self) -> None:
        self.items: dict[int, Any] = {}
        self._naamloos = 0

    def neem(self, items: Iterable[Any]) -> bool:
        """Adds them; False when none of them is new."""
        before = len(self.items)
        for item in items:
            self.items.setdefault(self._sleutel(item), item)
        return len(self.items) > before

    def _sleutel(self, item: Any) -> int:
        """A number that tells nothing: of its name, or of its place among those without one."""
        names = tuple(text(item, key) for key in NAMEN) if isinstance(item, dict) else ()
        if any(names):
            return hash(names)
        self._naamloos += 1
        return hash(self._naamloos)
