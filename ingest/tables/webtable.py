"""HTML tables, wherever they stand: rows of cells with exact places and their spans."""

from __future__ import annotations

from ingest.tables.raw import Raw, Row, piece
from ingest.text.markup import Tag, tags


def rows(text: str, start: int, end: int) -> list[Row]:
    """Read the cells of the first table of a span; a table inside a cell stays part of that cell."""
    found: list[Row] = []
    row: Row | None = None
    cell: Tag | None = None
    depth = 0
    for tag in tags(text, start, end):
        if tag.name == "table":
            depth += -1 if tag.closing else 1
            if depth <= 0:
                break
        if depth > 1:
            continue
        if tag.name in {"td", "th", "tr"} and cell is not None:
            (row := _row(found, row)).append(_cell(text, cell, tag.start))
            cell = None
        if tag.name == "tr":
            row = None
            if not tag.closing:
                row = _row(found, None)
        elif tag.name in {"td", "th"} and not tag.closing:
            cell = tag
    if cell is not None:
        _row(found, row).append(_cell(text, cell, end))
    return _spread([r for r in found if r])


def _row(found: list[Row], row: Row | None) -> Row:
    if row is None:
        row = []
        found.append(row)
    return row


def _cell(text: str, tag: Tag, end: int) -> Raw:
    return piece(text, tag.end, end, tag.span("row"), tag.span("col"))


def _spread(found: list[Row]) -> list[Row]:
    """Lay cells out on the grid: what a span covers is filled with empty pieces."""
    spread: list[Row] = []
    hanging: dict[int, int] = {}  # column → rows still covered from above
    for number, row in enumerate(found):
        out: Row = []
        for cell in row:
            _cover(out, hanging, cell.start)
            height = min(cell.row_span, len(found) - number)
            for step in range(cell.column_span):
                if height > 1:
                    hanging[len(out)] = height - 1
                out.append(
                    Raw(cell.start, cell.end, cell.text, height, cell.column_span) if step == 0 else cell.emptied()
                )
        _cover(out, hanging, row[-1].end)
        spread.append(out)
    return spread


def _cover(out: Row, hanging: dict[int, int], place: int) -> None:
    while hanging.get(len(out), 0) > 0:
        hanging[len(out)] -= 1
        out.append(Raw(place, place))
