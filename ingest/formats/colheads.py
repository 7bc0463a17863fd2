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

_UNIT = re.compile(r"단\s*위\s*[:：]|^[(\[〔<]\s*(?:천|백만|억|만)?원\s*[)\]〕>]$")
_ASIDE = re.compile(r"^[(\[〔<].*[)\]〕>]$")  # (A), (천원), (B-A)
_NEAR = 0.6  # letters: words of one name stand closer
_PITCH = 2.6  # letters from one line to the next, at most
_MOST = 3  # lines
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
    for line in near:
        if _UNIT.search(line.text):
            break
        made = headed(line.words, columns)
        if made is None:
            groups = _groups(line, names, columns) if taken else None
            if groups:
                return _checked(Heading((line, *reversed(taken)), tuple(columns), tuple(names), groups))
            if not taken or not _titles(line, columns):
                return None
            break
        if not _agrees(made, names, columns):
            if any(rank.numbers and cell for rank, cell in zip(columns, made, strict=True)):
                return None
            break  # words over the names alone: a caption
        names = [(*cell, *under) for cell, under in zip(made, names, strict=True)]
        taken.append(line)
        if len(taken) == _MOST:
            break
    return _checked(Heading(tuple(reversed(taken)), tuple(columns), tuple(names)))


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


def headed(line: Sequence[Word], columns: Sequence[Rank]) -> list[Cell] | None:
    """Put the words of a line over the columns that they name; None where that is not certain."""
    if any(figured(w) or dashed(w) for w in line):
        return None
    cells: list[list[Word]] = [[] for _ in columns]
    loose: list[Word] = []
    for word in line:
        over = [n for n, rank in enumerate(columns) if rank.meets(word)]
        if len(over) > 1:
            return None
        (cells[over[0]] if over else loose).append(word)
    for word in loose:
        home = _home(word, cells, columns)
        if home is None:
            return None
        cells[home] = sorted([*cells[home], word], key=lambda w: w.x0)
    whole = all(_whole(cell) for rank, cell in zip(columns, cells, strict=True) if rank.numbers)
    return [tuple(cell) for cell in cells] if whole else None


def _whole(cell: Sequence[Word]) -> bool:
    """Tell whether words may be one name: none stands far from the others."""
    return all(b.x0 - a.x1 < WIDE * min(a.size, b.size) or len(a.text) == len(b.text) == 1 for a, b in pairwise(cell))


def _home(word: Word, cells: Sequence[Sequence[Word]], columns: Sequence[Rank]) -> int | None:
    """Choose the column of a word that stands over none: the one beside it that has no name, or whose name goes on with it."""
    left = max((n for n, r in enumerate(columns) if r.x1 <= word.x0), default=-1)
    beside = [n for n in (left, left + 1) if 0 <= n < len(columns)]
    joined = [n for n in beside if any(max(w.x0 - word.x1, word.x0 - w.x1) < _NEAR * word.size for w in cells[n])]
    bare = [n for n in beside if not cells[n]]
    if len(joined) == 1 and not bare:
        return joined[0]
    return bare[0] if len(bare) == 1 and not joined else None


def _chunks(line: Span) -> list[list[Word]]:
    out: list[list[Word]] = []
    for word in line.words:
        if out and word.x0 - out[-1][-1].x1 < WIDE * min(word.size, out[-1][-1].size):
            out[-1].append(word)
        else:
            out.append([word])
    return out


def _groups(line: Span, names: Sequence[Cell], columns: Sequence[Rank]) -> tuple[Group, ...]:
    """Read names over several columns each, where the names under them repeat: 2030년 and 2031년 over 예산, 집행, 예산, 집행."""
    numbers = [n for n, rank in enumerate(columns) if rank.numbers]
    first = columns[numbers[0]]
    chunks = [c for c in _chunks(line) if (c[0].x0 + c[-1].x1) / 2 > first.x0]
    rest = [c for c in _chunks(line) if c not in chunks]
    said = ["".join(w.text for w in names[n]) for n in numbers]
    deep = len(numbers) // len(chunks) if chunks else 0
    even = deep > 1 and deep * len(chunks) == len(numbers) and numbers[-1] - numbers[0] == len(numbers) - 1
    if rest or len(chunks) < 2 or not even or any(not s or s != said[n % deep] for n, s in enumerate(said)):
        return ()
    out: list[Group] = []
    for at, chunk in enumerate(chunks):
        low, high = numbers[at * deep], numbers[at * deep + deep - 1]
        after = columns[high + 1].x0 if high + 1 < len(columns) else float("inf")
        if not (columns[low - 1].x1 if low else float("-inf")) < chunk[0].x0 < chunk[-1].x1 < after:
            return ()
        out.append((low, high, " ".join(w.text for w in chunk)))
    return tuple(out)


def _titles(line: Span, columns: Sequence[Rank]) -> bool:
    """Tell whether a line is the title of a table: one run of words that begins at its left, or stands in its middle."""
    wide = columns[-1].x1 - columns[0].x0
    off = abs(line.x0 + line.x1 - columns[0].x0 - columns[-1].x1) / 2
    return len(_chunks(line)) == 1 and (line.x0 <= columns[0].x0 + 1 or off < _CENTRED * wide)
