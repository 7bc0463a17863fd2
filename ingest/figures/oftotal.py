"""The unit of a total's heading, 계(개소), is that of the columns that add up to it in every row."""

from __future__ import annotations

from decimal import Decimal

from ingest.figures.column import Column
from ingest.figures.columns import Grid
from ingest.numbers.units import Unit

_LEAST = 2  # columns that a total sums, and rows that vouch for it


def shared(grid: Grid, column: Column) -> Unit | None:
    """Return the unit of the total that a column without one is a part of."""
    if column.unit is not None or column.measure is not None or not column.numeric:
        return None
    for total in grid.columns:
        parts = _parts(grid, total) if total.total and total.unit is not None and total.numeric else ()
        if column in parts and len(parts) >= _LEAST and _add_up(grid, total, parts):
            return total.unit
    return None


def _parts(grid: Grid, total: Column) -> tuple[Column, ...]:
    """Return the columns right behind a total that name no unit, else those right before it."""
    behind = _run(grid.columns[total.number + 1 :])
    return behind or tuple(reversed(_run(grid.columns[: total.number][::-1])))


def _run(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    found: list[Column] = []
    for column in columns:
        if not column.numeric or column.total or column.unit is not None or column.measure is not None:
            break
        found.append(column)
    return tuple(found)


def _add_up(grid: Grid, total: Column, parts: tuple[Column, ...]) -> bool:
    """Tell whether every row that tells a total and all of its parts adds up."""
    sums = [
        (bare_value(grid, row.number, total), [bare_value(grid, row.number, c) for c in parts]) for row in grid.rows
    ]
    told = [(whole, [v for v in each if v is not None]) for whole, each in sums if whole is not None]
    return len(told) >= _LEAST and all(each and sum(each, Decimal(0)) == whole for whole, each in told)


def bare_value(grid: Grid, row: int, column: Column) -> Decimal | None:
    """Return the one number of a cell that prints no unit beside it."""
    parts = grid.holds(row, column.number).parts
    return parts[0].value if len(parts) == 1 and not parts[0].unit else None
