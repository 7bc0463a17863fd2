"""Tables of which every cell became a line of its own: names first, then label and values, row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.tables.cellwise import cut, heading
from ingest.tables.header import known
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.tables.sums import across, totals
from ingest.tables.values import number, valued
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON
from ingest.text.lines import BLANKS, Line
from ingest.text.marks import BULLETS, DASHES, any_of

_STOP = re.compile(rf"^(?:{any_of(BULLETS)}|[#|*【<\[]|[Ⅰ-Ⅻ]|{any_of(DASHES)}\s|\d{{1,2}}[.)]?\s|\(?\s*단위)")
_LONG = 40
_MOST = 3000  # lines of one table
_NEAR = 8  # lines, blank ones between them counted


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the tables of this shape among the lines that nothing else has taken."""
    out: list[Chunk] = []
    at = 0
    while at < len(lines):
        run = _run(lines, taken, at)
        made = (_vouched(text, run) or _make(text, run) or _even(text, run)) if len(run) >= 6 else None
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
        elif taken[at] or line.blank or len(line.text.strip(BLANKS)) > _LONG or not (run or _opens(lines, at)):
            break
        else:
            run.append(line)
            blanks = 0
        at += 1
    return run


def _opens(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the names of columns begin here: with one of the trade, or with another that two of them follow."""
    if known(lines[at].text):
        return True
    after = [ln.text for ln in lines[at + 1 : at + _NEAR] if not ln.blank]
    named = not _STOP.match(lines[at].text.strip(BLANKS)) and not valued(lines[at].text)
    return named and len(after) > 1 and known(after[0]) and sum(map(heading, after)) > 1


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


def _vouched(text: str, run: list[Line]) -> Chunk | None:
    block = _block(run)
    made = cut([piece(text, ln.start, ln.end) for ln in block])
    if made is None:
        return None
    first, last = block[0], block[made.cells - 1]
    why = [("cell on every line", None, made.why)]
    return Chunk("run-on", first.number, last.number, first.start, last.end, made.rows, header=1, repairs=list(why))


def _even(text: str, run: list[Line]) -> Chunk | None:
    """Cut a run of cells into rows as long as its heading, when just one length keeps every column of one kind."""
    cells = [piece(text, ln.start, ln.end) for ln in _block(run)]
    names = next((i for i, c in enumerate(cells) if not known(c.text)), len(cells))
    fits = [n for n in range(2, min(names, 9) + 1) if len(cells) % n == 0 and _of_kinds(cells, n)]
    if len(fits) != 1:
        return None
    (wide,) = fits
    rows = [cells[at : at + wide] for at in range(0, len(cells), wide)]
    why = [("cell on every line", None, "every column keeps its kind")]
    first, last = run[0], run[0]
    for line in run:
        last = line if line.end <= cells[-1].end + 8 and line.start <= cells[-1].start else last
    return Chunk("run-on", first.number, last.number, first.start, last.end, rows, header=1, repairs=list(why))


def _block(run: list[Line]) -> list[Line]:
    """The lines of a run up to where its even spacing ends, or a bullet, a heading or a unit stands."""
    block = run[:1]
    for above, line in pairwise(run):
        if line.number - above.number != run[1].number - run[0].number or _STOP.match(line.text.strip(BLANKS)):
            break
        block.append(line)
    return block


def _of_kinds(cells: list[Raw], wide: int) -> bool:
    """Tell whether rows of this length have names first, and in each further column values alone or words alone."""
    head, body = cells[:wide], cells[wide:]
    columns = [body[at::wide] for at in range(wide)]
    if len(columns[0]) < 2:
        return False
    counts = [number(c.text) for c in columns[0]] == list(range(1, len(columns[0]) + 1))
    if not counts and any(valued(c.text) for c in columns[0]):
        return False
    numeric = 0
    for name, column in zip(head[1:], columns[1:], strict=True):
        values = sum(1 for c in column if valued(c.text))
        if values == len(column):
            numeric += any(number(c.text) is not None for c in column)
        elif values and name.key not in LEXICON.word_columns:
            return False
    return numeric > 0 and (counts or head[0].key not in LAYOUT.numbers)
