"""Tables that go on over a page: joined with their rest, headings said once, rows and labels that the page cuts made whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.formats.blocks import Box, Grid
from ingest.formats.ruled import Lattice, moved
from ingest.tables.header import header_rows
from ingest.tables.raw import Raw
from ingest.tables.values import valued

_NEAR = 6.0  # points by which the same column may differ on two pages


def continued(done: Grid, above: Lattice, below: Lattice, page: int) -> tuple[Grid, Lattice] | None:
    """Join a table with its rest on the next page, its repeated heading said once; None when it is another table."""
    finer = above if len(above.xs) >= len(below.xs) else below
    if not (_fits(above.xs, finer.xs) and _fits(below.xs, finer.xs)):
        return None
    boxes = moved(below.boxes(page), below.xs, finer.xs)
    done = replace(done, boxes=tuple(moved(done.boxes, above.xs, finer.xs)))
    rest = replace(below, xs=finer.xs)
    skip = _repeated(done.boxes, boxes)
    down = max(b.row + b.row_span for b in done.boxes)
    opened = above.opened[1] and below.opened[0]
    if opened and not skip:
        return _torn(done, boxes, down), rest
    if not skip and (_heads(boxes) or len(above.xs) != len(below.xs)) and _valued(done.boxes):
        return None  # a table of its own
    kept = [replace(b, row=b.row - skip) for b in boxes if b.row >= skip]
    return _under(done, kept, down, _cut(above, finer.xs, 1) & _cut(below, finer.xs, 0)), rest


def _cut(table: Lattice, finer: tuple[float, ...], end: int) -> frozenset[int]:
    """Return the columns whose cells a page cuts while the rows beside them are whole."""
    return frozenset(min(range(len(finer)), key=lambda n: abs(finer[n] - x)) for x in table.cut[end])


def _fits(xs: tuple[float, ...], finer: tuple[float, ...]) -> bool:
    ends = abs(xs[0] - finer[0]) < _NEAR and abs(xs[-1] - finer[-1]) < _NEAR
    return ends and all(min(abs(x - f) for f in finer) < _NEAR for x in xs)


def _heads(boxes: Sequence[Box]) -> bool:
    wide = max(b.column + b.column_span for b in boxes)
    rows = [[Raw(0, 0)] * wide for _ in range(max(b.row for b in boxes) + 1)]
    for box in boxes:
        rows[box.row][box.column] = Raw(0, 0, box.text)
    return header_rows(rows) > 0


def _valued(boxes: Sequence[Box]) -> bool:
    return any(valued(b.text) for b in boxes if b.row)


def _torn(done: Grid, boxes: list[Box], down: int) -> Grid:
    """Join the last row of a page with the first of the next, which is the rest of it."""
    rest = {b.column: b for b in boxes if b.row == 0}
    last = {b.column for b in done.boxes if b.row + b.row_span == down}
    if _gone_on(done, boxes, down):
        return _under(done, boxes, down)
    if not set(rest) <= last:
        return replace(done, boxes=(*done.boxes, *(replace(b, row=b.row + down) for b in boxes)))
    joined = [
        replace(
            b,
            text="\n".join(t for t in (b.text, rest[b.column].text) if t),
            row_span=b.row_span + rest[b.column].row_span - 1,
        )
        if b.row + b.row_span == down and b.column in rest
        else b
        for b in done.boxes
    ]
    return replace(done, boxes=(*joined, *(replace(b, row=b.row + down - 1) for b in boxes if b.row)))


def _under(done: Grid, boxes: Sequence[Box], down: int, cut: frozenset[int] = frozenset()) -> Grid:
    """Put rows under a table; a label that the page cut from the rows it governs governs them still."""
    rests = _gone_on(done, boxes, down, cut)
    kept = [
        replace(b, row_span=b.row_span + rest.row_span, text=b.text or rest.text)
        if b.row + b.row_span == down and (rest := rests.get(b.column))
        else b
        for b in done.boxes
    ]
    below = (replace(b, row=b.row + down) for b in boxes if b.row or b.column not in rests)
    return replace(done, boxes=(*kept, *below))


def _gone_on(done: Grid, boxes: Sequence[Box], down: int, cut: frozenset[int] = frozenset()) -> dict[int, Box]:
    """Return the leading cells of a rest that are the ends of labels above: blank ones, or those that no rule parts."""
    first = {b.column: b for b in boxes if b.row == 0}
    ended = {b.column: b for b in done.boxes if b.row + b.row_span == down}
    found: dict[int, Box] = {}
    for column, box in sorted(first.items()):
        above = ended.get(column)
        if above is None or above.column_span != box.column_span or (above.text and box.text):
            break
        if column not in cut and (box.text or not above.text or box.row_span < 2):
            break
        found[column] = box
    return found if len(found) < len(first) else {}


def _repeated(above: tuple[Box, ...], below: list[Box]) -> int:
    """Count the rows at the top of a rest that repeat those at the top of its table."""
    count = 0
    while _said(above, count) and _said(above, count) == _said(below, count):
        count += 1
    return count if count < max(b.row for b in below) + 1 else 0


def _said(boxes: tuple[Box, ...] | list[Box], row: int) -> list[tuple[int, str]]:
    return [(b.column, "".join(b.text.split())) for b in boxes if b.row == row and b.text.strip()]
