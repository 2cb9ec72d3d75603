"""Knows how much is measured: in full for the figures, or quickly to see that it still works."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Times in seconds. `views` page views by `citizens`, `rate` a second, make up the load.

    Healthy and slow alternate `alternations` times. A slow register takes `slow`, where others take
    `slow_latency`; a page waits `deadline` for it, and then others are visited for `block`.
    """

    repetitions: int = 25
    latencies: tuple[float, ...] = (0.0, 0.05, 0.2)
    set_counts: tuple[int, ...] = (1, 3)
    citizens: int = 100
    rate: int = 20
    views: int = 1000
    load_latency: float = 0.2
    first_latency: float = 5.0
    slow: float = 10.0
    slow_latency: float = 0.05
    deadline: int = 8
    alternations: int = 3
    block: float = 8.0


FULL = Plan()
QUICK = Plan(
    repetitions=3,
    latencies=(0.0, 0.05),
    citizens=10,
    views=100,
    load_latency=0.05,
    first_latency=1.0,
    slow=2.0,
    deadline=1,
    alternations=1,
    block=2.0,
)
