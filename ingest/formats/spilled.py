"""Words wider than their cell: each is read whole, in the cell that it is set in, and one that tells no cell is no number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.formats.letters import Word, number, numeric, over, whole

_SAME = 1.2  # points within which two words begin, end or stand in the middle alike
_SEAM = 0.7  # points within which two numbers may meet
_PAD = 6.0  # points between a word and the side of its cell, where no other word shows how many
_STEP = 0.5  # points to which insets are counted
_CROSSED = 0.15  # of a letter's width that stands on either side of a rule that runs through it
_SHARED = 2  # words that begin alike, at least
Bounds = tuple[float, float, float, float]
Homes = list[int | None]


@dataclass(frozen=True, slots=True)
class Placed:
    """The letters of a page with the cell of each, and the numbers of which the page does not tell the cell."""

    letters: tuple[Word, ...]
    homes: tuple[int | None, ...]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    word: Word
    at: tuple[int, ...]  # places of its letters, left to right
    torn: bool = False  # a rule runs between its letters where one number may end and another begin

    def cells(self, homes: Sequence[int | None]) -> list[int]:
        """Return the cells that its letters stand in, left to right."""
        return list(dict.fromkeys(h for n in self.at if (h := homes[n]) is not None))


def placed(cells: Sequence[Bounds], letters: Sequence[Word], homes: Sequence[int | None]) -> Placed:
    """Gather each word that is drawn over a rule into one cell; `homes` tells the cell under each letter."""
    tokens = _tokens(letters)
    if not any(_spills(t, homes) for t in tokens):
        return _marked(letters, list(homes), _overlaid(tokens, homes))
    found = [part for t in tokens for part in _parts(t, letters, homes, cells)]
    inside = [t for t in found if not _spills(t, homes)]
    spilled = [t for t in found if _spills(t, homes)]
    insets = _insets(cells, [(t.word, h) for t in inside if (h := homes[t.at[0]]) is not None])
    settled: list[tuple[_Token, int | None]] = [(t, homes[t.at[0]]) for t in inside]
    doubtful: list[_Token] = []
    for token in sorted(spilled, key=lambda t: len(insets.anchors(t, homes)) != 1):
        home, sure = _home(token, homes, insets, settled)
        settled.append((token, home))
        doubtful += [] if sure else [token]
    doubtful += [t for t, h in settled if t in spilled and t not in doubtful and _merged(t, h, homes, insets, settled)]
    out = list(homes)
    for token, home in settled:
        for n in token.at:
            out[n] = home
    return _marked(letters, out, [*doubtful, *_overlaid([t for t, _ in settled if t not in doubtful], out)])


def _tokens(letters: Sequence[Word]) -> list[_Token]:
    runs: dict[int, list[int]] = defaultdict(list)
    for n, letter in enumerate(letters):
        if letter.run >= 0 and letter.text.strip():
            runs[letter.run].append(n)
    return [_Token(whole([letters[n] for n in at]), tuple(at)) for at in runs.values()]


def _spills(token: _Token, homes: Sequence[int | None]) -> bool:
    return len({homes[n] for n in token.at}) > 1


def _parts(
    token: _Token, letters: Sequence[Word], homes: Sequence[int | None], cells: Sequence[Bounds]
) -> Iterator[_Token]:
    """Take a run apart at the rules that run between its letters, or where two numbers were drawn without a gap."""
    if not _spills(token, homes):
        yield token
        return
    seams = [k for k, (a, b) in enumerate(pairwise(token.at), 1) if homes[a] != homes[b]]
    cut = [
        k
        for k in seams
        if _between(letters[token.at[k - 1]], letters[token.at[k]], homes, token.at[k - 1 : k + 1], cells)
    ]
    said = token.word.text
    pieces = _split(said, cut)
    if cut and not (numeric(said) and number(said)) and all(not numeric(p) or number(p) for p in pieces):
        yield from _cut(token, letters, cut)
    elif numeric(said) and not number(said) and len(twos := [k for k in range(1, len(said)) if _two(said, k)]) == 1:
        yield from _cut(token, letters, twos)
    else:
        yield replace(token, torn=bool(cut) and all(number(p) for p in pieces))


def _between(one: Word, other: Word, homes: Sequence[int | None], at: Sequence[int], cells: Sequence[Bounds]) -> bool:
    """Tell whether the rule between two letters runs through neither."""
    left, right = homes[at[0]], homes[at[1]]
    rules = [cells[left][2]] if left is not None else []
    rules += [cells[right][0]] if right is not None else []
    return not any(
        w.x0 + _CROSSED * (w.x1 - w.x0) < x < w.x1 - _CROSSED * (w.x1 - w.x0) for x in rules for w in (one, other)
    )


def _split(said: str, at: Sequence[int]) -> list[str]:
    return [said[a:b] for a, b in pairwise((0, *at, len(said)))]


def _two(said: str, at: int) -> bool:
    return number(said[:at]) and number(said[at:])


def _cut(token: _Token, letters: Sequence[Word], cuts: Sequence[int]) -> Iterator[_Token]:
    for a, b in pairwise((0, *cuts, len(token.at))):
        at = token.at[a:b]
        yield _Token(whole([letters[n] for n in at]), at)


@dataclass(frozen=True, slots=True)
class _Insets:
    """How far from the sides of their cells lines begin and end: where most in a column do, and most in the table."""

    cells: Sequence[Bounds]
    columns: tuple[dict[tuple[int, int], float], dict[tuple[int, int], float]]
    pads: frozenset[float]

    def anchors(self, token: _Token, homes: Sequence[int | None]) -> list[int]:
        """Return the cells in which a word is set at the left, at the right or in the middle."""
        return [n for n in token.cells(homes) if self._set_in(token.word, n)]

    def _set_in(self, word: Word, cell: int) -> bool:
        x0, _, x1, _ = self.cells[cell]
        if word.x0 < x0 - _SAME and word.x1 > x1 + _SAME:
            return abs(word.x0 + word.x1 - x0 - x1) < 2 * _SAME
        if word.x1 > x1:  # a program that finds no room sets even what belongs to the right from the left
            return self._padded(word.x0 - x0)
        column = _column(self.cells[cell])
        if column in self.columns[1]:
            return abs(x1 - word.x1 - self.columns[1][column]) <= _SAME
        return column not in self.columns[0] and self._padded(x1 - word.x1)

    def meets(self, x: float, cell: int) -> bool:
        """Tell whether a place is where the words of a cell begin or end."""
        x0, _, x1, _ = self.cells[cell]
        column = _column(self.cells[cell])
        return any(
            abs(inset - self.columns[side][column]) <= _SEAM if column in self.columns[side] else self._padded(inset)
            for side, inset in enumerate((x - x0, x1 - x))
        )

    def _padded(self, inset: float) -> bool:
        """Tell whether a word stands from the side of its cell as others of the table do, on whichever side."""
        if not self.pads:
            return -_SAME <= inset <= _PAD
        return any(abs(inset - pad) <= _SAME for pad in self.pads)


def _insets(cells: Sequence[Bounds], inside: Iterable[tuple[Word, int]]) -> _Insets:
    """Measure the lines that stand wholly in their cells."""
    lines: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word, home in inside:
        lines[home, round((word.top + word.bottom) / 4)].append(word)
    found: list[tuple[tuple[int, int], float, float]] = []
    for (home, _), held in lines.items():
        cell = cells[home]
        found.append((_column(cell), min(w.x0 for w in held) - cell[0], cell[2] - max(w.x1 for w in held)))
    columns: tuple[dict[tuple[int, int], float], dict[tuple[int, int], float]] = ({}, {})
    for side, usual in enumerate(columns):
        for column in {c for c, _, _ in found}:
            most = _most([f[1] if side == 0 else f[2] for f in found if f[0] == column], 0.5)
            if most is not None:
                usual[column] = most
    every = (_most([f[1] for f in found], 0.2), _most([f[2] for f in found], 0.2))
    pads = {*columns[0].values(), *columns[1].values(), *(m for m in every if m is not None)}
    return _Insets(cells, columns, frozenset(p for p in pads if p <= _PAD))


def _most(insets: Sequence[float], share: float) -> float | None:
    """Return the inset that more than a share of all have, if two have it."""
    step, count = Counter(round(i / _STEP) * _STEP for i in insets).most_common(1)[0] if insets else (0.0, 0)
    near = sum(1 for i in insets if abs(i - step) <= _STEP)
    return step if count >= _SHARED and near > share * len(insets) else None


def _column(cell: Bounds) -> tuple[int, int]:
    return round(cell[0]), round(cell[2])


def _home(
    token: _Token, homes: Sequence[int | None], insets: _Insets, settled: Sequence[tuple[_Token, int | None]]
) -> tuple[int | None, bool]:
    """Choose the cell of a word, and tell whether the page tells it; a word without digits begins in its own."""
    touched = token.cells(homes)
    most = Counter(homes[n] for n in token.at).most_common(1)[0][0]
    if not any(c.isdigit() for c in token.word.text):
        return homes[token.at[0]] if homes[token.at[0]] is not None else most, True
    anchors = insets.anchors(token, homes)
    free = [n for n in touched if not any(h == n and _level(token.word, t.word) for t, h in settled)]
    if len(touched) == 1:  # over the outer side of the table
        begins = homes[token.at[0]] is not None
        return (touched[0], True) if begins or anchors or most is not None else (None, True)
    left = anchors or touched
    chosen = left if len(left) == 1 else [n for n in left if n in free]
    if len(chosen) != 1:
        return (most if most is not None else touched[0]), False
    return chosen[0], True


def _merged(
    token: _Token,
    home: int | None,
    homes: Sequence[int | None],
    insets: _Insets,
    settled: Sequence[tuple[_Token, int | None]],
) -> bool:
    """Tell whether a run may be two numbers: one of its digits begins or ends where those of its cells do, and one is empty."""
    word = token.word
    if not numeric(word.text):
        return False
    if not number(word.text) or token.torn:
        return True
    touched = token.cells(homes)
    if all(n == home or any(h == n and _level(word, t.word) for t, h in settled) for n in touched):
        return False
    width = (word.x1 - word.x0) / len(word.text)
    seams = [word.x0 + width * k for k in range(1, len(word.text)) if _two(word.text, k)]
    return any(insets.meets(x, n) for x in seams for n in touched)


def _level(one: Word, other: Word) -> bool:
    return min(one.bottom, other.bottom) - max(one.top, other.top) > 0.5 * min(one.size, other.size)


def _overlaid(tokens: Sequence[_Token], homes: Sequence[int | None]) -> list[_Token]:
    """Return the numbers that are printed over each other in one cell."""
    by_cell: dict[int, list[_Token]] = defaultdict(list)
    for token in tokens:
        home = homes[token.at[0]]
        if home is not None and numeric(token.word.text):
            by_cell[home].append(token)
    return [
        one
        for held in by_cell.values()
        for one in held
        if any(one is not t and _level(one.word, t.word) and over(one.word, t.word) for t in held)
    ]


def _marked(letters: Sequence[Word], homes: Homes, doubtful: Sequence[_Token]) -> Placed:
    """Put a question mark behind every doubtful number, so that no figure is made of it."""
    added = [replace(t.word, text="?", x0=t.word.x1, x1=t.word.x1 + t.word.size / 2) for t in doubtful]
    places = [homes[t.at[0]] for t in doubtful]
    return Placed((*letters, *added), (*homes, *places), tuple(t.word.text for t in doubtful))
