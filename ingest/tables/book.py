"""Budget books by level and number, 장·관·항·세항: accounts with their amounts in columns that addition vouches for, and lines under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.tables.accounts import Count, boxed, closed, torn
from ingest.tables.raw import Chunk, Raw
from ingest.tables.triples import Order, arranged, place
from ingest.text.layout import LAYOUT
from ingest.text.lines import Line, spaced, tight
from ingest.text.marks import mark_of
from ingest.text.pages import Level, Page, pages

_GROUP = re.compile(r"^\s*\[\s*(?P<name>[가-힣][가-힣·, ]{0,20}[가-힣])\s*\]\s*$")
_MINUS = re.compile(r"^\s*[-－–]\s?\(")  # `-(기정 30,000원 X 20명)`: taken off, no line of its own
_OUTER, _ROWS, _GROUPS = 10, 15, 29  # ranks of headings
_CHAPTER = "장"  # the widest level that every book has
_WHOLE = frozenset({"회계", "특별"})  # levels whose number is of another series


@dataclass(frozen=True, slots=True)
class Title:
    """What heads a part of a book: a level, an account, a group of lines."""

    line: int
    rank: int
    name: str
    start: int
    end: int


@dataclass(slots=True)
class Book:
    """What a book is made of, beside its lines of calculation."""

    chunks: list[Chunk] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    shut: set[int] = field(default_factory=set)  # lines of heads and rows
    goes_on: set[int] = field(default_factory=set)  # lines that are the rest of the line item above
    beside: dict[int, Line] = field(default_factory=dict)  # what stands beside a row, as a line of its own
    lost: list[Count] = field(default_factory=list)  # accounts whose numbers do not add up in the order of the others
    order: Order = ()
    _open: list[Title] = field(default_factory=list)

    def head(self, title: Title) -> None:
        """Open a part; those that it ends are closed."""
        while self._open and self._open[-1].rank >= title.rank:
            self._open.pop()
        self._open.append(title)
        self.titles.append(title)

    def levels(self, page: Page) -> None:
        """Open the levels of a page that are not open yet."""
        for level in page.levels:
            rank = _level_rank(level)
            if not any(t.rank == rank and t.name == level.title for t in self._open):
                self.head(Title(level.line, rank, level.title, level.start, level.end))

    def account(self, page: Page, count: Count) -> None:
        """Add an account: a heading over what follows, and a table of its numbers."""
        self.shut.update(range(count.first, count.last + 1))
        name = next((x.title for x in page.levels if not count.code and _names(x, count)), count.name.text)
        self.head(Title(count.first, _rank(page, count), name, count.start, count.name.end))
        placed = count.placed if page.boxed else self._placed(page, count)
        if placed is None:
            self.lost.append(count)
            return
        label = next(c for c in page.columns if c.kind == "label")
        kept = [c for c in page.values if c.kind in placed]
        head = [Raw(c.start, c.end, c.title) for c in (label, *kept)]
        row = [count.name, *(placed[c.kind] for c in kept)]
        why: list[tuple[str, int | None, str]] = [] if page.boxed else [("cell on every line", 1, "rows add up")]
        whole = Chunk("book", count.first, count.last, count.start, count.end, [head, row], repairs=why, header=1)
        self.chunks.append(whole.moved(unit=page.unit))

    def line(self, line: Line, *, running: bool) -> bool:
        """Add a line between accounts, and tell whether a line item goes on behind it."""
        if group := _GROUP.match(line.text):
            self.shut.add(line.number)
            self.head(Title(line.number, _GROUPS, spaced(group["name"]), line.start, line.end))
            return False
        if mark_of(line.text.strip())[0] and not _MINUS.match(line.text):
            return True
        if running:
            self.goes_on.add(line.number)
        return running

    def _placed(self, page: Page, count: Count) -> dict[str, Raw] | None:
        if len(page.values) == 1:
            return {page.values[0].kind: count.values[0]}
        return place(count.values, self.order)


def book(text: str, lines: Sequence[Line]) -> Book | None:
    """Read the books of a text; None where there is none."""
    found = pages(text, lines)
    if not found:
        return None
    ends = [*(p.first for p in found[1:]), len(lines)]
    read = [
        (page, list((boxed if page.boxed else torn)(text, lines[page.last + 1 : stop], page)))
        for page, stop in zip(found, ends, strict=True)
    ]
    torn_rows = [e.count.values for page, entries in read for e in entries if e.count and not page.boxed]
    made = Book(order=arranged(torn_rows))
    running = False
    for page, entries in read:
        made.shut.update(range(page.first, page.last + 1))
        made.shut.update(closed(lines[page.last + 1 :]) if page.boxed else ())
        made.levels(page)
        for entry in entries:
            if entry.count is not None:
                made.account(page, entry.count)
                running = False
            elif entry.line is not None:
                if entry.line.end != lines[entry.line.number].end:
                    made.beside[entry.line.number] = entry.line
                running = made.line(entry.line, running=running)
    made.shut -= made.beside.keys()
    return made


def _rank(page: Page, count: Count) -> int:
    """Rank an account by how deep the box draws it, else by its number: as a level of the page that is numbered alike."""
    if count.depth:
        return min(_ROWS + count.depth, _GROUPS - 1)
    for level in page.levels:
        alike = level.word not in _WHOLE and _shape(level.number) == _shape(count.code)
        if alike or (not count.code and _names(level, count)):
            return _level_rank(level)
    if "-" in count.code or len(count.code) == 2:
        return _ROWS + 3
    return _account_rank(count.code)


def _level_rank(level: Level) -> int:
    """Rank a level by what it is called; the last one is numbered as accounts are: 세세항 120 is of account 100."""
    if level.word == LAYOUT.levels[-1]:
        return _account_rank(level.number)
    return _OUTER + max(0, LAYOUT.levels.index(level.word) - LAYOUT.levels.index(_CHAPTER) + 1)


def _account_rank(code: str) -> int:
    return _ROWS + 2 - min(2, _shape(code)[1])


def _names(level: Level, count: Count) -> bool:
    return tight(level.title).startswith(tight(count.name.text))


def _shape(code: str) -> tuple[int, int]:
    """Return how many digits a number has, and how many zeros end it: 1230 is alike 2410."""
    return len(code), len(code) - len(code.rstrip("0"))
