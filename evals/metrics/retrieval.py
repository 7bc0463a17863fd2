"""Whether retrieval brings back the place that holds the answer, and how high."""

from __future__ import annotations

from collections.abc import Sequence

from evals.case import Expected, Ground, Words
from evals.given import base_name
from evals.metrics.measured import Measured, mean, share
from evals.row import Row

DEEPEST = 10


def recall_at(k: int, rows: Sequence[Row]) -> Measured:
    """Return the share of questions with a known place that stands among the first k pieces."""
    return share(f"recall@{k}", (0 < rank(r) <= k for r in rows if _places(r) and r.found))


def reciprocal_rank(rows: Sequence[Row]) -> Measured:
    """Return the mean reciprocal rank of the first piece that holds an expected place, to depth ten."""
    ranks = [rank(r) for r in rows if _places(r) and r.found]
    return mean("MRR@10", [1 / r if 0 < r <= DEEPEST else 0.0 for r in ranks])


def rank(row: Row) -> int:
    """Return the place, from 1, of the first piece that holds an expected line; 0 when none does."""
    places = _places(row)
    for position, piece in enumerate(row.found, start=1):
        if any(
            base_name(piece.document) == document and piece.first_line <= line <= piece.last_line
            for document, line in places
        ):
            return position
    return 0


def _places(row: Row) -> set[tuple[str, int]]:
    grounds = [g for e in row.case.expected for g in _grounds(e)]
    return {(base_name(g.document), g.line) for g in grounds if g.document and g.line}


def _grounds(expected: Expected) -> list[Ground]:
    inner = [] if isinstance(expected, Words) else [g for o in expected.operands for g in _grounds(o)]
    return [expected.ground, *inner]
