"""CSV and TSV: the file's own characters, cut into cells where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.formats.bands import bands
from ingest.formats.compose import Leaf
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.text.lines import BLANKS, Line

_MARKS = (",", "\t", ";", "|")


def leaf(text: str) -> Leaf:
    """Cut a list of cells; rows with one cell are lines over or under the table."""
    rows = _rows(text, _mark(text))
    made = Leaf(text)
    for table, run in bands(rows, [[c.text for c in row if c.text] for row in rows]):
        start, end = run[0][0].start, run[-1][-1].end
        if table:
            number = len(made.lines)
            made.chunks.append(Chunk("sheet", number, number, start, end, [list(r) for r in run]))
        _line(made, start, end, whole=not table)
        _line(made, made.lines[-1].end, made.lines[-1].end, whole=False)
    return made


def _line(made: Leaf, start: int, end: int, *, whole: bool) -> None:
    said = made.text[start:end]
    if whole:
        body = said.strip(BLANKS + ',;|"')
        start = start + said.find(body) if body else start
        end = start + len(body)
        said = body
    made.lines.append(Line(len(made.lines), start, end, said, whole=whole))


def _mark(text: str) -> str:
    head = text[:20_000].splitlines()[:50]
    return max(_MARKS, key=lambda m: (_even([line.count(m) for line in head if line.strip()]), -_MARKS.index(m)))


def _even(counts: Sequence[int]) -> tuple[int, int]:
    """Weigh a mark: on how many lines it stands as often as on most, and how often that is."""
    some = [c for c in counts if c]
    return max(((some.count(c), c) for c in set(some)), default=(0, 0))


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
