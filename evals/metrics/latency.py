"""How long answers took, by the steps that they report."""

from __future__ import annotations

from collections.abc import Sequence

from evals.intervals import percentile
from evals.metrics.measured import Measured
from evals.row import Row


def latencies(rows: Sequence[Row]) -> tuple[Measured, ...]:
    """Return the median and the 95th percentile of the whole and of every step, in milliseconds."""
    steps = dict.fromkeys(step for r in rows if r.given for step in r.given.timings_ms)
    ordered = sorted(steps, key=lambda s: s == "total")
    lines: list[Measured] = []
    for step in ordered:
        times = [r.given.timings_ms[step] for r in rows if r.given and step in r.given.timings_ms]
        for share, name in ((0.5, "p50"), (0.95, "p95")):
            lines.append(Measured(f"{step} {name}", percentile(times, share), len(times), better="lower", unit="ms"))
    return tuple(lines)
