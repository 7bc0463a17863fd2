"""Tables whose columns are each of a year, in a bracket that a line break parted from its name: 구 분 제3회 / (2031) 제4회 / (2032)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.tables.banner import begins
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.tables.tokens import Token, span, tokens
from ingest.tables.values import valued
from ingest.text.lines import Line

_DATED = re.compile(r"\((?:(?:19|20)\d\d|['’‘]\d\d)(?![\d.])[^()]{0,8}\)")
_VALUE = re.compile(r"[△▲\-]?\d|[-–—−]$|\((?!x)[^()]*\d")
_NAME = 3  # words of a label
_GAP = 2  # blank lines between two rows
_LEAST = 2  # columns, and rows


@dataclass(frozen=True, slots=True)
class _Head:
    """A heading that was found: its names, the label's first, and its last line."""

    names: Row
    last: int


def chunks(text: str, lines: Sequence[Line]) -> list[Chunk]:
    """Find such tables; each row has as many values as the heading has years."""
    out: list[Chunk] = []
    at = 0
    while at + 1 < len(lines):
        made = _table(text, lines, at) if _DATED.match(lines[at + 1].text.strip()) else None
        if made is not None:
            out.append(made)
            at = made.last
        at += 1
    return out


def _table(text: str, lines: Sequence[Line], at: int) -> Chunk | None:
    head = _head(text, lines, at)
    if head is None:
        return None
    size = len(head.names) - 1
    rows: list[Row] = []
    last = head.last
    while (row := _row(text, lines, last, size)) is not None:
        cells, last = row
        rows.append(cells)
    if len(rows) < _LEAST:
        return None
    return Chunk(
        "run-on", at, last, head.names[0].start, lines[last].end, [head.names, *rows], header=1,
        repairs=[("heading torn over lines", 0, "every row fits the heading")],
    )  # fmt: skip


def _head(text: str, lines: Sequence[Line], at: int) -> _Head | None:
    """Read a heading of which every name but the label ends in the bracket with which the next line begins."""
    words = tokens(text, lines[at])
    label = next((n for n in (2, 1) if len(words) > n and begins(words[:n])), 0)
    if not label or any(valued(w.text) for w in words):
        return None
    names: Row = [span(text, words[:label])]
    open_ = words[label:]
    while open_ and at + 1 < len(lines):
        more = tokens(text, lines[at + 1])
        if not more or not _DATED.fullmatch(more[0].text):
            return None
        names.append(piece(text, open_[0].start, more[0].end))
        open_ = more[1:]
        at += 1
    return _Head(names, at) if not open_ and len(names) > _LEAST else None


def _row(text: str, lines: Sequence[Line], above: int, size: int) -> tuple[Row, int] | None:
    """Read the row below a line, and say where it ends; a dash that stands for its last value may be in the next line."""
    at = next((n for n in range(above + 1, min(len(lines), above + _GAP + 2)) if not lines[n].blank), None)
    if at is None:
        return None
    words = tokens(text, lines[at])
    first = next((n for n, w in enumerate(words) if n and _VALUE.match(w.text)), 0)
    if not 0 < first <= _NAME or _VALUE.match(words[0].text):
        return None
    values: list[Token] = words[first:]
    below = tokens(text, lines[at + 1]) if len(values) == size - 1 and at + 1 < len(lines) else []
    if len(below) == 1 and _VALUE.match(below[0].text):
        values, at = [*values, *below], at + 1
    if len(values) != size or not all(_VALUE.match(w.text) for w in values):
        return None
    return [span(text, words[:first]), *(Raw(w.start, w.end, w.text) for w in values)], at
