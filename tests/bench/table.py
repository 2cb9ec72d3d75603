"""Writes the figures of a run as tables in markdown, in Dutch."""

from collections.abc import Iterable, Sequence

from tests.bench.aims import verdicts
from tests.bench.figures import dutch
from tests.bench.report import Report


def markdown(report: Report) -> str:
    """Return all tables, each below a line that says what it shows."""
    parts = [
        _run(report),
        "### Doelen",
        _table(
            ("doel", "gemeten", "oordeel"),
            [
                (one.aim, one.measured, "haalt" if one.reached else "**haalt niet**")
                for one in verdicts(report)
            ],
        ),
        "### Eén pagina tegelijk",
        _cells(report),
        "### Onder belasting",
        *_load(report),
        "### Een traag register",
        _slow(report),
        "### Een grote download",
        _download(report),
    ]
    return "\n\n".join(parts) + "\n"


def _run(report: Report) -> str:
    speed = "; een snelle proef, geen cijfers om op te bouwen" if report.quick else ""
    cache = "Redis" if report.has_redis else "geheugen van één proces, want er is geen Redis"
    day = f"{report.day.day}-{report.day.month}-{report.day.year}"
    return (
        f"Gemeten op {day} met `make bench` op {report.cores} kernen, waarop ook de "
        f"demoregisters en de bezoekers draaien{speed}. Onder belasting: cache in {cache}."
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---" for _ in head], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cells(report: Report) -> str:
    head = (
        "pagina",
        "registersets",
        "register (ms)",
        "aanroepen",
        "rondes",
        "eerste stuk (ms)",
        "hele pagina (ms)",
        "vloer (ms)",
        "× vloer",
        "CPU (ms)",
    )
    rows = [
        (
            one.page,
            str(one.sets),
            dutch(one.latency_ms),
            str(one.calls),
            "–" if one.round_trips is None else str(one.round_trips),
            dutch(one.first_ms, 1),
            dutch(one.whole_ms, 1),
            dutch(one.floor_ms, 1),
            dutch(one.ratio, 2),
            dutch(one.cpu_ms, 1),
        )
        for one in report.cells
    ]
    return _table(head, rows)


def _load(report: Report) -> list[str]:
    found = report.steady
    words = (
        f"{dutch(found.views)} pagina's van {found.citizens} inwoners, {found.rate} per seconde, "
        f"register {dutch(found.latency_ms)} ms, {found.workers} proces(sen) van gunicorn."
    )
    rows = [
        (
            one.page,
            dutch(one.single_ms, 1),
            dutch(one.p50_ms, 1),
            dutch(one.p95_ms, 1),
            dutch(one.ratio, 2),
        )
        for one in found.kinds
    ]
    shares = (
        f"CPU tijdens deze proef, in kernen: portaal {dutch(found.cpu_portal, 2)}, "
        f"demoregisters {dutch(found.cpu_registers, 2)}, bezoekers {dutch(found.cpu_visitors, 2)}, "
        f"wat niets met de meting te maken heeft {dutch(found.cpu_others, 2)}; er zijn "
        f"{found.cores} kernen."
    )
    head = ("pagina", "alleen (ms)", "p50 (ms)", "p95 (ms)", "p95 / alleen")
    return [words, _table(head, rows), shares]


def _slow(report: Report) -> str:
    head = ("wat traag is", "pagina's die het niet nodig hebben", "gezond (ms)", "traag (ms)", "%")
    rows = [
        (
            f"{one.what}: {dutch(one.seconds)} s",
            " en ".join(one.pages),
            dutch(one.healthy_ms, 1),
            dutch(one.slow_ms, 1),
            dutch(one.percent, 1),
        )
        for one in report.slow_downs
    ]
    return _table(head, rows)


def _download(report: Report) -> str:
    found = report.download
    head = (
        "grootte (MB)",
        "eerste stuk (ms)",
        "geheel (s)",
        "MB/s",
        "extra geheugen (MB)",
        "CPU (s)",
    )
    row = (
        dutch(found.size_mb),
        dutch(found.first_ms, 1),
        dutch(found.seconds, 1),
        dutch(found.mb_per_second),
        dutch(found.extra_mb, 1),
        dutch(found.cpu_seconds, 1),
    )
    return _table(head, [row])
