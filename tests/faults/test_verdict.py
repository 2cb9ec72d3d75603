"""The judge of the proof finds a page guilty that deserves it."""

from collections import Counter
from dataclasses import replace

import pytest

from tests.faults import verdict
from tests.faults.browser import Visit
from tests.faults.catalogue import FAULTS
from tests.faults.pages import Scenario
from tests.faults.verdict import Words
from tests.zgw import oracle
from zgw.demo import bekend

UUID = "11111111-2222-4333-8444-555555555555"
ZAAK = f"/mijn/zaken/demo/{UUID}/"
OTHER = f"/mijn/zaken/demo/{UUID.replace('1', '2')}/"
WORDS = Words(page=("Jan de Vries", "127.0.0.1:99"), log=("Moulin",))
SCENARIO = Scenario(
    "zaken",
    "suzanne",
    oracle.burger(bekend.SUZANNE),
    "/mijn/zaken/",
    "zaken",
    Counter([ZAAK, OTHER]),
)
DOWNLOAD = replace(SCENARIO, page="download", onderdeel="", shown=Counter())
MISSES = (
    '<section data-onderdeel="zaken" data-toestand="niet-beschikbaar">nu niet ophalen</section>'
)


def section(toestand: str, *links: str) -> str:
    """The part `zaken` of a page, in this state and with these links."""
    items = "".join(f'<a href="{one}">zaak</a>' for one in links)
    return f'<section data-onderdeel="zaken" data-toestand="{toestand}">{items}</section>'


def visited(body: str, *, status: int = 200, seconds: float = 0.1, broke: bool = False) -> Visit:
    """A visit that gave this."""
    return Visit(status, "", len(body), body.encode(), seconds, broke, "")


CONTROL = visited(section("geladen", ZAAK, OTHER))


def judged(
    visit: Visit,
    *,
    fault: str = "500",
    scenario: Scenario = SCENARIO,
    control: Visit = CONTROL,
    notes: list[str] | None = None,
) -> list[str]:
    """What the judge says of a visit."""
    return list(
        verdict.faulty(
            scenario,
            FAULTS[fault],
            visit,
            control,
            words=WORDS,
            deadline=1.0,
            notes=notes or [],
        )
    )


@pytest.mark.parametrize(
    "body",
    [
        section("geladen", ZAAK, OTHER),
        section("niet-beschikbaar"),
        section("geladen", ZAAK) + MISSES,
    ],
)
def test_an_honest_page_goes_free(body: str) -> None:
    assert judged(visited(body)) == []


@pytest.mark.parametrize(
    ("visit", "word"),
    [
        (visited(section("leeg")), "called empty"),
        (visited(section("leeg") + MISSES), "called empty"),
        (visited(section("geladen", ZAAK)), "in silence"),
        (visited(section("geladen", ZAAK, ZAAK, OTHER)), "twice"),
        (visited("<main>niets</main>"), "gone"),
        (visited(section("bezig", ZAAK, OTHER)), "no known state"),
        (visited(section("geladen", ZAAK, OTHER) + "Jan de Vries"), "not this person's"),
        (visited(section("geladen", ZAAK, OTHER) + "127.0.0.1:99"), "not this person's"),
        (visited(section("geladen", ZAAK, OTHER), seconds=60), "took 60.0 s"),
        (visited("", status=500), "status 500"),
        (visited("", status=404), "status 404"),
        (replace(CONTROL, status=0, error="KeyError: 'x'"), "KeyError"),
    ],
)
def test_a_dishonest_page_is_found_out(visit: Visit, word: str) -> None:
    assert any(word in one for one in judged(visit))


def test_a_harmless_fault_makes_no_difference() -> None:
    assert judged(CONTROL, fault="late") == []
    assert judged(visited(section("niet-beschikbaar")), fault="late")


def test_what_decides_who_may_see_a_zaak_may_hide_it() -> None:
    one_left = visited(section("geladen", ZAAK))

    assert judged(one_left, fault="null field", notes=["inpBsn"]) == []
    assert judged(one_left, fault="null field", notes=["omschrijving"])


def test_a_download_is_whole_or_visibly_not() -> None:
    whole = visited("%PDF and all of the rest")
    half = visited("%PDF and all")

    def said(visit: Visit) -> list[str]:
        return judged(visit, scenario=DOWNLOAD, control=whole)

    assert said(whole) == []
    assert said(replace(half, broke=True)) == []
    assert said(replace(half, length=whole.length)) == []
    assert said(visited("", status=503)) == []
    assert any("looks whole" in one for one in said(half))
    assert any("no such document" in one for one in said(visited("", status=404)))


def test_a_healthy_page_must_show_what_there_is() -> None:
    assert list(verdict.healthy(SCENARIO, CONTROL, WORDS)) == []
    for body in (section("geladen", ZAAK), section("geladen", ZAAK, OTHER) + MISSES):
        assert list(verdict.healthy(SCENARIO, visited(body), WORDS))
    assert list(verdict.healthy(DOWNLOAD, visited("<html>"), WORDS))


@pytest.mark.parametrize(
    "line", ["Moulin is niet bereikbaar", "zaak VB-100102", "Traceback (most recent call last)"]
)
def test_a_log_that_tells_too_much_is_found_out(line: str) -> None:
    assert list(verdict.logged(line, WORDS))
    assert not list(verdict.logged("Voorbeeldstad (zaken): Onbereikbaar", WORDS))
