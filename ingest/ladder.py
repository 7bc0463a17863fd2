"""Tables of which every cell became a line of its own: names first, then label and values, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.header import known
from ingest.lines import BLANKS, Line
from ingest.raw import Chunk, Row, piece
from ingest.sums import across, totals
from ingest.values import valued

_LONG = 40
_MOST = 3000  # lines of one table


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the tables of this shape among the lines that nothing else has taken."""
    out: list[Chunk] = []
    at = 0
    while at < len(lines):
        run = _run(lines, taken, at)
        made = _make(text, run) if len(run) >= 6 else None
        if made is not None:
            out.append(made)
        at = (made.last if made else run[-1].number if run else at) + 1
    return out


def _run(lines: Sequence[Line], taken: Sequence[bool], at: int) -> list[Line]:
    run: list[Line] = []
    blanks = 0
    while at < len(lines) and len(run) < _MOST:
        line = lines[at]
        if line.blank and run:
            blanks += 1
            if blanks > 1:
                break
        elif taken[at] or line.blank or len(line.text.strip(BLANKS)) > _LONG or not _open(line, run):
            break
        else:
            run.append(line)
            blanks = 0
        at += 1
    return run


def _open(line: Line, run: list[Line]) -> bool:
    return bool(run) or known(line.text)


def _make(text: str, run: list[Line]) -> Chunk | None:
    first = next((i for i, ln in enumerate(run) if valued(ln.text)), 0)
    columns = first - 1
    if columns < 2 or not all(known(ln.text) for ln in run[:columns]):
        return None
    cells = [piece(text, ln.start, ln.end) for ln in run]
    rows: list[Row] = [cells[:columns]]
    at = columns
    while at + columns <= len(run):
        row = cells[at : at + columns]
        if valued(row[0].text) or not all(valued(c.text) for c in row[1:]):
            break
        rows.append(row)
        at += columns
    held = totals(rows, 1)
    if len(rows) < 3 or not (held or all(across(r) for r in rows[1:])):
        return None
    why = "total adds up" if held else "rows add up"
    return Chunk(
        "run-on",
        run[0].number,
        run[at - 1].number,
        run[0].start,
        run[at - 1].end,
        rows,
        header=1,
        repairs=[("cell on every line", None, why)],
    )
