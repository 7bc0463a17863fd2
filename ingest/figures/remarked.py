"""The unit that the remark of a row gives it, where nothing nearer does: 집행액 | 420 | 510 | 백만원."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.figures.gridcells import GridCells
from ingest.figures.headunits import NAMES
from ingest.model import Cell
from ingest.numbers.units import Unit, unit
from ingest.text.folding import squeeze

if TYPE_CHECKING:
    from ingest.figures.rows import Row

_REMARK = "비고"


def remarked(cells: GridCells, rows: Sequence[Row]) -> list[Row]:
    """Give rows the unit that stands alone in their column of remarks; rows that are all years share that of the first."""
    at = _column(cells)
    if at is None:
        return list(rows)
    found = {row.number: told for row in rows if not row.unit and (told := _told(cells.at.get((row.number, at))))}
    first = rows[0].number if rows else -1
    alike = set(found) == {first} and all(row.year is not None and not row.unit for row in rows)
    if alike and not any(cell.text.strip() for row in rows[1:] if (cell := cells.at.get((row.number, at)))):
        found = {row.number: found[first] for row in rows}
    return [
        replace(row, unit=(found[row.number][0],), unit_cell=found[row.number][1]) if row.number in found else row
        for row in rows
    ]


def _column(cells: GridCells) -> int | None:
    """Return the last column, where remarks are all that it holds."""
    last = cells.table.columns - 1
    head = cells.at.get((0, last)) if cells.table.header_rows and last > 0 else None
    return last if head is not None and squeeze(head.text) == _REMARK else None


def _told(cell: Cell | None) -> tuple[Unit, Cell] | None:
    said = unit(cell.text) if cell is not None and squeeze(cell.text) not in NAMES else None
    return (replace(said, start=0, end=cell.end - cell.start), cell) if said is not None and cell is not None else None
