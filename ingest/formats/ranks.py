"""Columns that nothing rules off: the ink that each takes on a page, and the words that stand over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.formats.letters import Word
from ingest.tables.header import known
from ingest.tables.values import valued

_SAME = 1.2  # points within which two words begin, end or stand in the middle alike
_MOST = 2 / 3  # of the numbers of a column that do
_OFF = 0.5  # letters by which the others may miss that, as those in brackets do
_BLANK = 0.4  # letters: a blank between two words of a name is no wider
_SIGNS = {"△", "▲"}
DASHES = {"-", "–", "—", "―", "−"}
_SIDES: tuple[Callable[[Word], float], ...] = (lambda w: w.x1, lambda w: w.x0, lambda w: (w.x0 + w.x1) / 2)
Cell = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Rank:
    """A column: from where to where anything is printed in it, and whether numbers are."""

    x0: float
    x1: float
    numbers: bool = False

    def meets(self, word: Word) -> bool:
        """Tell whether a word stands over or under what is printed in it."""
        return min(self.x1, word.x1) > max(self.x0, word.x0)


def figured(word: Word) -> bool:
    """Tell whether a word is a value with digits."""
    return any(c.isdigit() for c in word.text) and valued(word.text)


def dashed(word: Word) -> bool:
    """Tell whether a word is the dash of a cell with nothing to count."""
    return word.text in DASHES


def signed(words: Sequence[Word]) -> list[Word]:
    """Put a sign of decrease that stands apart before the number after it: a sheet may set it at the side of its cell."""
    out: list[Word] = []
    for word in words:
        if out and out[-1].text in _SIGNS and word.text[:1].isdigit():
            out[-1] = replace(word, text=out[-1].text + word.text)
        else:
            out.append(word)
    return out


def minus(row: Sequence[Word], columns: Sequence[Rank]) -> list[Word]:
    """Put a minus that a sheet sets at the left side of its cell before the number in it.

    It stands behind all numbers of the column before, which has its own in this row: it is no dash of that column.
    """
    out: list[Word] = []
    for word in row:
        home = next((n for n, r in enumerate(columns) if n and r.numbers and r.meets(word)), 0)
        before = columns[home - 1]
        apart = len(out) > 1 and dashed(out[-1]) and out[-1].x0 > before.x1 and any(map(before.meets, out[:-1]))
        if home and before.numbers and apart and word.text[:1].isdigit():
            out[-1] = replace(word, text=f"-{word.text}")
        else:
            out.append(word)
    return out


def ranks(rows: Sequence[Sequence[Word]]) -> list[Rank] | None:
    """Find the columns of rows: numbers under each other, and words between them; None where they are not apart for certain."""
    found = [r for r in _inks([w for row in rows for w in _standing(row)]) if _counts(r, rows)]
    if not found or not all(_lined_up([w for row in rows for w in row if figured(w) and r.meets(w)]) for r in found):
        return None
    words = [w for row in rows for w in row if not dashed(w) and not any(r.meets(w) for r in found)]
    edges = [float("-inf"), *((r.x0 + r.x1) / 2 for r in found), float("inf")]
    for low, high in pairwise(edges):
        between = [w for w in words if low < (w.x0 + w.x1) / 2 < high]
        if between:
            found.append(Rank(min(w.x0 for w in between), max(w.x1 for w in between)))
    found += _empty([row for row in rows if any(figured(w) for w in row)], found)
    found.sort(key=lambda r: r.x0)
    return found if all(a.x1 < b.x0 for a, b in pairwise(found)) else None


def _empty(rows: Sequence[Sequence[Word]], found: Sequence[Rank]) -> list[Rank]:
    """Return the columns in which every row has a dash."""
    dashes = [[w for w in row if dashed(w) and not any(r.meets(w) for r in found)] for row in rows]
    inks = _inks([w for row in dashes for w in row])
    return [r for r in inks if all(any(r.meets(w) for w in row) for row in dashes)]


def _standing(row: Sequence[Word]) -> list[Word]:
    """Return the numbers of a row that are not the end of a name: one blank, and no more, parts them from a word."""
    pairs = zip((None, *row), row, strict=False)
    return [w for before, w in pairs if figured(w) and not (before and not figured(before) and _goes_on(before, w))]


def _goes_on(before: Word, word: Word) -> bool:
    return word.spaced and word.x0 - before.x1 <= _BLANK * word.size


def _inks(words: Iterable[Word]) -> list[Rank]:
    """Join what is printed over and under each other."""
    out: list[Rank] = []
    for word in sorted(words, key=lambda w: w.x0):
        if out and word.x0 < out[-1].x1:
            out[-1] = replace(out[-1], x1=max(out[-1].x1, word.x1))
        else:
            out.append(Rank(word.x0, word.x1, numbers=True))
    return out


def _counts(rank: Rank, rows: Sequence[Sequence[Word]]) -> bool:
    """Tell whether numbers stand in a column rather than now and then among its words."""
    held = [[w for w in row if rank.meets(w)] for row in rows]
    numbers = sum(any(figured(w) for w in cell) for cell in held)
    return numbers > sum(bool(cell) and not any(figured(w) or dashed(w) for w in cell) for cell in held)


def _lined_up(numbers: Sequence[Word]) -> bool:
    """Tell whether numbers end, begin or stand in the middle at one place: most of them exactly, and none far from it."""
    for side in _SIDES:
        for place in map(side, numbers):
            off = [abs(side(w) - place) for w in numbers]
            near = sum(o <= _SAME for o in off)
            if near >= _MOST * len(numbers) and all(o <= _OFF * w.size for o, w in zip(off, numbers, strict=True)):
                return True
    return False


def laid(row: Sequence[Word], columns: Sequence[Rank]) -> list[Cell] | None:
    """Put the words of a row into the columns; None where one stands in two or in none, or two numbers in one."""
    cells: list[list[Word]] = [[] for _ in columns]
    for word in row:
        over = [n for n, rank in enumerate(columns) if rank.meets(word)]
        if len(over) != 1 and not dashed(word):
            return None
        home = over[0] if over else _of_dash(word, row, columns)
        if home is None:
            return None
        cells[home].append(word)
    after = [*(rank.numbers for rank in columns[1:]), False]
    fits = all(
        _one(cell) if rank.numbers else not (beside and _loose(cell))
        for rank, cell, beside in zip(columns, cells, after, strict=True)
    )
    return [tuple(cell) for cell in cells] if fits else None


def _of_dash(dash: Word, row: Sequence[Word], columns: Sequence[Rank]) -> int | None:
    """Choose the column of a dash between two columns: the one after it, where the one before has its number."""
    after = next((n for n, r in enumerate(columns) if r.x0 >= dash.x1), 0)
    held = after and any(columns[after - 1].meets(w) for w in row) and not any(columns[after].meets(w) for w in row)
    return after if held and columns[after].numbers else None


def _one(cell: Sequence[Word]) -> bool:
    """Tell whether a cell holds one number at most, and nothing that may be its sign or another's."""
    return sum(figured(w) for w in cell) < 2 and not (len(cell) > 1 and any(dashed(w) for w in cell))


def _loose(cell: Sequence[Word]) -> bool:
    """Tell whether the words of a cell end with a number that may be that of a column in which little else stands."""
    if len(cell) < 2 or not figured(cell[-1]):
        return False
    return not _goes_on(cell[-2], cell[-1])


def split(columns: Sequence[Rank], names: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> list[Rank]:
    """Part a column of words under several names of columns, where those of each are apart in every row."""
    return [
        part
        for n, rank in enumerate(columns)
        for part in ([rank] if rank.numbers else _parted(rank, names[n], [row[n] for row in rows]))
    ]


def _parted(rank: Rank, names: Cell, cells: Sequence[Cell]) -> list[Rank]:
    if len(names) < 2 or not all(known(w.text) for w in names) or not all(cells):
        return [rank]
    words = [*names, *(w for cell in cells for w in cell)]
    inks = _inks(words)
    told = any(w.spaced for cell in cells for w in cell)
    begun = [b.x0 for a, b in pairwise(inks) if _begins(a, cells)]
    drawn = [b.x0 for a, b in pairwise(inks) if told and _unspaced(a, cells)]
    starts = next((s for s in (drawn, begun) if len(s) == len(names) - 1), None)
    if starts is None:
        return [rank]
    made = [[w for w in words if a <= w.x0 < b] for a, b in pairwise((rank.x0, *starts, float("inf")))]
    return [Rank(min(w.x0 for w in held), max(w.x1 for w in held)) for held in made] if all(made) else [rank]


def _begins(before: Rank, cells: Sequence[Cell]) -> bool:
    """Tell whether the words behind a place begin alike in every row."""
    firsts = [w.x0 for w in _firsts(before, cells)]
    return len(firsts) == len(cells) and max(firsts) - min(firsts) <= _SAME


def _unspaced(before: Rank, cells: Sequence[Cell]) -> bool:
    """Tell whether no row prints a blank at a place, on a page that prints those between the words of a name."""
    firsts = _firsts(before, cells)
    return len(firsts) == len(cells) and not any(w.spaced for w in firsts)


def _firsts(before: Rank, cells: Sequence[Cell]) -> list[Word]:
    """Return the first word behind a place in each row that has words before and behind it."""
    behind = ([w for w in cell if w.x0 >= before.x1] for cell in cells if cell[0].x1 <= before.x1)
    return [words[0] for words in behind if words]
