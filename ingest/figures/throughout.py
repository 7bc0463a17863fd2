"""A unit that a document declares once for all amounts that print none: 별도 표시가 없는 금액은 천원임."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ingest.figures.column import Column
from ingest.figures.columns import Grid
from ingest.figures.headunits import Placed, counted_by, numbers, priced
from ingest.figures.rows import Row
from ingest.model import Measure
from ingest.numbers.cells import Part
from ingest.numbers.measures import MONEY, funding, measure
from ingest.text.folding import fold

_NO_AMOUNT = frozenset({Measure.CHANGE, Measure.UNIT_PRICE, Measure.OTHER})  # the names tell of no money by themselves
_FOREIGN = re.compile(r"\([^()\d]*(?:달러|유로|위안|[엔불$€¥]|USD|EUR|JPY|CNY)\s*\)")
_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+")


def over(grid: Grid, row: Row, column: Column, part: Part, place: int = 0) -> Placed:
    """Return the unit declared throughout for a bare number that is an amount by its names, or by a sum that it is part of."""
    declared = grid.frame.throughout
    if declared is None or grid.captions or place or part.value is None or part.unit:
        return None, None
    if any(_FOREIGN.search(fold(n)) for n in (*column.names, *row.names)) or _counted(row.names):
        return None, None
    if _amount(column.names, column.measure, column.funding):
        return declared
    if not (column.year or column.total or column.measure is Measure.CHANGE or not column.numeric):
        return None, None
    if _amount(row.names, row.measure, row.funding) and (column.numeric or _PLAIN.fullmatch(fold(part.printed))):
        return declared
    return declared if column.numeric and (_shared(grid, row, part) or _added(grid, column)) else (None, None)


def _counted(names: tuple[str, ...]) -> bool:
    return numbers(names) is not None or counted_by(names) is not None


def _amount(names: Sequence[str], measured: Measure | None, fund: str | None) -> bool:
    """Tell whether names say outright that a number is money: 국비, 집행액, 홍보비."""
    if not names:
        return False
    inner = tuple(names[-1:])
    if measured is not None and measured not in MONEY:
        return False
    named = measured is not None and measured not in _NO_AMOUNT
    return named or bool(fund and funding(inner[0])) or (measured is None and priced(inner))


def _shared(grid: Grid, row: Row, part: Part) -> bool:
    """Tell whether a number is what those who pay it add up to: 2031 | 국비 | 도비 | 군비."""
    paid = [
        p.value
        for c in grid.columns
        if c.funding and c.numeric and not c.total
        for p in grid.holds(row.number, c.number).parts[:1]
        if p.value is not None and not p.unit
    ]
    return len(paid) > 1 and sum(paid, Decimal(0)) == part.value


def _added(grid: Grid, column: Column) -> bool:
    """Tell whether a column under a heading of money adds up to its total: 예산내역."""
    said = (measure(grid.table.caption), grid.heading)
    if not any(m in MONEY and m not in _NO_AMOUNT for m in said):
        return False
    held = [(r, p) for r in grid.rows for p in grid.holds(r.number, column.number).parts[:1] if p.value is not None]
    if any(p.unit or r.unit or _counted(r.names) for r, p in held):
        return False
    whole = [p.value for r, p in held if r.total]
    parts = [p.value for r, p in held if not r.total]
    return len(whole) == 1 and len(parts) > 1 and sum((v for v in parts if v is not None), Decimal(0)) == whole[0]
