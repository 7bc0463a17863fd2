"""Whether a claimed figure stands where the answer points: offsets that hold its digits."""

from __future__ import annotations

from collections.abc import Sequence

from evals.given import base_name
from evals.metrics.measured import Measured, share
from evals.row import Row


def citation_right(rows: Sequence[Row]) -> Measured:
    """Return the share of claimed figures whose cited span is the quote and holds the printed digits."""
    return share("citation right", (c for r in rows for c in r.cites))


def citation_expected(rows: Sequence[Row]) -> Measured:
    """Return the share of passed questions, with a known line, that cite that line or another place of the figure."""
    return share("cites the expected line", (_cites_line(r) for r in rows if _has_line(r)))


def _has_line(row: Row) -> bool:
    return bool(row.verdict.passed and row.given and row.given.claimed and _lines(row))


def _lines(row: Row) -> set[tuple[str, int]]:
    grounds = [e.ground for e in row.case.expected]
    return {(base_name(g.document), g.line) for g in grounds if g.document and g.line}


def _cites_line(row: Row) -> bool:
    if row.given is None:
        return False
    places = [f.source for f in row.given.figures if f.source] + list(row.given.citations)
    cited = {(base_name(p.document), p.line) for p in places if p.line is not None}
    return bool(cited & _lines(row))
