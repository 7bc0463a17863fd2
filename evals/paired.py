"""Whether two runs over the same questions differ by more than chance: McNemar's exact test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import comb


@dataclass(frozen=True, slots=True)
class Paired:
    """What changed between two runs, and how likely so lopsided a change is by chance alone."""

    common: int
    gained: tuple[str, ...]  # ids that failed before and pass now
    lost: tuple[str, ...]
    p: float


def compare(before: Mapping[str, bool], now: Mapping[str, bool]) -> Paired:
    """Return what changed over the questions that both runs asked.

    >>> compare({"a": True, "b": False}, {"a": True, "b": True}).gained
    ('b',)
    """
    common = [name for name in now if name in before]
    gained = tuple(name for name in common if now[name] and not before[name])
    lost = tuple(name for name in common if before[name] and not now[name])
    return Paired(len(common), gained, lost, mcnemar(len(gained), len(lost)))


def mcnemar(gained: int, lost: int) -> float:
    """Return the two-sided exact p of a split of the questions that changed.

    >>> mcnemar(5, 5)
    1.0
    >>> round(mcnemar(10, 0), 5)
    0.00195
    """
    n = gained + lost
    tail = sum(comb(n, i) for i in range(min(gained, lost) + 1)) / float(2**n)
    return min(1.0, 2 * tail)
