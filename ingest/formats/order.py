"""What stands on a page in the order in which it is read: columns one after the other, each with its tables where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Protocol, TypeVar

from ingest.formats.letters import Word
from ingest.formats.printed import Span, lines

_FULL = 0.6  # of its column that a line of prose fills
_GUTTER = 9.0  # points between columns of prose
_SEAMS = (0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56)  # of the width of a page, where columns may part
_BESIDE = 20.0  # points by which the heads of two tables side by side may differ
_LEADING = 1.5  # letters between a table and its caption, or two lines of one
_FEW = 6  # lines that make a column of prose
_FEWER = 3  # of one beside a table that fills it
_FILLS = 0.75  # of a column that a table in it takes


class Topped(Protocol):
    """Anything that takes a place on the page."""

    @property
    def top(self) -> float:
        """Where it begins."""

    @property
    def x0(self) -> float:
        """Its left edge."""

    @property
    def x1(self) -> float:
        """Its right edge."""


T = TypeVar("T", bound=Topped)


def ordered(letters: Sequence[Word], tables: Sequence[T], wide: float) -> list[Span | T]:
    """Return the lines and tables of a page in reading order."""
    across = sorted((t for t in tables if t.x0 < _SEAMS[-2] * wide and t.x1 > _SEAMS[-1] * wide), key=lambda t: t.top)
    rest, within = list(letters), [t for t in tables if t not in across]
    out: list[Span | T] = []
    for table in across:
        out += _band([w for w in rest if _middle(w) < table.top], [t for t in within if t.top < table.top], wide)
        rest, within = [w for w in rest if _middle(w) >= table.top], [t for t in within if t.top >= table.top]
        out.append(table)
    return [*out, *_band(rest, within, wide)]


def _band(letters: Sequence[Word], tables: Sequence[T], wide: float) -> list[Span | T]:
    """Order what stands between two tables as wide as the page: by columns of prose, or row by row of tables."""
    if not tables:
        return [*_prose_of(letters, wide)]
    found = lines(letters)
    gutter = _gutter(found, wide, tables)
    if gutter is not None:
        return _by_columns(found, gutter, tables)
    out: list[Span | T] = []
    rest = list(letters)
    for row in _rows(tables):
        above = [w for w in rest if _middle(w) < row[0].top]
        rest = [w for w in rest if _middle(w) >= row[0].top]
        if len(row) == 1:
            out += [*_prose_of(above, wide), row[0]]
            continue
        own = [[w for w in _nearest(above, row[0].top) if a < (w.x0 + w.x1) / 2 <= b] for a, b in _shares(row)]
        taken = {id(w) for words in own for w in words}
        out += _prose_of([w for w in above if id(w) not in taken], wide)
        for table, words in zip(row, own, strict=True):
            out += [*lines(words), table]
    return [*out, *_prose_of(rest, wide)]


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _rows(tables: Sequence[T]) -> list[list[T]]:
    """Group tables that stand side by side, left to right."""
    rows: list[list[T]] = []
    for table in sorted(tables, key=lambda t: t.top):
        beside = rows and abs(rows[-1][0].top - table.top) < _BESIDE and _apart([*rows[-1], table])
        if beside:
            rows[-1].append(table)
        else:
            rows.append([table])
    return [sorted(row, key=lambda t: t.x0) for row in rows]


def _apart(row: Sequence[T]) -> bool:
    return all(a.x1 < b.x0 for a, b in pairwise(sorted(row, key=lambda t: t.x0)))


def _shares(row: Sequence[T]) -> list[tuple[float, float]]:
    """Share the width of a page out among tables side by side."""
    seams = [(a.x1 + b.x0) / 2 for a, b in pairwise(row)]
    return list(zip([float("-inf"), *seams], [*seams, float("inf")], strict=True))


def _nearest(above: Sequence[Word], top: float) -> list[Word]:
    """Return the words close over tables side by side: the captions and units of each."""
    near = top
    for word in sorted(above, key=lambda w: -w.bottom):
        if near - word.bottom > _LEADING * word.size:
            break
        near = min(near, word.top)
    return [w for w in above if w.top >= near - 1]


def _prose_of(letters: Sequence[Word], wide: float) -> list[Span]:
    """Return lines from top to bottom; where prose stands in two columns, the left one first."""
    found = lines(letters)
    gutter = _gutter(found, wide, ())
    if gutter is None:
        return found
    return [part for part in _by_columns(found, gutter, ()) if isinstance(part, Span)]


def _by_columns(found: Sequence[Span], gutter: float, tables: Sequence[T]) -> list[Span | T]:
    """Read the column on the left before the one on the right, down to each line that runs through both."""
    out: list[Span | T] = []
    sides: tuple[list[Span | T], list[Span | T]] = ([], [])
    parts: list[Span | T] = [*found, *tables]
    for part in sorted(parts, key=lambda p: (p.top + p.bottom) / 2 if isinstance(p, Span) else p.top):
        if not isinstance(part, Span):
            sides[part.x0 > gutter].append(part)
            continue
        if any(w.x0 < gutter < w.x1 for w in part.words):
            out += [*_column(sides[0]), *_column(sides[1]), part]
            sides = ([], [])
            continue
        left = tuple(w for w in part.words if w.x1 <= gutter)
        right = part.words[len(left) :]
        if left:
            sides[0].append(Span(left, loose=part.loose and not right))
        if right:
            sides[1].append(Span(right, loose=part.loose))
    return [*out, *_column(sides[0]), *_column(sides[1])]


def _column(side: Sequence[Span | T]) -> list[Span | T]:
    if not side:
        return []
    edges = min(part.x0 for part in side), max(part.x1 for part in side)
    return [replace(part, column=edges) if isinstance(part, Span) else part for part in side]


def _gutter(found: Sequence[Span], wide: float, tables: Sequence[Topped]) -> float | None:
    """Find the blank that parts two columns of prose: lines on both sides fill their column, and no table stands in both."""
    for x in (wide * share for share in _SEAMS):
        parts = [
            line for line in found if not any(w.x0 < x + _GUTTER / 2 and w.x1 > x - _GUTTER / 2 for w in line.words)
        ]
        left = [[w for w in line.words if w.x1 <= x] for line in parts]
        right = [[w for w in line.words if w.x0 >= x] for line in parts]
        beside = [t for t in tables if t.x1 <= x], [t for t in tables if t.x0 >= x]
        parted = len(beside[0]) + len(beside[1]) == len(tables) and len(parts) * 3 >= len(found) * 2
        if parted and _prose(left, beside[0]) and _prose(right, beside[1]):
            return x
    return None


def _prose(side: Sequence[Sequence[Word]], tables: Sequence[Topped]) -> bool:
    """Tell whether most lines of a side fill it; beside a table that does so, a few lines will do."""
    filled = [ws for ws in side if ws]
    if len(filled) < (_FEWER if tables else _FEW):
        return False
    room = max(ws[-1].x1 for ws in filled) - min(ws[0].x0 for ws in filled)
    full = sum(1 for ws in filled if sum(w.x1 - w.x0 for w in ws) >= _FULL * room and len(ws) > 2)
    return full * 2 > len(filled) and (len(filled) >= _FEW or any(t.x1 - t.x0 >= _FILLS * room for t in tables))
