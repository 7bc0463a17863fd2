"""The lines that stand over columns which nothing rules off: one name for every column of numbers, or no heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.formats.letters import Word
from ingest.formats.printed import WIDE, Span
from ingest.formats.ranks import Cell, Rank, dashed, figured
from ingest.tables.header import known
from ingest.text.lines import tight

UNIT = re.compile(r"단\s*위\s*[:：]|^[(\[〔<]\s*(?:천|백만|억|만)?원\s*[)\]〕>]$")
_ASIDE = re.compile(r"^[(\[〔<].*[)\]〕>]$")  # (A), (천원), (B-A)
_NEAR = 0.6  # letters: words of one name stand closer
_PITCH = 2.6  # letters from one line to the next, at most
_MOST = 3  # lines
_LONG = 8  # letters of a title in the middle
_CENTRED = 0.06  # of the width of a table by which its title may miss the middle
Group = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines of a heading, what each column is called, and the names over several columns."""

    lines: tuple[Span, ...]
    columns: tuple[Rank, ...]
    names: tuple[Cell, ...]
    groups: tuple[Group, ...] = ()


def heading_of(over: Sequence[Span], top: float, columns: Sequence[Rank]) -> Heading | None:
    """Read the lines right over rows as their heading; None where a column of numbers has no name, or a line may name more."""
    near = _near(over, top)
    if not near:
        return None
    columns = [*columns, *_more(near[0].words, columns)]
    names: list[Cell] = [() for _ in columns]
    taken: list[Span] = []
    lower: list[int] = []  # columns that the lowest line names, where the names beside them are as tall as two lines
    for line in [ln for n, ln in enumerate(near) if not any(UNIT.search(o.text) for o in near[: n + 1])]:
        made = headed(line.words, columns, names)
        if made is not None and taken and not lower and _beside(made, names, columns):
            lower = [n for n in _numbers(columns) if names[n]]
        elif made is None or lower or not _agrees(made, names, columns):
            over_ = _groups(line, names, columns, lower) if taken else None
            if over_ is not None:
                groups, rest = over_
                names = [(*cell, *under) for cell, under in zip(rest, names, strict=True)]
                return _checked(Heading((line, *reversed(taken)), tuple(columns), tuple(names), groups))
            caption = _titles(line, columns) if made is None else not any(made[n] for n in _numbers(columns))
            if not taken or lower or not caption:
                return None
            break
        names = [(*cell, *under) for cell, under in zip(made, names, strict=True)]
        taken.append(line)
        if len(taken) == _MOST:
            break
    return None if lower else _checked(Heading(tuple(reversed(taken)), tuple(columns), tuple(names)))


def _numbers(columns: Sequence[Rank]) -> list[int]:
    return [n for n, rank in enumerate(columns) if rank.numbers]


def _beside(made: Sequence[Cell], names: Sequence[Cell], columns: Sequence[Rank]) -> bool:
    """Tell whether a line names just the columns of numbers that those under it do not."""
    return len({bool(made[n]) for n in _numbers(columns)}) > 1 and all(
        bool(made[n]) != bool(names[n]) for n in _numbers(columns)
    )


def _checked(heading: Heading) -> Heading | None:
    whole = all(cell for rank, cell in zip(heading.columns, heading.names, strict=True) if rank.numbers)
    return heading if whole and heading.lines else None


def _near(over: Sequence[Span], top: float) -> list[Span]:
    """Return the lines over a place, from the nearest up, as long as they follow each other closely."""
    out: list[Span] = []
    for line in reversed(over):
        size = max(w.size for w in line.words)
        if not 0 < top - line.top <= _PITCH * size:
            break
        out.append(line)
        top = line.top
    return out


def _more(line: Sequence[Word], columns: Sequence[Rank]) -> list[Rank]:
    """Return the columns that are named behind the last and hold nothing."""
    behind = [w for w in line if w.x0 > columns[-1].x1 and known(w.text)]
    return [Rank(w.x0, w.x1) for w in behind] if len(behind) == 1 else []


def _agrees(made: Sequence[Cell], names: Sequence[Cell], columns: Sequence[Rank]) -> bool:
    """Tell whether a line goes on with the heading under it: it names every column of numbers, or one of both does."""
    pairs = [(a, b) for a, b, rank in zip(made, names, columns, strict=True) if rank.numbers]
    upper, under = [a for a, _ in pairs], [b for _, b in pairs]
    if not any(names):
        return any(upper)
    if all(upper):
        return all(under) or all(_ASIDE.match(" ".join(w.text for w in cell)) for cell in under if cell)
    return False


def headed(line: Sequence[Word], columns: Sequence[Rank], named: Sequence[Cell] = ()) -> list[Cell] | None:
    """Put the words of a line over the columns that they name; None where that is not certain."""
    if any(figured(w) or dashed(w) for w in line):
        return None
    cells: list[list[Word]] = [[] for _ in columns]
    loose: list[Word] = []
    chunks = _chunks(line)
    if len(chunks) == len(columns) and all(_stands(c, n, columns) for n, c in enumerate(chunks)):
        return [tuple(chunk) for chunk in chunks]
    for word in line:
        over = [n for n, rank in enumerate(columns) if rank.meets(word)]
        if len(over) > 1:
            return None
        (cells[over[0]] if over else loose).append(word)
    for word in loose:
        home = _home(word, cells, columns, named)
        if home is None:
            return None
        cells[home] = sorted([*cells[home], word], key=lambda w: w.x0)
    whole = all(_whole(cell) for rank, cell in zip(columns, cells, strict=True) if rank.numbers)
    return [tuple(cell) for cell in cells] if whole else None


def _whole(cell: Sequence[Word]) -> bool:
    """Tell whether words may be one name: none stands far from the others."""
    return all(b.x0 - a.x1 < WIDE * min(a.size, b.size) or len(a.text) == len(b.text) == 1 for a, b in pairwise(cell))


def _home(word: Word, cells: Sequence[Sequence[Word]], columns: Sequence[Rank], named: Sequence[Cell]) -> int | None:
    """Choose the column of a word that stands over none: the one beside it that has no name, or whose name goes on with it."""
    left = max((n for n, r in enumerate(columns) if r.x1 <= word.x0), default=-1)
    beside = [n for n in (left, left + 1) if 0 <= n < len(columns)]
    joined = [n for n in beside if any(max(w.x0 - word.x1, word.x0 - w.x1) < _NEAR * word.size for w in cells[n])]
    bare = [n for n in beside if not cells[n] and not (named and named[n])]
    if len(joined) == 1 and not bare:
        return joined[0]
    return bare[0] if len(bare) == 1 and not joined else None


def _stands(chunk: Sequence[Word], home: int, columns: Sequence[Rank]) -> bool:
    """Tell whether a name stands over a column, or beside what is printed in it and over no other."""
    rank = columns[home]
    others = any(r.meets(w) for n, r in enumerate(columns) if n != home for w in chunk)
    low = columns[home - 1].x1 if home else float("-inf")
    high = columns[home + 1].x0 if home + 1 < len(columns) else float("inf")
    inside = low < chunk[0].x0 and chunk[-1].x1 < high
    return inside and not others and (not rank.numbers or chunk[0].x0 < rank.x1)


def _chunks(line: Sequence[Word]) -> list[list[Word]]:
    out: list[list[Word]] = []
    for word in line:
        if out and word.x0 - out[-1][-1].x1 < WIDE * min(word.size, out[-1][-1].size):
            out[-1].append(word)
        else:
            out.append([word])
    return out


def _groups(
    line: Span, names: Sequence[Cell], columns: Sequence[Rank], lower: Sequence[int]
) -> tuple[tuple[Group, ...], list[Cell]] | None:
    """Read names over several columns each, and those of columns of words beside them.

    The names under them repeat (2030년 and 2031년 over 예산, 집행, 예산, 집행), or they stand lower than those beside them.
    """
    numbers = _numbers(columns)
    chunks = [c for c in _chunks(line.words) if (c[0].x0 + c[-1].x1) / 2 > columns[numbers[0]].x0]
    rest = headed([w for c in _chunks(line.words) if c not in chunks for w in c], columns, names)
    spans = _apart(lower) if lower else _repeated(["".join(w.text for w in names[n]) for n in numbers], numbers)
    if rest is None or any(rest[n] for n in numbers) or not spans or len(spans) != len(chunks):
        return None
    out: list[Group] = []
    for (low, high), chunk in zip(spans, chunks, strict=True):
        after = columns[high + 1].x0 if high + 1 < len(columns) else float("inf")
        if not (columns[low - 1].x1 if low else float("-inf")) < chunk[0].x0 < chunk[-1].x1 < after:
            return None
        out.append((low, high, " ".join(w.text for w in chunk)))
    return tuple(out), rest


def _apart(lower: Sequence[int]) -> list[tuple[int, int]]:
    """Group columns that stand beside each other.

    >>> _apart([1, 2, 3, 6, 7])
    [(1, 3), (6, 7)]
    """
    edges = [n for n, (a, b) in enumerate(pairwise(lower), 1) if b != a + 1]
    return [(lower[a], lower[b - 1]) for a, b in pairwise([0, *edges, len(lower)])]


def _repeated(said: Sequence[str], numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Group columns side by side of which the names repeat.

    >>> _repeated(["예산", "집행", "예산", "집행"], [1, 2, 3, 4]), _repeated(["예산", "집행", "예산"], [1, 2, 3])
    ([(1, 2), (3, 4)], [])
    """
    count = len(said)
    deep = next(
        (d for d in range(2, count // 2 + 1) if count % d == 0 and list(said[:d]) * (count // d) == list(said)), 0
    )
    whole = deep and all(said) and len(set(said[:deep])) == deep and numbers[-1] - numbers[0] == count - 1
    return [(numbers[n], numbers[n + deep - 1]) for n in range(0, count, deep)] if whole else []


def _titles(line: Span, columns: Sequence[Rank]) -> bool:
    """Tell whether a line is the title of a table: one run of words that begins at its left, or stands in its middle."""
    wide = columns[-1].x1 - columns[0].x0
    off = abs(line.x0 + line.x1 - columns[0].x0 - columns[-1].x1) / 2
    long = len(tight(line.text)) >= _LONG and not known(line.text)  # a short word may name the columns in the middle
    return len(_chunks(line.words)) == 1 and (line.x0 <= columns[0].x0 + 1 or (long and off < _CENTRED * wide))
