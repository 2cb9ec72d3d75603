"""Knows the aims, and whether a run reaches them."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.bench.figures import dutch
from tests.bench.pages import DOSSIER, LANGE_LIJST, LIJST, OVERZICHT
from tests.bench.report import Report
from tests.bench.single import Cell

ROUND_TRIPS = 2
MARGIN_MS = 40
FLOOR_RATIO = 1.15
FLOOR_LATENCY_MS = 200
FIRST_MS = 50
CPU_MS = 25
LONG_LIST_RATIO = 1.1
LOAD_RATIO = 1.5
SLOW_PERCENT = 10
EXTRA_MB = 80
CONNECTIONS = 64


@dataclass(frozen=True)
class Verdict:
    """An aim, what was measured, and whether that reaches it."""

    aim: str
    measured: str
    reached: bool


def verdicts(report: Report) -> list[Verdict]:
    """Return all aims of which the figures were measured, in a fixed order."""
    return [
        *_times(report),
        *_floors(report),
        *_first(report),
        *_cpu(report),
        *_long_list(report),
        *_load(report),
        *_slow(report),
        _download(report),
    ]


def _single_set(report: Report, *pages: str) -> list[Cell]:
    return [one for one in report.cells if one.sets == 1 and one.page in pages]


def _times(report: Report) -> Iterator[Verdict]:
    for cell in _single_set(report, LIJST, DOSSIER):
        if cell.latency_ms:
            limit = ROUND_TRIPS * cell.latency_ms + MARGIN_MS
            yield Verdict(
                f"{cell.page}, register {dutch(cell.latency_ms)} ms: hoogstens "
                f"{ROUND_TRIPS} rondes + {MARGIN_MS} ms = {dutch(limit)} ms",
                f"{dutch(cell.whole_ms)} ms in {cell.round_trips} ronde(s)",
                cell.whole_ms <= limit and (cell.round_trips or 0) <= ROUND_TRIPS,
            )


def _floors(report: Report) -> Iterator[Verdict]:
    for cell in _single_set(report, LIJST, DOSSIER):
        if cell.latency_ms == FLOOR_LATENCY_MS:
            yield Verdict(
                f"{cell.page}, register {FLOOR_LATENCY_MS} ms: hoogstens "
                f"{dutch(FLOOR_RATIO, 2)} × de vloer",
                f"{dutch(cell.ratio, 2)} ×",
                1 <= cell.ratio <= FLOOR_RATIO,  # Below the floor, it is the floor that is wrong.
            )


def _first(report: Report) -> Iterator[Verdict]:
    measured = [
        (one.latency_ms, one.first_ms, one.head_first) for one in _single_set(report, OVERZICHT)
    ]
    first = report.first
    measured.append((first.latency_ms, first.first_ms, first.head_first))
    for latency_ms, first_ms, head_first in measured:
        yield Verdict(
            f"Overzicht, register {dutch(latency_ms)} ms: kop, menu en h1 binnen {FIRST_MS} ms",
            f"{dutch(first_ms)} ms" + ("" if head_first else ", zonder kop, menu of h1"),
            first_ms <= FIRST_MS and head_first,
        )


def _cpu(report: Report) -> Iterator[Verdict]:
    for page in (LIJST, DOSSIER, OVERZICHT):
        cells = _single_set(report, page)
        if cells:
            most = max(one.cpu_ms for one in cells)
            yield Verdict(
                f"{page}: hoogstens {CPU_MS} ms CPU", f"{dutch(most, 1)} ms", most <= CPU_MS
            )


def _long_list(report: Report) -> Iterator[Verdict]:
    for short in _single_set(report, LIJST):
        long = report.cell(LANGE_LIJST, 1, short.latency_ms)
        if long and short.latency_ms:
            ratio = long.whole_ms / short.whole_ms
            yield Verdict(
                f"Lijst, register {dutch(short.latency_ms)} ms: met 1.000 zaken even duur als met "
                f"20 (hoogstens {dutch(LONG_LIST_RATIO, 1)} ×)",
                f"{dutch(ratio, 2)} × de tijd, {dutch(long.cpu_ms / short.cpu_ms, 2)} × de CPU",
                ratio <= LONG_LIST_RATIO,
            )


def _load(report: Report) -> Iterator[Verdict]:
    steady = report.steady
    for kind in steady.kinds:
        yield Verdict(
            f"{kind.page}, {steady.rate} pagina's per seconde: p95 hoogstens "
            f"{dutch(LOAD_RATIO, 1)} × de losse pagina",
            f"{dutch(kind.p95_ms)} ms, {dutch(kind.ratio, 2)} ×",
            kind.ratio <= LOAD_RATIO,
        )
    yield Verdict(
        f"{dutch(steady.views)} pagina's: elke pagina is compleet",
        f"{steady.not_complete} niet compleet",
        not steady.not_complete,
    )
    most = CONNECTIONS * steady.workers
    yield Verdict(
        f"{dutch(steady.views)} pagina's: hoogstens {CONNECTIONS} verbindingen per register en "
        f"proces, dus {most}",
        f"{steady.connections}",
        steady.connections <= most,
    )


def _slow(report: Report) -> Iterator[Verdict]:
    for one in report.slow_downs:
        names = " en ".join(one.pages)
        yield Verdict(
            f"{names}, terwijl {one.what} er {dutch(one.seconds)} s over doet: minder dan "
            f"{SLOW_PERCENT} % trager",
            f"{dutch(one.percent, 1)} %",
            one.percent < SLOW_PERCENT and not one.not_complete,
        )


def _download(report: Report) -> Verdict:
    found = report.download
    return Verdict(
        f"Download van {dutch(found.size_mb)} MB: minder dan {EXTRA_MB} MB extra geheugen",
        f"{dutch(found.extra_mb, 1)} MB, {dutch(found.mb_per_second)} MB per seconde",
        found.extra_mb < EXTRA_MB,
    )
