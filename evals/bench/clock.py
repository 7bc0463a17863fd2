"""Measured times and sizes: a median, its spread over repeats, and the processors' time beside the clock's."""

from __future__ import annotations

import resource
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Literal

from evals.intervals import percentile

Unit = Literal["ms", "s", "MiB", "KiB", "per s", "x", ""]
FACTORS: dict[Unit, float] = {"ms": 1000.0, "s": 1.0}
PATIENT = 20.0  # seconds; what takes longer is not done again
REPEATS = 3


@dataclass(frozen=True, slots=True)
class Spent:
    """What a piece of work took, in seconds: by the clock, and of all processors together."""

    wall: float
    cpu: float


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
    cpu: float | None = None  # the processors' time in the same unit: other work on the machine hardly moves it
    note: str = ""  # how it came about, when it was not simply measured


def timed(
    name: str, documents: int, values: Sequence[float], unit: Unit, *, cpu: float | None = None, note: str = ""
) -> Timed:
    """Return the median of values, with the tenth and the ninetieth in a hundred as its spread."""
    low, high = percentile(values, 0.1), percentile(values, 0.9)
    return Timed(name, documents, median(values), low, high, len(values), unit, cpu, note)


def told(name: str, documents: int, spans: Sequence[Spent], unit: Unit, *, note: str = "") -> Timed:
    """Return a line of times, with the median of the processors' time."""
    factor = FACTORS[unit]
    cpu = median(s.cpu for s in spans) * factor
    return timed(name, documents, [s.wall * factor for s in spans], unit, cpu=cpu, note=note)


def own_cpu() -> float:
    """Return the processors' seconds that this process and those that it has waited for have used."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def spent(work: Callable[[], object], cpu: Callable[[], float] = own_cpu) -> Spent:
    """Return what a piece of work takes."""
    before, started = cpu(), perf_counter()
    work()
    return Spent(perf_counter() - started, cpu() - before)


def again(work: Callable[[], object], cpu: Callable[[], float] = own_cpu) -> list[Spent]:
    """Return what a piece of work takes three times over, or once when that took long."""
    first = spent(work, cpu)
    return [first, *(spent(work, cpu) for _ in range(REPEATS - 1) if first.wall < PATIENT)]


def each(work: Callable[[str], object], texts: Sequence[str], cpu: Callable[[], float] = own_cpu) -> list[Spent]:
    """Return what the work takes for each text."""
    return [spent(lambda text=text: work(text), cpu) for text in texts]  # type: ignore[misc]


def shared(spans: Sequence[Spent], whole: Spent) -> list[Spent]:
    """Return pieces of work done at once, the processors' time of all of it divided among them."""
    return [Spent(s.wall, whole.cpu / len(spans)) for s in spans]
