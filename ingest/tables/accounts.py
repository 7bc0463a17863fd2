"""The accounts on a page of a budget book, each with its numbers, and the lines of calculation between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.tables.raw import Raw, piece
from ingest.text.lines import Line
from ingest.text.marks import mark_of
from ingest.text.pages import BORDER, CLOSED, Page, cut, deep

_CODE = re.compile(r"^\d{3,4}(?:-\d{2}|[A-Z])?$")
_NAMED = re.compile(r"^(?P<code>\d{2}|\d{3}(?:-\d{2})?)\s+(?P<name>[가-힣][^=\d]{1,25})$")
_NAME = re.compile(r"^[가-힣A-Za-z(「][^=]{1,30}$")
_NUMBER = re.compile(r"^[△▲-]?\s?\d{1,3}(?:,\d{3})*$")


@dataclass(frozen=True, slots=True)
class Count:
    """An account with its numbers in the order of the text."""

    name: Raw
    code: str
    values: tuple[Raw, ...]
    first: int  # line numbers, both included
    last: int
    depth: int | None = None  # as a box draws it
    placed: dict[str, Raw] = field(default_factory=dict)  # by kind of column, where a box says it

    @property
    def start(self) -> int:
        """Where its first piece stands."""
        return min(self.name.start, *(v.start for v in self.values))

    @property
    def end(self) -> int:
        """Where its last piece ends."""
        return max(self.name.end, *(v.end for v in self.values))


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands on a page: an account, or a line."""

    count: Count | None = None
    line: Line | None = None


def torn(text: str, body: Sequence[Line], page: Page) -> Iterator[Entry]:
    """Read a page of which every cell is a line of its own."""
    filled = [ln for ln in body if not ln.blank]
    at = 0
    while at < len(filled):
        count = _torn(text, filled, at, len(page.values))
        if count is None:
            yield Entry(line=filled[at])
            at += 1
        else:
            yield Entry(count)
            while at < len(filled) and filled[at].number <= count.last:
                at += 1


def _torn(text: str, lines: Sequence[Line], at: int, wide: int) -> Count | None:
    """Read an account: its number, name and amounts on lines of their own, in the order that the book keeps.

    `120 / 1,160 / 66,328 / 67,488 / 경상적경비`, `120 / 경상적경비 / …`, `01 일반운영비 / …`, `… / 01 일반운영비`; a first row
    may have no number.
    """
    said = lines[at].text.strip()
    named = _NAMED.match(said)
    coded = _CODE.match(said) is not None
    begin = at + (1 if named or coded else 0)
    over = coded and begin < len(lines) and _titled(lines[begin]) and len(_run(lines, begin + 1, wide)) == wide
    values = _run(lines, begin + over, wide)
    if len(values) < wide:
        return None
    last = values[-1]
    behind = lines[begin + wide] if begin + wide < len(lines) else None
    below = _NAMED.match(behind.text.strip()) if behind is not None else None
    if named:
        name, code = _own(text, lines[at], named), named["code"]
    elif over:
        name, code = piece(text, lines[begin].start, lines[begin].end), said
    elif not coded and below and behind is not None and len(_run(lines, begin + wide + 1, wide)) < wide:
        name, code, last = _own(text, behind, below), below["code"], behind
    elif (coded or at == 0) and behind is not None and _titled(behind):
        name, code, last = piece(text, behind.start, behind.end), said if coded else "", behind
    else:
        return None
    return Count(
        name, code, tuple(piece(text, v.start, v.end) for v in values), lines[at].number, last.number
    )  # fmt: skip


def _run(lines: Sequence[Line], at: int, wide: int) -> list[Line]:
    """Return so many lines of numbers, fewer where others stand among them."""
    return [ln for ln in lines[at : at + wide] if _NUMBER.match(ln.text.strip())]


def _own(text: str, line: Line, named: re.Match[str]) -> Raw:
    return replace(piece(text, line.start, line.end), text=named["name"].strip())


def _titled(line: Line) -> bool:
    said = line.text.strip()
    return bool(_NAME.match(said)) and not mark_of(said)[0]


def closed(body: Sequence[Line]) -> list[int]:
    """Return the line that ends a box, where one does."""
    return [ln.number for ln in body if BORDER.match(ln.text) and not CLOSED.isdisjoint(ln.text)][:1]


def boxed(text: str, body: Sequence[Line], page: Page) -> Iterator[Entry]:
    """Read a page in a drawn box: a number, a name and its amounts may stand on lines of their own, bars draw the tree."""
    wide = len(page.columns)
    name, code, first = Raw(0, 0), "", -1
    outer = depth = 0
    for line in body:
        cells = cut(line, wide) if not BORDER.match(line.text) else None
        if line.blank or BORDER.match(line.text):
            if line.number in closed([line]):
                return
            name, code, first = Raw(0, 0), "", -1
            continue
        if cells is None:
            said = line.text.strip()
            if named := _NAMED.match(said):
                name = replace(piece(text, line.start, line.end), text=named["name"].strip())
                code, first, depth = named["code"], line.number, outer + 1 if outer else 0
            else:
                yield Entry(line=line)
            continue
        pieces = {c.kind: piece(text, a, b) for c, (a, b) in zip(page.columns, cells, strict=True)}
        label = pieces["label"]
        named = _NAMED.match(label.text)
        if label.text:
            first = line.number if first < 0 or name.text else first
            outer = depth = deep(line, wide)
            if _CODE.match(label.text):
                code, name = label.text, Raw(0, 0)
            else:
                code = named["code"] if named else code
                name = replace(label, text=named["name"].strip()) if named else label
        placed = {c.kind: pieces[c.kind] for c in page.values if _NUMBER.match(pieces[c.kind].text)}
        if placed and name.text:
            yield Entry(Count(name, code, tuple(placed.values()), first, line.number, depth, placed))
            name, code, first = Raw(0, 0), "", -1
        beside = next((pieces[c.kind] for c in page.columns if c.kind == "calculation"), None)
        if beside is not None and beside.text:
            yield Entry(line=Line(line.number, beside.start, beside.end, text[beside.start : beside.end]))
