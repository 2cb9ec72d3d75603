"""Whatever a register holds, in whatever field, is text on every page that shows it."""

import json
import re
from ast import literal_eval
from collections import Counter
from collections.abc import Callable, Iterator, Set
from xml.etree.ElementTree import Element

import html5lib
import pytest
from django.core.cache import cache

from tests.conftest import Configure
from tests.faults.browser import Visit, visit
from tests.mijnomgeving.conftest import LIJSTEN, document_url, zaak_url
from tests.opmaak.fields import fields, filled, formal, free, mark
from tests.opmaak.payloads import PAYLOADS
from tests.toegang.sameness import without_what_differs
from tests.zgw import oracle
from tests.zgw.tussenpersoon import Antwoord, Tussenpersoon
from zgw.demo import bekend
from zgw.demo.registers import DemoRegisters

SUZANNE, WILLEM = oracle.burger(bekend.SUZANNE), oracle.burger(bekend.WILLEM)
KORENBLOEM = oracle.everybody()["korenbloem (rsin)"]
STATION = oracle.everybody()["korenbloem station"]
PAGES = [
    *((SUZANNE, path) for path in LIJSTEN),
    (SUZANNE, zaak_url(bekend.PARKEER_VERLEEND)),
    (SUZANNE, zaak_url(bekend.KLACHT_TOEGEWEZEN)),
    (SUZANNE, zaak_url(bekend.OMGEVING_MET_DEELZAAK)),
    (SUZANNE, zaak_url(bekend.BIJSTAND_OPGESCHORT)),
    (WILLEM, zaak_url(bekend.VERLENGD)),
    (KORENBLOEM, "/mijn/"),
    (STATION, "/mijn/"),
]
DOWNLOAD = document_url(bekend.PARKEER_VERLEEND, "0")
# What a citizen certainly reads of a register, somewhere; some of it only without something else.
READ = {
    "besluiten/besluiten": ("identificatie", "toelichting"),
    "catalogi/besluittypen": ("omschrijving",),
    "catalogi/resultaattypen": ("omschrijving", "toelichting"),
    "catalogi/statustypen": ("omschrijving", "statustekst"),
    "catalogi/zaaktypen": ("omschrijving",),
    "documenten/enkelvoudiginformatieobjecten": ("titel", "auteur"),
    "zaken/resultaten": ("toelichting",),
    "zaken/rollen": (
        *("betrokkeneIdentificatie.geslachtsnaam", "betrokkeneIdentificatie.voornamen"),
        *("betrokkeneIdentificatie.voorvoegselGeslachtsnaam", "betrokkeneIdentificatie.naam"),
        *("betrokkeneIdentificatie.voorletters", "betrokkeneIdentificatie.handelsnaam"),
        "betrokkeneIdentificatie.statutaireNaam",
    ),
    "zaken/statussen": ("statustoelichting",),
    "zaken/zaken": ("identificatie", "omschrijving", "opschorting.reden", "verlenging.reden"),
}
INSTEAD = {
    f"zaken/rollen.betrokkeneIdentificatie.{name}"
    for name in ("voornamen", "naam", "statutaireNaam")
}
SEEN: set[str] = set()
BAD = "javascript:zqx(1)//\"><zqx onload='zqx(1)'>"
# A plain name, and one in UTF-8 beside it or in its place; nothing that a browser could mistake.
NAMED = re.compile(r"attachment; filename(?:=\"[^\"\\/\x00-\x1f\x7f]+\"|\*=utf-8''[\w.%!~-]+)")
# A page that had to wait for a register said so first.
WAITS = re.compile(r'<p class="nl-paragraph mg-wacht">.*?</p><template></template>', re.DOTALL)
MARK = re.compile(r"zq\d{3}zq")


@pytest.fixture
def between(registers: DemoRegisters, configure: Configure) -> Iterator[Tussenpersoon]:
    """A portal that gets its answers through somebody who can alter them."""
    with Tussenpersoon(registers) as proxy:
        configure(proxy.configuration())
        yield proxy
    cache.clear()


def put(proxy: Tussenpersoon, fill: Callable[[str, str], str]) -> None:
    """From now on answers have this in place of each text, and nothing of before is known."""

    def alter(answer: Antwoord) -> None:
        if answer.body[:1] in (b"{", b"["):
            answer.body = json.dumps(filled(json.loads(answer.body), fill)).encode()

    proxy.alter = alter
    cache.clear()


def in_free(payload: str, empty: Set[str] = frozenset()) -> Callable[[str, str], str]:
    """The payload in every field in which anything may stand, after the mark of the field.

    Those in `empty` hold nothing, so that what is shown without them is shown.
    """

    def fill(name: str, value: str) -> str:
        if not fields()[name]:
            return value
        return "" if name in empty else f"{mark(name)} {payload}"

    return fill


def html_of(found: Visit, status: int = 200) -> Element:
    """The page as a browser reads it, in which nothing comes of a payload but text."""
    assert (found.status, found.error) == (status, ""), found.body[:500]
    html = WAITS.sub("", without_what_differs(found.body.decode()))
    tree: Element = html5lib.parse(html, namespaceHTMLElements=False)
    for one in tree.iter():
        if isinstance(one.tag, str):
            assert "zq" not in one.tag
            loud = {k: v for k, v in one.items() if "zq" in f"{k}{v}"}
            assert not loud, (one.tag, loud)
    return tree


def tags(tree: Element) -> list[object]:
    """The elements in order, with the names of their attributes; lines of a text may be more."""
    return [
        (one.tag, sorted(one.keys()))
        for one in tree.iter()
        if isinstance(one.tag, str) and one.tag not in ("br", "p")
    ]


def text_of(tree: Element) -> str:
    return " ".join("".join(tree.itertext()).split())


def shown(tree: Element) -> Counter[str]:
    """How often each field is read on a page."""
    return Counter(MARK.findall(text_of(tree)))


@pytest.mark.parametrize("empty", [frozenset(), INSTEAD], ids=["all filled", "some empty"])
def test_every_text_of_a_register_is_text_on_every_page(
    empty: Set[str], between: Tussenpersoon
) -> None:
    put(between, in_free("gewoon", empty))
    plain = {(wie, path): html_of(visit(wie, path)) for wie, path in PAGES}
    SEEN.update(*(shown(tree) for tree in plain.values()))

    for name in list(PAYLOADS)[bool(empty) :: 2]:
        put(between, in_free(PAYLOADS[name], empty))
        for page, before in plain.items():
            tree = html_of(visit(*page))
            assert tags(tree) == tags(before), (name, page)
            assert shown(tree) == shown(before), (name, page)


def test_every_field_that_is_read_was_read() -> None:
    """Runs after the test above: what no page shows proves nothing there."""
    names = [f"{kind}.{name}" for kind, names in READ.items() for name in names]

    assert [name for name in names if mark(name) not in SEEN] == []
    assert len(free()) > 130


def test_what_a_download_is_called_is_a_name(between: Tussenpersoon) -> None:
    put(between, lambda _, value: value)
    before = visit(SUZANNE, DOWNLOAD)
    assert before.body

    for name, payload in PAYLOADS.items():
        put(between, in_free(payload))
        found = visit(SUZANNE, DOWNLOAD)
        assert (found.status, found.body) == (200, before.body), name
        headers, plain = literal_eval(found.headers), literal_eval(before.headers)
        assert headers.keys() == plain.keys(), name
        different = {one for one in plain if headers[one] != plain[one]} - {"X-Request-Id"}
        assert different == {"Content-Type", "Content-Disposition"}, name
        assert headers["Content-Type"] == "application/octet-stream"
        assert NAMED.fullmatch(headers["Content-Disposition"]), (name, headers)


def _noting(came: set[str]) -> Callable[[str, str], str]:
    """Leaves all texts as they are, and remembers of which fields there were any."""

    def fill(name: str, value: str) -> str:
        came.add(name)
        return value

    return fill


def _only_in(field: str) -> Callable[[str, str], str]:
    """Something bad in this field, and nothing in any other."""
    return lambda name, value: BAD if name == field else value


def test_what_a_program_reads_is_never_shown(between: Tussenpersoon) -> None:
    tried: set[str] = set()
    for page in (SUZANNE, zaak_url(bekend.PARKEER_VERLEEND)), (SUZANNE, "/mijn/"):
        came: set[str] = set()
        put(between, _noting(came))
        assert visit(*page).status == 200
        for field in (came & {*formal()}) - tried:
            put(between, _only_in(field))
            found = visit(*page)
            assert found.status in (200, 404, 503), field
            assert not found.error, field
            assert b"zqx" not in found.body, field
            assert "zqx" not in found.headers, field
        tried |= came
    assert len(tried & {*formal()}) > 60
