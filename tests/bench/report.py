"""Knows what one run has measured, and keeps it as JSON."""

import json
import platform
from dataclasses import asdict, dataclass
from datetime import date

from tests.bench.download import Download
from tests.bench.single import Cell
from tests.bench.slow import SlowDown
from tests.bench.steady import Steady


@dataclass(frozen=True, kw_only=True)
class First:
    """The first piece of the overview while every register is slow."""

    latency_ms: float
    first_ms: float
    head_first: bool


@dataclass(frozen=True, kw_only=True)
class Report:
    """All figures of one run."""

    day: date
    quick: bool
    cores: int
    has_redis: bool
    cells: tuple[Cell, ...]
    first: First
    steady: Steady
    slow_downs: tuple[SlowDown, ...]
    download: Download

    def json(self) -> str:
        """Everything that was measured, as JSON."""
        found = asdict(self) | {"day": self.day.isoformat(), "python": platform.python_version()}
        return json.dumps(found, indent=2, ensure_ascii=False) + "\n"

    def cell(self, page: str, sets: int, latency_ms: float) -> Cell | None:
        """The figures of one page, when they were measured."""
        wanted = (page, sets, latency_ms)
        return next(
            (one for one in self.cells if (one.page, one.sets, one.latency_ms) == wanted), None
        )
