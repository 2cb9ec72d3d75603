"""The parts of `make bench` still work; how fast anything is, only a run of it says."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from tests.bench import aims, figures, proc
from tests.bench.document import DOCUMENT, write_into
from tests.bench.download import Download
from tests.bench.floor import floor
from tests.bench.load import arrivals, visit_all
from tests.bench.pages import DOSSIER, LANGE_LIJST, LIJST, OVERZICHT, pages
from tests.bench.registers import Register, all_slow, registers
from tests.bench.report import First, Report
from tests.bench.single import Cell
from tests.bench.slow import SlowDown
from tests.bench.steady import KindUnderLoad, Steady
from tests.bench.table import markdown
from zgw.demo import sequential_round_trips
from zgw.demo.zaken import druk


@pytest.fixture(scope="module")
def sets() -> Iterator[list[Register]]:
    with registers(2) as found:
        yield found


def _cell(page: str, latency_ms: float, whole_ms: float) -> Cell:
    return Cell(
        page=page,
        sets=1,
        latency_ms=latency_ms,
        repetitions=25,
        calls=7,
        round_trips=2,
        first_ms=12.5,
        whole_ms=whole_ms,
        cpu_ms=20.0,
        floor_ms=400.0,
        head_first=True,
    )


@pytest.fixture
def report() -> Report:
    """A run that reached all its aims."""
    return Report(
        day=date(2026, 11, 25),
        quick=False,
        cores=2,
        has_redis=True,
        cells=tuple(_cell(page, 200.0, 430.0) for page in (LIJST, LANGE_LIJST, DOSSIER, OVERZICHT)),
        first=First(latency_ms=5000.0, first_ms=20.0, head_first=True),
        steady=Steady(
            rate=20,
            views=1000,
            citizens=100,
            workers=2,
            latency_ms=200.0,
            kinds=(KindUnderLoad(page=LIJST, single_ms=230.0, p50_ms=240.0, p95_ms=300.0),),
            not_complete=0,
            connections=90,
            cores=2,
            cpu_portal=0.5,
            cpu_registers=0.1,
            cpu_visitors=0.05,
            cpu_others=0.04,
        ),
        slow_downs=(
            SlowDown(
                what="de Besluiten API",
                seconds=10.0,
                pages=(LIJST,),
                views=96,
                healthy_ms=100.0,
                slow_ms=104.0,
                ratios=(1.04, 1.2, 0.98),
                not_complete=0,
            ),
        ),
        download=Download(size_mb=500.0, first_ms=20.0, seconds=2.0, extra_mb=4.0, cpu_seconds=0.5),
    )


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(number) for number in range(1, 101)]

    assert figures.percentile(values, 95) == 95
    assert figures.percentile(values, 50) == 50
    assert figures.percentile([7.0], 95) == 7
    assert figures.dutch(1234.56, 1) == "1.234,6"


def test_the_floor_makes_the_calls_of_every_page_in_their_rounds(sets: list[Register]) -> None:
    all_slow(sets, 0.1)
    counted = {}
    with floor() as bare:
        for page in pages(sets, druk.BURGERS[1]):
            for one in sets:
                one.forget()
            assert bare.seconds(page.rounds) > 0
            calls = [call for one in sets for call in one.calls()]
            counted[page.name] = (len(calls), sequential_round_trips(calls))
            assert {call.status for call in calls} == {200}

    assert counted == {LIJST: (2, 1), LANGE_LIJST: (2, 1), DOSSIER: (6, 1), OVERZICHT: (2, 1)}


def test_connections_of_the_floor_are_kept_open(sets: list[Register]) -> None:
    all_slow(sets, 0)
    (page,) = [one for one in pages(sets, druk.BURGERS[1]) if one.name == DOSSIER]
    with floor() as bare:
        for one in sets:
            one.forget()
        for _ in range(5):
            bare.seconds(page.rounds)

    assert 1 <= sets[0].connections() <= 6


def test_visits_are_made_at_their_moments_and_failures_are_told(sets: list[Register]) -> None:
    port = int(sets[0].url.rstrip("/").rsplit(":", 1)[1])
    all_slow(sets, 0)
    kinds = {"weg": [("/nergens/", "")], "root": [("/_demo/connections", "")]}
    planned = arrivals(kinds, rate=50, count=6)

    outcomes, cpu = visit_all(port, planned)

    assert [one.at for one in planned] == [0.0, 0.02, 0.04, 0.06, 0.08, 0.1]
    assert [(one.kind, one.is_complete) for one in outcomes] == [("weg", False), ("root", True)] * 3
    assert all(0 < one.first <= one.whole for one in outcomes)
    assert cpu > 0


def test_the_kernel_tells_of_a_process(sets: list[Register]) -> None:
    pid = sets[0].pid

    assert proc.family(pid) == [pid]
    assert proc.cpu_seconds([pid]) > 0
    proc.forget_peak(pid)
    assert 1 < proc.memory(pid) <= proc.peak_memory(pid) + 1
    busy, existed = proc.machine_cpu_seconds()
    assert 0 < busy < existed


def test_a_report_becomes_tables_and_json(report: Report) -> None:
    tables = markdown(report)

    assert "haalt niet" not in tables
    assert "| Dossier, 5 documenten | 1 | 200 | 7 | 2 | 12,5 | 430,0 | 400,0 | 1,07 |" in tables
    assert json.loads(report.json())["cells"][0]["whole_ms"] == 430.0
    # Every row of a table has as many columns as the line above it.
    rows = [line for line in tables.splitlines() if line.startswith("|")]
    for above, row in pairwise(rows):
        if row.startswith("| ---"):
            assert row.count("|") == above.count("|")


def test_an_aim_that_is_missed_is_called_so(report: Report) -> None:
    missed = replace(
        report,
        cells=tuple(replace(one, whole_ms=480.0, cpu_ms=30.0) for one in report.cells),
        first=replace(report.first, head_first=False),
        steady=replace(report.steady, connections=129, not_complete=1),
        download=replace(report.download, extra_mb=90.0),
    )

    assert all(one.reached for one in aims.verdicts(report))
    reached = [one.aim for one in aims.verdicts(missed) if one.reached]
    left = ("h1 binnen 50 ms", "even duur als met 20", "1,5 × de losse pagina", "dan 10 % trager")
    assert [any(words in aim for words in left) for aim in reached] == [True] * 4


def test_tables_are_written_into_their_place_in_the_document(tmp_path: Path) -> None:
    document = tmp_path / "prestaties.md"
    document.write_text(DOCUMENT.read_text(encoding="utf-8"), encoding="utf-8")
    before = document.read_text(encoding="utf-8").split("<!--")[0]

    write_into(document, "| nieuw |")
    write_into(document, "| nieuwer |")

    text = document.read_text(encoding="utf-8")
    assert text.startswith(before)
    assert text.count("| nieuwer |") == 1
    assert "| nieuw |" not in text


def test_a_page_below_its_floor_reaches_no_aim(report: Report) -> None:
    """It would mean that the floor makes calls that the page does without."""
    below = replace(
        report, cells=tuple(replace(one, whole_ms=300.0, floor_ms=410.0) for one in report.cells)
    )

    floors = [one for one in aims.verdicts(below) if "de vloer" in one.aim]
    assert [one.reached for one in floors] == [False, False]
