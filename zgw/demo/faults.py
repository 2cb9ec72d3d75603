"""Knows what is made to go wrong: slow, failing, silent or talking rubbish."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Literal, get_args

from zgw.demo.api import Oddities

type Kind = Literal[
    "slow",
    "fail",
    "hang_up",
    "rubbish",
    "ignore_person_filter",
    "without_zoek",
    "without_expand",
    "without_object_filter",
    "without_beperkte_set",
]
KINDS: Sequence[str] = get_args(Kind.__value__)
EVERY_API = "*"


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong at one API, or at the paths that contain a text."""

    kind: Kind
    api: str = EVERY_API
    path: str = ""
    value: float = 0

    def concerns(self, api: str, path: str) -> bool:
        """Say whether a request for this path meets the fault."""
        return self.api in (EVERY_API, api) and self.path in path


class Faults:
    """The faults of this moment; a later one of the same kind wins."""

    def __init__(self) -> None:
        self._faults: tuple[Fault, ...] = ()
        self._lock = Lock()

    def add(self, fault: Fault) -> None:
        """Let something go wrong from now on."""
        with self._lock:
            self._faults = (*self._faults, fault)

    def heal(self) -> None:
        """Let everything go right again."""
        with self._lock:
            self._faults = ()

    def concerning(self, api: str, path: str) -> dict[Kind, Fault]:
        """Return by kind the faults that a request for this path meets."""
        return {fault.kind: fault for fault in self._faults if fault.concerns(api, path)}


def oddities_among(kinds: Mapping[Kind, Fault]) -> Oddities:
    """Return the differences from Open Zaak, or of the log service, that these faults amount to."""
    return Oddities(
        ignores_person_filter="ignore_person_filter" in kinds,
        lacks_zoek="without_zoek" in kinds,
        lacks_expand="without_expand" in kinds,
        lacks_object_filter="without_object_filter" in kinds,
        lacks_beperkte_set="without_beperkte_set" in kinds,
    )
