"""Headings of years that line breaks tore out of their table: `구 분 제3회`, `(2029) 제4회`, `(2030)`, over rows of as many numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.tables.raw import Chunk, Log, Row, piece
from ingest.tables.values import valued
from ingest.text.lines import BLANKS, Line

_LABEL = re.compile(r"구\s?분|연\s?도|항\s?목")
_COLUMN = re.compile(r"\s*(?P<name>[^\s()\d]{0,6}\d{0,3}[^\s()\d]{0,4}\s*\((?P<year>(?:19|20)\d\d)[^()\d]{0,8}\))")
_EMPTY = re.compile(r"[-–—－]")
_LEAST = 3  # years, and lines of their heading
_MOST = 12
_ROWS = 2


def chunk(text: str, lines: Sequence[Line], at: int) -> Chunk | None:
    """Return the table whose torn heading begins with a line: its rows, each one line, are as wide as it is when whole."""
    if "\t" in lines[at].text or not _LABEL.match(lines[at].text.lstrip(BLANKS)):
        return None
    last = at
    while last + 1 < len(lines) and not lines[last + 1].blank and "\t" not in lines[last + 1].text:
        last += 1
    head = _heading(text, lines[at], lines[last].end) if _LEAST <= last - at + 1 <= _MOST else None
    if head is None:
        return None
    rows, end = _rows(text, lines, last + 1, len(head))
    if len(rows) < _ROWS:
        return None
    log: Log = [("cell broken over lines", 0, "column count")]
    return Chunk("tab", at, end, lines[at].start, lines[end].end, [head, *rows], repairs=log, header=1)


def _heading(text: str, line: Line, end: int) -> Row | None:
    """Cut a heading into its label and its years; nothing where words are left over, or the years do not follow one another."""
    label = _LABEL.match(text, line.start + line.indent, end)
    at = label.end() if label else end
    row, years = [piece(text, line.start, at)], []
    while at < end and (found := _COLUMN.match(text, at, end)):
        row.append(piece(text, *found.span("name")))
        years.append(int(found["year"]))
        at = found.end()
    rising = len(years) >= _LEAST and all(a < b for a, b in pairwise(years))
    return row if rising and not text[at:end].strip() else None


def _rows(text: str, lines: Sequence[Line], at: int, wide: int) -> tuple[list[Row], int]:
    """Return the rows under a heading, one a line, and where the last ends; the dash of an empty last cell may stand below its row."""
    rows: list[Row] = []
    end = at
    number = at
    while number < len(lines):
        line = lines[number]
        if line.blank:
            number += 1
            continue
        row = _cut(text, line)
        below = lines[number + 1] if number + 1 < len(lines) else None
        if len(row) == wide - 1 and below is not None and _EMPTY.fullmatch(below.text.strip(BLANKS)):
            row.append(piece(text, below.start, below.end))
            number += 1
        if len(row) != wide or valued(row[0].text) or not all(valued(c.text) for c in row[1:-1]):
            break
        rows.append(row)
        end = number
        number += 1
    return rows, end


def _cut(text: str, line: Line) -> Row:
    row: Row = []
    at = line.start
    for part in line.text.rstrip("\r\n").split("\t"):
        row.append(piece(text, at, at + len(part)))
        at += len(part) + 1
    return row
