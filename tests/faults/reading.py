"""Reads a page as fast as ten thousand of them ask for: its parts, their states, what is linked."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

LINK = re.compile(r"/mijn/zaken/[\w-]+/[0-9a-f-]{36}/(?:documenten/[0-9a-f-]{36}/)?")
REACHED = {"mg-stap--klaar", "mg-stap--huidig"}
NOTICE = "nu niet ophalen"
NIET_BESCHIKBAAR = "niet-beschikbaar"


@dataclass(slots=True)
class Part:
    """One `data-onderdeel`: its state, the links, steps and besluiten in it, and its words."""

    naam: str
    toestand: str
    items: Counter[str] = field(default_factory=Counter)
    tekst: str = ""

    @property
    def misses(self) -> bool:
        """Whether it says that something could not be asked."""
        return self.toestand == NIET_BESCHIKBAAR or NOTICE in self.tekst


class Reading(HTMLParser):
    """A page, of which `path` is the address; what stands outside every part is left alone."""

    def __init__(self, html: str, path: str) -> None:
        super().__init__()
        self._path = path
        self._open: list[Part | None] = []
        self.parts: list[Part] = []
        self.feed(html)
        self.close()

    def of(self, naam: str) -> list[Part]:
        """The parts with this name."""
        return [one for one in self.parts if one.naam == naam]

    def items(self, naam: str) -> Counter[str]:
        """All that stands in the parts with this name."""
        return sum((one.items for one in self.of(naam)), Counter())

    def toestanden(self, naam: str) -> set[str]:
        """The states of the parts with this name."""
        return {one.toestand for one in self.of(naam)}

    def misses(self, naam: str = "") -> bool:
        """Whether the page says that something of this part (or of any) could not be asked."""
        return any(one.misses for one in self.parts if naam in ("", one.naam))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A section opens a part; within one, links, steps and besluiten are counted."""
        given = dict(attrs)
        if tag == "section":
            self._open_section(given)
        part = self._part()
        if part is None:
            return
        href, classes = given.get("href") or "", set((given.get("class") or "").split())
        if tag == "a" and LINK.fullmatch(href) and href != self._path:
            part.items[href] += 1
        if tag == "li" and classes & REACHED:
            part.items["stap"] += 1
        if tag == "article" and "mg-besluit" in classes:
            part.items["besluit"] += 1

    def handle_endtag(self, tag: str) -> None:
        """A section ends."""
        if tag == "section" and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Words belong to the part that is open."""
        part = self._part()
        if part is not None:
            part.tekst += data

    def _open_section(self, given: dict[str, str | None]) -> None:
        naam = given.get("data-onderdeel")
        part = Part(naam, given.get("data-toestand") or "") if naam else None
        self._open.append(part)
        if part:
            self.parts.append(part)

    def _part(self) -> Part | None:
        return next((one for one in reversed(self._open) if one), None)
