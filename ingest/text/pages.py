"""The pages of a budget book by level and number, 장·관·항·세항: what each is of, its columns, and where its body begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.text.layout import LAYOUT
from ingest.text.lines import Line, spaced, split, tight

Span = tuple[int, int]

BARS = "│┃"
_RULES = "─━┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋"
BORDER = re.compile(rf"^[\s{_RULES}{BARS}]*[{_RULES}]{{3,}}[\s{_RULES}{BARS}]*$")
CLOSED = frozenset("└┗┘┛")  # corners of the last line of a box
_COLUMN = "┯┳┬┰"
_LEVELS = "|".join(LAYOUT.levels)
_LEVEL = re.compile(
    rf"^[ \t\u3000]*(?:\((?P<level>{_LEVELS})\s?(?P<number>\d{{1,4}})\)|(?P<word>{_LEVELS})\s?:?\s?\((?P<code>\d{{1,4}}[A-Z]?)\))[ \t]*"
    r"(?P<title>\S[^\n()]{0,40}?(?:\([^()\n단]{1,20}\))?)[ \t]*(?:\(\s*단\s*위\s*[:：][^()\n]{1,16}\))?[ \t\r]*$",
    re.MULTILINE,
)
_UNIT = re.compile(r"단\s*위\s*[:：]\s*(?P<unit>[천백만억]{0,2}원)")
_WHOSE = re.compile(r"^\s*\[[가-힣\s]{1,12}\]\s*$")  # [본청]
_NOTES = re.compile(r"^\(.*\)$")
_WHOLE = frozenset({"특별"})  # the level is a 특별회계
_NEAR = 4  # blank or other lines between the parts of a page's head
_PIECES = 12  # lines of torn names of columns


@dataclass(frozen=True, slots=True)
class Level:
    """One level that a page is of: `(세항 1231)총무관리`."""

    word: str
    number: str
    title: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the head of a page names it, torn over lines or not."""

    kind: str  # label, amount, before, change, calculation
    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a book: line numbers of its head, both included, and what it says."""

    first: int
    last: int
    levels: tuple[Level, ...]
    unit: Span | None
    columns: tuple[Column, ...]
    boxed: bool

    @property
    def said(self) -> tuple[tuple[str, str, str], ...]:
        """What the page is of, to be compared with others."""
        return tuple((x.word, x.number, tight(x.title)) for x in self.levels)

    @property
    def values(self) -> tuple[Column, ...]:
        """The columns of numbers."""
        return tuple(c for c in self.columns if c.kind in {"amount", "before", "change"})


def pages(text: str, lines: Sequence[Line] | None = None) -> tuple[Page, ...]:
    """Find the heads of a book's pages; none where the names of its columns do not follow its levels."""
    if _LEVEL.search(text) is None:
        return ()
    lines = lines if lines is not None else split(text)
    found: list[Page] = []
    at = 0
    while at < len(lines):
        page = _page(text, lines, at) if _LEVEL.match(lines[at].text) else None
        if page is not None:
            found.append(page)
        at = page.last + 1 if page is not None else at + 1
    return tuple(found)


def unit_at(book: Sequence[Page], lines: Sequence[int], place: int) -> Span | None:
    """Return where the unit of money stands that governs a place of a book; `lines` are the starts of the text's lines."""
    unit: Span | None = None
    for page in book:
        if lines[page.first] > place:
            break
        unit = page.unit or unit
    return unit


def unpaged(text: str) -> str:
    """Blank what only the paper repeats: the head that a page has in common with the one before, and the bars around words.

    Every other place stays where it was.
    """
    if _LEVEL.search(text) is None:
        return text
    lines = split(text)
    book = pages(text, lines)
    if not book:
        return text
    gone: list[Span] = []
    for above, page in pairwise(book):
        if above.said == page.said and [c.kind for c in above.columns] == [c.kind for c in page.columns]:
            gone += [(ln.start, ln.end) for ln in lines[page.first : page.last + 1]]
    ends = [*(p.first for p in book[1:]), len(lines)]
    for page, stop in zip(book, ends, strict=True):
        if page.boxed:
            gone += [span for ln in lines[page.last + 1 : stop] for span in _walls(ln, len(page.columns))]
    out: list[str] = []
    at = 0
    for start, end in sorted(gone):
        out += [text[at:start], "".join(c if c in "\r\n" else " " for c in text[start:end])]
        at = end
    return "".join([*out, text[at:]])


def cut(line: Line, columns: int) -> list[Span] | None:
    """Cut a line of a box into its columns; bars before the first name that are too many draw the tree of accounts."""
    walls = [n for n, c in enumerate(line.text) if c in BARS]
    if len(walls) < columns + 1:
        return None
    inner = walls[len(walls) - columns - 1 :]
    return [(line.start + a + 1, line.start + b) for a, b in pairwise(inner)]


def deep(line: Line, columns: int) -> int:
    """Count the bars of the tree that stand before a name: how deep it is."""
    return sum(1 for c in line.text if c in BARS) - columns - 1


def _walls(line: Line, columns: int) -> Iterator[Span]:
    """Yield what frames a line whose only words stand in the last column, or a line that only rules."""
    if BORDER.match(line.text):
        if CLOSED.isdisjoint(line.text):
            yield line.start, line.end
        return
    cells = cut(line, columns)
    if cells is None:
        return
    words = [line.text[a - line.start : b - line.start].strip() for a, b in cells]
    if not any(words[:-1]):
        yield line.start, cells[-1][0]
        yield cells[-1][1], line.end


def _page(text: str, lines: Sequence[Line], at: int) -> Page | None:
    levels: list[Level] = []
    first, last, away = at, at, 0
    unit: Span | None = None
    for line in lines[max(0, at - 2) : at]:
        if (said := unit_of(line)) is not None:
            unit, first = said, line.number
    for line in lines[at:]:
        if (match := _LEVEL.match(line.text)) is not None:
            levels.append(_level(line, match))
            unit = unit_of(line) or unit
            last, away = line.number, 0
        elif not line.blank or away >= _NEAR:
            break
        away += line.blank
    begin = next((ln.number for ln in lines[last + 1 : last + 1 + _NEAR] if not ln.blank), None)
    if begin is None:
        return None
    if (said := unit_of(lines[begin])) is not None or _WHOSE.match(lines[begin].text):
        unit, begin = unit or said, begin + 1
    box = _box(text, lines, begin)
    columns, last = box or _torn(lines, begin)
    kinds = [c.kind for c in columns]
    if "label" not in kinds or kinds.count("amount") != 1 or "calculation" not in kinds:
        return None
    return Page(first, last, tuple(levels), unit, columns, box is not None)


def _level(line: Line, match: re.Match[str]) -> Level:
    start, end = (line.start + n for n in match.span("title"))
    title = spaced(match["title"])
    word = match["level"] or match["word"]
    if word in _WHOLE and not title.endswith("회계"):
        title += " 특별회계"
    return Level(word, match["number"] or match["code"], title, start, end, line.number)


def unit_of(line: Line) -> Span | None:
    """Return where a line says the unit of money: (단위 : 천원)."""
    found = _UNIT.search(line.text)
    return (line.start + found.start("unit"), line.start + found.end("unit")) if found else None


def _box(text: str, lines: Sequence[Line], at: int) -> tuple[tuple[Column, ...], int] | None:
    """Read the names of columns in the first row of a box."""
    top = lines[at].text if at < len(lines) else ""
    if not BORDER.match(top):
        return None
    wide = sum(1 for c in top if c in _COLUMN) + 1
    pieces: list[list[Span]] = [[] for _ in range(wide)]
    for line in lines[at + 1 : at + 1 + _PIECES]:
        if BORDER.match(line.text):
            named = [_column(text, [p for p in column if text[p[0] : p[1]].strip()]) for column in pieces]
            whole = [c for c in named if c is not None]
            return (tuple(whole), line.number) if len(whole) == wide else None
        cells = cut(line, wide)
        if cells is None:
            return None
        for column, cell in zip(pieces, cells, strict=True):
            column.append(cell)
    return None


def _column(text: str, pieces: Sequence[Span]) -> Column | None:
    words = [spaced(text[a:b].strip()).strip("()") for a, b in pieces]
    kind = kind_of("".join(words))
    start, end = (
        (pieces[0][0], pieces[-1][1]) if len(pieces) == 1 else (pieces[0][0], pieces[0][1]) if pieces else (0, 0)
    )
    return Column(kind, " ".join(words), start, end) if kind else None


def kind_of(words: str) -> str:
    """Tell what a column is by its name: label, amount, before, change, calculation; "" for any other."""
    key = tight(words)
    return next((kind for kind, names in LAYOUT.book_columns.items() if any(n in key for n in names)), "")


def _torn(lines: Sequence[Line], at: int) -> tuple[tuple[Column, ...], int]:
    """Read names of columns of which each piece stands on a line of its own."""
    found: list[Column] = []
    last = at
    for line in lines[at : at + _PIECES]:
        key = tight(line.text).strip("()")
        if found and _tiers(key):
            last = line.number
            continue
        kind = kind_of(key) if len(key) <= 7 else ""
        if not kind:
            break
        above = _begun(found, kind) or (found[-1] if found else None)
        title, start, end = spaced(line.text).strip("()"), line.start, line.end
        if above is not None and (above is not found[-1] or _rest(above, kind)):
            found[found.index(above)] = Column(above.kind, f"{above.title} {title}", above.start, above.end)
        else:
            found.append(Column(kind, title, start, end))
        last = line.number
    return tuple(found), last


def _tiers(key: str) -> bool:
    """Tell whether a line only says which levels the first column lists: 장.관.항.세항.세세항, 목."""
    return all(word in (*LAYOUT.levels, "목") for word in re.split(r"[.·,]", key))


def _begun(found: Sequence[Column], kind: str) -> Column | None:
    """Return the column that a second piece of the same kind ends, where others stand between: 기정 … 예산액, 비교 … 증△감."""
    if kind not in {c.kind for c in found[:-1]}:
        return None
    torn = [c for c in found[:-1] if c.kind == ("before" if kind == "amount" else kind) and not c.title.endswith("액")]
    return torn[0] if len(torn) == 1 else None


def _rest(above: Column, kind: str) -> bool:
    """Tell whether a piece ends the name that stands above it: 전년도 (기정) 예산액, 비교 증△감."""
    if above.kind == "before":
        return kind == "before" or (kind == "amount" and not above.title.endswith("액"))
    return above.kind == kind == "change"
