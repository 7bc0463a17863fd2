"""Whether a question with several right answers gets all of them and no other: F1 over the amounts claimed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from evals.case import Case, Money
from evals.metrics.measured import Measured, mean
from evals.row import Row


def ambiguity_f1(rows: Sequence[Row]) -> Measured:
    """Return the mean F1 over the questions that fit several amounts."""
    return mean("ambiguity F1", [_f1(r) for r in rows if _is_ambiguous(r.case)])


def _is_ambiguous(case: Case) -> bool:
    return case.wanted == "answer" and case.match == "all" and case.kind == "figure_multi" and len(_amounts(case)) > 1


def _amounts(case: Case) -> set[Decimal]:
    return {e.amount for e in case.expected if isinstance(e, Money)}


def _f1(row: Row) -> float:
    wanted = _amounts(row.case)
    claimed = {f.value for f in row.given.claimed if f.is_money} if row.given else set()
    right = len(wanted & claimed)
    return 2 * right / (len(wanted) + len(claimed))
