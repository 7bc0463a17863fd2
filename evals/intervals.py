"""How far a measured share or mean may be off by chance: 95 % intervals."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import sqrt

Z = 1.959963984540054  # 95 % of a normal distribution lie within this many deviations
DRAWS = 1000


def wilson(hits: int, n: int) -> tuple[float, float]:
    """Return the Wilson score interval of a share: sensible at 0 and 1, where it is needed most.

    >>> [round(x, 3) for x in wilson(97, 100)]
    [0.915, 0.99]
    >>> wilson(0, 0)
    (0.0, 1.0)
    """
    if n == 0:
        return 0.0, 1.0
    share = hits / n
    centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return max(0.0, centre - half), min(1.0, centre + half)


def bootstrap(values: Sequence[float], seed: int = 7) -> tuple[float, float]:
    """Return the percentile interval of a mean, by redrawing with a fixed seed so that a report is reproducible.

    >>> bootstrap([1.0, 1.0, 1.0])
    (1.0, 1.0)
    """
    if not values:
        return 0.0, 0.0
    draw = random.Random(seed)
    means = sorted(sum(draw.choices(values, k=len(values))) / len(values) for _ in range(DRAWS))
    return means[int(DRAWS * 0.025)], means[int(DRAWS * 0.975) - 1]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lies; 0 for none.

    >>> percentile([1.0, 2.0, 3.0, 4.0], 0.5)
    3.0
    """
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0
