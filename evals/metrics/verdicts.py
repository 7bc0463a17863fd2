"""Right, strictly right, wrong and missed: the four lines that are read first."""

from __future__ import annotations

from collections.abc import Sequence

from evals.given import ERROR
from evals.metrics.measured import Measured, count, share
from evals.row import Row


def passed(rows: Sequence[Row]) -> Measured:
    """Return the share of questions answered rightly."""
    return share("pass", (r.verdict.passed for r in rows))


def strict(rows: Sequence[Row]) -> Measured:
    """Return the share answered rightly with no further amount claimed."""
    return share("strict", (r.verdict.strict for r in rows))


def wrong(rows: Sequence[Row]) -> Measured:
    """Return how many answers claim a wrong figure: the worst a system of this kind can do."""
    return count("wrong", (r.verdict.wrong for r in rows))


def missed(rows: Sequence[Row]) -> Measured:
    """Return how many questions that have an answer were refused."""
    return count("missed", (r.verdict.missed for r in rows))


def errors(rows: Sequence[Row]) -> Measured:
    """Return how many questions made the system fail instead of answer."""
    return count("errors", (bool(r.given and r.given.status == ERROR) for r in rows))
