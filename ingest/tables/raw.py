"""A table before it is understood: rows of pieces of text with their places."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ingest.text.lines import tight
from ingest.text.markup import shown, words


@dataclass(frozen=True, slots=True)
class Raw:
    """One piece of a row; an empty one has start == end."""

    start: int
    end: int
    text: str = ""
    row_span: int = 1
    column_span: int = 1

    @property
    def key(self) -> str:
        """The words without blanks, for comparing."""
        return tight(self.text)

    def emptied(self) -> Raw:
        """The same place with nothing in it."""
        return Raw(self.start, self.start)


Row = list[Raw]
Log = list[tuple[str, int | None, str]]  # what was repaired, in which row, and what vouches for it
SPANNED = frozenset({"html", "grid"})  # shapes whose cells say what they cover
WHOLE = SPANNED | {
    "sheet",
    "book",
    "outlay",
}  # shapes that a format lays out itself: nothing in them is shifted or torn


@dataclass(frozen=True, slots=True)
class Chunk:
    """Adjacent lines that hold rows of one shape."""

    shape: str  # tab, markdown, html, box, columns, run-on, book, outlay; grid and sheet of a file that has tables
    first: int  # line numbers, both included
    last: int
    start: int
    end: int
    rows: list[Row]
    ruled: frozenset[int] = frozenset()  # rows with a rule line under them
    repairs: Log = field(default_factory=list)
    header: int | None = None  # rows of heading, when the shape itself tells
    caption: str = ""
    labels: int | None = None  # columns of names, when the shape itself tells
    unit: tuple[int, int] | None = None  # where the unit of its money stands, when the shape itself tells

    def moved(self, **changes: object) -> Chunk:
        """The same chunk with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def piece(text: str, start: int, end: int, row_span: int = 1, column_span: int = 1) -> Raw:
    """Make a piece of a span, its place narrowed to its words."""
    a, b = shown(text, start, end)
    said = words(text[a:b]) if a < b else ""
    return Raw(a, b, said, row_span, column_span) if said else Raw(a, a, "", row_span, column_span)


def joined(text: str, first: Raw, second: Raw) -> Raw:
    """Make one piece of two that a line break tore apart."""
    if not first.text:
        return second
    if not second.text:
        return first
    return piece(text, min(first.start, second.start), max(first.end, second.end))


def padded(row: Row, wide: int) -> Row:
    """Make a row as wide as the others."""
    end = row[-1].end if row else 0
    return [*row[:wide], *(Raw(end, end) for _ in range(wide - len(row)))]


def holds(said: list[str], row: Row) -> bool:
    """Tell whether a row only says again what stands side by side among these words."""
    own = [c.key for c in row]
    while own and not own[-1]:
        own.pop()
    return bool(own) and any(said[at : at + len(own)] == own for at in range(len(said) - len(own) + 1))
