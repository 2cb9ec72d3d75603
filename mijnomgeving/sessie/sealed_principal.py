"""A Principal as it lies in the sealed session, and back; anything odd is nobody."""

import re
from datetime import datetime

from digid_eherkenning.validators import BSNValidator
from django.core.exceptions import ValidationError

from zgw.resources import Kind, Principal

FIELDS = frozenset({"means", "kind", "value", "level", "moment", "mandate", "kvk"})
NINE_DIGITS = re.compile(r"[0-9]{9}")
KVK = re.compile(r"[0-9]{8}")
# BSN and RSIN have 9 digits, a KvK number 8, a vestigingsnummer 12 (RGBZ 2).
SHAPES = {
    Kind.BSN: NINE_DIGITS,
    Kind.KVK: KVK,
    Kind.RSIN: NINE_DIGITS,
    Kind.VESTIGING: re.compile(r"[0-9]{12}"),
}


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
        kind, moment = Kind(fields["kind"]), datetime.fromisoformat(fields["moment"])
    except ValueError:
        return None
    principal = Principal(
        means=fields["means"],
        kind=kind,
        value=fields["value"],
        level=fields["level"],
        moment=moment,
        mandate=fields["mandate"],
        kvk=fields["kvk"],
    )
    return principal if _is_whole(principal) else None


def _is_whole(principal: Principal) -> bool:
    return (
        bool(principal.means and principal.level)
        and principal.moment.tzinfo is not None
        and SHAPES[principal.kind].fullmatch(principal.value) is not None
        and (principal.kind != Kind.BSN or is_bsn(principal.value))
        and (KVK.fullmatch(principal.kvk) is not None or _may_lack_kvk(principal))
    )


def _may_lack_kvk(principal: Principal) -> bool:
    return principal.kvk == "" and principal.kind != Kind.VESTIGING


def is_bsn(value: str) -> bool:
    """Whether this is a BSN: 9 digits that pass the 11-proof."""
    if NINE_DIGITS.fullmatch(value) is None:
        return False  # The validator lets a newline at the end pass.
    try:
        BSNValidator()(value)
    except ValidationError:
        return False
    return True
