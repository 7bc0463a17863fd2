"""Words on a page into lines: gaps kept as blanks, paragraphs put together, running heads told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

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
WIDE = 1.3  # letters: a wider gap parts columns


@dataclass(frozen=True, slots=True)
class Span:
    """The words of one printed line."""

    words: tuple[Word, ...]
    loose: bool = False  # a blank is printed after its last word
    column: tuple[float, float] | None = None  # the column of prose that it stands in
    plain: bool = False  # its gaps tell no columns

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
        return " ".join(w.text for w in self.words) if self.plain else _spaced(self.words)


def lines(letters: Sequence[Word]) -> list[Span]:
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
        if crowded or word.x0 - before.x1 > WIDE * letter:
            column = int((word.x0 - words[0].x0) / (letter / 2))
            said += " " * max(3, min(_WIDEST, column - width(said))) + word.text
        else:
            said += " " + word.text
    return said


def paragraphs(run: Sequence[Span], left: float, right: float) -> Iterator[tuple[str, bool]]:
    """Yield the paragraphs of a run, set in as they are printed, and whether each is a row of which no column is told.

    A line that fills the page goes on in the next.
    """
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
                yield said, before is not None and before.plain
            if before is None or apart or not (_columned(before) and _columned(line)):
                yield "", False
            said = " " * min(60, round((line.x0 - start) / (size / 4))) + line.text
        else:
            said += seam + line.text
        before = line
    yield said, before is not None and before.plain
    yield "", False


def _columned(line: Span) -> bool:
    return line.plain or "   " in line.text.strip()


def cell_text(letters: Sequence[Word], right: float) -> str:
    """Return what stands in a cell."""
    return lines_text(lines(letters), right)


def lines_text(found: Sequence[Span], right: float) -> str:
    """Return what the lines of a cell say; one that runs to its right edge goes on in the next."""
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
