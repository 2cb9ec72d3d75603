"""Who is asking: the person or company behind a login."""

import re
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

    def __post_init__(self) -> None:
        """Raises ValueError, without the value, when this cannot be an identity."""
        if not _is_valid(self.kind, self.value, self.kvk):
            raise ValueError(f"Geen geldige identiteit van soort {self.kind}")

    def __repr__(self) -> str:
        return f"<Principal {self.kind} via {self.means}>"


def _is_valid(kind: Kind, value: str, kvk: str) -> bool:
    match kind:
        case Kind.BSN | Kind.RSIN:
            return _elfproef(value)
        case Kind.KVK:
            return bool(re.fullmatch(r"[0-9]{8}", value))
        case Kind.VESTIGING:
            return bool(re.fullmatch(r"[0-9]{12}", value) and re.fullmatch(r"[0-9]{8}", kvk))


def _elfproef(value: str) -> bool:
    """The check on a BSN or RSIN: nine digits, weighed 9 down to 2 and -1, divisible by 11."""
    if not re.fullmatch(r"[0-9]{9}", value) or value == "000000000":
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(c) * w for c, w in zip(value, weights, strict=True)) % 11 == 0
