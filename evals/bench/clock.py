"""Measured times and sizes: a median, its spread over repeats, and nothing that one lucky run decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Literal

from evals.intervals import percentile

Unit = Literal["ms", "s", "MiB", "KiB", "per s", "x"]


@dataclass(frozen=True, slots=True)
class Timed:
    """One measured line at one size of corpus."""

    name: str
    documents: int
    value: float  # the median
    low: float
    high: float
    repeats: int
    unit: Unit


def timed(name: str, documents: int, values: Sequence[float], unit: Unit) -> Timed:
    """Return the median of values, with the tenth and the ninetieth in a hundred as its spread."""
    return Timed(name, documents, median(values), percentile(values, 0.1), percentile(values, 0.9), len(values), unit)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


def each(work: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Return how long the work takes for each text, in milliseconds."""
    return [milliseconds(lambda text=text: work(text)) for text in texts]  # type: ignore[misc]
