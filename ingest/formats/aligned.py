"""Tables that nothing rules off: their columns told by what stands under each other, or left as the lines that they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.formats.colheads import UNIT, Heading, headed, heading_of
from ingest.formats.depths import Begun, depths
from ingest.formats.letters import Word
from ingest.formats.printed import Span, lines_text
from ingest.formats.ranks import DASHES, Cell, Rank, dashed, figured, laid, minus, ranks, signed, split
from ingest.formats.ruled import Lattice
from ingest.tables.values import valued

_PITCH = 2.6  # letters from one row to the next, at most
_OVER = 4  # lines over rows that may be their heading, and what stands over that
_FEW = 2  # rows of numbers, where two columns of them line up; one more of a single column
_CLOSE = 0.8  # of the way from row to row: two lines of one label stand closer
_SAME = 1.2  # points by which the columns of two pages may differ
_GAP = re.compile(" {2,}")
Part = Span | Lattice
Row = list[tuple[Span, list[Cell]]]  # the lines of one row of a table
Said = list[tuple[int, int, str, int]]  # the cells of a row: their edges, their words, and how many rows they cover


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table that a page ends with, for its rest on the next."""

    ranks: tuple[Rank, ...]
    xs: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    table: Lattice
    columns: Columns
    heads: int  # lines of its heading
    rows: int  # lines under it


def aligned(
    parts: Sequence[Part], margin: Collection[Span], above: Columns | None
) -> tuple[list[Part], Columns | None]:
    """Put tables in the place of the lines that are their rows; return the columns of one that the page ends with."""
    out: list[Part] = []
    at, last = 0, above
    while at < len(parts):
        run = _run(parts, at)
        made = _table(run, [p for p in out[-_OVER:] if isinstance(p, Span)], last) if len(run) >= _FEW else None
        if made is None:
            part = parts[at]
            out.append(part)
            last = last if isinstance(part, Span) and part in margin else None
            at += 1
            continue
        del out[len(out) - made.heads :]
        out.append(made.table)
        last, at = made.columns, at + made.rows
    return list(_untold(out, margin)), last


def _untold(parts: Sequence[Part], margin: Collection[Span]) -> Iterator[Part]:
    """Take the gaps out of rows of which some have more fields than others: which column each is of, they do not tell."""
    for run in _runs(parts):
        rows = [line for line in run if isinstance(line, Span) and line not in margin and _valued(line)]
        first = run.index(rows[0]) if rows else 0
        over = next(
            (ln for ln in reversed(run[:first]) if isinstance(ln, Span) and len(_fields(ln)) > 1 and ln not in margin),
            None,
        )
        lines = [*rows, over] if over is not None and not UNIT.search(over.text) else rows
        even = len({len(_fields(line)) for line in lines}) < 2 and not any(map(_hanging, rows))
        told = even and (len({_values(line) for line in rows}) < 2 or not any(map(_crowded, rows)))
        untold = [] if told else [*rows, *([over] if over is not None else [])]
        yield from (replace(p, plain=True) if isinstance(p, Span) and p in untold else p for p in run)


def _runs(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Group lines that follow each other closely; a table stands alone."""
    run: list[Part] = []
    for part in parts:
        last = run[-1] if run else None
        near = (
            isinstance(part, Span) and isinstance(last, Span) and 0 < part.top - last.top <= _PITCH * part.words[0].size
        )
        if run and not near:
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _fields(line: Span) -> list[str]:
    return _GAP.split(line.text.strip())


def _valued(line: Span) -> bool:
    """Tell whether a line has fields with numbers, or little else than numbers."""
    return _rowlike(line) and (len(_fields(line)) > 1 or 2 * _values(line) >= len(line.words))


def _values(line: Span) -> int:
    return sum(figured(w) or dashed(w) for w in line.words)


def _crowded(line: Span) -> bool:
    """Tell whether a field holds two values, or a name and a value."""
    found = [[valued(said) for said in field.split()] for field in _fields(line)]
    return any(sum(told) > 1 or (told[-1] and len(told) > 1) for told in found)


def _hanging(line: Span) -> bool:
    """Tell whether a field ends with a dash: it may be the sign of the next."""
    return any(field.split()[-1] in DASHES and len(field.split()) > 1 for field in _fields(line))


def _rowlike(line: Span) -> bool:
    return len(line.words) > 1 and (any(map(figured, line.words)) or any(map(dashed, line.words[1:])))


def _run(parts: Sequence[Part], at: int) -> list[Span]:
    """Return the lines from one on that may be rows: one under the other, with numbers, or a line or two of words between."""
    run: list[Span] = []
    for part in parts[at:]:
        if not isinstance(part, Span) or (run and not 0 < part.top - run[-1].top <= _PITCH * part.words[0].size):
            break
        if not _rowlike(part) and not any(map(_rowlike, run[-2:])):
            break
        run.append(part)
    while run and not _rowlike(run[-1]):
        run.pop()
    return run


def _table(run: Sequence[Span], over: Sequence[Span], above: Columns | None) -> _Made | None:
    """Make a table of rows and the heading over them, or of rows that go on with a table of the page before."""
    words = [signed(line.words) for line in run]
    columns = ranks(words)
    if columns is None or len(columns) < _FEW or all(r.numbers for r in columns):
        return None  # nothing names its rows
    words = [minus(row, columns) for row in words]
    rest = _rest(columns, above.ranks) if above is not None else None
    heading = heading_of(over, run[0].top, columns)
    if heading is None:
        return _made(run, words, Heading((), tuple(rest), ()), above.xs) if rest and above else None
    cells = [laid(row, heading.columns) for row in words]
    finer = split(heading.columns, heading.names, [row for row in cells if row is not None])
    names = headed([w for cell in heading.names for w in cell], finer) if len(finer) > len(heading.columns) else None
    if names is not None and not heading.groups:
        heading = replace(heading, columns=tuple(finer), names=tuple(names))
    return _made(run, words, heading, _edges(heading.columns))


def _rest(columns: Sequence[Rank], above: Sequence[Rank]) -> list[Rank] | None:
    """Return the columns of the page before as they go on here; None where those of numbers do not end at the same places."""
    numbers = [r for r in columns if r.numbers]
    if len(numbers) != sum(r.numbers for r in above):
        return None
    rest = iter(numbers)
    pairs = [(old, next(rest) if old.numbers else old) for old in above]
    if any(abs(old.x1 - new.x1) > _SAME for old, new in pairs):
        return None
    found = [Rank(min(old.x0, new.x0), max(old.x1, new.x1), old.numbers) for old, new in pairs]
    return found if all(a.x1 < b.x0 for a, b in pairwise(found)) else None


def _made(
    run: Sequence[Span], words: Sequence[Sequence[Word]], heading: Heading, xs: tuple[float, ...]
) -> _Made | None:
    columns = heading.columns
    cells = [row for line in words if (row := laid(line, columns)) is not None]
    rows = _joined(list(zip(run, cells, strict=False))) if len(cells) == len(run) and _enough(cells, columns) else None
    if rows is None:
        return None
    said = [*_overhead(heading), *_said(rows, xs)]
    ys = (*(line.top for line in _spread(heading)), *(row[0][0].top for row in rows), run[-1].bottom)
    boxes = tuple(((xs[a], ys[r], xs[b], ys[r + high]), text) for r, row in enumerate(said) for a, b, text, high in row)
    table = Lattice(xs, ys, boxes, heads=len(said) - len(rows))
    return _Made(table, Columns(columns, xs), len(heading.lines), len(run))


def _enough(rows: Sequence[Sequence[Cell]], columns: Sequence[Rank]) -> bool:
    """Tell whether enough numbers stand under each other: of one column three, of several two of each of two."""
    held = [sum(any(map(figured, row[n])) for row in rows) for n, rank in enumerate(columns) if rank.numbers]
    return max(held) > _FEW or sum(count >= _FEW for count in held) >= _FEW


def _joined(rows: Sequence[tuple[Span, list[Cell]]]) -> list[Row] | None:
    """Put the lines of one label together; None where a line may be the end of one row or the beginning of another."""
    told = [n for n, (line, _) in enumerate(rows) if _rowlike(line)]
    tops = [line.top for line, _ in rows]
    pitch = median(tops[b] - tops[a] for a, b in pairwise(told)) if len(told) > 1 else 0.0
    if len(told) < len(rows):
        whole = [tops[b] - tops[a] for a, b in pairwise(told) if b == a + 1]
        pitch = min(whole, default=pitch)
    close = [b - a < _CLOSE * pitch for a, b in pairwise(tops)]
    out: list[Row] = []
    for n, row in enumerate(rows):
        if n not in told and n and close[n - 1] and n < len(close) and close[n]:
            return None
        if n and close[n - 1]:
            out[-1].append(row)
        else:
            out.append([row])
    return out if all(sum(_rowlike(line) for line, _ in row) < 2 for row in out) else None


def _spread(heading: Heading) -> Sequence[Span]:
    """Return the lines that the rows of a heading begin at: one for its names, and one for those over several."""
    return heading.lines[: 2 if heading.groups else 1]


def _overhead(heading: Heading) -> list[Said]:
    """Say the rows of a heading; beside names over several columns, those of one column are as high as both rows."""
    if not heading.lines:
        return []
    names = [(n, n + 1, " ".join(w.text for w in cell)) for n, cell in enumerate(heading.names)]
    if not heading.groups:
        return [[(*name, 1) for name in names]]
    under = {n for low, high, _ in heading.groups for n in range(low, high + 1)}
    upper: Said = [(low, high + 1, said, 1) for low, high, said in heading.groups]
    upper += [(*name, 2) for name in names if name[0] not in under]
    return [sorted(upper), [(*name, 1) for name in names if name[0] in under]]


def _said(rows: Sequence[Row], xs: Sequence[float]) -> list[Said]:
    """Say the cells of rows, the names in the first column set in as they are printed."""
    first = [[w for _, cells in row for w in cells[0]] for row in rows]
    begun = [Begun(min(w.x0 for w in ws), max(w.x1 for w in ws), xs[0]) if ws else None for ws in first]
    leads = depths(begun) if not any(figured(w) for ws in first for w in ws) else [0] * len(rows)
    out: list[Said] = []
    for row, lead in zip(rows, leads, strict=True):
        held = [[Span(cells[n], line.loose) for line, cells in row if cells[n]] for n in range(len(xs) - 1)]
        texts = [lines_text(lines, xs[n + 1]) if lines else "" for n, lines in enumerate(held)]
        out.append([(n, n + 1, " " * (lead if not n else 0) + text, 1) for n, text in enumerate(texts)])
    return out


def _edges(columns: Sequence[Rank]) -> tuple[float, ...]:
    """Return where columns part: half way between what is printed in them."""
    return (columns[0].x0, *((a.x1 + b.x0) / 2 for a, b in pairwise(columns)), columns[-1].x1)
