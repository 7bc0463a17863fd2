"""Where a cited cell or line stands on the picture of its page: the letters of the page against the stored text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.formats.signs import clean

NEAR = 25  # rows of the stored text that vouch for a place
TALL = 4.0  # letters' heights between two rows, at most, for the nearer to vouch in full
APART = 0.5  # of a letter's height: digits further apart are two numbers
NUMBER = frozenset("0123456789,.")


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page, in fractions of its width and height from the top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """How tall it is."""
        return self.bottom - self.top

    def beside(self, other: Box) -> bool:
        """Whether both stand on one line."""
        return min(self.bottom, other.bottom) - max(self.top, other.top) > 0.4 * min(self.height, other.height)

    def under(self, other: Box) -> bool:
        """Whether both stand in one column."""
        return min(self.right, other.right) > max(self.left, other.left)


@dataclass(frozen=True, slots=True)
class Cited:
    """A place of the stored text as cells: what is marked, what stands beside it, the rows above and below, nearest first."""

    row: tuple[str, ...]
    marked: tuple[tuple[int, str], ...]  # of the row: which cell, and the words of it
    above: tuple[tuple[str, ...], ...] = ()
    below: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The boxes of a place; `sure` is false where the page fits it more than once."""

    boxes: tuple[Box, ...]
    sure: bool


def cited(text: str, start: int, end: int) -> Cited:
    """Take a span of a stored text apart, with what stands around it."""
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", max(start, end - 1))
    high = len(text) if high < 0 else high
    cells: list[str] = []
    marked: list[tuple[int, str]] = []
    at = low
    for number, cell in enumerate(text[low:high].split("\t")):
        words = text[max(at, start) : min(at + len(cell), end)] if max(at, start) < min(at + len(cell), end) else ""
        if words.strip():
            marked.append((number, words))
        cells.append(cell)
        at += len(cell) + 1
    above = text[:low].splitlines()[-NEAR:][::-1]
    below = text[high : high + 20_000].splitlines()[:NEAR]
    return Cited(tuple(cells), tuple(marked), _rows(above), _rows(below))


def _rows(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split("\t")) for line in lines if line.strip())


class Sight:
    """The letters of one page, and what can be found among them."""

    def __init__(self, letters: Sequence[tuple[str, Box]]) -> None:
        self._letters = tuple(_once(letters))

    def find(self, place: Cited) -> Found:
        """Return where a place stands; no box when the page does not show it."""
        if not place.marked:
            return Found((), sure=True)
        column, words = max(place.marked, key=lambda m: len(m[1]))
        seen = self._seen(words)
        if not seen:
            return Found((), sure=True)
        scores = [self._score(place, column, spot[0]) for spot in seen]
        best = max(scores)
        chosen = [spot for spot, score in zip(seen, scores, strict=True) if score > best - 1e-6]
        others = [w for c, w in place.marked if c != column]
        boxes = [b for spot in chosen for b in (*spot, *self._beside(others, spot[0]))]
        return Found(tuple(boxes), sure=len(chosen) == 1)

    def _beside(self, words: Sequence[str], spot: Box) -> Iterator[Box]:
        for other in words:
            yield from next((boxes for boxes in self._seen(other) if boxes[0].beside(spot)), ())

    def _score(self, place: Cited, column: int, spot: Box) -> float:
        """Add up what vouches for a spot: its own row in order, and the rows above and below in its column."""
        score = 0.0
        for number, words in enumerate(place.row):
            beside = [b for b, *_ in self._seen(words) if number != column and b.beside(spot)]
            if any((b.left < spot.left) == (number < column) for b in beside):
                score += 1 + min(len(words), 10) / 10
        for rows, up in ((place.above, True), (place.below, False)):
            for far, row in enumerate(rows, start=1):
                words = row[min(column, len(row) - 1)]
                gaps = [spot.top - b.top if up else b.top - spot.top for b, *_ in self._seen(words) if b.under(spot)]
                near = min((g for g in gaps if g > 0.3 * spot.height), default=0.0)
                if near:
                    score += min(1.0, far * TALL * spot.height / near) / (far + 1)
        return score

    def _seen(self, words: str) -> list[tuple[Box, ...]]:
        wanted = _bare(words)
        if not wanted:
            return []
        if wanted not in self._known:
            self._known[wanted] = list(_spots(wanted, *self._streams[0])) or list(_spots(wanted, *self._streams[1]))
        return self._known[wanted]

    @cached_property
    def _known(self) -> dict[str, list[tuple[Box, ...]]]:
        return {}

    @cached_property
    def _streams(self) -> tuple[tuple[str, list[Box]], tuple[str, list[Box]]]:
        """Return the letters in the order of the file and, for files that draw them in any order, as they are read."""
        lines: list[list[tuple[str, Box]]] = []
        for letter in sorted(self._letters, key=lambda x: x[1].top + x[1].bottom):
            if lines and lines[-1][0][1].beside(letter[1]):
                lines[-1].append(letter)
            else:
                lines.append([letter])
        read = [letter for line in lines for letter in sorted(line, key=lambda x: x[1].left)]
        return _stream(self._letters), _stream(read)


def _stream(letters: Sequence[tuple[str, Box]]) -> tuple[str, list[Box]]:
    bare = [(c, box) for said, box in letters for c in _bare(said)]
    return "".join(c for c, _ in bare), [box for _, box in bare]


def _bare(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", clean(words)).split())


def _once(letters: Sequence[tuple[str, Box]]) -> Iterator[tuple[str, Box]]:
    """Yield letters; one printed twice on the same spot, to look bold, is one."""
    last: list[tuple[str, Box]] = []
    for said, box in letters:
        if any(said == s and abs(box.left - b.left) + abs(box.top - b.top) < 0.2 * box.height for s, b in last):
            continue
        last = [*last[-3:], (said, box)]
        yield said, box


def _spots(wanted: str, stream: str, boxes: Sequence[Box]) -> Iterator[tuple[Box, ...]]:
    at = stream.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not (_goes_on(stream, boxes, at) or _goes_on(stream, boxes, end)):
            yield tuple(_lines(boxes[at:end]))
        at = stream.find(wanted, at + 1)


def _goes_on(stream: str, boxes: Sequence[Box], at: int) -> bool:
    """Whether a number is cut at this point: 5,000 must not be found inside 25,000."""
    if not 0 < at < len(stream) or not {stream[at - 1], stream[at]} <= NUMBER:
        return False
    a, b = boxes[at - 1], boxes[at]
    return a.beside(b) and b.left - a.right < APART * max(a.height, b.height)


def _lines(boxes: Sequence[Box]) -> Iterator[Box]:
    """Yield one box a printed line."""
    run: Box | None = None
    for box in boxes:
        if run and run.beside(box):
            run = Box(
                min(run.left, box.left), min(run.top, box.top), max(run.right, box.right), max(run.bottom, box.bottom)
            )
            continue
        if run:
            yield run
        run = box
    if run:
        yield run
