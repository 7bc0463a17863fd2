"""Rows of who pays under a row of money: they are in its unit where they add up to it in every column, 사업비(억원) over 국비, 시비."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile

from ingest.figures.columns import Grid
from ingest.figures.rows import Row
from ingest.numbers.units import Unit

_LEAST = 2  # who pays, and columns that say so


def unit_above(grid: Grid, row: Row) -> tuple[Unit, tuple[int, int]] | None:
    """Return the unit of the row of money that a row of a payer is a part of, and where it stands."""
    if row.unit or not _pays(row):
        return None
    at = next(n for n, r in enumerate(grid.rows) if r.number == row.number)
    before = list(takewhile(_pays, reversed(grid.rows[:at])))
    whole = grid.rows[at - len(before) - 1] if at > len(before) else None
    if whole is None or len(whole.unit) != 1 or not whole.unit[0].money or whole.unit_cell is None:
        return None
    parts = [*before, *takewhile(_pays, grid.rows[at:])]
    columns = [c.number for c in grid.columns if c.numeric and _value(grid, whole, c.number) is not None]
    held = [[_value(grid, p, n) for p in parts] for n in columns]
    adds = all(
        sum((v for v in values if v is not None), Decimal(0)) == _value(grid, whole, n)
        for n, values in zip(columns, held, strict=True)
    )
    if len(parts) < _LEAST or len(columns) < _LEAST or not adds:
        return None
    start = whole.unit_cell.start
    return whole.unit[0], (start + whole.unit[0].start, start + whole.unit[0].end)


def _pays(row: Row) -> bool:
    return row.funding is not None and not row.unit


def _value(grid: Grid, row: Row, column: int) -> Decimal | None:
    parts = grid.holds(row.number, column).parts
    return parts[0].value if len(parts) == 1 else None
