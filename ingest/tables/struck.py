"""Tables whose cells are kept apart by strokes, colons or semicolons: a heading of known names, rows of as many fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tables.header import known
from ingest.tables.raw import Chunk, Row, piece
from ingest.tables.values import valued
from ingest.text.lines import BLANKS, Line

_SEPARATORS = (re.compile(r"\s+/\s+"), re.compile(r"\s*;\s*"), re.compile(r"\s+:\s+"), re.compile(r"\s*¦\s*"))
_LEAST = 3  # fields of a heading
_WIDE = 400


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the tables of this shape among the lines that nothing else has taken."""
    out: list[Chunk] = []
    at = 0
    while at < len(lines):
        made = None if taken[at] or len(lines[at].text) > _WIDE else _at(text, lines, taken, at)
        if made is not None:
            out.append(made)
        at = made.last + 1 if made is not None else at + 1
    return out


def _at(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | None:
    for separator in _SEPARATORS:
        names = _fields(lines[at], separator)
        if len(names) < _LEAST or not _heads(lines[at], names):
            continue
        last = at
        while last + 1 < len(lines) and not taken[last + 1] and len(_fields(lines[last + 1], separator)) == len(names):
            last += 1
        run = lines[at : last + 1]
        rows: list[Row] = [[piece(text, ln.start + a, ln.start + b) for a, b in _fields(ln, separator)] for ln in run]
        if len(rows) > 1 and any(valued(c.text) for r in rows[1:] for c in r):
            return Chunk("struck", at, last, lines[at].start, lines[last].end, rows, header=1)
    return None


def _heads(line: Line, names: Sequence[tuple[int, int]]) -> bool:
    said = [line.text[a:b] for a, b in names]
    return sum(1 for s in said if known(s)) * 2 >= len(said) and not any(valued(s) or not s.strip() for s in said)


def _fields(line: Line, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    """Cut a line at its separators; places within the line."""
    if line.blank or len(line.text) > _WIDE:
        return []
    end = len(line.text.rstrip(BLANKS))
    cuts = [m.span() for m in separator.finditer(line.text, 0, end)]
    edges = [0, *(p for cut in cuts for p in cut), end]
    return list(zip(edges[::2], edges[1::2], strict=True))
