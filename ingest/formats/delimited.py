"""CSV and TSV: the file's own characters, cut into cells where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.formats.compose import Leaf
from ingest.lines import BLANKS, Line
from ingest.raw import Chunk, Raw, Row, piece

_MARKS = (",", "\t", ";", "|")


def leaf(text: str) -> Leaf:
    """Cut a list of cells; rows with one cell are lines over or under the table."""
    rows = _rows(text, _mark(text))
    made = Leaf(text)
    at = 0
    while at < len(rows):
        last = at
        while last < len(rows) and _filled(rows[last]) and (_filled(rows[last]) > 1 or last > at):
            last += 1
        while last > at and _filled(rows[last - 1]) < 2:
            last -= 1
        if last - at > 1:
            start, end = rows[at][0].start, rows[last - 1][-1].end
            made.chunks.append(Chunk("sheet", len(made.lines), len(made.lines), start, end, [list(r) for r in rows[at:last]]))
            _line(made, start, end, whole=False)
            at = last
        else:
            begin, finish = rows[at][0].start, rows[at][-1].end
            _line(made, begin, finish, whole=True)
            at += 1
        _line(made, made.lines[-1].end, made.lines[-1].end, whole=False)
    return made


def _line(made: Leaf, start: int, end: int, *, whole: bool) -> None:
    said = made.text[start:end]
    if whole:
        body = said.strip(BLANKS + ",;|\"")
        start = start + said.find(body) if body else start
        end = start + len(body)
        said = body
    made.lines.append(Line(len(made.lines), start, end, said, whole=whole))


def _filled(row: Row) -> int:
    return sum(1 for c in row if c.text)


def _mark(text: str) -> str:
    head = text[:20_000].splitlines()[:50]
    return max(_MARKS, key=lambda m: (_even([line.count(m) for line in head if line.strip()]), -_MARKS.index(m)))


def _even(counts: Sequence[int]) -> int:
    """Weigh a mark: on how many lines it stands as often as on most."""
    some = [c for c in counts if c]
    return max((some.count(c) for c in set(some)), default=0)


def _rows(text: str, mark: str) -> list[Row]:
    """Cut text into rows of pieces; a quoted cell may hold marks, doubled quotes and line breaks."""
    cell = re.compile(rf'[ ]*"((?:[^"]|"")*)"[^\r\n{re.escape(mark)}]*|[^\r\n{re.escape(mark)}]*')
    rows: list[Row] = [[]]
    at = 0
    while True:
        found = cell.match(text, at)
        if found is None:  # the pattern takes the empty string
            break
        start, end = found.span(1) if found.group(1) is not None else found.span()
        rows[-1].append(_piece(text, start, end))
        at = found.end()
        if at >= len(text):
            break
        if text[at] == mark:
            at += 1
        else:
            at += 2 if text.startswith("\r\n", at) else 1
            rows.append([])
            if at >= len(text):
                break
    return [r for r in rows if r]


def _piece(text: str, start: int, end: int) -> Raw:
    made = piece(text, start, end)
    if '""' in made.text:
        return Raw(made.start, made.end, made.text.replace('""', '"'))
    return made
