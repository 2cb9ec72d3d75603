"""Draws the figures of a run: pages against their floor, and alone against under load."""

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tests.bench.figures import dutch
from tests.bench.report import Report

# Each pair differs in lightness too, so that it can be told apart without colour.
_LIGHT, _MIDDLE, _DARK = "#b8c4cf", "#6d9bc3", "#154273"
_BAR = 0.8


def draw(report: Report, path: Path) -> None:
    """Write the picture as SVG, the same for the same figures."""
    style = {"svg.hashsalt": "bench", "svg.fonttype": "none", "font.family": "sans-serif"}
    with mpl.rc_context(style):
        figure = Figure(figsize=(10, 9), layout="constrained")
        upper, lower = figure.subplots(2, 1, height_ratios=(2, 1))
        _pages(upper, report)
        _load(lower, report)
        figure.savefig(path, format="svg", metadata={"Date": None})


def _pages(axes: Axes, report: Report) -> None:
    cells = report.cells
    labels = [
        f"{one.page}, {one.sets} set{'s' if one.sets > 1 else ''}, {dutch(one.latency_ms)} ms"
        for one in cells
    ]
    series = {
        "vloer: alleen de aanroepen": (_LIGHT, [one.floor_ms for one in cells]),
        "hele pagina": (_DARK, [one.whole_ms for one in cells]),
    }
    _bars(axes, labels, series)
    axes.set_title("Eén pagina tegelijk (mediaan)")


def _load(axes: Axes, report: Report) -> None:
    kinds = report.steady.kinds
    series = {
        "alleen": (_LIGHT, [one.single_ms for one in kinds]),
        "p50": (_MIDDLE, [one.p50_ms for one in kinds]),
        "p95": (_DARK, [one.p95_ms for one in kinds]),
    }
    _bars(axes, [one.page for one in kinds], series)
    axes.set_title(f"{report.steady.rate} pagina's per seconde")


def _bars(axes: Axes, labels: Sequence[str], series: dict[str, tuple[str, list[float]]]) -> None:
    """Horizontal bars in groups; the first group at the top."""
    height = _BAR / len(series)
    for number, (name, (color, values)) in enumerate(series.items()):
        places = [place + number * height for place in range(len(labels))]
        axes.barh(places, values, height=height, color=color, label=name)
    middle = _BAR / 2 - height / 2
    axes.set_yticks([place + middle for place in range(len(labels))], labels)
    axes.invert_yaxis()
    axes.set_xlabel("milliseconden")
    axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1))
    axes.spines[["top", "right"]].set_visible(False)
