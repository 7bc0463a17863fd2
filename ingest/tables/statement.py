"""Statements of numbered programmes, `1.인적자원 운용 / 1.교직원보수 / 5.상여수당`: each under the one whose parts it adds up to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.tables.book import Book, Title
from ingest.tables.raw import Chunk, Raw, piece
from ingest.tables.values import number
from ingest.text.lines import Line
from ingest.text.statements import Statement, statements

_ROW = re.compile(
    r"^\s*(?P<number>\d{1,2})\.\s?(?P<name>[가-힣A-Za-z(][^\t=]*?)\s*(?P<values>(?:[\t ]+[△▲-]?\d[\d,]*)+)\s*$"
)
_VALUE = re.compile(r"[△▲-]?\d[\d,]*")
_ENDS = re.compile(r"=\s*[△▲-]?\s?\d[\d,]*\s?(?:천원|원)?\s*$")
_WORDS = re.compile(r"^\s*[가-힣A-Za-z(]")
_RANK = 51  # of the widest level


@dataclass(slots=True)
class _Rung:
    """A programme whose parts may still follow."""

    values: tuple[Decimal, ...]  # in the order of the columns
    parts: list[tuple[Decimal, ...]] = field(default_factory=list)
    worked: bool = False  # it has lines of calculation: nothing stands under it

    def whole(self, change: int | None) -> bool:
        """Tell whether its parts are all there: they add up to it, or to its change where only what changes is listed."""
        if self.worked:
            return True
        sums = [sum(p) for p in zip(*self.parts, strict=True)]
        moved = change is not None and self.values[change] != 0 and sums[change : change + 1] == [self.values[change]]
        return bool(self.parts) and (sums[0] == self.values[0] or moved)


def statement(text: str, lines: Sequence[Line]) -> Book | None:
    """Read the statements of a text; None where there is none."""
    found = statements(text, lines)
    if not found:
        return None
    made = Book()
    ends = [*(s.first for s in found[1:]), len(lines)]
    for head, stop in zip(found, ends, strict=True):
        made.shut.update(range(head.first, head.last + 1))
        _body(text, lines[head.last + 1 : stop], head, made)
    return made if made.chunks else None


def _body(text: str, body: Sequence[Line], head: Statement, made: Book) -> None:
    rungs: list[_Rung] = []
    change = next((n for n, c in enumerate(head.values) if c.kind == "change"), None)
    running = False
    for line in body:
        match = _ROW.match(line.text)
        values = list(_VALUE.finditer(match["values"])) if match else []
        if match is not None and len(values) == len(head.values):
            at = line.start + match.start("values")
            cells = [piece(text, at + v.start(), at + v.end()) for v in values]
            name = piece(text, line.start + match.start("name"), line.start + match.end("name"))
            _hang(rungs, tuple(number(c.text) or Decimal(0) for c in cells), change, head.levels)
            _add(line, name, cells, head, made, len(rungs) - 1)
            running = False
        elif running and not line.blank:
            made.goes_on.add(line.number)
            running = _ENDS.search(line.text) is None
        elif rungs and _WORDS.match(line.text):
            made.beside[line.number] = Line(line.number, line.start, line.end, line.text, whole=True)
            rungs[-1].worked = True
            running = _ENDS.search(line.text) is None


def _hang(rungs: list[_Rung], values: tuple[Decimal, ...], change: int | None, levels: int) -> None:
    """Put a programme under the last one whose parts are not all there yet."""
    while rungs and (rungs[-1].whole(change) or len(rungs) >= levels):
        rungs.pop()
    if rungs:
        rungs[-1].parts.append(values)
    rungs.append(_Rung(values))


def _add(line: Line, name: Raw, cells: Sequence[Raw], head: Statement, made: Book, depth: int) -> None:
    made.shut.add(line.number)
    made.head(Title(line.number, _RANK + depth, name.text, line.start, line.end))
    label = next(c for c in head.columns if c.kind == "label")
    top = [Raw(c.start, c.end, c.title) for c in (label, *head.values)]
    whole = Chunk("book", line.number, line.number, name.start, cells[-1].end, [top, [name, *cells]], header=1)
    made.chunks.append(whole.moved(unit=head.unit))
