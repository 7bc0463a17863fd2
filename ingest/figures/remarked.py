"""The unit that the remark of a row gives it, where nothing nearer does: 집행액 | 420 | 510 | 백만원."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ingest.figures.gridcells import GridCells
from ingest.figures.headunits import NAMES
from ingest.model import Cell
from ingest.numbers.units import Unit, unit
from ingest.text.folding import squeeze

_REMARK = "비고"

Told = tuple[Unit, Cell]


def remarked(cells: GridCells, rows: Sequence[int], bare: Collection[int], dated: Collection[int]) -> dict[int, Told]:
    """Return the unit that stands alone in the remark of each `bare` row; rows that are all years share that of the first."""
    at = _column(cells)
    if at is None:
        return {}
    found = {n: told for n in rows if n in bare and (told := _told(cells.at.get((n, at))))}
    first = rows[0] if rows else -1
    alike = set(found) == {first} and all(n in dated and n in bare for n in rows)
    if alike and not any(cell.text.strip() for n in rows[1:] if (cell := cells.at.get((n, at)))):
        found = dict.fromkeys(rows, found[first])
    return found


def _column(cells: GridCells) -> int | None:
    """Return the last column, where remarks are all that it holds."""
    last = cells.table.columns - 1
    head = cells.at.get((0, last)) if cells.table.header_rows and last > 0 else None
    return last if head is not None and squeeze(head.text) == _REMARK else None


def _told(cell: Cell | None) -> Told | None:
    said = unit(cell.text) if cell is not None and squeeze(cell.text) not in NAMES else None
    return (replace(said, start=0, end=cell.end - cell.start), cell) if said is not None and cell is not None else None
