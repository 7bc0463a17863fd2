"""Whether a system is silent when, and only when, the documents are."""

from __future__ import annotations

from collections.abc import Sequence

from evals.metrics.measured import Measured, share
from evals.row import Row

# A question whose documents leave something open may be answered either way: it counts in neither.


def refusal_precision(rows: Sequence[Row]) -> Measured:
    """Return of all refusals the share that was due."""
    refused = (r for r in rows if r.given and r.given.refused and r.case.wanted != "disclose")
    return share("refusal precision", (r.case.wanted == "refuse" for r in refused))


def refusal_recall(rows: Sequence[Row]) -> Measured:
    """Return of all refusals due the share that came."""
    due = (r for r in rows if r.case.wanted == "refuse")
    return share("refusal recall", (bool(r.given and r.given.refused) for r in due))
