"""A Principal as it lies in the sealed session, and back; anything odd is nobody."""

import re
from datetime import datetime

from zgw.resources import Kind, Principal

FIELDS = frozenset({"means", "kind", "value", "level", "moment", "mandate", "kvk"})
KVK_OR_NONE = re.compile(r"(?:[0-9]{8})?")


def pack(principal: Principal) -> dict[str, str]:
    """The principal as text fields. Raises ValueError, without the value, when it is not whole."""
    packed = {
        "means": principal.means,
        "kind": str(principal.kind),
        "value": principal.value,
        "level": principal.level,
        "moment": principal.moment.isoformat(),
        "mandate": principal.mandate,
        "kvk": principal.kvk,
    }
    if unpack(packed) is None:
        raise ValueError(f"Not a whole identity: {principal!r}")
    return packed


def unpack(packed: object) -> Principal | None:
    """The principal that `pack` packed; None for anything else."""
    if not isinstance(packed, dict) or set(packed) != FIELDS:
        return None
    fields = {name: text for name, text in packed.items() if isinstance(text, str)}
    if set(fields) != FIELDS:
        return None
    try:
        principal = _principal(fields)
    except ValueError:
        return None
    return principal if _is_whole(principal) else None


def _principal(fields: dict[str, str]) -> Principal:
    return Principal(
        means=fields["means"],
        kind=Kind(fields["kind"]),
        value=fields["value"],
        level=fields["level"],
        moment=datetime.fromisoformat(fields["moment"]),
        mandate=fields["mandate"],
        kvk=fields["kvk"],
    )


def _is_whole(principal: Principal) -> bool:
    # Principal itself guards its value; here what a careless means of login could leave out.
    return (
        bool(principal.means and principal.level)
        and principal.moment.tzinfo is not None
        and KVK_OR_NONE.fullmatch(principal.kvk) is not None
    )
