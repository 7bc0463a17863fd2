"""What stands on a page in the order in which it is read: columns one after the other, each with its tables where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, product
from typing import Protocol, TypeVar

from ingest.formats.letters import Word
from ingest.formats.printed import Span, lines

_FULL = 0.6  # of its column that a line of prose fills
_GUTTER = 9.0  # points between columns of prose
_SEAMS = (0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56)  # of the width of a page, where two columns may part
_THIRDS = (0.36, 0.35, 0.37, 0.34, 0.33)  # from either edge, where three may
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
    if gutters := _gutters(found, wide, tables):
        return _by_columns(found, gutters, tables)
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
    """Return lines from top to bottom; where prose stands in columns, one column after the other."""
    found = lines(letters)
    gutters = _gutters(found, wide, ())
    if not gutters:
        return found
    return [part for part in _by_columns(found, gutters, ()) if isinstance(part, Span)]


def _by_columns(found: Sequence[Span], gutters: Sequence[float], tables: Sequence[T]) -> list[Span | T]:
    """Read each column before the one to the right of it, down to each line that runs through them."""
    out: list[Span | T] = []
    sides: list[list[Span | T]] = [[] for _ in range(len(gutters) + 1)]
    parts: list[Span | T] = [*found, *tables]
    for part in sorted(parts, key=lambda p: (p.top + p.bottom) / 2 if isinstance(p, Span) else p.top):
        if not isinstance(part, Span):
            sides[sum(part.x0 > x for x in gutters)].append(part)
            continue
        if any(w.x0 < x < w.x1 for w in part.words for x in gutters):
            out += [one for side in sides for one in _column(side)]
            out.append(part)
            sides = [[] for _ in sides]
            continue
        shares = _parted(part.words, gutters)
        last = max(n for n, words in enumerate(shares) if words)
        for n, words in enumerate(shares):
            if words:
                sides[n].append(Span(tuple(words), loose=part.loose and n == last))
    return [*out, *(one for side in sides for one in _column(side))]


def _parted(words: Sequence[Word], gutters: Sequence[float]) -> list[list[Word]]:
    """Share the words of a line out among the columns."""
    shares: list[list[Word]] = [[] for _ in range(len(gutters) + 1)]
    for word in words:
        shares[sum(word.x0 >= x for x in gutters)].append(word)
    return shares


def _column(side: Sequence[Span | T]) -> list[Span | T]:
    if not side:
        return []
    edges = min(part.x0 for part in side), max(part.x1 for part in side)
    return [replace(part, column=edges) if isinstance(part, Span) else part for part in side]


def _gutters(found: Sequence[Span], wide: float, tables: Sequence[Topped]) -> tuple[float, ...]:
    """Find the blanks that part two or three columns of prose: lines fill their column on every side, and no table stands in two."""
    thirds = ((a, 1 - b) for a, b in product(_THIRDS, _THIRDS))
    for seams in (*thirds, *((share,) for share in _SEAMS)):
        gutters = tuple(wide * share for share in seams)
        if _parts_prose(found, gutters, tables):
            return gutters
    return ()


def _parts_prose(found: Sequence[Span], gutters: tuple[float, ...], tables: Sequence[Topped]) -> bool:
    """Tell whether these blanks part columns of prose."""
    edges = [(x - _GUTTER / 2, x + _GUTTER / 2) for x in gutters]
    parts = [line for line in found if not any(w.x0 < b and w.x1 > a for w in line.words for a, b in edges)]
    if len(parts) * 3 < len(found) * 2 or any(t.x0 < x < t.x1 for t in tables for x in gutters):
        return False
    shared = [_parted(line.words, gutters) for line in parts]
    return all(
        _prose([words[n] for words in shared], [t for t in tables if sum(t.x0 >= x for x in gutters) == n])
        for n in range(len(gutters) + 1)
    )


def _prose(side: Sequence[Sequence[Word]], tables: Sequence[Topped]) -> bool:
    """Tell whether most lines of a side fill it; beside a table that does so, a few lines will do."""
    filled = [ws for ws in side if ws]
    if len(filled) < (_FEWER if tables else _FEW):
        return False
    room = max(ws[-1].x1 for ws in filled) - min(ws[0].x0 for ws in filled)
    full = sum(1 for ws in filled if sum(w.x1 - w.x0 for w in ws) >= _FULL * room and len(ws) > 2)
    return full * 2 > len(filled) and (len(filled) >= _FEW or any(t.x1 - t.x0 >= _FILLS * room for t in tables))
