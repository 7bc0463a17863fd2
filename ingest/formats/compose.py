"""Blocks into a stored text: paragraphs as lines, grids as rows parted by tabs, and the place of every part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.formats.blocks import Block, Box, Grid, Words
from ingest.formats.signs import clean
from ingest.model import Place
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.text.lines import BLANKS, Line

BREAK = "\u2028"  # a line break inside a cell: the row stays one line
_LEAD = " \u00a0\u3000"
_WIDEST = 40
Placed = tuple[int, int, Place]


@dataclass(slots=True)
class Leaf:
    """A stored text with the lines and grids that its reader found, and where on the original they stand."""

    text: str
    lines: list[Line] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    places: list[Placed] = field(default_factory=list)


def compose(blocks: Sequence[Block]) -> Leaf:
    """Lay blocks out in order."""
    writer = _Writer()
    for block in blocks:
        if isinstance(block, Words):
            writer.words(block)
        else:
            writer.grid(block)
    return writer.leaf()


class _Writer:
    def __init__(self) -> None:
        self._out: list[str] = []
        self._at = 0
        self._lines: list[Line] = []
        self._grids: list[tuple[int, int, int, list[list[tuple[int, int, Box | None]]], Grid]] = []
        self._places: list[Placed] = []

    def words(self, block: Words) -> None:
        start = self._at
        for said in clean(block.text).split("\n"):
            begin = self._put(said.rstrip(BLANKS))
            self._line(begin, self._at, said.rstrip(BLANKS), block.level, whole=block.whole, plain=block.plain)
            self._put("\n")
        if block.whole and block.text.strip(BLANKS):
            self._line(self._at - 1, self._at - 1, "")
        self._place(start, self._at, Place(page=block.page, sheet=block.sheet, cell=block.cell))

    def grid(self, block: Grid) -> None:
        rows = _laid(block.boxes)
        if not rows:
            return
        if self._out and not "".join(self._out[-2:]).endswith("\n\n"):
            self._put("\n")
        start = self._at
        placed: list[list[tuple[int, int, Box | None]]] = []
        for row in rows:
            spans: list[tuple[int, int, Box | None]] = []
            for number, box in enumerate(row):
                begin = self._put("\t" if number else "") + (1 if number else 0)
                self._put(_inner(box.text, first=not number) if box else "")
                spans.append((begin, self._at, box))
                if box and self._at > begin:
                    self._place(begin, self._at, Place(page=box.page, sheet=block.sheet, cell=box.cell))
            placed.append(spans)
            self._put("\n")
        end = self._at - 1
        self._grids.append((len(self._lines), start, end, placed, block))
        self._line(start, end, "")
        self._line(end, end, "")
        self._put("\n")

    def leaf(self) -> Leaf:
        text = "".join(self._out)
        lines = [replace(ln, number=n) for n, ln in enumerate(self._lines)]
        chunks: list[Chunk] = []
        for number, start, end, placed, block in self._grids:
            lines[number] = Line(number, start, end, text[start:end])
            rows = [_row(text, spans) for spans in placed]
            shape = "grid" if block.spanned else "sheet"
            chunks.append(
                Chunk(shape, number, number, start, end, rows, header=block.header, caption=clean(block.caption))
            )
        return Leaf(text, lines, chunks, sorted(self._places, key=lambda p: (p[0], -p[1])))

    def _put(self, said: str) -> int:
        start = self._at
        if said:
            self._out.append(said)
            self._at += len(said)
        return start

    def _line(
        self, start: int, end: int, text: str, level: int = 0, *, whole: bool = False, plain: bool = False
    ) -> None:
        self._lines.append(Line(len(self._lines), start, end, text, level, whole=whole, plain=plain))

    def _place(self, start: int, end: int, place: Place) -> None:
        if place == Place():
            return
        if self._places and place.cell is None and self._places[-1][2] == place:
            start = self._places.pop()[0]  # one entry for all that stands on a page in one run
        self._places.append((start, end, place))


def _inner(text: str, *, first: bool) -> str:
    """Lay out what a cell says; in the first column the blanks before a name are kept, for they set it in under another."""
    said = clean(text).replace("\t", " ").strip("\n")
    lead = said[: len(said) - len(said.lstrip(_LEAD))] if first else ""
    words = BREAK.join(part.strip(BLANKS) for part in said.split("\n") if part.strip(BLANKS))
    return lead[:_WIDEST] + words if words else ""


def _laid(boxes: Sequence[Box]) -> list[list[Box | None]]:
    """Lay boxes out on their grid; places that a span covers, or that nothing fills, are empty."""
    if not any(b.text.strip(BLANKS) for b in boxes):
        return []
    high = max(b.row + 1 for b in boxes)
    wide = max(b.column + 1 for b in boxes)
    rows: list[list[Box | None]] = [[None] * wide for _ in range(high)]
    for box in boxes:
        rows[box.row][box.column] = box
    return rows


def _row(text: str, spans: list[tuple[int, int, Box | None]]) -> Row:
    return [
        piece(text, start, end, box.row_span, box.column_span) if box else Raw(start, start)
        for start, end, box in spans
    ]
