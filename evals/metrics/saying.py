"""Whether what must be said is said, and how much of what was expected is there at all."""

from __future__ import annotations

from collections.abc import Sequence

from evals.metrics.measured import Measured, mean, share
from evals.row import Row


def must_say(rows: Sequence[Row]) -> Measured:
    """Return the share of the questions with something to disclose whose answers disclose it."""
    silent = "not said what must be said"
    return share("must say", (bool(r.given) and silent not in r.verdict.reasons for r in rows if r.case.must_say))


def coverage(rows: Sequence[Row]) -> Measured:
    """Return the mean share of expected answers that are there, over questions that want all of them."""
    asked = [r for r in rows if r.case.wanted == "answer" and r.case.match == "all"]
    return mean("coverage", [sum(r.verdict.hits) / len(r.case.expected) for r in asked])
