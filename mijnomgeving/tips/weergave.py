"""A tip as the component tip takes it."""

from dataclasses import dataclass

from home.woorden import Beeld, TipWoorden
from mijnomgeving.weergave.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Tip:
    """What the component shows."""

    titel: str
    tekst: Tekst
    url: str
    link: str
    beeld: Beeld | None
    reden: str


def weergave_van(woorden: TipWoorden) -> Tip:
    """Out of the words of an editor, which are plain text."""
    return Tip(
        titel=woorden.titel,
        tekst=Tekst(woorden.tekst, rich=False),
        url=woorden.link,
        link=woorden.link_tekst,
        beeld=woorden.beeld,
        reden=woorden.reden,
    )
