"""A measured number with its interval, and which way is better."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from evals.intervals import bootstrap, wilson

Better = Literal["higher", "lower", "neither"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of a report. `value` is None when no question of the set could show it."""

    name: str
    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    better: Better = "higher"
    unit: Literal["share", "count", "ms"] = "share"


def share(name: str, outcomes: Iterable[bool], better: Better = "higher") -> Measured:
    """Return the share that holds, with its Wilson interval."""
    seen = list(outcomes)
    if not seen:
        return Measured(name, None, 0, better=better)
    low, high = wilson(sum(seen), len(seen))
    return Measured(name, sum(seen) / len(seen), len(seen), low, high, better)


def mean(name: str, values: Sequence[float]) -> Measured:
    """Return the mean of shares, with its bootstrapped interval."""
    if not values:
        return Measured(name, None, 0)
    low, high = bootstrap(values)
    return Measured(name, sum(values) / len(values), len(values), low, high)


def count(name: str, outcomes: Iterable[bool], better: Better = "lower") -> Measured:
    """Return how many hold, out of how many; the interval is that of the share, scaled."""
    seen = list(outcomes)
    low, high = wilson(sum(seen), len(seen))
    n = len(seen)
    return Measured(name, float(sum(seen)), n, low * n, high * n, better, "count")
