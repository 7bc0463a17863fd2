"""Rows that are parts of a row above them: marked with a dash, set in, or in brackets, where their sums vouch for it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ingest.figures.gridcells import GridCells
from ingest.model import Cell
from ingest.numbers.labels import clean, is_total
from ingest.text.folding import fold
from ingest.text.marks import family, mark_of

_BLANK = " \u3000\u00a0"
_WIDEST = 40  # blanks that a name is set in by


def nested(cells: GridCells) -> dict[int, tuple[str, ...]]:
    """Return, for each row that is a part of one above it, that one's name: 공사비 over `- 문화동`."""
    if not cells.table.header_rows:
        return {}
    rows = [(r, cell) for r in cells.body if (cell := cells.at.get((r, 0))) and cell.row == r and cell.text]
    deep = {r: _depth(cells, cell) for r, cell in rows}
    least = min(deep.values(), default=0)
    found: dict[int, tuple[str, ...]] = {}
    run: list[int] = []
    for at, (r, cell) in enumerate(rows):
        if deep[r] > least or is_total(cell.text):
            continue
        run = []
        for other, _ in rows[at + 1 :]:
            if deep[other] <= least:
                break
            run.append(other)
        if run and (all(_dashed(cells, n) for n in run) or _vouched(cells, r, run)):
            found |= {n: (clean(cell.text),) for n in run}
    return found


def _depth(cells: GridCells, cell: Cell) -> int:
    """Tell how far a row's name is set in; a dash or brackets around it set it in too."""
    before = fold(cells.frame.text[max(0, cell.start - _WIDEST) : cell.start])
    lead = len(before) - len(before.rstrip(_BLANK))
    inside = len(cells.raw(cell)) - len(cells.raw(cell).lstrip(_BLANK))
    marked = family(mark_of(cell.text)[0]) == "-" or (cell.text.startswith("(") and cell.text.endswith(")"))
    return lead + inside + 100 * marked


def _dashed(cells: GridCells, row: int) -> bool:
    cell = cells.at.get((row, 0))
    return cell is not None and family(mark_of(cell.text)[0]) == "-"


def _vouched(cells: GridCells, row: int, run: Sequence[int]) -> bool:
    """Tell whether the numbers of a run of rows add up to those of the row above them, in one column that all of them fill."""
    for column in range(1, cells.table.columns):
        whole = _value(cells, row, column)
        parts = [_value(cells, n, column) for n in run]
        said = [p for p in parts if p is not None]
        if whole and len(said) > 1 and sum(said, Decimal(0)) == whole:
            return True
    return False


def _value(cells: GridCells, row: int, column: int) -> Decimal | None:
    parts = cells.holds(row, column).parts
    return parts[0].value if len(parts) == 1 else None
