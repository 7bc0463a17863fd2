"""Headings that line breaks inside their cells cut in pieces, whole again where the rows below are as wide as they then are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ingest.tables.header import heading_like, known
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.tables.torn import GAP, PAGE, together
from ingest.tables.values import valued, yearly
from ingest.text.lines import Line

_MOST = 12  # lines of a heading
_REST = 2  # lines of a cell


@dataclass(frozen=True, slots=True)
class Head:
    """The rows of a heading, and how many lines they were printed on."""

    rows: list[Row]
    lines: int


def torn_head(text: str, lines: Sequence[Line], rows: Sequence[Row]) -> Head | None:
    """Return the heading with which a table begins, where line breaks tore it; `rows` are the table's, one a line."""
    count = sum(1 for _ in takewhile(_plain, rows))
    if not 1 < count < len(rows) == len(lines):
        return None
    whole = _whole(text, lines[:count])
    return Head(whole, count) if whole is not None and _fits(whole, rows[count:]) else None


def healed(text: str, lines: Sequence[Line], head: Chunk, body: Chunk) -> Chunk | None:
    """Return the heading whole that line breaks tore, where a blank line or a page's end parts it from its rows."""
    end = head.last
    while end + 1 < body.first and not lines[end + 1].blank and not PAGE.match(lines[end + 1].text):
        end += 1  # the rest of its last cell
    between = lines[end + 1 : body.first]
    if head.shape != "tab" or body.shape != "tab" or not 0 < len(between) <= GAP or _plain(body.rows[0]):
        return None
    if end - head.last > _REST or not all(ln.blank or PAGE.match(ln.text) for ln in between):
        return None
    rows = _whole(text, lines[head.first : end + 1])
    if rows is None or not _fits(rows, body.rows):
        return None
    return head.moved(last=end, end=lines[end].end, rows=rows, repairs=[("cell broken over lines", 0, "column count")])


def _plain(row: Row) -> bool:
    return not any(valued(c.text) for c in row)


def _fits(head: Sequence[Row], rows: Sequence[Row]) -> bool:
    """Tell whether a heading has as many cells as the widest row below, with the empty ones at its end or without."""
    return len(trimmed(head[0])) in {max(len(r) for r in rows), max(len(trimmed(r)) for r in rows)}


def _whole(text: str, lines: Sequence[Line]) -> list[Row] | None:
    """Return the rows of a heading in which a line that begins with a word goes on with the last cell of the line above."""
    rows: list[Row] = []
    joints: list[tuple[Raw, Raw]] = []
    for line in lines[:_MOST]:
        row = _cut(text, line)
        if rows and row[0].text:
            joints.append((rows[-1][-1], row[0]))
            rows[-1] = [*rows[-1][:-1], together(text, rows[-1][-1], row[0]), *row[1:]]
        else:
            rows.append(row)
    if not len(rows) < len(lines) <= _MOST or not heading_like([c for r in rows for c in r]):
        return None
    if any(yearly(b.text) for _, b in joints) or (len(joints) == 1 and _begins(*joints[0])):
        return None
    return None if any(len(trimmed(r)) > len(rows[0]) for r in rows) else rows


def _begins(before: Raw, after: Raw) -> bool:
    """Tell whether a word begins a second row of heading as well: 향후 | 계, and not 전년도 | 이월액, which are one name."""
    return known(after.text) and not known(before.text + after.text)


def _cut(text: str, line: Line) -> Row:
    """Cut a line at its TABs."""
    row: Row = []
    at = line.start
    for part in line.text.split("\t"):
        row.append(piece(text, at, at + len(part)))
        at += len(part) + 1
    return row


def trimmed(row: Row) -> Row:
    """Return the row without the empty cells at its end."""
    last = max((i for i, c in enumerate(row) if c.text), default=-1)
    return row[: last + 1]
