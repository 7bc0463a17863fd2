"""Words on a page into lines: columns one after the other, gaps kept as blanks, running heads told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Protocol, TypeVar

from ingest.formats.letters import Word, number, spelled
from ingest.text.lines import tight, width
from ingest.text.marks import mark_of

_PAGE = re.compile(
    r"^(?:[-–—－·<(\[]*\s*\d{1,4}\s*[-–—－·>)\]]*|\d{1,4}\s*/\s*\d{1,4}|(?:p\.?|page)\s*\d{1,4}|\d{1,4}\s*쪽)$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[가-힣\d]")
_BEGINS = re.compile(r"^(?:[【《〈<\[※*#Ⅰ-Ⅻ]|\(단위|\d{1,2}[.)]\s|[가-하][.)]\s|제\d+[장절]\s)")
_GROUPED = re.compile(r"[△▲\-(]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:천원|백만원|원|명|%)?\)?")
_EDGE = 0.12  # of a page's height: where running heads and page numbers stand
_WIDEST = 80  # blanks between two columns, however far apart a broken file puts them
_CROWD = 0.2  # letters: numbers as close as this are those of two narrow columns
_WIDE = 1.3  # letters: a wider gap parts columns
_FULL = 0.6  # of its column that a line of prose fills
_GUTTER = 9.0  # points between columns of prose
_BESIDE = 20.0  # points by which the heads of two tables side by side may differ
_LEADING = 1.5  # letters between a table and its caption, or two lines of one
_FEW = 6  # lines that make a column of prose


@dataclass(frozen=True, slots=True)
class Span:
    """The words of one printed line."""

    words: tuple[Word, ...]
    loose: bool = False  # a blank is printed after its last word
    column: tuple[float, float] | None = None  # the column of prose that it stands in

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.words[-1].x1

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(w.top for w in self.words)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(w.bottom for w in self.words)

    @property
    def text(self) -> str:
        """Its words with the gaps between them, a wide gap as many blanks."""
        return _spaced(self.words)


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


def lines(letters: Sequence[Word], tables: Sequence[T], wide: float) -> list[Span | T]:
    """Return the lines and tables of a page in reading order."""
    out: list[Span | T] = []
    rest = list(letters)
    for row in _rows(tables):
        above = [w for w in rest if (w.top + w.bottom) / 2 < row[0].top]
        rest = [w for w in rest if (w.top + w.bottom) / 2 >= row[0].top]
        if len(row) == 1:
            out += [*_ordered(above, wide), row[0]]
            continue
        own = [[w for w in _nearest(above, row[0].top) if a < (w.x0 + w.x1) / 2 <= b] for a, b in _shares(row)]
        taken = {id(w) for words in own for w in words}
        out += _ordered([w for w in above if id(w) not in taken], wide)
        for table, words in zip(row, own, strict=True):
            out += [*_lines(words), table]
    return [*out, *_ordered(rest, wide)]


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


def _ordered(letters: Sequence[Word], wide: float) -> list[Span]:
    """Return lines from top to bottom; where prose stands in two columns, the left one first."""
    found = _lines(letters)
    gutter = _gutter(found, wide)
    if gutter is None:
        return found
    out: list[Span] = []
    sides: tuple[list[Span], list[Span]] = ([], [])
    for line in found:
        if any(w.x0 < gutter < w.x1 for w in line.words):
            out += [*_column(sides[0]), *_column(sides[1]), line]
            sides = ([], [])
            continue
        left = tuple(w for w in line.words if w.x1 <= gutter)
        right = line.words[len(left) :]
        if left:
            sides[0].append(Span(left, loose=line.loose and not right))
        if right:
            sides[1].append(Span(right, loose=line.loose))
    return [*out, *_column(sides[0]), *_column(sides[1])]


def _column(side: Sequence[Span]) -> list[Span]:
    if not side:
        return []
    edges = min(ln.x0 for ln in side), max(ln.x1 for ln in side)
    return [replace(ln, column=edges) for ln in side]


def _gutter(found: Sequence[Span], wide: float) -> float | None:
    """Find the blank that parts two columns of prose: lines on both sides fill their column."""
    best: float | None = None
    for share in (0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56):
        x = wide * share
        parts = [
            line for line in found if not any(w.x0 < x + _GUTTER / 2 and w.x1 > x - _GUTTER / 2 for w in line.words)
        ]
        left = [[w for w in line.words if w.x1 <= x] for line in parts]
        right = [[w for w in line.words if w.x0 >= x] for line in parts]
        if _prose(left) and _prose(right) and len(parts) * 3 >= len(found) * 2:
            best = x
            break
    return best


def _prose(side: Sequence[Sequence[Word]]) -> bool:
    filled = [ws for ws in side if ws]
    if len(filled) < _FEW:
        return False
    room = max(ws[-1].x1 for ws in filled) - min(ws[0].x0 for ws in filled)
    full = sum(1 for ws in filled if sum(w.x1 - w.x0 for w in ws) >= _FULL * room and len(ws) > 2)
    return full * 2 > len(filled)


def _lines(letters: Sequence[Word]) -> list[Span]:
    """Group letters that stand on one line, and letters that stand close together into words."""
    rows: list[list[Word]] = []
    for letter in sorted(letters, key=lambda w: ((w.top + w.bottom) / 2, w.x0)):
        middle = (letter.top + letter.bottom) / 2
        last = rows[-1] if rows else None
        if last and abs(middle - (last[0].top + last[0].bottom) / 2) < 0.5 * min(letter.size, last[0].size):
            last.append(letter)
        else:
            rows.append([letter])
    spans = (_words(row) for row in rows)
    return [span for span in spans if span is not None]


def _words(row: Sequence[Word]) -> Span | None:
    found, loose = spelled(row)
    return Span(tuple(found), loose=loose) if found else None


def _spaced(words: Sequence[Word]) -> str:
    said = words[0].text
    for before, word in pairwise(words):
        letter = min(before.size, word.size)
        crowded = number(before.text) and number(word.text) and word.x0 - before.x1 < _CROWD * letter
        if crowded or word.x0 - before.x1 > _WIDE * letter:
            column = int((word.x0 - words[0].x0) / (letter / 2))
            said += " " * max(3, min(_WIDEST, column - width(said))) + word.text
        else:
            said += " " + word.text
    return said


def paragraphs(run: Sequence[Span], left: float, right: float) -> Iterator[str]:
    """Yield the paragraphs of a run, set in as they are printed; a line that fills the page goes on in the next."""
    gaps = [b.top - a.bottom for a, b in pairwise(run) if b.top > a.top]
    usual = median(gaps) if gaps else 0.0
    said = ""
    before: Span | None = None
    for line in run:
        size = line.words[0].size
        start = (line.column or (left, right))[0]
        turned = before is not None and before.column != line.column and None not in {before.column, line.column}
        far = before is not None and line.top - before.bottom > usual + 0.6 * size
        apart = before is None or far or (line.top < before.top and not turned)
        seam = "\n"
        if before is not None and not (apart or _columned(before) or _columned(line)):
            seam = _seam(before, line, (before.column or (left, right))[1])
        if seam == "\n":
            if said:
                yield said
            if before is None or apart or not (_columned(before) and _columned(line)):
                yield ""
            said = " " * min(60, round((line.x0 - start) / (size / 4))) + line.text
        else:
            said += seam + line.text
        before = line
    yield said
    yield ""


def _columned(line: Span) -> bool:
    return "   " in line.text.strip()


def cell_text(letters: Sequence[Word], right: float) -> str:
    """Return what stands in a cell; a line that runs to its right edge goes on in the next."""
    found = _lines(letters)
    pieces = ["".join(w.text for w in line.words) for line in found]
    if _GROUPED.fullmatch("".join(pieces)) and not all(_GROUPED.fullmatch(p) or p.isdecimal() for p in pieces):
        return "".join(pieces)  # a number that a narrow cell breaks over its lines
    out = ""
    for at, line in enumerate(found):
        said = " ".join(w.text for w in line.words)
        out += said
        if at + 1 < len(found):
            out += _seam(line, found[at + 1], right)
    return out


def _seam(above: Span, below: Span, right: float) -> str:
    """Say how two lines of a cell belong together: one word, two words, or two lines."""
    said, first = above.words[-1].text, below.words[0]
    room, size = right - above.x1, above.words[-1].size
    if room < 1.5 * size and _verb(said) and first.text.startswith("다."):
        return ""  # the end of 편성하였다, no list's letter
    if mark_of(below.text)[0] or _BEGINS.match(below.text) or said.endswith((".", ":", ";")):
        return "\n"
    if (said[-1:].isdigit() and first.text[:1] in {",", "."}) or (said.endswith(",") and first.text[:1].isdigit()):
        return ""
    if room > first.x1 - first.x0 + size:
        return "\n"  # the next word would have had room: the break was meant
    torn = _LETTER.match(said[-1:]) and "가" <= first.text[:1] <= "힣" and room < 1.5 * size
    return "" if torn and not above.loose else " "


def _verb(word: str) -> bool:
    """Tell whether a word wants but its last syllable, 다: 하였, 없, 한다 without it.

    >>> _verb("편성하였"), _verb("없"), _verb("추진한"), _verb("계획")
    (True, True, True, False)
    """
    last = word[-1:]
    return "가" <= last <= "힣" and ((ord(last) - ord("가")) % 28 in {4, 18, 20} or last in "이하되않같")


def margins(pages: Sequence[Sequence[Span]], heights: Sequence[float]) -> list[set[Span]]:
    """Return, page by page, the lines that run through the document, and those that number its pages."""
    edges = [
        [ln for ln in page if ln.bottom < _EDGE * high or ln.top > (1 - _EDGE) * high]
        for page, high in zip(pages, heights, strict=True)
    ]
    often = Counter(key for page in edges for key in {_key(ln) for ln in page})
    least = max(3, len(pages) * 2 // 5)
    return [{ln for ln in page if _PAGE.match(ln.text.strip()) or often[_key(ln)] >= least} for page in edges]


def _key(line: Span) -> tuple[str, int]:
    return re.sub(r"\d+", "#", tight(line.text)), round(line.top / 8)
