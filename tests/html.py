"""The one check that every page passes, and a way to look into a page that did."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse

TOESTANDEN = {"geladen", "leeg", "niet-beschikbaar"}
WITHOUT_LABEL = {"hidden", "submit", "button", "image", "reset"}
SVG = "{http://www.w3.org/2000/svg}svg"
HEADING = re.compile(r"h[1-6]")


@dataclass(frozen=True)
class Onderdeel:
    """A composed part of a page: `data-onderdeel`, `data-toestand`, and the words in it."""

    naam: str
    toestand: str
    tekst: str
    element: Element


@dataclass(frozen=True)
class Page:
    """A page that passed the check."""

    html: str
    tree: Element

    @property
    def tekst(self) -> str:
        """The words of the main part."""
        return words(next(self.tree.iter("main")))

    @property
    def kop(self) -> str:
        """The words of the h1."""
        return words(next(self.tree.iter("h1")))

    def onderdelen(self, naam: str = "") -> list[Onderdeel]:
        """The composed parts with this name, or all of them."""
        return [
            Onderdeel(
                str(one.get("data-onderdeel")), str(one.get("data-toestand")), words(one), one
            )
            for one in self.tree.iter("section")
            if one.get("data-onderdeel") and naam in ("", one.get("data-onderdeel"))
        ]

    def toestanden(self) -> dict[str, list[str]]:
        """The states by name of part, in order."""
        found: dict[str, list[str]] = {}
        for one in self.onderdelen():
            found.setdefault(one.naam, []).append(one.toestand)
        return found

    def links(self) -> list[str]:
        """Where the links of the page lead."""
        return [str(one.get("href")) for one in self.tree.iter("a")]

    def stappen(self) -> list[Element]:
        """The steps of the statushistorie."""
        lists = (one for one in self.tree.iter("ol") if "mg-stappen" in str(one.get("class")))
        return [step for one in lists for step in one.findall("li")]


def content(response: HttpResponseBase) -> bytes:
    """The body, also when it is streamed."""
    if isinstance(response, StreamingHttpResponse):
        return response.getvalue()
    assert isinstance(response, HttpResponse)
    return response.content


def checked(response: HttpResponseBase, status: int = 200) -> Page:
    """The page of a response; fails when anything about its HTML is not as it should be."""
    body = content(response)
    assert response.status_code == status, body[:2000]
    return checked_html(body.decode())


def checked_html(html: str) -> Page:
    """The same for HTML that is at hand."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = parser.parse(html)
    assert tree.get("lang") == "nl"
    _check_structure(tree)
    _check_names(tree)
    _check_purity(tree)
    assert not re.search(r"\bNone\b|\{\{|\}\}|\{%|Undefined|<Deel|object at 0x", html)
    return Page(html, tree)


def words(element: Element) -> str:
    """All text below an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def _check_structure(tree: Element) -> None:
    """One main, one h1 that begins the title, and headings that skip no level."""
    assert len(list(tree.iter("main"))) == 1
    assert len(list(tree.iter("h1"))) == 1
    kop, title = words(next(tree.iter("h1"))), words(next(tree.iter("title")))
    assert kop
    assert title.startswith(kop), (title, kop)
    levels = [int(one.tag[1]) for one in _html(tree) if HEADING.fullmatch(one.tag)]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels)), levels
    for one in _html(tree):
        if HEADING.fullmatch(one.tag):
            assert words(one), "empty heading"
        if one.get("data-onderdeel") is not None:
            assert one.tag == "section"
            assert one.get("data-onderdeel")
            assert one.get("data-toestand") in TOESTANDEN, one.attrib


def _check_names(tree: Element) -> None:
    """Ids are unique, references lead somewhere, and what is used has a name."""
    ids = [str(one.get("id")) for one in tree.iter() if one.get("id") is not None]
    assert len(ids) == len(set(ids)), ids
    for one in _html(tree):
        for name in ("aria-labelledby", "aria-describedby", "for", "headers"):
            assert set((one.get(name) or "").split()) <= set(ids), (name, one.attrib)
        if one.tag == "img":
            assert one.get("alt") is not None, one.attrib
        if one.tag in ("a", "button", "summary"):
            assert words(one) or one.get("aria-label"), f"{one.tag} without words"
        if one.tag == "a":
            href = one.get("href")
            assert href, f"empty href: {words(one)}"
            assert not href.startswith("#") or href[1:] in ids, href
    for svg in tree.iter(SVG):
        assert svg.get("aria-hidden") == "true" or svg.get("aria-label"), svg.attrib
    _check_labels(tree)


def _check_labels(tree: Element) -> None:
    labelled = {one.get("for") for one in tree.iter("label")}
    wrapped = {id(inner) for one in tree.iter("label") for inner in one.iter()}
    for one in _html(tree):
        if one.tag not in ("input", "select", "textarea") or one.get("type") in WITHOUT_LABEL:
            continue
        own = one.get("aria-label") or one.get("aria-labelledby")
        assert own or id(one) in wrapped or one.get("id") in labelled, one.attrib


def _check_purity(tree: Element) -> None:
    """No style and no script in the page; everything comes from this site."""
    for one in _html(tree):
        assert one.tag != "style"
        assert one.tag != "script" or (one.get("src") and not words(one))
        inline = [name for name in one.keys() if name == "style" or name.startswith("on")]  # noqa: SIM118 - of an Element
        assert not inline, (one.tag, inline)
        for name in ("src", "href"):
            if one.tag != "a" and one.get(name) is not None:
                assert re.match(r"/(?!/)|#", str(one.get(name))), one.attrib


def _html(tree: Element) -> Iterator[Element]:
    return (one for one in tree.iter() if isinstance(one.tag, str))
