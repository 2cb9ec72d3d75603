"""A text on a page: rich text of an editor, or plain text of a register."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tekst:
    """`rich` is True for an editor's text, as Wagtail stores it; plain text is escaped."""

    inhoud: str
    rich: bool


def eerste(redactie: str, register: str = "") -> Tekst | None:
    """The editor's words, else those of the register, else nothing."""
    if redactie:
        return Tekst(redactie, rich=True)
    return Tekst(register, rich=False) if register else None
