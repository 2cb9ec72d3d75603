"""The seat belt of the log: leaves out what looks like a person, a zaak or a secret.

What is written there has no such thing in it to begin with. This is for what a library writes.
"""

import re
from collections.abc import Mapping

WEGGELATEN = "[weggelaten]"
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_EINDE = r"[^\s'\"&<>()\[\],]+"
_HEX = "[0-9a-fA-F]"
# In this order: what is left out as a whole goes before what may be a part of it.
_PATRONEN = [
    (re.compile(pattern, re.IGNORECASE), kept)
    for pattern, kept in (
        (r"((?:set-)?cookie['\"]?\s*[:=]\s*)[^\r\n]+", r"\1"),
        (r"(authorization['\"]?\s*[:=]\s*)[^\r\n]+", r"\1"),
        (r"\b((?:bearer|basic)\s+)[\w.~+/=-]{8,}", r"\1"),
        (r"\beyJ[\w-]{5,}\.[\w.-]+", ""),
        (
            r"((?:__Host-)?\b(?:mijn|cms_session|\w{0,40}csrf\w{0,40}|password|secret|token)=)[^\s;,&'\"]+",
            r"\1",
        ),
        (r"(://)[^\s/@]+(?=@)", r"\1"),
        (r"(\?)(?![:=!<P#])[^\s'\"<>]+", r"\1"),
        (rf"((?:/|%2F)mijn(?:/|%2F)zaken(?:/|%2F)){_EINDE}", r"\1"),
        (r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", ""),
        (rf"(?<!{_HEX}){_HEX}{{8}}(?:-?{_HEX}{{4}}){{3}}-?{_HEX}{{12}}(?!{_HEX})", ""),
        (r"(\bip=)\S+", r"\1"),
        (r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.])", ""),
    )
]
# KvK (8), BSN and RSIN (9), vestiging (12); also right after an escape in a URL, such as %20.
_NUMMER = re.compile(
    r"(?:(?<![0-9])|(?<=%[0-9][0-9]))(?:[0-9]{12}|[0-9]{9}|[0-9]{8})(?![0-9])"
)  # A date without dashes goes along with KvK numbers; the log writes dates with them.


def zonder(text: str) -> str:
    """The text, with `[weggelaten]` for everything that looks personal or secret."""
    for pattern, kept in _PATRONEN:
        text = pattern.sub(kept + WEGGELATEN, text)
    return _NUMMER.sub(_nummer, text)


def zonder_diep(value: object) -> object:
    """The same for what JSON may hold; anything else becomes its text."""
    match value:
        case None | bool():
            return value
        case int() | float():
            return value if zonder(str(value)) == str(value) else WEGGELATEN
        case Mapping():
            return {zonder(str(key)): zonder_diep(one) for key, one in value.items()}
        case list() | tuple() | set() | frozenset():
            return [zonder_diep(one) for one in value]
        case bytes():
            return zonder(value.decode("latin-1"))
    return zonder(str(value))


def _nummer(match: re.Match[str]) -> str:
    """Nine digits are a BSN when they pass the 11-proof; eight and twelve are always left out."""
    if len(match[0]) != len(_GEWICHTEN):
        return WEGGELATEN
    total = sum(int(digit) * weight for digit, weight in zip(match[0], _GEWICHTEN, strict=True))
    return match[0] if total % 11 else WEGGELATEN
