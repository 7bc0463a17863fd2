"""What tells the rows of one name apart in a column further right, numbers standing between: 지표 | 가중치 | 목표, 실적."""

from __future__ import annotations

from collections.abc import Collection

from ingest.figures.gridcells import GridCells
from ingest.numbers.labels import clean
from ingest.tables.values import valued
from ingest.text.folding import squeeze
from ingest.text.layout import LAYOUT

_LONGEST = 20


def told_aside(cells: GridCells, labels: int, numeric: Collection[int]) -> dict[int, str]:
    """Return for each row what a column called 구분 behind the labels says of it, where one name reaches over several rows."""
    if not cells.table.header_rows:
        return {}
    groups: dict[int, list[int]] = {}
    for r in cells.body:
        cell = cells.at.get((r, labels - 1))
        if cell is not None and cell.text and cell.row_span > 1:
            groups.setdefault(cell.row, []).append(r)
    for column in range(labels + 1, cells.table.columns - 1):
        if column in numeric or not {squeeze(c.text) for c in cells.heads(column)} & LAYOUT.labels:
            continue
        said = {r: clean(cell.text) for r in cells.body if (cell := cells.at.get((r, column))) and cell.text}
        if groups and all(_apart([said.get(r, "") for r in rows]) for rows in groups.values()):
            return said
    return {}


def _apart(names: list[str]) -> bool:
    """Tell whether short names tell the rows of a group apart."""
    return all(n and len(n) <= _LONGEST and not valued(n) for n in names) and len(set(names)) == len(names)
