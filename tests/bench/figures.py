"""Knows how measurements become figures: middle, percentile, and numbers as Dutch text."""

from collections.abc import Sequence
from statistics import median

__all__ = ["dutch", "median", "milliseconds", "percentile"]


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value that this percentage of the values does not exceed (nearest rank)."""
    rank = max(1, -(-len(values) * percent // 100))
    return sorted(values)[rank - 1]


def milliseconds(seconds: float) -> float:
    """Return milliseconds, to a tenth: beyond that a shared machine only shows noise."""
    return round(seconds * 1000, 1)


def dutch(value: float, decimals: int = 0) -> str:
    """Return a number with a comma for the decimals and a point for the thousands."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
