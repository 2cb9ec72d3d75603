"""Who is asking: the person or company behind a login."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a Principal's value is."""

    BSN = "bsn"
    KVK = "kvk"
    RSIN = "rsin"
    VESTIGING = "vestiging"


@dataclass(frozen=True, slots=True)
class Principal:
    """The identity of a logged-in citizen or company, as a login means established it.

    `value` is the BSN, KvK number, RSIN or vestigingsnummer; it never shows in a repr, so that it
    cannot slip into a log or an exception text. With kind `vestiging`, `kvk` holds the KvK number.
    `mandate` names the service the person may act in for somebody else; empty means for themselves.
    """

    means: str
    kind: Kind
    value: str
    level: str
    moment: datetime
    mandate: str = ""
    kvk: str = ""

    def __repr__(self) -> str:
        return f"<Principal {self.kind} via {self.means}>"
