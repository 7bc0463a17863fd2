"""A column headed by % alone: the rate of the change before it, where every row works out so."""

from __future__ import annotations

from decimal import Decimal

from ingest.figures.gridcells import GridCells
from ingest.text.folding import squeeze

_PERCENTS = ("%", "(%)", "비율", "율")
_ROUNDED = Decimal("0.11")


def is_rate(cells: GridCells, change: int, title: str) -> bool:
    """Tell whether the column behind a change is that change in percent of one and the same column before it."""
    if squeeze(title) not in _PERCENTS:
        return False

    def fits(base: int) -> bool:
        told = [(_number(cells, r, base), _number(cells, r, change), _number(cells, r, change + 1)) for r in cells.body]
        whole = [(a, b, c) for a, b, c in told if a and b is not None and c is not None]
        return len(whole) > 1 and all(abs(b / a * 100 - c) < _ROUNDED for a, b, c in whole)

    return any(fits(base) for base in range(change))


def _number(cells: GridCells, row: int, column: int) -> Decimal | None:
    parts = cells.holds(row, column).parts
    return parts[0].value if len(parts) == 1 else None
