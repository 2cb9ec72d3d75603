"""Natural keys: how an editor's text and a type in a register find each other (ADR 0005)."""

import unicodedata
from dataclasses import dataclass

# Normalised parts hold no line feed, so it can never be part of one.
_TUSSEN = "\n"


@dataclass(frozen=True)
class ZaaktypeKey:
    """A zaaktype over all its versions: `domein` of its catalogus ("" = not known) and its name."""

    domein: str
    identificatie: str


def is_bruikbaar(deel: str) -> bool:
    """Whether a part says anything: registers hold "", "." and "-" where a name should be."""
    return any(teken.isalnum() for teken in deel)


def normaliseer(deel: str) -> str:
    """The part without difference in case, width, or whitespace; "" when it says nothing."""
    if not is_bruikbaar(deel):
        return ""
    gelijk = unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", deel).casefold())
    return " ".join(gelijk.split())


def sleutel(*delen: str) -> str:
    """One text for all parts, to store and to compare."""
    return _TUSSEN.join(normaliseer(deel) for deel in delen)


def kandidaten(domein: str, *delen: str) -> tuple[str, ...]:
    """Keys of the texts that apply, best first: of this catalogus, then of all catalogi.

    Nothing applies when one of the parts says nothing.
    """
    if not all(is_bruikbaar(deel) for deel in delen):
        return ()
    exact, algemeen = sleutel(domein, *delen), sleutel("", *delen)
    return (exact,) if exact == algemeen else (exact, algemeen)
